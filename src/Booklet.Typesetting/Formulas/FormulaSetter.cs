using System.Collections.Immutable;
using System.Text;
using Booklet.Mathematics;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Formulas;

/// <summary>A part of a formula that stays on one line, with what it reads as, and the space after it at which a line may end.</summary>
internal readonly record struct FormulaPart(MathBox Box, string Text, Length SpaceAfter, MathClass Last);

/// <summary>A formula on lines of its own, as one box, and whether it had to be made smaller.</summary>
internal readonly record struct SetDisplay(MathBox Box, double Scale);

/// <summary>Sets formulas in lines and on lines of their own. Thread-safe.</summary>
internal sealed class FormulaSetter(FontBook fonts)
{
    /// <summary>
    /// A formula that reaches further than these shares of the leading over and under the baseline is set lower (fractions in scripts with a
    /// slash, lower fences), then smaller: beyond them it meets the descenders of the line above and the ascenders of the line below.
    /// </summary>
    public const double MostAscent = 0.96;

    public const double MostDescent = 0.62;

    /// <summary>Smaller can't be read; then the lines make room (<see cref="Breaking.TallFormulas"/>).</summary>
    private const double LeastScale = 0.75;

    /// <summary>A display that needs to be smaller than this is broken into lines first.</summary>
    private const double LeastScaleOfLine = 0.85;

    /// <summary>In ems: about sixteen letters, less than a quarter of a line.</summary>
    private const double LongestHeld = 8;

    private readonly Lazy<MathFont?> _font = new(() => MathFont.Find(fonts));

    /// <summary>Between the lines of a broken display: \jot of 3 pt at ten points over a line's 12.</summary>
    private const double LineGap = 0.4;

    /// <summary>The parts of a formula in text; breaks come after relations and binary signs of the outermost level (TeXbook ch. 18).</summary>
    public ImmutableArray<FormulaPart> SetParts(FormulaInline formula, Length leading, List<Rune> missing) => SetParts(formula, leading, Length.Unbounded, missing, out _);

    /// <summary>
    /// As the other; no part is wider than <paramref name="width"/>: what is read as one thing is broken there, and what can't be is set so small that
    /// it fits, at <paramref name="scale"/> of the size that it would have.
    /// </summary>
    public ImmutableArray<FormulaPart> SetParts(FormulaInline formula, Length leading, Length width, List<Rune> missing, out double scale)
    {
        var level = new MathLevel(formula.IsDisplay ? MathStyle.Display : MathStyle.Text);
        var style = formula.Style;
        var pieces = Pieces(formula, style, level, missing);
        var isLow = Reach(pieces, leading) > 1;
        if (isLow)
            pieces = Pieces(formula, style, level, missing, isLow);
        if (Reach(pieces, leading) is > 1 and var reach)
        {
            style = style with { Size = style.Size * Math.Max(LeastScale, 1 / reach) };
            pieces = Pieces(formula, style, level, missing, isLow);
        }
        scale = 1;
        var parts = Parts(pieces, Held(pieces, formula.Style.Size));
        if (Widest(parts) <= width || width <= Length.Zero)
            return parts;
        parts = Parts(pieces, new bool[pieces.Count]);
        if (Widest(parts) <= width)
            return parts;
        // Rounding of many small widths: a thousandth less is surely not too much.
        scale = width / Widest(parts) * 0.999;
        pieces = Pieces(formula, style with { Size = style.Size * scale }, level, missing, isLow);
        return Parts(pieces, new bool[pieces.Count]);
    }

    private static Length Widest(ImmutableArray<FormulaPart> parts) => parts.Aggregate(Length.Zero, (widest, part) => Length.Max(widest, part.Box.Width));

