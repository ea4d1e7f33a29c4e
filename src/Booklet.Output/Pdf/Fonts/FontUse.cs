using System.Runtime.InteropServices;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Shaping;

namespace Booklet.Output.Pdf.Fonts;

/// <summary>The glyphs of one font that the document sets, with what each of them says. Fused ones are numbered above those of the font.</summary>
internal sealed class FontUse(FontFace face)
{
    private const int FirstFused = ushort.MaxValue + 1;

    // Glyph ids have 16 bits, and the font's own glyphs need some of them: half are more than any text has of letters with marks.
    private const int MostFused = 1 << 15;

    private readonly Dictionary<(int Glyph, string Text), int> _meanings = [];
    private readonly SortedSet<ushort> _glyphs = [0];
    private readonly Dictionary<string, int> _fusedIds = new(StringComparer.Ordinal);
    private readonly List<FusedGlyph> _fused = [];

    // Only TrueType outlines can be made of others.
    private readonly Lazy<bool> _canFuse = new(() => !new FontFile(face.Data, face.FaceIndex).Table("glyf").IsEmpty);

    public FontFace Face { get; } = face;

    public ushort[] Glyphs => [.. _glyphs];

    public IReadOnlyList<FusedGlyph> Fused => _fused;

    public static int FusedId(int index) => FirstFused + index;

    public void Add(ShapedText text, bool isHyphen)
    {
        var meanings = GlyphMeaning.Of(text, isHyphen);
        foreach (var cluster in GlyphCluster.Of(text))
        {
            for (var i = cluster.First; i < cluster.First + cluster.Count; i++)
                _glyphs.Add(text.Glyphs[i].Id);
            if (!isHyphen && _canFuse.Value && FusedGlyph.Of(text, cluster, meanings) is { Length: > 0 } fused && Keep(fused))
            {
                foreach (var (glyph, said) in fused)
                    Count(_fusedIds[glyph.Key], said);
                continue;
            }
            for (var i = cluster.First; i < cluster.First + cluster.Count; i++)
                Count(text.Glyphs[i].Id, meanings[i]);
        }
    }

    /// <summary>Numbers and texts of the glyphs that show the cluster, from the left; empty where its own glyphs do.</summary>
    public (int Id, string Text)[] FusedIds(ShapedText text, in GlyphCluster cluster, string[] meanings)
    {
        if (_fused.Count == 0)
            return [];
        var fused = FusedGlyph.Of(text, cluster, meanings);
        return Array.TrueForAll(fused, f => _fusedIds.ContainsKey(f.Glyph.Key)) ? Array.ConvertAll(fused, f => (_fusedIds[f.Glyph.Key], f.Text)) : [];
    }

    /// <summary>Every meaning of every glyph, the usual one first: the text that it stands for in most words, the ordinally first one of several.</summary>
    public IEnumerable<(int Glyph, string Text)> Meanings() => _meanings
        .OrderBy(m => m.Key.Glyph).ThenByDescending(m => m.Value).ThenBy(m => m.Key.Text, StringComparer.Ordinal)
        .Select(m => m.Key);

    private bool Keep((FusedGlyph Glyph, string Text)[] fused)
    {
        foreach (var (glyph, _) in fused)
        {
            if (_fusedIds.ContainsKey(glyph.Key))
                continue;
            if (_fused.Count == MostFused)
                return false;
            _fusedIds.Add(glyph.Key, FusedId(_fused.Count));
            _fused.Add(glyph);
        }
        return true;
    }

    private void Count(int glyph, string text) => CollectionsMarshal.GetValueRefOrAddDefault(_meanings, (glyph, text), out _)++;
}
