using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Booklet.Diagnostics;
using Booklet.Typesetting.Document;
using Booklet.Unicode;

namespace Booklet.Typesetting.Fonts;

/// <summary>
/// The fonts of a run, from sources in order: those that come with the program, the organiser's folders, the machine's. A character that the
/// wanted font lacks comes from the first source that has it. Thread-safe.
/// </summary>
public sealed class FontBook
{
    // A wrong slant is seen at once, a wrong weight hardly: further apart than any two weights.
    private const int SlantDistance = 2000;

    private readonly ImmutableArray<FontSource> _sources;
    private readonly Lazy<FontSource> _system;
    private readonly Dictionary<string, ImmutableArray<FontFace>> _byName;
    private readonly ConcurrentDictionary<(string Family, int Weight, bool Italic), FontFace> _found = new();
    private readonly ConcurrentDictionary<(string Cluster, FontFace First, HanRegion Region), FontFace?> _fallbacks = new();

    /// <summary>A book of given faces; their families are asked in the order of their first faces.</summary>
    /// <exception cref="ArgumentException">There is no face: text could not be set at all.</exception>
    public FontBook(IEnumerable<FontFace> faces)
        : this([faces], static () => [])
    {
    }

    /// <summary>A book of sources in order, and of one more that is only asked for when all others lack a character.</summary>
    /// <exception cref="ArgumentException">There is no face but in the last source.</exception>
    public FontBook(IEnumerable<IEnumerable<FontFace>> sources, Func<IEnumerable<FontFace>> last)
    {
        _sources = [.. sources.Select(s => new FontSource(s)).Where(s => !s.Families.IsEmpty)];
        if (_sources.IsEmpty)
            throw new ArgumentException("A font book needs at least one face.", nameof(sources));
        _system = new Lazy<FontSource>(() => new FontSource(last()));
        // A family that two sources have: the first one's, so that a folder can't change what the pages are designed with.
        _byName = _sources.SelectMany(s => s.Families).GroupBy(f => f[0].Family, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    /// <summary>Family names in fallback order; those of the machine are not among them.</summary>
    public ImmutableArray<string> Families => [.. _sources.SelectMany(s => s.Families).Select(f => f[0].Family).Distinct(StringComparer.Ordinal)];

    /// <summary>The fonts of a folder and its subfolders, and no others. Files are not read yet but for their names.</summary>
    public static FontBook Load(string fontsFolder) => new([Bundle(fontsFolder)], static () => []);

    /// <summary>The fonts that come with the program, in the folder <c>fonts</c> beside it, and no others.</summary>
    public static FontBook Bundled() => Load(BundledFolder);

    /// <summary>
    /// The fonts that come with the program, then those of folders, then the machine's, which are looked for only when a character is
    /// in no other.
    /// </summary>
    public static StageResult<FontBook> Open(IEnumerable<FontFolder> folders)
    {
        var bag = new DiagnosticBag();
        IEnumerable<FontFace>[] sources = [Bundle(BundledFolder), .. folders.Select(f => f.Faces(bag))];
        return new StageResult<FontBook>(new FontBook(sources, SystemFonts.Faces), bag.ToImmutable());
    }

    /// <summary>
    /// The family's face of that slant with the nearest weight (the heavier of two equally near for bold, the lighter for others),
    /// of another slant if the family has none. An unknown family gives the book's first.
    /// </summary>
    public FontFace Find(string family, FontWeight weight, bool italic) => _found.GetOrAdd((family, (int)weight, italic), key =>
        Nearest(_byName.TryGetValue(key.Family, out var faces) ? faces : _sources[0].Families[0], key.Weight, key.Italic).First());

    /// <summary>
    /// The face to set a character in where <paramref name="first"/> lacks it: of the first family that has it, the face nearest
    /// to <paramref name="first"/>. Null where no font has the character.
    /// </summary>
    public FontFace? FallbackFor(Rune rune, FontFace first) => FallbackFor(rune.ToString(), first, "");

    /// <summary>
    /// The face for a whole grapheme cluster, so that marks stand on their letters. Of Han characters the fonts of the language's region
    /// come first within their source. Null where no single font has it all.
    /// </summary>
    public FontFace? FallbackFor(ReadOnlySpan<char> cluster, FontFace first, string language) =>
        _fallbacks.GetOrAdd((cluster.ToString(), first, HanRegions.Of(cluster, language)), key => Search(key.Cluster, key.First, key.Region));

    private FontFace? Search(string cluster, FontFace first, HanRegion region)
    {
        var isSans = FontPreferences.IsSans(first.Family) || first.Family.Contains("Mono", StringComparison.Ordinal);
        for (var i = 0; i < _sources.Length; i++)
        {
            // The bundled order is made with care; of an organiser's folder at most the kind of letters is known.
            IEnumerable<ImmutableArray<FontFace>> families = _sources[i].Families;
            if (i > 0)
                families = families.OrderBy(f => FontPreferences.IsSans(f[0].Family) == isSans ? 0 : 1);
            if (SearchIn(families, cluster, first, region) is { } face)
                return face;
        }
        // What a character of private use shows is known to the font that it was typed with only, never to one that happens to be there.
        if (Characters.GeneralCategory(Rune.GetRuneAt(cluster, 0)) == UnicodeCategory.PrivateUse)
            return null;
        var preferred = _system.Value.Families.OrderBy(f => FontPreferences.Rank(f[0].Family, isSans)).ThenBy(f => f[0].Family, StringComparer.Ordinal);
        return SearchIn(preferred, cluster, first, region);
    }

    private static FontFace? SearchIn(IEnumerable<ImmutableArray<FontFace>> families, string cluster, FontFace first, HanRegion region)
    {
        var ordered = region == HanRegion.Unknown ? families : families.OrderBy(f => RegionRank(f[0].Family, region));
        return ordered.SelectMany(f => Nearest(f, first.Weight, first.IsItalic)).FirstOrDefault(face => Coverage.Has(face, cluster));
    }

    // A family of another region may still have the character, drawn the other way: better than none. Hong Kong's forms are nearly Taiwan's.
    private static int RegionRank(string family, HanRegion region) => HanRegions.OfFamily(family) switch
    {
        HanRegion.Unknown => 0,
        var own when own == region => 0,
        HanRegion.HongKong when region == HanRegion.TraditionalChinese => 1,
        HanRegion.TraditionalChinese when region == HanRegion.HongKong => 1,
        _ => 2,
    };

    private static IEnumerable<FontFace> Nearest(ImmutableArray<FontFace> faces, int weight, bool italic)
    {
        var isBold = weight > (int)FontWeight.Regular;
        return faces
            .OrderBy(f => Math.Abs(f.Weight - weight) + (f.IsItalic == italic ? 0 : SlantDistance))
            .ThenBy(f => isBold ? -f.Weight : f.Weight)
            .ThenBy(f => f.PostScriptName, StringComparer.Ordinal);
    }

    private static string BundledFolder => Path.Combine(AppContext.BaseDirectory, "fonts");

    // What is wrong with our own fonts is no organiser's business.
    private static IEnumerable<FontFace> Bundle(string folder) => new FontFolder(folder, "fonts").Faces(new DiagnosticBag());

    /// <summary>Families of faces, each in the order of its first face.</summary>
    private sealed class FontSource(IEnumerable<FontFace> faces)
    {
        public ImmutableArray<ImmutableArray<FontFace>> Families { get; } =
            [.. faces.GroupBy(f => f.Family, StringComparer.Ordinal).Select(g => g.ToImmutableArray())];
    }
}
