using System.Collections.Immutable;
using Booklet.Typesetting.Hyphenation;

namespace Booklet.Typesetting.Shaping;

/// <summary>
/// A piece of text between spaces, shaped once for all places where it stands. Besides the glyphs it keeps what line breaking asks again
/// and again: whether the font has all of it, and where it may be hyphenated. Immutable but for that lazily found answer.
/// </summary>
internal sealed class Word
{
    private const int MostHyphens = 24;

    // Words of more glyphs are no words; measuring each of their parts anew would take the square of their length.
    private const int MostGlyphsMeasured = 64;

    private readonly Lazy<Hyphenator?> _hyphenator;
    private int[]? _hyphens;
    private (long Advance, int Clusters)[]? _parts;

    public Word(ShapedText shaped, ImmutableArray<int> missing, Lazy<Hyphenator?> hyphenator)
    {
        (Shaped, Missing, _hyphenator) = (shaped, missing, hyphenator);
        var previous = -1;
        foreach (var glyph in shaped.Glyphs)
        {
            if (glyph.Cluster != previous)
                ClusterCount++;
            previous = glyph.Cluster;
        }
    }

    public ShapedText Shaped { get; }

    /// <summary>Offsets in the text of the characters that the font lacks and that are drawn as a box.</summary>
    public ImmutableArray<int> Missing { get; }

    public bool IsComplete => Missing.IsEmpty;

    /// <summary>Clusters that the shaper made; a ligature is one. Tracking comes after each.</summary>
    public int ClusterCount { get; }

    /// <summary>Offsets in the text where a hyphen may be put, by the language's patterns.</summary>
    public ReadOnlySpan<int> Hyphens => _hyphens ??= FindHyphens();

    /// <summary>
    /// Advance, in font units, and clusters of the glyphs of the first <paramref name="offset"/> characters: exact but for kerning over
    /// the cut, and for a cut through a ligature, whose share is counted by characters.
    /// </summary>
    public (long Advance, int Clusters) MeasureTo(int offset)
    {
        if (Shaped.Glyphs.Length <= MostGlyphsMeasured)
            return Measure(offset);
        _parts ??= MeasureAll();
        return _parts.Length > 0 ? _parts[offset] : Measure(offset);
    }

    private (long Advance, int Clusters) Measure(int offset)
    {
        long advance = 0;
        var (clusters, previous) = (0, -1);
        var glyphs = Shaped.Glyphs.AsSpan();
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref readonly var glyph = ref glyphs[i];
            if (glyph.Cluster >= offset)
                continue;
            if (glyph.Cluster != previous)
                clusters++;
            previous = glyph.Cluster;
            var end = Shaped.IsRightToLeft ? offset : NextCluster(glyphs, i);
            advance += end > offset ? (long)glyph.Advance * (offset - glyph.Cluster) / (end - glyph.Cluster) : glyph.Advance;
        }
        return (advance, clusters);
    }

    /// <summary>All of <see cref="Measure"/> in one go; nothing where clusters are out of order.</summary>
    private (long Advance, int Clusters)[] MeasureAll()
    {
        var glyphs = Shaped.Glyphs.AsSpan();
        var length = Shaped.Text.Length;
        var parts = new (long Advance, int Clusters)[length + 1];
        var (before, clusters) = (0L, 0);
        // Clusters in the order of the text, each with the glyphs from first to last.
        var step = Shaped.IsRightToLeft ? -1 : 1;
        for (var i = step > 0 ? 0 : glyphs.Length - 1; i >= 0 && i < glyphs.Length;)
        {
            var first = i;
            var start = glyphs[i].Cluster;
            var whole = 0L;
            for (; i >= 0 && i < glyphs.Length && glyphs[i].Cluster == start; i += step)
                whole += glyphs[i].Advance;
            var end = i >= 0 && i < glyphs.Length ? glyphs[i].Cluster : length;
            if (end <= start)
                return [];
            clusters++;
            for (var offset = start + 1; offset < end; offset++)
            {
                var part = Shaped.IsRightToLeft ? whole : 0L;
                for (var g = first; !Shaped.IsRightToLeft && g < i; g++)
                    part += (long)glyphs[g].Advance * (offset - start) / (end - start);
                parts[offset] = (before + part, clusters);
            }
            before += whole;
            parts[end] = (before, clusters);
        }
        return parts;
    }

    private int NextCluster(ReadOnlySpan<ShapedGlyph> glyphs, int index)
    {
        for (var i = index + 1; i < glyphs.Length; i++)
        {
            if (glyphs[i].Cluster > glyphs[index].Cluster)
                return glyphs[i].Cluster;
        }
        return Shaped.Text.Length;
    }

    private int[] FindHyphens()
    {
        if (_hyphenator.Value is not { } hyphenator)
            return [];
        Span<int> positions = stackalloc int[MostHyphens];
        return positions[..hyphenator.Find(Shaped.Text, positions)].ToArray();
    }
}
