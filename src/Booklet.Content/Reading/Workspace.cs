using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Content.Reading;

/// <summary>
/// The organiser's folder as it was when opened: the only door through which files enter.
/// Nothing outside the folder is ever read. All members may be called from several threads.
/// </summary>
public sealed class Workspace
{
    private readonly WorkspaceLimits _limits;
    private readonly FrozenDictionary<string, WorkspaceFile> _byPath;
    private readonly ConcurrentDictionary<string, Lazy<Reading>> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _used = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Diagnostic> _failures = new(StringComparer.Ordinal);
    private readonly Lazy<MediaIndex> _media;
    private readonly IReadOnlyDictionary<string, byte[]>? _contents;

    private Workspace(string folder, ImmutableArray<WorkspaceFile> files, WorkspaceLimits limits, IReadOnlyDictionary<string, byte[]>? contents = null)
    {
        _contents = contents;
        Folder = folder;
        Files = files;
        _limits = limits;
        _byPath = files.ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
        _media = new Lazy<MediaIndex>(() => new MediaIndex(files));
    }

    /// <summary>The full path.</summary>
    public string Folder { get; }

    /// <summary>All files but hidden ones and what site generators write, in ordinal order of their paths.</summary>
    public ImmutableArray<WorkspaceFile> Files { get; }

