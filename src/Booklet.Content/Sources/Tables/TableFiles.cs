using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Tables;

/// <summary>All tables of a folder: files of separated values, and the sheets of workbooks.</summary>
internal sealed class TableFiles
{
    /// <summary>More files than these are measurements or exports, not a programme.</summary>
    private const int MostFiles = 60;

    /// <summary>Bytes of all tables together; those of a conference of thousands are a tenth of it.</summary>
    private const long MostBytes = 32L << 20;

    private TableFiles(ImmutableArray<Table> tables, ImmutableArray<LeftOut> leftOut) => (Tables, LeftOut) = (tables, leftOut);

    public ImmutableArray<Table> Tables { get; }

    public ImmutableArray<LeftOut> LeftOut { get; }

    public static bool IsTable(WorkspaceFile file) => file.Extension is ".csv" or ".tsv" or ".tab" or ".xlsx" or ".xlsm";

    public static TableFiles Read(SourceFolder folder, DiagnosticBag bag)
    {
        var tables = ImmutableArray.CreateBuilder<Table>();
        var left = ImmutableArray.CreateBuilder<LeftOut>();
        foreach (var file in Files(folder))
        {
            if (file.Extension is ".xlsx" or ".xlsm")
            {
                foreach (var sheet in folder.Workspace.ReadBytes(file, bag) is { } bytes ? Workbook.Read(file.Path, bytes, bag) : [])
                    Add(sheet.Name, SourceLocation.Cell(file.Path, sheet.Name), sheet.IsHidden ? [] : sheet.Rows, sheet.IsHidden ? "it is hidden" : null);
            }
            else if (folder.Text(file, bag) is { } source)
            {
                Add(file.Name[..^file.Extension.Length], SourceLocation.WholeFile(file.Path), DelimitedText.Parse(source, bag).Rows, null);
            }
        }
        var found = folder.Files.Count(f => IsTable(f) && !f.Name.StartsWith('~'));
        SourceDiagnostics.ReportCut(bag, SourceLocation.WholeFile("."), found, Math.Min(found, Files(folder).Count()), "tables");
        return new TableFiles(tables.ToImmutable(), left.ToImmutable());

        void Add(string name, SourceLocation place, ImmutableArray<ImmutableArray<ScalarNode>> rows, string? reason)
        {
            var table = rows.IsEmpty ? null : Table.Find(name, place.Path, rows);
            if (table is { Kind: not TableKind.Unknown })
                tables.Add(table);
            else if (!rows.IsEmpty || reason is not null)
                left.Add(new LeftOut(place, "a table", reason ?? (table is null ? "no row of it names columns that are known" : "its columns are neither those of talks nor of people, rooms or sessions")));
        }
    }

    // "~$talks.xlsx" is the lock of a program that has the file open.
    public static IEnumerable<WorkspaceFile> Files(SourceFolder folder)
    {
        var bytes = 0L;
        return folder.Files.Where(f => IsTable(f) && !f.Name.StartsWith('~')).OrderBy(f => f.Path.Count(c => c == '/')).ThenBy(f => f.Path, StringComparer.Ordinal).Take(MostFiles)
            .TakeWhile(f => (bytes += f.Length) <= MostBytes);
    }
}
