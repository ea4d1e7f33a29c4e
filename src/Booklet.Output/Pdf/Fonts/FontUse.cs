using System.Runtime.InteropServices;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Shaping;

namespace Booklet.Output.Pdf.Fonts;

/// <summary>The glyphs of one font that the document sets, with what each of them says.</summary>
internal sealed class FontUse(FontFace face)
{
    private readonly Dictionary<(ushort Glyph, string Text), int> _meanings = [];
    private readonly SortedSet<ushort> _glyphs = [0];

    public FontFace Face { get; } = face;

    public ushort[] Glyphs => [.. _glyphs];

    public void Add(ShapedText text, bool isHyphen)
    {
        foreach (var glyph in text.Glyphs)
            _glyphs.Add(glyph.Id);
        foreach (var cluster in GlyphCluster.Of(text))
        {
            // Glyph 0 stands for every character that the font lacks: it has no usual meaning.
            if (cluster.Count == 1 && !isHyphen && text.Glyphs[cluster.First].Id != 0)
                CollectionsMarshal.GetValueRefOrAddDefault(_meanings, (text.Glyphs[cluster.First].Id, cluster.Text), out _)++;
        }
        // A hyphen of the layout says nothing of the author's, but its glyph must say something to readers without ActualText.
        if (isHyphen && text.Glyphs.Length == 1)
            _meanings.TryAdd((text.Glyphs[0].Id, "-"), 0);
    }

    /// <summary>
    /// What each glyph says where nothing else is written beside it: the text that it stands for most often, the ordinally first one of several.
    /// </summary>
    public Dictionary<ushort, string> UsualMeanings()
    {
        var best = new Dictionary<ushort, (string Text, int Count)>();
        foreach (var ((glyph, text), count) in _meanings)
        {
            if (text.Length == 0)
                continue;
            if (!best.TryGetValue(glyph, out var other) || count > other.Count
                || (count == other.Count && string.CompareOrdinal(text, other.Text) < 0))
                best[glyph] = (text, count);
        }
        return best.ToDictionary(b => b.Key, b => b.Value.Text);
    }
}
