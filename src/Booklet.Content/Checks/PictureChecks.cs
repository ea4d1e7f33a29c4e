using Booklet.Content.Model;
using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Checks;

/// <summary>
/// Names photos of a shape that no crop can save, by the heads of their files, and pictures that lie unused among used ones. A website holds many that no programme needs, so that only a folder counts
/// of which most are used: there, an unused one is often a photo whose name was misspelt.
/// </summary>
internal static class PictureChecks
{
    /// <summary>Of fewer, nobody can say what the folder is for.</summary>
    private const int FewestUsed = 3;

    /// <summary>
    /// A side that is more than so many times the other: photos are cropped to about a square, so that more than half would be lost.
    /// Whole bodies on a stage and banners are that shape, and portraits never.
    /// </summary>
    private const double OddRatio = 2;

    public static void Run(Programme programme, Workspace workspace, DiagnosticBag bag)
    {
        CheckShapes(programme, bag);
        CheckUse(workspace, bag);
    }

    private static void CheckShapes(Programme programme, DiagnosticBag bag)
    {
        foreach (var person in programme.People)
        {
            if (person is { Photo: { } photo, PhotoFocus: null } && PictureSize.Of(photo.FullPath) is var (width, height) && (width > OddRatio * height || height > OddRatio * width))
                bag.Add(CheckDiagnostics.PhotoShapeOddAt(photo.ReferredFrom ?? person.Location, photo.Path, person.Name.Display, width, height));
        }
    }

    private static void CheckUse(Workspace workspace, DiagnosticBag bag)
    {
        var used = workspace.UsedFiles.ToHashSet(StringComparer.Ordinal);
        foreach (var folder in workspace.Files.Where(f => f.Extension is ".jpg" or ".jpeg" or ".png" or ".webp").GroupBy(f => f.FolderPath, StringComparer.Ordinal))
        {
            var idle = folder.Where(f => !used.Contains(f.Path)).Select(f => f.Name).ToList();
            var busy = folder.Count() - idle.Count;
            if (idle.Count > 0 && busy >= FewestUsed && idle.Count * 4 <= busy)
                bag.Add(CheckDiagnostics.PicturesUnusedIn(folder.Key, [.. idle]));
        }
    }
}
