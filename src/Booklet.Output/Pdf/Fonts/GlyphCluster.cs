using System.Collections.Immutable;
using Booklet.Typesetting.Shaping;

namespace Booklet.Output.Pdf.Fonts;

/// <summary>
/// Glyphs that belong together, and the characters that they stand for. Spaces of all widths read as U+0020: a search for "p. 23"
/// should find a no-break space too. What has no width of its own, as the alef of some fonts' lam-alef, belongs to the letter before it:
/// <see cref="Shaped"/> is the number of the shaper's clusters.
/// </summary>
internal readonly record struct GlyphCluster(int First, int Count, string Text, int Shaped = 1)
{
    public static IEnumerable<GlyphCluster> Of(ShapedText shaped)
    {
        var glyphs = shaped.Glyphs;
        for (var first = 0; first < glyphs.Length;)
        {
            var (next, advance) = End(glyphs, first);
            var (start, clusters) = (glyphs[first].Cluster, 1);
            // Visual order: what follows logically stands right of a left-to-right cluster and left of a right-to-left one.
            while (next < glyphs.Length && (shaped.IsRightToLeft ? advance == 0 : End(glyphs, next).Advance == 0))
            {
                start = Math.Min(start, glyphs[next].Cluster);
                (next, advance) = End(glyphs, next);
                clusters++;
            }
            var end = shaped.Text.Length;
            if (!shaped.IsRightToLeft && next < glyphs.Length)
                end = glyphs[next].Cluster;
            else if (shaped.IsRightToLeft && first > 0)
                end = glyphs[first - 1].Cluster;
            yield return new GlyphCluster(first, next - first, Plain(shaped.Text[start..Math.Max(start, end)]), clusters);
            first = next;
        }
    }

    private static (int Next, int Advance) End(ImmutableArray<ShapedGlyph> glyphs, int first)
    {
        var (next, advance) = (first + 1, glyphs[first].Advance);
        while (next < glyphs.Length && glyphs[next].Cluster == glyphs[first].Cluster)
            advance += glyphs[next++].Advance;
        return (next, advance);
    }

    private static string Plain(string text)
    {
        // No character, or the mark of a byte order: no reader takes these for text (ISO 19005-2, 6.2.11.7.2).
        if (text.AsSpan().ContainsAny('\0', '\uFEFF', '\uFFFE'))
            text = string.Concat(text.Where(c => c is not ('\0' or '\uFEFF' or '\uFFFE')));
        if (text.Length != 1)
            return text;
        return text[0] is '\u00A0' or '\u202F' or (>= '\u2000' and <= '\u200A') or '\t' ? " " : text;
    }
}
