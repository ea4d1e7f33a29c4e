using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Checks;

/// <summary>
/// Names pictures that lie unused among used ones. A website holds many that no programme needs, so that only a folder counts
/// of which most are used: there, an unused one is often a photo whose name was misspelt.
/// </summary>
internal static class PictureChecks
{
    /// <summary>Of fewer, nobody can say what the folder is for.</summary>
    private const int FewestUsed = 3;

    public static void Run(Workspace workspace, DiagnosticBag bag)
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
