using System.Collections.Immutable;

namespace Booklet.Typesetting.Fonts;

/// <summary>
/// The machine's own fonts: where systems keep them, the machine's before the user's, each folder in the order of its paths. Nothing is read
/// before a character is missing from every other source.
/// </summary>
internal static class SystemFonts
{
    /// <summary>More than any machine has; bounds a folder that someone linked to a disk.</summary>
    private const int MostFiles = 20_000;

    public static IEnumerable<FontFace> Faces() => Folders().SelectMany(FacesIn);

    private static IEnumerable<FontFace> FacesIn(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        // Links back up the tree are not followed: the same fonts are found where they are.
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 8 };
        return Directory.EnumerateFiles(folder, "*", options)
            .Take(MostFiles)
            .Where(FontFolder.IsFontFile)
            .Order(StringComparer.Ordinal)
            .SelectMany(path => OpenTypeFace.Open(path, isSystem: true))
            .Where(f => f.Obstacle == FontObstacle.None && !FontPreferences.IsPlaceholder(f.Family));
    }

    private static ImmutableArray<string> Folders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
        {
            var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            return [Environment.GetFolderPath(Environment.SpecialFolder.Fonts), Path.Combine(local, "Microsoft", "Windows", "Fonts")];
        }
        return OperatingSystem.IsMacOS()
            ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library", "Fonts")]
            : ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".local", "share", "fonts"), Path.Combine(home, ".fonts")];
    }
}
