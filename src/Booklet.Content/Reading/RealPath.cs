namespace Booklet.Content.Reading;

/// <summary>Where a path leads after every symbolic link on the way, as POSIX realpath tells it.</summary>
internal static class RealPath
{
    /// <summary>Links followed before a loop is assumed: Linux' own limit (path_resolution(7)).</summary>
    private const int MaximumLinks = 40;

    /// <summary>Null where links go round in a circle or lead to nothing.</summary>
    public static string? Of(string path)
    {
        var pending = new Stack<string>();
        Push(pending, Path.GetFullPath(path), out var resolved);
        var links = 0;
        while (pending.TryPop(out var part))
        {
            if (part is "..")
            {
                resolved = Path.GetDirectoryName(resolved) ?? resolved;
                continue;
            }

            var next = Path.Combine(resolved, part);
            var target = LinkTarget(next);
            if (target is null)
            {
                resolved = next;
                continue;
            }

            if (++links > MaximumLinks)
                return null;
            if (Path.IsPathRooted(target))
                Push(pending, target, out resolved);
            else
                Push(pending, target, out _);
        }

        return File.Exists(resolved) || Directory.Exists(resolved) ? resolved : null;
    }

    public static bool IsInside(string path, string folder) =>
        path.Length > folder.Length
            ? path.StartsWith(folder, StringComparison.Ordinal)
                && (Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar)
            : string.Equals(path, folder, StringComparison.Ordinal);

    private static void Push(Stack<string> pending, string path, out string root)
    {
        root = Path.GetPathRoot(path) ?? "";
        var parts = path[root.Length..].Split(
            [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            if (parts[i] is not ".")
                pending.Push(parts[i]);
        }
    }

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
