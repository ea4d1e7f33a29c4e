using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Shaping;
using Booklet.Unicode;

namespace Booklet.Typesetting.Vectors.Svg;

/// <content>Text as outlines of the bundled fonts' glyphs: a drawing needs nothing beside it, and its words are in its alternative text.</content>
internal sealed partial class SvgDrawing
{
    private const string Serif = "Libertinus Serif";
    private const string Sans = "Libertinus Sans";
    private const string Mono = "Libertinus Mono";

    private static readonly (string Part, string Family)[] Likenesses =
    [
        ("mono", Mono), ("courier", Mono), ("consol", Mono), ("menlo", Mono), ("code", Mono), ("sans", Sans), ("serif", Serif), ("times", Serif),
        ("georgia", Serif), ("garamond", Serif), ("palatino", Serif), ("minion", Serif), ("cambria", Serif), ("roman", Serif), ("libertin", Serif),
    ];

    private void Text(SvgElement element, Place place, List<VectorNode> nodes)
    {
        var (x, y) = (0.0, 0.0);
        var chunk = new List<(SvgTextPiece Piece, List<SetGlyphs> Runs, double X, double Y)>();
        foreach (var piece in SvgTextPieces.Of(element, place.Style, place.View, findings))
        {
            // A place across begins a chunk, which the anchor moves as a whole (SVG 1.1, 10.9).
            if (piece.X is not null || piece.Y is not null)
            {
                Emit(chunk, x, place, nodes);
                (x, y) = (piece.X ?? x, piece.Y ?? y);
            }
            (x, y) = (x + piece.ShiftX, y + piece.ShiftY);
            var runs = Shape(piece);
            chunk.Add((piece, runs, x, y));
            x += runs.Sum(r => r.Advance);
        }
        Emit(chunk, x, place, nodes);
    }

    private void Emit(List<(SvgTextPiece Piece, List<SetGlyphs> Runs, double X, double Y)> chunk, double end, Place place, List<VectorNode> nodes)
    {
        if (chunk.Count == 0)
            return;
        var width = end - chunk[0].X;
        var shift = chunk[0].Piece.Style.Anchor switch { TextAnchor.Middle => -width / 2, TextAnchor.End => -width, _ => 0 };
        foreach (var (piece, runs, x, y) in chunk)
        {
            var builder = new PathBuilder();
            var pen = x + shift;
            foreach (var run in runs)
            {
                var baseline = y + BaselineShift(piece.Style, run.Text.Font);
                pen = run.Draw(builder, pen, baseline);
            }
            var path = builder.Build();
            if (piece.Style.IsVisible && !path.Steps.IsEmpty)
                Add(piece.Element, path, place with { Style = piece.Style with { FillsEvenOdd = false } }, nodes);
        }
        chunk.Clear();
    }

    /// <summary>CSS Inline 3, 4.2: where the named line of the text is put on the given place.</summary>
    private static double BaselineShift(SvgStyle style, FontFace face)
    {
        var em = style.FontSize / face.UnitsPerEm;
        return style.Baseline switch
        {
            "middle" => face.XHeight * em / 2,
            "central" => (face.Ascender + face.Descender) * em / 2,
            // Most fonts say nothing of it; 0.8 of the ascender is what CSS suggests.
            "hanging" => face.Ascender * em * 0.8,
            "text-before-edge" or "text-top" or "before-edge" => face.Ascender * em,
            "text-after-edge" or "text-bottom" or "after-edge" or "ideographic" => face.Descender * em,
            _ => 0,
        };
    }

    private List<SetGlyphs> Shape(SvgTextPiece piece)
    {
        var book = fonts();
        var face = book.Find(Family(piece, book), (FontWeight)piece.Style.FontWeight, piece.Style.IsItalic);
        var paragraph = Bidi.Resolve(piece.Text, BidiDirection.Auto);
        var runs = new List<SetGlyphs>();
        foreach (var direction in Bidi.Reorder(paragraph.LineLevels(0, piece.Text.Length)))
        {
            var text = piece.Text.Substring(direction.Start, direction.Length);
            var pieces = ScriptRuns.Split(text).SelectMany(s => ByFont(text.Substring(s.Start, s.Length), face, book).Select(f => (f.Text, f.Face, s.Script)));
            foreach (var (part, font, script) in direction.IsRightToLeft ? pieces.Reverse() : pieces)
                runs.Add(new SetGlyphs(font.Shape(new ShapingRequest(part, script.Tag(), "en", direction.IsRightToLeft, [])), piece.Style));
        }
        return runs;
    }

    /// <summary>Pieces of one font; a grapheme cluster stays in one.</summary>
    private static List<(string Text, FontFace Face)> ByFont(string text, FontFace first, FontBook book)
    {
        var parts = new List<(string, FontFace)>();
        var start = 0;
        FontFace? current = null;
        for (var i = 0; i < text.Length;)
        {
            var next = GraphemeClusters.NextBoundary(text, i);
            var rune = System.Text.Rune.TryGetRuneAt(text, i, out var found) ? found : System.Text.Rune.ReplacementChar;
            var face = first.HasGlyph(rune) ? first : book.FallbackFor(rune, first) ?? first;
            if (current is not null && face != current)
            {
                parts.Add((text[start..i], current));
                start = i;
            }
            (current, i) = (face, next);
        }
        if (current is not null)
            parts.Add((text[start..], current));
        return parts;
    }

    /// <summary>The first family that is there; otherwise one of the bundled that is like what is asked for.</summary>
    private string Family(SvgTextPiece piece, FontBook book)
    {
        var names = piece.Style.FontFamily.Split(',').Select(n => n.Trim().Trim('\'', '"')).Where(n => n.Length > 0).ToList();
        foreach (var name in names)
        {
            if (book.Families.FirstOrDefault(f => f.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } family)
                return family;
        }
        var wanted = names.Find(n => n is not ("sans-serif" or "sans" or "serif" or "monospace" or "cursive" or "fantasy" or "system-ui"));
        var like = Sans;
        foreach (var name in names)
        {
            if (Array.Find(Likenesses, l => name.Contains(l.Part, StringComparison.OrdinalIgnoreCase)) is { Family: { } family })
            {
                like = family;
                break;
            }
        }
        if (wanted is not null)
            findings.OtherFont(piece.Element, wanted, like);
        return like;
    }

    /// <summary>Shaped text in one font and size.</summary>
    private sealed record SetGlyphs(ShapedText Text, SvgStyle Style)
    {
        private double Em => Style.FontSize / Text.Font.UnitsPerEm;

        public double Advance => Text.Advance * Em + Enumerable.Range(0, Text.Glyphs.Length).Sum(Spacing);

        /// <summary>Draws from <paramref name="x"/> on and returns where it ends.</summary>
        public double Draw(PathBuilder builder, double x, double y)
        {
            for (var i = 0; i < Text.Glyphs.Length; i++)
            {
                var glyph = Text.Glyphs[i];
                builder.Append(GlyphOutlines.Of(Text.Font, glyph.Id), new Matrix(Em, 0, 0, -Em, x + glyph.XOffset * Em, y - glyph.YOffset * Em));
                x += glyph.Advance * Em + Spacing(i);
            }
            return x;
        }

        /// <summary>After the last glyph of a cluster.</summary>
        private double Spacing(int index)
        {
            if (index + 1 < Text.Glyphs.Length && Text.Glyphs[index + 1].Cluster == Text.Glyphs[index].Cluster)
                return 0;
            return Style.LetterSpacing + (Text.Text[Text.Glyphs[index].Cluster] == ' ' ? Style.WordSpacing : 0);
        }
    }
}
