using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Fonts;

/// <summary>
/// The fonts of a run. The order of the families is the order in which they are asked for a character that the wanted one lacks,
/// and it depends on names only, never on the file system. Thread-safe.
/// </summary>
public sealed class FontBook
{
    /// <summary>Names the families of a folder in fallback order, one a line; '#' begins a comment.</summary>
    private const string OrderFile = "families.txt";

    // A wrong slant is seen at once, a wrong weight hardly: further apart than any two weights.
    private const int SlantDistance = 2000;

    private readonly ImmutableArray<ImmutableArray<FontFace>> _families;
    private readonly Dictionary<string, ImmutableArray<FontFace>> _byName;
    private readonly ConcurrentDictionary<(string Family, int Weight, bool Italic), FontFace> _found = new();
    private readonly ConcurrentDictionary<(Rune Rune, FontFace First), FontFace?> _fallbacks = new();

    /// <summary>A book of given faces; their families are asked in the order of their first faces.</summary>
    /// <exception cref="ArgumentException">There is no face: text could not be set at all.</exception>
    public FontBook(IEnumerable<FontFace> faces)
    {
        _families = [.. faces.GroupBy(f => f.Family, StringComparer.Ordinal).Select(g => g.ToImmutableArray())];
        if (_families.IsEmpty)
            throw new ArgumentException("A font book needs at least one face.", nameof(faces));
        _byName = _families.ToDictionary(f => f[0].Family, StringComparer.Ordinal);
    }

    /// <summary>Family names in fallback order.</summary>
    public ImmutableArray<string> Families => [.. _families.Select(f => f[0].Family)];

    /// <summary>
    /// The fonts of a folder and its subfolders, then those of further folders in turn; what is no font is passed over.
    /// Files are not read yet but for their names.
    /// </summary>
    public static FontBook Load(string fontsFolder, IEnumerable<string>? more = null) =>
        new(new[] { fontsFolder }.Concat(more ?? []).SelectMany(FacesIn));

    /// <summary>The fonts that come with the program, in the folder <c>fonts</c> beside it.</summary>
    public static FontBook Bundled(IEnumerable<string>? more = null) => Load(Path.Combine(AppContext.BaseDirectory, "fonts"), more);

    /// <summary>
    /// The family's face of that slant with the nearest weight (the heavier of two equally near for bold, the lighter for others),
    /// of another slant if the family has none. An unknown family gives the book's first.
    /// </summary>
    public FontFace Find(string family, FontWeight weight, bool italic) => _found.GetOrAdd((family, (int)weight, italic), key =>
        Nearest(_byName.TryGetValue(key.Family, out var faces) ? faces : _families[0], key.Weight, key.Italic));

    /// <summary>
    /// The face to set a character in where <paramref name="first"/> lacks it: of the first family that has it, the face nearest
    /// to <paramref name="first"/>. Null where no font has the character.
    /// </summary>
    public FontFace? FallbackFor(Rune rune, FontFace first) => _fallbacks.GetOrAdd((rune, first), key =>
    {
        foreach (var family in _families)
        {
            var face = Nearest(family, key.First.Weight, key.First.IsItalic);
            if (face.HasGlyph(key.Rune))
                return face;
        }
        return null;
    });

    private static FontFace Nearest(ImmutableArray<FontFace> faces, int weight, bool italic)
    {
        var isBold = weight > (int)FontWeight.Regular;
        return faces
            .OrderBy(f => Math.Abs(f.Weight - weight) + (f.IsItalic == italic ? 0 : SlantDistance))
            .ThenBy(f => isBold ? -f.Weight : f.Weight)
            .ThenBy(f => f.PostScriptName, StringComparer.Ordinal)
            .First();
    }

    private static IEnumerable<FontFace> FacesIn(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        var orderFile = Path.Combine(folder, OrderFile);
        var order = File.Exists(orderFile)
            ? File.ReadAllLines(orderFile).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').ToList()
            : [];
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(p => Path.GetExtension(p).ToLowerInvariant() is ".otf" or ".ttf")
            .Order(StringComparer.Ordinal)
            .Select(OpenTypeFace.TryOpen)
            .OfType<FontFace>()
            .OrderBy(f => order.IndexOf(f.Family) is var i && i < 0 ? order.Count : i)
            .ToList();
    }
}
