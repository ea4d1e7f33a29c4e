using System.Collections.Immutable;
using System.Text;
using Booklet.Mathematics;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Shaping;

namespace Booklet.Typesetting.Formulas;

/// <summary>A box of a list with the class and space that part it from the box before.</summary>
internal readonly record struct MathPiece(MathBox Box, MathClass Class, Length SpaceBefore, bool IsSpace, MathNode Node);

/// <summary>
/// Sets a formula by the OpenType MATH table with TeX's rules (TeXbook Appendix G; MathML Core where the table knows more). Made for one
/// formula: it holds the size, colour and source that all of its items have. This part: lists, symbols, words.
/// </summary>
internal sealed partial class FormulaLayout(MathFont font, FontBook fonts, TextStyle style, Inline? source, bool isLow = false)
{
    private static readonly ImmutableArray<string> SmallCapitals = ["smcp"];

    /// <summary>Characters that no font has.</summary>
    public List<Rune> Missing { get; } = [];

    /// <summary>The pieces of the outermost list, between which lines may break.</summary>
    public List<MathPiece> Pieces(MathList list, MathLevel level)
    {
        var pieces = new List<MathPiece>();
        MathClass? last = null;
        var atoms = Atoms.Of(list);
        foreach (var atom in atoms)
        {
            var own = atom.Style is { } changed ? level with { Style = changed } : level;
            if (atom.Node is SpaceNode space)
            {
                pieces.Add(new MathPiece(Room(space, own), MathClass.Ordinary, default, true, space));
                continue;
            }
            var before = last is { } left ? Mu(Atoms.SpaceBetween(left, atom.Class, own.Style), own) : default;
            var box = Node(atom.Node, own);
            // Appendix G, rule 17: a slanted letter keeps its lean for itself. A sign's advance has it already (OpenType MATH, "italics correction").
            box = atom.Node is OperatorNode { IsSign: true } ? box with { Italic = default } : Upright(box);
            pieces.Add(new MathPiece(box, atom.Class, before, false, atom.Node));
            last = atom.Class;
        }
        return pieces;
    }

    private MathBox List(MathList list, MathLevel level)
    {
        var pieces = Pieces(list, level);
        if (pieces is [var only])
            return only.Box;
        return Join(pieces);
    }

    public static MathBox Join(IReadOnlyList<MathPiece> pieces)
    {
        var row = new MathBoxBuilder();
        foreach (var piece in pieces)
        {
            var x = row.Width + piece.SpaceBefore;
            row.Add(piece.Box, x);
            // A negative space goes back.
            row.Width = x + piece.Box.Width;
        }
        return row.Build();
    }

    private MathBox Node(MathNode node, MathLevel level) => node switch
    {
        SymbolNode symbol => Symbol(symbol, level),
        WordNode word => Word(word, level),
        OperatorNode function => Operator(function, level),
        GroupNode group => List(group.Content, level) with { IsCharacter = false },
        ScriptsNode scripts => Scripts(scripts, level),
        FractionNode fraction => Fraction(fraction, level),
        RadicalNode radical => Radical(radical, level),
        AccentNode accent => Accent(accent, level),
        RuledNode ruled => Ruled(ruled, level),
        FencedNode fenced => Fenced(fenced, level),
        MiddleNode middle => Delimiter(middle.Text, default, level),
        DelimiterNode delimiter => SizedDelimiter(delimiter, level),
        StackedNode stacked => Stacked(stacked, level),
        SpanNode span => Span(span, level),
        TableNode table => Table(table, level),
        PhantomNode phantom => Phantom(phantom, level),
        LappedNode lapped => Lapped(lapped, level),
        RaisedNode raised => Shifted(List(raised.Content, level), -SizeAt(level) * raised.Ems) with { IsCharacter = false },
        BoxNode box => Black(box, level),
        StyledNode styled => List(styled.Content, level with { Style = styled.Style }),
        SpaceNode space => Room(space, level),
        _ => throw new InvalidOperationException($"Unknown node {node.GetType().Name}."),
    };

    private MathBox Room(SpaceNode space, MathLevel level) => MathBox.Space(Mu(level.IsDisplay ? space.InDisplay ?? space.Mu : space.Mu, level));

