using System.Text;
using Booklet.Typesetting.Shaping;
using Booklet.Unicode;

namespace Booklet.Output.Pdf.Fonts;

/// <summary>What each glyph of shaped text says, so that the glyphs in a row say the author's text.</summary>
internal static class GlyphMeaning
{
    /// <summary>A hyphen of the layout is none of the author's: readers may drop it where the line does not end.</summary>
    public const string SoftHyphen = "\u00AD";

    // Says nothing, but is a character: archives want one for every glyph (ISO 19005-2, 6.2.11.7.2).
    private const string Nothing = "\u200B";

    /// <summary>
    /// One text a glyph. Where a cluster has several glyphs, each takes a character in the order of writing, and the last one what is left.
    /// </summary>
    public static string[] Of(ShapedText shaped, bool isHyphen)
    {
        var meanings = new string[shaped.Glyphs.Length];
        if (isHyphen)
        {
            Array.Fill(meanings, Nothing);
            if (meanings.Length > 0)
                meanings[0] = SoftHyphen;
            return meanings;
        }
        foreach (var cluster in GlyphCluster.Of(shaped))
        {
            if (cluster.Count == 1)
                meanings[cluster.First] = cluster.Text.Length == 0 ? Nothing : cluster.Text;
            else
                Share(cluster, shaped.IsRightToLeft, meanings);
        }
        return meanings;
    }

    /// <summary>
    /// Whether a cluster has more glyphs than characters and none of the glyphs may be silent: Thai's sara am is drawn as a ring before the tone
    /// mark and a letter after it, and is one character behind both.
    /// </summary>
    public static bool IsUnsaid(in GlyphCluster cluster, string[] meanings) =>
        cluster.Count > 1 && cluster.Text.Length > 0 && meanings.AsSpan(cluster.First, cluster.Count).Contains(Nothing);

    private static void Share(GlyphCluster cluster, bool isRightToLeft, string[] meanings)
    {
        // A letter that the shaper takes apart reads as its parts: the same text to Unicode, and to whoever searches.
        if (cluster.Text.EnumerateRunes().Count() < cluster.Count && Normalization.ToNfd(cluster.Text) is var parts && parts.EnumerateRunes().Count() == cluster.Count)
            cluster = cluster with { Text = parts };
        var at = 0;
        for (var i = 0; i < cluster.Count; i++)
        {
            var end = i + 1 == cluster.Count ? cluster.Text.Length : Next(cluster.Text, at);
            var glyph = isRightToLeft ? cluster.First + cluster.Count - 1 - i : cluster.First + i;
            meanings[glyph] = end > at ? cluster.Text[at..end] : Nothing;
            at = end;
        }
    }

    private static int Next(string text, int at) =>
        at >= text.Length ? at : Rune.TryGetRuneAt(text, at, out var rune) ? at + rune.Utf16SequenceLength : at + 1;
}
