using System.Collections.Immutable;
using System.Text;
using Booklet.Typesetting.Fonts;

namespace Booklet.Typesetting.Shaping;

/// <summary>
/// Draws a box where a font lacks a character: an archive keeps no text that is set in the glyph for "no such glyph"
/// (ISO 19005-2, 6.2.11.8).
/// </summary>
internal static class MissingGlyphs
{
    /// <summary>An empty square, or the character for what cannot be shown.</summary>
    private static readonly ImmutableArray<string> Boxes = ["\u25A1", "\uFFFD"];

    public static bool HasBox(FontFace face) => Boxes.Any(b => face.HasGlyph(Rune.GetRuneAt(b, 0)));

    /// <summary>Offsets in the text of the characters that came out as no glyph.</summary>
    public static ImmutableArray<int> In(ShapedText shaped) => [.. shaped.Glyphs.Where(g => g.Id == 0).Select(g => g.Cluster)];

    /// <summary>The same text with boxes; unchanged where the font has nothing to draw a box with.</summary>
    public static ShapedText Boxed(ShapedText shaped, Func<string, ShapedText> shape)
    {
        foreach (var box in Boxes)
        {
            if (shape(box).Glyphs is [{ Id: not 0 } drawn])
                return shaped.With([.. shaped.Glyphs.Select(g => g.Id == 0 ? drawn with { Cluster = g.Cluster } : g)]);
        }
        return shaped;
    }
}