    /// <summary>The size of the glyphs at a level.</summary>
    private Length SizeAt(MathLevel level) => level.Style switch
    {
        MathStyle.Script => style.Size * (font.Constant(MathConstant.ScriptPercentScaleDown) / 100.0),
        MathStyle.ScriptScript => style.Size * (font.Constant(MathConstant.ScriptScriptPercentScaleDown) / 100.0),
        _ => style.Size,
    };

    private Length Constant(MathConstant constant, MathLevel level) => font.Constant(constant, SizeAt(level));

    private Length Axis(MathLevel level) => Constant(MathConstant.AxisHeight, level);

    private Length Mu(double mu, MathLevel level) => SizeAt(level) * (mu / 18);

    private static int ScriptLevel(MathLevel level) => level.Style switch { MathStyle.Script => 1, MathStyle.ScriptScript => 2, _ => 0 };

    private MathBox Symbol(SymbolNode symbol, MathLevel level, bool isDotless = false)
    {
        var styled = MathAlphabets.Styled(symbol.Text, IsBold ? MathAlphabets.Bolder(symbol.Alphabet) : symbol.Alphabet);
        var plain = MathAlphabets.Plain(symbol);
        var text = font.Has(styled) ? styled : plain;
        if (!font.Has(text))
            return Foreign(text, level);
        var glyphs = font.Symbol(text, ScriptLevel(level), isDotless);
        return Box(glyphs, level) is var box && text == plain ? box : Renamed(glyphs, plain, level);
    }

    /// <summary>The glyph of U+1D465 reads as "x" when text is taken from the page: that is what readers search for.</summary>
    private MathBox Renamed(SetGlyphs glyphs, string text, MathLevel level) => Box(font.WithText(glyphs, text), level);

    private MathBox Box(SetGlyphs glyphs, MathLevel level) => Box(glyphs, SizeAt(level));

    private MathBox Box(SetGlyphs glyphs, Length size)
    {
        var (face, ink) = (glyphs.Text.Font, glyphs.Ink);
        var width = face.ToLength(glyphs.Text.Advance, size);
        var box = new MathBox(width, face.ToLength(ink.Top, size), -face.ToLength(ink.Bottom, size), [new PlacedItem(default, default, Item(glyphs.Text, size))]);
        if (glyphs.Glyph is not { } glyph || !ReferenceEquals(face, font.Face))
            return box with { IsCharacter = true };
        return box with { Glyph = (glyph, size), IsCharacter = true, Italic = font.ItalicCorrection(glyph, size), TopAccent = font.TopAccent(glyph, size) };
    }

    private TextItem Item(ShapedText text, Length size) => new([new TextSegment(text, default, SegmentKind.Text)], size, style.Color)
    {
        Width = text.Font.ToLength(text.Advance, size),
        Source = source,
    };

    /// <summary>A character that the math font lacks, from the first font that has it.</summary>
    private MathBox Foreign(string text, MathLevel level)
    {
        var rune = Rune.GetRuneAt(text, 0);
        var face = fonts.FallbackFor(rune, font.Face);
        if (face is null)
            Missing.Add(rune);
        var shaped = Shape(face ?? font.Face, text, "Zyyy", "en", []);
        return Box(new SetGlyphs(shaped, MathFont.InkOf(shaped), null), level);
    }

    private static ShapedText Shape(FontFace face, string text, string script, string language, ImmutableArray<string> features)
    {
        var shaped = Alone(text);
        return MissingGlyphs.In(shaped).IsEmpty ? shaped : MissingGlyphs.Boxed(shaped, Alone);

        ShapedText Alone(string part) => face.Shape(new ShapingRequest(part, script, language, false, features));
    }

    private MathBox Word(WordNode word, MathLevel level)
    {
        var face = word.Face switch
        {
            WordFace.Upright => UprightFace(),
            WordFace.Italic => fonts.Find(style.Family, IsBold ? FontWeight.Bold : FontWeight.Regular, true),
            WordFace.Bold => fonts.Find(style.Family, FontWeight.Bold, false),
            WordFace.BoldItalic => fonts.Find(style.Family, FontWeight.Bold, true),
            WordFace.SansSerif => FaceCalled("Sans"),
            WordFace.Monospace => FaceCalled("Mono"),
            _ => fonts.Find(style.Family, FontWeight.Regular, false),
        };
        // Letters of one width look larger than others: the heights of their x agree.
        var scale = word.Face == WordFace.Monospace && face.XHeight > 0 && face.UnitsPerEm > 0
            ? Math.Min(1, (double)font.Face.XHeight / font.Face.UnitsPerEm * face.UnitsPerEm / face.XHeight)
            : 1;
        return Words(word.Text, face, word.Face == WordFace.SmallCapitals ? SmallCapitals : [], level, scale);
    }