    private static ImmutableArray<FormulaPart> Parts(List<MathPiece> pieces, bool[] held)
    {
        var parts = ImmutableArray.CreateBuilder<FormulaPart>();
        var start = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var isLast = i == pieces.Count - 1;
            if (!isLast && (held[i] || !IsBreak(pieces, i)))
                continue;
            var part = pieces.GetRange(start, i + 1 - start);
            part[0] = part[0] with { SpaceBefore = default };
            parts.Add(new FormulaPart(FormulaLayout.Join(part), TextOf(part, isLast), isLast ? default : pieces[i + 1].SpaceBefore, pieces[i].Class));
            start = i + 1;
        }
        return parts.DrainToImmutable();
    }

    /// <summary>How much further the formula reaches than a line has room for; 1 and less fits.</summary>
    private static double Reach(List<MathPiece> pieces, Length leading)
    {
        if (leading <= Length.Zero)
            return 0;
        var whole = FormulaLayout.Join(pieces);
        return Math.Max(whole.Ascent / leading / MostAscent, whole.Descent / leading / MostDescent);
    }

    /// <summary>What stands in brackets or between bars is read as one thing: a line does not end in it unless it is long.</summary>
    private static bool[] Held(List<MathPiece> pieces, Length size)
    {
        var held = new bool[pieces.Count];
        var openings = new Stack<int>();
        var bars = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Class == MathClass.Opening)
                openings.Push(i);
            else if (pieces[i].Class == MathClass.Closing && openings.TryPop(out var opening))
                Hold(opening, i);
            else if (BarOf(pieces[i].Node) is { } bar)
                Pair(bar, i);
        }
        return held;

        void Pair(string bar, int at)
        {
            if (bars.Remove(bar, out var first))
                Hold(first, at);
            else
                bars[bar] = at;
        }

        void Hold(int first, int last)
        {
            var width = Length.Zero;
            for (var i = first; i <= last; i++)
                width += pieces[i].SpaceBefore + pieces[i].Box.Width;
            if (width <= size * LongestHeld)
                Array.Fill(held, true, first, last - first);
        }
    }

    private static string? BarOf(MathNode node) => node switch
    {
        SymbolNode { Text: "|" or "‖" } bar => bar.Text,
        ScriptsNode { Base: { } nucleus } => BarOf(nucleus),
        _ => null,
    };

    /// <summary>A sign at a part's end has lost its second operand, but not its space before.</summary>
    private static string TextOf(List<MathPiece> part, bool isLast)
    {
        var nodes = part.Select(p => p.Node!).ToList();
        if (isLast || nodes.Count == 1)
            return LinearText.Write(new MathList([.. nodes]));
        return LinearText.Write(new MathList([.. nodes[..^1]])) + " " + LinearText.Write(new MathList([nodes[^1]]));
    }

    /// <summary>The display at a width: broken where that is better than making it smaller, then as small as it must be.</summary>
    public SetDisplay SetDisplay(FormulaInline formula, Length width, List<Rune> missing)
    {
        var level = new MathLevel(MathStyle.Display);
        var pieces = Pieces(formula, formula.Style, level, missing);
        var box = FormulaLayout.Join(pieces);
        if (box.Width <= width || width <= Length.Zero)
            return new SetDisplay(box, 1);
        if (box.Width * LeastScaleOfLine > width)
            box = Lines(pieces, width, formula.Style.Size);
        if (box.Width <= width)
            return new SetDisplay(box, 1);
        // Rounding of many small widths: a thousandth less is surely not too much.
        var scale = width / box.Width * 0.999;
        var small = Pieces(formula, formula.Style with { Size = formula.Style.Size * scale }, level, missing);
        var set = FormulaLayout.Join(small);
        return new SetDisplay(set.Width <= width ? set : Lines(small, width, formula.Style.Size * scale), scale);
    }

    private static bool IsBreak(List<MathPiece> pieces, int index) =>
        pieces[index].Class is MathClass.Relation or MathClass.Binary && !pieces[index].IsSpace
        && pieces[index + 1] is { IsSpace: false, Class: not MathClass.Relation } && index > 0;

    private List<MathPiece> Pieces(FormulaInline formula, TextStyle style, MathLevel level, List<Rune> missing, bool isLow = false)
    {
        if (_font.Value is not { } font)
            return [PlainText(formula, style)];
        var layout = new FormulaLayout(font, fonts, style, formula, isLow);
        var pieces = layout.Pieces(formula.Content, level);
        missing.AddRange(layout.Missing);
        return pieces;
    }

    /// <summary>Without a font for mathematics a formula is what it reads as.</summary>
    private MathPiece PlainText(FormulaInline formula, TextStyle style)
    {
        var face = fonts.Find(style.Family, style.Weight, style.Italic);
        var shaped = face.Shape(new Shaping.ShapingRequest(formula.PlainText, "Latn", "en", false, []));
        var width = face.ToLength(shaped.Advance, style.Size);
        var item = new TextItem([new TextSegment(shaped, default, SegmentKind.Text)], style.Size, style.Color) { Width = width, Source = formula };
        var box = new MathBox(width, face.ToLength(face.Ascender, style.Size), -face.ToLength(face.Descender, style.Size), [new PlacedItem(default, default, item)]);
        return new MathPiece(box, MathClass.Ordinary, default, false, new GroupNode(formula.Content));
    }

    /// <summary>As much on each line as fits, broken after relations and binary signs; later lines are indented by two ems.</summary>
    private static MathBox Lines(List<MathPiece> pieces, Length width, Length size)
    {
        var indent = size * 2;
        var stack = new MathBoxBuilder();
        var (y, start) = (Length.Zero, 0);
        var held = Held(pieces, size);
        while (start < pieces.Count)
        {
            var left = start == 0 ? Length.Zero : indent;
            var (end, x) = (0, left);
            for (var i = start; i < pieces.Count; i++)
            {
                x += (i == start ? Length.Zero : pieces[i].SpaceBefore) + pieces[i].Box.Width;
                if (x > width && end > 0)
                    break;
                if (i == pieces.Count - 1 || (!held[i] && IsBreak(pieces, i)))
                    end = i + 1;
            }
            var line = pieces.GetRange(start, end - start);
            line[0] = line[0] with { SpaceBefore = default };
            var box = FormulaLayout.Join(line);
            y += start == 0 ? Length.Zero : box.Ascent + size * LineGap;
            stack.Add(box, left, y);
            y += box.Descent;
            start = end;
        }
        return stack.Build();
    }
}