    /// <summary>Paths of what was read or found as a picture so far, in ordinal order: what a watch has to watch.</summary>
    public ImmutableArray<string> UsedFiles => [.. _used.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Why files could not be read or were too large to be tried, whoever was told first, in ordinal order of their paths.</summary>
    internal ImmutableArray<Diagnostic> Failures =>
    [
        .. Files.Select(f => _failures.TryGetValue(f.Path, out var failure) ? failure
                : f.Length > _limits.TextBytes && f.Extension is (".csv" or ".tsv" or ".xlsx" or ".json" or ".yml" or ".yaml" or ".toml" or ".xml" or ".md") ? ReadingDiagnostics.TooLargeAt(f.Path, f.Length, _limits.TextBytes)
                : null)
            .OfType<Diagnostic>(),
    ];

    /// <summary>The value is null where there is nothing to read from: a missing path, a file, an empty folder.</summary>
    public static StageResult<Workspace?> Open(string folder, WorkspaceLimits? limits = null)
    {
        var bag = new DiagnosticBag();
        limits ??= new WorkspaceLimits();
        if (folder.Length == 0 || folder.Contains('\0') || !Directory.Exists(folder))
        {
            bag.Add(File.Exists(folder) ? ReadingDiagnostics.FolderIsFileAt(folder) : ReadingDiagnostics.FolderMissingAt(folder));
            return new(null, bag.ToImmutable());
        }

        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var files = new FolderListing(full, limits, bag).List();
        if (files.Count == 0)
        {
            // An unreadable folder has been reported already and is not empty for all we know.
            if (!bag.HasErrors)
                bag.Add(ReadingDiagnostics.FolderEmptyAt(folder));
            return new(null, bag.ToImmutable());
        }

        return new(new Workspace(full, [.. files], limits), bag.ToImmutable());
    }

    /// <summary>A folder that is not on any disk, for whoever makes thousands of them.</summary>
    internal static Workspace InMemory(IReadOnlyDictionary<string, byte[]> contents, WorkspaceLimits? limits = null) =>
        new("/memory", [.. contents.Select(c => new WorkspaceFile(c.Key, "/memory/" + c.Key, c.Value.Length)).OrderBy(f => f.Path, StringComparer.Ordinal)], limits ?? new WorkspaceLimits(), contents);

    /// <summary>The file of exactly this path, relative to the folder; null where there is none (or the path leads out).</summary>
    public WorkspaceFile? Find(string path) =>
        _byPath.TryGetValue(path, out var file) ? file
        : MediaIndex.Join("", path) is { } normal && _byPath.TryGetValue(normal, out file) ? file
        : null;

    /// <summary>
    /// The file's text, decoded once; null where it can't be read, and then the reason goes to the first caller's bag only.
    /// </summary>
    public SourceFile? ReadText(WorkspaceFile file, DiagnosticBag bag)
    {
        _used.TryAdd(file.Path, true);
        var reading = _texts.GetOrAdd(file.Path, (_, f) => new Lazy<Reading>(() => Read(f)), file).Value;
        if (reading.TakeFindings() is { } findings)
            bag.AddRange(findings);
        return reading.File;
    }

    /// <summary>The bytes of a file that is no text, such as a workbook; null where it can't be read or is too large, and then the reason goes to the bag.</summary>
    public byte[]? ReadBytes(WorkspaceFile file, DiagnosticBag bag)
    {
        _used.TryAdd(file.Path, true);
        try
        {
            var length = Length(file);
            if (length <= _limits.TextBytes)
                return Bytes(file, length);
            bag.Add(Failure(file, ReadingDiagnostics.TooLargeAt(file.Path, length, _limits.TextBytes)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Add(Failure(file, ReadingDiagnostics.UnreadableAt(file.Path, e.Message)));
        }
        return null;
    }

    /// <summary>
    /// The picture that a page's value means: from the folder's root when it begins with '/', else from each of
    /// <paramref name="folders"/> and then the root. What is odd about the reference goes to <paramref name="bag"/>.
    /// </summary>
    public MediaFile? FindMedia(string reference, IEnumerable<string> folders, SourceLocation? from, DiagnosticBag? bag = null)
    {
        var found = _media.Value.Find(reference, folders, from, bag ?? new DiagnosticBag());
        if (found is not null)
            _used.TryAdd(found.Path, true);
        return found;
    }

    /// <summary>
    /// The full path of a folder that a setting names, relative to this one; null, with a finding, where it leads out of this one, by its
    /// name or by a link. It need not exist.
    /// </summary>
    public string? FolderAt(string path, SourceLocation? from, DiagnosticBag bag)
    {
        var normal = Path.IsPathRooted(path) || path.Contains('\0') ? null : MediaIndex.Join("", path);
        var full = normal is null ? null : Path.Combine(Folder, normal);
        if (full is not null && (RealPath.Of(full) is not { } real || RealPath.IsInside(real, RealPath.Of(Folder) ?? Folder)))
            return full;
        bag.Add(ReadingDiagnostics.PathOutsideAt(path, from));
        return null;
    }

    private Reading Read(WorkspaceFile file)
    {
        var bag = new DiagnosticBag();
        SourceFile? source = null;
        try
        {
            var length = Length(file);
            if (length > _limits.TextBytes)
                bag.Add(Failure(file, ReadingDiagnostics.TooLargeAt(file.Path, length, _limits.TextBytes)));
            else
                source = TextDecoder.Decode(file.Path, Bytes(file, length), bag);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Add(Failure(file, ReadingDiagnostics.UnreadableAt(file.Path, e.Message)));
        }
        return new Reading(source, bag.Count == 0 ? null : bag.ToImmutable());
    }

    private Diagnostic Failure(WorkspaceFile file, Diagnostic finding) => _failures[file.Path] = finding;

    private long Length(WorkspaceFile file) => _contents is null ? new FileInfo(file.FullPath).Length : file.Length;

    // Pipes, sockets and devices have no length and may never end: what has no length is not opened.
    private byte[] Bytes(WorkspaceFile file, long length) => _contents is not null ? _contents[file.Path] : length == 0 ? [] : File.ReadAllBytes(file.FullPath);

    private sealed class Reading(SourceFile? file, IReadOnlyList<Diagnostic>? findings)
    {
        private IReadOnlyList<Diagnostic>? _findings = findings;

        public SourceFile? File { get; } = file;

        public IReadOnlyList<Diagnostic>? TakeFindings() => _findings is null ? null : Interlocked.Exchange(ref _findings, null);
    }
}
