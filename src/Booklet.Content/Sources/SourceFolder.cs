using System.Collections.Concurrent;
using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources;

/// <summary>
/// The organiser's folder as sources see it: data files are parsed once, whoever looks at them first.
/// All members may be called from several threads.
/// </summary>
internal sealed class SourceFolder(Workspace workspace)
{
    private readonly ConcurrentDictionary<string, Lazy<Parsed>> _data = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<ParsedPage>> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<(string Path, ValueNode Tree, RawText Body)> _ownTrees = [];
    private readonly ConcurrentDictionary<string, bool> _read = new(StringComparer.Ordinal);

    public Workspace Workspace { get; } = workspace;

    public ImmutableArray<WorkspaceFile> Files => Workspace.Files;

    /// <summary>Whether somebody has read the file, and not only looked whether it is worth reading.</summary>
    public bool WasRead(string path) => _read.ContainsKey(path);

    /// <summary>The data files and pages read so far, in ordinal order of their paths: the tree, and the text below it where the file is a page.</summary>
    public IEnumerable<(string Path, ValueNode Tree, RawText Body)> ReadTrees()
    {
        foreach (var path in _read.Keys.Order(StringComparer.Ordinal))
        {
            if (_data.TryGetValue(path, out var data) && data.Value.Value is { } tree)
                yield return (path, tree, RawText.None);
            if (_pages.TryGetValue(path, out var page) && page.Value.Value is { Matter: { } matter } read)
                yield return (path, matter, new RawText(read.File.Text.Substring(read.Body.Start, read.Body.Length), new SourceLocation(read.File, read.Body)));
        }
        foreach (var own in _ownTrees.OrderBy(t => t.Path, StringComparer.Ordinal))
            yield return own;
    }

    /// <summary>The tree of a YAML, JSON, TOML, XML, CSV or TSV file (a table is a list of records), for recognising a layout: its findings wait for the source that reads it.</summary>
    public ValueNode? Peek(string path) => Find(path) is { } file ? Parse(file).Value : null;

    /// <summary>The tree of such a file, or null where it is missing, empty or broken; findings go to the first who asks here.</summary>
    public ValueNode? Data(string path, DiagnosticBag bag) => Find(path) is { } file ? Data(file, bag) : null;

    public ValueNode? Data(WorkspaceFile file, DiagnosticBag bag)
    {
        _read.TryAdd(file.Path, true);
        var parsed = Parse(file);
        if (parsed.TakeFindings() is { } findings)
            bag.AddRange(findings);
        return parsed.Value;
    }

    /// <summary>For whoever makes a tree of a file's text by themselves: it is looked at like any other.</summary>
    public void NoteTree(WorkspaceFile file, ValueNode tree, RawText body = default) => _ownTrees.Add((file.Path, tree, body));

    /// <summary>The file's text; findings of decoding go to the first who asks.</summary>
    public SourceFile? Text(WorkspaceFile file, DiagnosticBag bag)
    {
        _read.TryAdd(file.Path, true);
        return Workspace.ReadText(file, bag);
    }

    /// <summary>A page's front matter, for recognising a layout: its findings wait for the source that reads it.</summary>
    public FrontMatterFile? PeekPage(WorkspaceFile file) => ParsePage(file).Value;

    /// <summary>A page's front matter and body, or null where the file can't be read; findings go to the first who asks here.</summary>
    public FrontMatterFile? Page(WorkspaceFile file, DiagnosticBag bag)
    {
        _read.TryAdd(file.Path, true);
        var parsed = ParsePage(file);
        if (parsed.TakeFindings() is { } findings)
            bag.AddRange(findings);
        return parsed.Value;
    }

    public WorkspaceFile? Find(string path) => Workspace.Find(path);

    /// <summary>The first that exists of <paramref name="stem"/> with each of the extensions of data files (<c>.yml .yaml .json .toml</c>).</summary>
    public WorkspaceFile? FindData(string stem) => Find(stem + ".yml") ?? Find(stem + ".yaml") ?? Find(stem + ".json") ?? Find(stem + ".toml");

    /// <summary>As <see cref="FindData"/>, tables first (<c>.csv .tsv</c>).</summary>
    public WorkspaceFile? FindTable(string stem) => Find(stem + ".csv") ?? Find(stem + ".tsv") ?? FindData(stem);

    private Parsed Parse(WorkspaceFile file) => _data.GetOrAdd(file.Path, (_, f) => new Lazy<Parsed>(() => Read(f)), file).Value;

    private Parsed Read(WorkspaceFile file)
    {
        var bag = new DiagnosticBag();
        var value = Workspace.ReadText(file, bag) is not { } source ? null
            : file.Extension is ".json" ? JsonParser.Parse(source, bag)
            : file.Extension is ".toml" ? TomlParser.Parse(source, bag)
            : file.Extension is ".xml" ? XmlParser.Parse(source, bag)
            : file.Extension is ".csv" or ".tsv" ? DelimitedText.Parse(source, bag).Records(bag)
            : YamlParser.Parse(source, bag);
        return new Parsed(value, bag.ToImmutable());
    }

    private ParsedPage ParsePage(WorkspaceFile file) => _pages.GetOrAdd(file.Path, (_, f) => new Lazy<ParsedPage>(() => ReadPage(f)), file).Value;

    private ParsedPage ReadPage(WorkspaceFile file)
    {
        var bag = new DiagnosticBag();
        var page = Workspace.ReadText(file, bag) is { } source ? FrontMatter.Parse(source, bag) : null;
        return new ParsedPage(page, bag.ToImmutable());
    }

    private sealed class Parsed(ValueNode? value, IReadOnlyList<Diagnostic>? findings) : Once<ValueNode>(value, findings);

    private sealed class ParsedPage(FrontMatterFile? value, IReadOnlyList<Diagnostic>? findings) : Once<FrontMatterFile>(value, findings);

    private abstract class Once<T>(T? value, IReadOnlyList<Diagnostic>? findings)
        where T : class
    {
        private IReadOnlyList<Diagnostic>? _findings = findings;

        public T? Value { get; } = value;

        public IReadOnlyList<Diagnostic>? TakeFindings() => Interlocked.Exchange(ref _findings, null);
    }
}
