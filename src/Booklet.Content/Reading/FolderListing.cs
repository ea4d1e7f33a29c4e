using System.Collections.Frozen;
using Booklet.Diagnostics;

namespace Booklet.Content.Reading;

/// <summary>Walks a folder once, in an order that does not depend on the disk.</summary>
internal sealed class FolderListing(string folder, WorkspaceLimits limits, DiagnosticBag bag)
{
    /// <summary>What site generators and package managers write: copies, never sources.</summary>
    private static readonly FrozenSet<string> Skipped =
        FrozenSet.Create(StringComparer.Ordinal, "node_modules", "_site", "vendor");

    private readonly List<WorkspaceFile> _files = [];
    private readonly string _root = RealPath.Of(folder) ?? folder;
    private bool _full;

    public List<WorkspaceFile> List()
    {
        Visit(folder, "", [_root]);
        _files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return _files;
    }

    private void Visit(string directory, string prefix, List<string> chain)
    {
        if (chain.Count > limits.Depth)
        {
            Fill($"{limits.Depth} folders inside one another");
            return;
        }

        foreach (var entry in Entries(directory, prefix))
        {
            if (_full)
                return;
            if (entry.Name.StartsWith('.'))
                continue;

            var path = prefix + entry.Name;
            if (entry.LinkTarget is not null)
                VisitLink(entry, path, chain);
            else if (entry is DirectoryInfo)
                VisitFolder(entry, path, chain, Path.Combine(chain[^1], entry.Name));
            else
                AddFile(entry.FullName, path);
        }
    }

    private void VisitFolder(FileSystemInfo entry, string path, List<string> chain, string real)
    {
        if (Skipped.Contains(entry.Name))
            return;
        chain.Add(real);
        Visit(entry.FullName, path + "/", chain);
        chain.RemoveAt(chain.Count - 1);
    }

    private void VisitLink(FileSystemInfo entry, string path, List<string> chain)
    {
        var real = RealPath.Of(entry.FullName);
        if (real is null)
            bag.Add(IsCircle(entry) ? ReadingDiagnostics.LinkLoopAt(path) : ReadingDiagnostics.LinkBrokenAt(path));
        else if (!RealPath.IsInside(real, _root))
            bag.Add(ReadingDiagnostics.LinkOutsideAt(path));
        else if (!Directory.Exists(real))
            AddFile(real, path);
        else if (chain.Exists(c => RealPath.IsInside(c, real)))
            bag.Add(ReadingDiagnostics.LinkLoopAt(path));
        else
            VisitFolder(entry, path, chain, real);
    }

    private static bool IsCircle(FileSystemInfo entry)
    {
        try
        {
            return entry.ResolveLinkTarget(returnFinalTarget: true) is null;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private void AddFile(string fullPath, string path)
    {
        if (_files.Count >= limits.Files)
        {
            Fill($"{limits.Files} files");
            return;
        }

        try
        {
            _files.Add(new WorkspaceFile(path, Path.GetFullPath(fullPath), new FileInfo(fullPath).Length));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It went away, or its name is no UTF-8, so that the name that we see is not the one that it has.
            bag.Add(ReadingDiagnostics.UnreadableAt(path, e.Message));
        }
    }

    private void Fill(string what)
    {
        if (!_full)
            bag.Add(ReadingDiagnostics.TooManyFilesAt(folder, what));
        _full = true;
    }

    private FileSystemInfo[] Entries(string directory, string prefix)
    {
        try
        {
            var entries = new DirectoryInfo(directory).GetFileSystemInfos();
            Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return entries;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Add(ReadingDiagnostics.UnreadableAt(prefix.Length == 0 ? directory : prefix.TrimEnd('/'), e.Message));
            return [];
        }
    }
}