    /// <summary>In a bold heading, letters are bold; signs have only one weight.</summary>
    private bool IsBold => style.Weight >= FontWeight.Semibold;

    private FontFace UprightFace() => IsBold ? fonts.Find(style.Family, style.Weight, false) : font.Face;

    private FontFace FaceCalled(string kind)
    {
        var family = fonts.Families.FirstOrDefault(f => f.Contains(kind, StringComparison.Ordinal)) ?? style.Family;
        return fonts.Find(family, FontWeight.Regular, false);
    }

    /// <summary>Text in a face, characters that it lacks in others.</summary>
    private MathBox Words(string text, FontFace face, ImmutableArray<string> features, MathLevel level, double scale = 1)
    {
        var row = new MathBoxBuilder();
        var start = 0;
        var current = face;
        for (var i = 0; i < text.Length;)
        {
            var rune = Rune.TryGetRuneAt(text, i, out var whole) ? whole : Rune.ReplacementChar;
            var needed = face.HasGlyph(rune) || Unicode.Characters.IsWhiteSpace(rune) ? face : fonts.FallbackFor(rune, face);
            if (needed is null)
                Missing.Add(rune);
            needed ??= face;
            if (!ReferenceEquals(needed, current))
            {
                AddRun(start, i);
                (start, current) = (i, needed);
            }
            i += rune == Rune.ReplacementChar ? 1 : rune.Utf16SequenceLength;
        }
        AddRun(start, text.Length);
        return row.Build();

        void AddRun(int from, int to)
        {
            if (from >= to)
                return;
            var shaped = Shape(current, text[from..to], "Latn", style.Language ?? "en", features);
            row.AddRight(Box(new SetGlyphs(shaped, MathFont.InkOf(shaped), null), SizeAt(level) * scale));
        }
    }

    /// <summary>Appendix G, rule 13: big signs grow in display style and stand centred on the axis.</summary>
    private MathBox Operator(OperatorNode node, MathLevel level)
    {
        if (!node.IsSign)
            return Words(node.Text, UprightFace(), [], level);
        if (!font.Has(node.Text))
            return Foreign(node.Text, level);
        var glyphs = level.IsDisplay
            ? font.Stretched(node.Text, font.Constant(MathConstant.DisplayOperatorMinHeight), isVertical: true)
            : font.Symbol(node.Text, ScriptLevel(level));
        return OnAxis(Box(glyphs, level), level) with { IsCharacter = false };
    }

    private MathBox OnAxis(MathBox box, MathLevel level)
    {
        var drop = (box.Ascent - box.Descent) / 2 - Axis(level);
        return Shifted(box, drop);
    }

    /// <summary>The box lowered by a length, its baseline where it was.</summary>
    private static MathBox Shifted(MathBox box, Length drop) => box with
    {
        Ascent = box.Ascent - drop,
        Descent = box.Descent + drop,
        Items = [.. box.Items.Select(i => i with { Y = i.Y + drop })],
    };

    private MathBox Phantom(PhantomNode node, MathLevel level)
    {
        var box = List(node.Content, level);
        return new MathBox(
            node.HasWidth ? box.Width : default, node.HasHeight ? box.Ascent : default, node.HasHeight ? box.Descent : default, []);
    }

    private MathBox Lapped(LappedNode node, MathLevel level)
    {
        var box = Upright(List(node.Content, level));
        if (node.Kind == LapKind.Smash)
            return box with { Ascent = default, Descent = default, IsCharacter = false };
        var shift = node.Kind switch { LapKind.Left => -box.Width, LapKind.Both => -box.Width / 2, _ => Length.Zero };
        return box with { Width = default, Items = [.. box.Items.Select(i => i with { X = i.X + shift })], IsCharacter = false };
    }

    private MathBox Black(BoxNode node, MathLevel level)
    {
        var (width, height) = (SizeAt(level) * node.Width, SizeAt(level) * node.Height);
        if (width == Length.Zero || height == Length.Zero)
            return new MathBox(width, height, default, []);
        var box = new MathBoxBuilder().Rule(default, -height, width, height, style.Color);
        box.Width = width;
        return box.Build();
    }
}
