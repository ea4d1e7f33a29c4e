using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Diagnostics;

namespace Booklet.Content.Reading;

/// <summary>Finds the file that a picture reference of a web page means.</summary>
internal sealed partial class MediaIndex
{
    private readonly Dictionary<string, WorkspaceFile> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WorkspaceFile> _anyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, WorkspaceFile> _byName;
    private readonly ILookup<string, WorkspaceFile> _byStem;

    public MediaIndex(ImmutableArray<WorkspaceFile> files)
    {
        foreach (var file in files)
        {
            _exact.Add(file.Path, file);
            _anyCase.TryAdd(file.Path, file);
        }
        var pictures = files.Where(f => IsPicture(f.Extension)).ToList();
        _byName = pictures.ToLookup(f => f.Name, StringComparer.OrdinalIgnoreCase);
        _byStem = pictures.ToLookup(f => f.Path[..^f.Extension.Length], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A path below a folder with '.' and '..' worked out, or null where it leads out of the workspace.</summary>
    public static string? Join(string folder, string path)
    {
        var parts = new List<string>();
        foreach (var part in $"{folder}/{path}".Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is ".")
                continue;
            if (part is not "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return null;
        }
        return string.Join('/', parts);
    }

    public MediaFile? Find(string reference, IEnumerable<string> folders, SourceLocation? from, DiagnosticBag bag)
    {
        var bare = Leftover().Replace(reference, "").Trim().Trim('"', '\'');
        if (bare.Length == 0)
            return null;
        if (Scheme().IsMatch(bare) || bare.StartsWith("//", StringComparison.Ordinal))
        {
            bag.Add(ReadingDiagnostics.MediaRemoteAt(reference, from));
            return null;
        }

        var places = folders.ToList();
        var candidates = Candidates(bare, places, out var outside);
        if (candidates.Count == 0 && outside)
        {
            bag.Add(ReadingDiagnostics.PathOutsideAt(reference, from));
            return null;
        }

        foreach (var candidate in candidates)
        {
            if (_exact.TryGetValue(candidate, out var file))
                return new MediaFile(file.Path, file.FullPath, from);
        }

        foreach (var candidate in candidates)
        {
            if (!_anyCase.TryGetValue(candidate, out var file))
                continue;
            bag.Add(ReadingDiagnostics.MediaCaseAt(reference, file.Path, from));
            return new MediaFile(file.Path, file.FullPath, from);
        }

        bag.Add(ReadingDiagnostics.MediaMissingAt(reference, Suggest(candidates), Looked(places), from));
        return null;
    }

    private static List<string> Candidates(string bare, List<string> folders, out bool outside)
    {
        // As written first: a file may really be called "a%20b.png" or "who?.jpg".
        var spellings = new List<string> { bare };
        var end = bare.AsSpan().IndexOfAny('?', '#');
        if (end > 0)
            spellings.Add(bare[..end]);
        foreach (var spelling in spellings.ToList())
        {
            if (spelling.Contains('%'))
                spellings.Add(Uri.UnescapeDataString(spelling));
        }

        IEnumerable<string> places = bare[0] is '/' ? ["", .. folders] : [.. folders, ""];
        var paths = new List<string>();
        outside = false;
        foreach (var place in places)
        {
            foreach (var spelling in spellings)
            {
                var path = Join(place, spelling);
                outside |= path is null;
                if (!string.IsNullOrEmpty(path) && !paths.Contains(path))
                    paths.Add(path);
            }
        }
        return paths;
    }

    private string? Suggest(List<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            var stem = candidate[..^Path.GetExtension(candidate).Length];
            if (_byStem[stem].FirstOrDefault() is { } otherExtension)
                return otherExtension.Path;
        }
        return candidates
            .Select(c => _byName[c[(c.LastIndexOf('/') + 1)..]].FirstOrDefault()?.Path)
            .FirstOrDefault(p => p is not null);
    }

    private static string Looked(List<string> folders) => folders.Count == 0
        ? "Pictures without a folder are looked for at the folder's root."
        : $"Looked in {string.Join(", ", folders.Select(f => $"'{f}'"))} and at the folder's root.";

    private static bool IsPicture(string extension) =>
        extension is ".jpg" or ".jpeg" or ".png" or ".gif" or ".webp" or ".svg" or ".bmp" or ".avif" or ".tif" or ".tiff" or ".heic";

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Leftover();

    // RFC 3986 3.1, but with two letters at least: "C:" is a drive.
    [GeneratedRegex(@"^[a-z][a-z0-9+.-]+:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
