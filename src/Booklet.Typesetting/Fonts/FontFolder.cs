using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Typesetting.Fonts;

/// <summary>
/// A folder of fonts that the organiser gives. <paramref name="Name"/> is what messages call it; <paramref name="Location"/> where it was asked for.
/// </summary>
public sealed record FontFolder(string FullPath, string Name, SourceLocation? Location = null)
{
    /// <summary>Names the families of a folder in fallback order, one a line; '#' begins a comment.</summary>
    private const string OrderFile = "families.txt";

    internal static bool IsFontFile(string path) => Path.GetExtension(path).ToLowerInvariant() is ".otf" or ".ttf" or ".ttc" or ".otc";

    /// <summary>Its faces and those of its subfolders, in the order of <see cref="OrderFile"/> and then of their paths; what can't be used is reported.</summary>
    internal ImmutableArray<FontFace> Faces(DiagnosticBag bag)
    {
        if (!Directory.Exists(FullPath))
        {
            bag.Add(FontDiagnostics.FolderMissingAt(Name, Location));
            return [];
        }
        var orderFile = Path.Combine(FullPath, OrderFile);
        var order = File.Exists(orderFile)
            ? File.ReadAllLines(orderFile).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').ToList()
            : [];
        var faces = Directory.EnumerateFiles(FullPath, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(IsFontFile)
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Usable(path, bag))
            .OrderBy(f => order.IndexOf(f.Family) is var i && i < 0 ? order.Count : i)
            .ToImmutableArray();
        if (faces.IsEmpty)
            bag.Add(FontDiagnostics.FolderEmptyAt(Name, Location));
        return faces;
    }

    private List<FontFace> Usable(string path, DiagnosticBag bag)
    {
        var usable = new List<FontFace>();
        var relative = Name.TrimEnd('/') + "/" + Path.GetRelativePath(FullPath, path).Replace('\\', '/');
        var faces = OpenTypeFace.Open(path);
        if (faces.IsEmpty)
            bag.Add(FontDiagnostics.NoFontIn(relative));
        foreach (var face in faces)
        {
            if (face.Obstacle == FontObstacle.None)
                usable.Add(face);
            else
                bag.Add(FontDiagnostics.CannotUse(relative, face.Family, face.Obstacle));
        }
        return usable;
    }
}
