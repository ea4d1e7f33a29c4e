using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Markup;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.Tables;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Mapped;

/// <summary>Finds the files of an entry and reads each as what its name says: data, a table, or a page with front matter.</summary>
internal sealed class MappedFiles(SourceFolder folder, DiagnosticBag bag)
{
    private readonly Dictionary<string, ImmutableArray<MappedFile>> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <summary>Paths that any entry names.</summary>
    public IReadOnlySet<string> Used => _read.Keys.ToHashSet(StringComparer.Ordinal);

    public ImmutableArray<MappedFile> Of(MapEntry entry)
    {
        var wanted = new List<WorkspaceFile>();
        foreach (var pattern in entry.Files)
        {
            var isWithout = pattern.Text.StartsWith('!');
            var files = new FilePattern(pattern.Text.TrimStart('!'));
            if (isWithout)
            {
                wanted.RemoveAll(f => files.Matches(f.Path));
                continue;
            }
            var found = folder.Files.Where(f => files.Matches(f.Path) && f.Path is not ("booklet.yml" or "booklet.yaml")).ToList();
            if (found.Count == 0 && _reported.Add(pattern.Text))
                bag.Add(MapDiagnostics.NoFileAt(pattern.Location, pattern.Text, NearestName.Of(pattern.Text, folder.Files.Select(f => f.Path))));
            wanted.AddRange(found.Where(f => !wanted.Contains(f)));
        }
        var columns = entry.Fields.SelectMany(f => f.Value.Paths).Where(p => p.Steps is [{ Kind: MapStepKind.Key }, ..]).Select(p => p.Steps[0].Name).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        return
        [
            .. wanted.SelectMany(f => IsTable(f) ? Tables(f, columns) : Read(f))
                .Where(f => entry.Sheet.IsEmpty || f.Sheet.Length == 0 || f.Sheet.Equals(entry.Sheet.Text, StringComparison.OrdinalIgnoreCase)),
        ];
    }

    private static bool IsTable(WorkspaceFile file) => file.Extension is ".csv" or ".tsv" or ".tab" or ".xlsx" or ".xlsm";

    private ImmutableArray<MappedFile> Read(WorkspaceFile file)
    {
        if (_read.TryGetValue(file.Path, out var known))
            return known;
        return _read[file.Path] = file.Extension switch
        {
            ".yml" or ".yaml" or ".json" or ".xml" or ".toml" => [new MappedFile(file, folder.Data(file, bag))],
            ".md" or ".markdown" or ".html" or ".htm" or ".txt" or ".adoc" => Page(file),
            _ => Unknown(file),
        };
    }

    private ImmutableArray<MappedFile> Unknown(WorkspaceFile file)
    {
        bag.Add(MapDiagnostics.NotAFormatAt(SourceLocation.WholeFile(file.Path), file.Path));
        return [];
    }

    private ImmutableArray<MappedFile> Page(WorkspaceFile file)
    {
        if (folder.Text(file, bag) is not { } source)
            return [];
        var page = FrontMatter.Parse(source, bag);
        var body = new RawText(page.BodyText.Trim(), new SourceLocation(source, page.Body)) { Format = file.Extension is ".md" or ".markdown" ? MarkupFormat.Auto : file.Extension is ".html" or ".htm" ? MarkupFormat.Html : MarkupFormat.Auto };
        if (page.Matter is { } matter)
            folder.NoteTree(file, matter, body);
        return [new MappedFile(file, page.Matter ?? new MappingNode(SourceLocation.WholeFile(file.Path), [])) { Body = body }];
    }

    /// <summary>The rows of a table as records by the names of its columns, which stand in the row that has most of the names in the mapping.</summary>
    private ImmutableArray<MappedFile> Tables(WorkspaceFile file, ImmutableArray<string> columns)
    {
        _read.TryAdd(file.Path, []);
        IEnumerable<(string Name, ImmutableArray<ImmutableArray<ScalarNode>> Rows)> tables = file.Extension is ".xlsx" or ".xlsm"
            ? folder.Workspace.ReadBytes(file, bag) is { } bytes ? Workbook.Read(file.Path, bytes, bag).Where(s => !s.IsHidden).Select(s => (s.Name, s.Rows)) : []
            : folder.Text(file, bag) is { } source ? [("", DelimitedText.Parse(source, bag).Rows)] : [];
        var read = tables.Where(t => !t.Rows.IsEmpty).Select(t => Table(file, t.Name, t.Rows, columns)).ToImmutableArray();
        // Of a workbook only the sheets that can be meant: the others have other columns.
        var fitting = read.Where(t => t.Columns.Any(c => columns.Contains(c, StringComparer.OrdinalIgnoreCase))).ToImmutableArray();
        return fitting.IsEmpty ? read : fitting;
    }

    private MappedFile Table(WorkspaceFile file, string sheet, ImmutableArray<ImmutableArray<ScalarNode>> rows, ImmutableArray<string> columns)
    {
        // Titles and logos may stand above a table.
        const int deepestHeader = 12;
        var at = Enumerable.Range(0, Math.Min(deepestHeader, rows.Length)).MaxBy(i => rows[i].Count(c => columns.Contains(c.Text.Trim(), StringComparer.OrdinalIgnoreCase)));
        var names = rows[at].Select((c, i) => c.Text.Trim() is { Length: > 0 } name ? name : Letter(i)).ToImmutableArray();
        var records = rows.Skip(at + 1).Select(ValueNode (r) => new MappingNode(r[0].Location, [.. r.Take(names.Length).Select((c, i) => new MappingEntry(names[i], rows[at][i].Location, c))]));
        var tree = new SequenceNode(rows[at][0].Location, [.. records]);
        folder.NoteTree(file, tree);
        return new MappedFile(file, tree) { Sheet = sheet, Columns = names };
    }

    // A column without a name is called as spreadsheets call it.
    private static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letter(column / 26 - 1) + (char)('A' + column % 26);
}
