using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Booklet.Content.Parsing;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Tables;

/// <summary>A sheet's cells as text; rows without any text are left out.</summary>
internal sealed record Sheet(string Name, bool IsHidden, ImmutableArray<ImmutableArray<ScalarNode>> Rows);

/// <summary>
/// Reads the sheets of an .xlsx file (ECMA-376, part 1, chapter 18): texts shared and inline, numbers, dates by their number formats in both date
/// systems, values of formulas as last computed, merged cells. Everything is bounded, because a few kilobytes of zip can hold gigabytes.
/// </summary>
internal sealed class Workbook
{
    /// <summary>Unpacked characters of one part; a sheet of a thousand talks with abstracts has about three million.</summary>
    private const long MostCharacters = 64L << 20;

    /// <summary>Cells of the whole file, and columns of a sheet: no programme has more, and each costs memory.</summary>
    private const int MostCells = 500_000;

    private const int MostColumns = 512;

    private readonly string _path;
    private readonly ZipArchive _archive;
    private readonly List<string> _shared = [];
    private readonly WorkbookStyles _styles;
    private readonly bool _is1904;
    private int _cells;
    private int _columns;

    private Workbook(string path, ZipArchive archive)
    {
        (_path, _archive) = (path, archive);
        ReadShared();
        using (var reader = Open("xl/styles.xml"))
            _styles = WorkbookStyles.Read(reader);
        using var workbook = Open("xl/workbook.xml");
        while (workbook?.Read() == true)
        {
            if (workbook is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                _is1904 = workbook.GetAttribute("date1904") is "1" or "true";
        }
    }

    public static ImmutableArray<Sheet> Read(string path, byte[] bytes, DiagnosticBag bag)
    {
        // An old .xls, or an .xlsx under a password, is a compound file (its first bytes spell "docfile").
        if (bytes.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            bag.Add(SourceDiagnostics.WorkbookNotReadAt(path, "it is an old workbook or protected by a password"));
            return [];
        }
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            var workbook = new Workbook(path, archive);
            var sheets = ImmutableArray.CreateBuilder<Sheet>();
            foreach (var (name, part, hidden) in workbook.Parts())
                sheets.Add(new Sheet(name, hidden, workbook.Rows(name, part)));
            if (workbook._cells > MostCells)
                bag.Add(SourceDiagnostics.WorkbookNotReadAt(path, $"only its first {MostCells.ToString("N0", CultureInfo.InvariantCulture)} cells are"));
            SourceDiagnostics.ReportCut(bag, SourceLocation.WholeFile(path), workbook._columns, Math.Min(workbook._columns, MostColumns), "columns");
            return sheets.ToImmutable();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            bag.Add(SourceDiagnostics.WorkbookNotReadAt(path, e is XmlException ? "a part of it is not well formed or too large" : "it is damaged or no workbook"));
            return [];
        }
    }

    private XmlReader? Open(string part)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true };
        return _archive.GetEntry(part) is { } entry ? XmlReader.Create(entry.Open(), settings) : null;
    }

    /// <summary>The sheets in the order of the tabs.</summary>
    private List<(string Name, string Part, bool Hidden)> Parts()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var relations = Open("xl/_rels/workbook.xml.rels"))
        {
            while (relations?.Read() == true)
            {
                if (relations is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && relations.GetAttribute("Id") is { } id && relations.GetAttribute("Target") is { } target)
                    targets.TryAdd(id, target.StartsWith('/') ? target[1..] : "xl/" + target);
            }
        }
        var sheets = new List<(string, string, bool)>();
        using var workbook = Open("xl/workbook.xml") ?? throw new InvalidDataException();
        while (workbook.Read())
        {
            if (workbook is not { NodeType: XmlNodeType.Element, LocalName: "sheet" })
                continue;
            var name = workbook.GetAttribute("name") ?? "";
            var relation = workbook.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? workbook.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
            if (relation is not null && targets.TryGetValue(relation, out var part))
                sheets.Add((name, part, workbook.GetAttribute("state") is "hidden" or "veryHidden"));
        }
        return sheets;
    }

    private void ReadShared()
    {
        using var reader = Open("xl/sharedStrings.xml");
        var text = new StringBuilder();
        while (reader?.Read() == true)
        {
            if (reader.LocalName is "si" && reader.NodeType is XmlNodeType.EndElement || reader is { LocalName: "si", IsEmptyElement: true })
            {
                _shared.Add(text.ToString());
                text.Clear();
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh", IsEmptyElement: false })
            {
                // How a Japanese text is pronounced is none of the text.
                reader.Skip();
                if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "si" })
                {
                    _shared.Add(text.ToString());
                    text.Clear();
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA && reader.Depth > 2)
            {
                text.Append(reader.Value);
            }
        }
    }

    private ImmutableArray<ImmutableArray<ScalarNode>> Rows(string sheet, string part)
    {
        var rows = new SortedDictionary<int, SortedDictionary<int, string>>();
        var merges = new List<string>();
        using (var reader = Open(part))
        {
            var (row, column) = (0, 0);
            while (reader?.Read() == true && _cells <= MostCells)
            {
                if (reader.NodeType is not XmlNodeType.Element)
                    continue;
                if (reader.LocalName is "row")
                {
                    row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : row + 1;
                    column = 0;
                }
                else if (reader.LocalName is "c")
                {
                    column = CellReference.Parse(reader.GetAttribute("r")) is { } at ? at.Column : column + 1;
                    var text = Cell(reader);
                    _columns = Math.Max(_columns, text.Length == 0 ? 0 : column);
                    if (text.Length == 0 || column > MostColumns)
                        continue;
                    _cells++;
                    if (!rows.TryGetValue(row, out var cells))
                        rows[row] = cells = [];
                    cells[column] = text;
                }
                else if (reader.LocalName is "mergeCell" && reader.GetAttribute("ref") is { } range)
                {
                    merges.Add(range);
                }
            }
        }
        var numbers = rows.Keys.ToList();
        foreach (var merge in merges)
            Fill(rows, numbers, merge);
        return [.. rows.Select(r => Nodes(sheet, r.Key, r.Value))];
    }

    private ImmutableArray<ScalarNode> Nodes(string sheet, int row, SortedDictionary<int, string> cells)
    {
        var nodes = ImmutableArray.CreateBuilder<ScalarNode>();
        for (var column = 1; column <= cells.Keys.Last(); column++)
            nodes.Add(new ScalarNode(SourceLocation.Cell(_path, $"{sheet}!{CellReference.Format(row, column)}"), cells.GetValueOrDefault(column) ?? "", isQuoted: true));
        return nodes.DrainToImmutable();
    }

    /// <summary>A value that spans rows holds for all of them; one that spans columns stands in the first.</summary>
    private void Fill(SortedDictionary<int, SortedDictionary<int, string>> rows, List<int> numbers, string range)
    {
        if (range.Split(':') is not [var from, var to] || CellReference.Parse(from) is not { } first || CellReference.Parse(to) is not { } last || last.Row <= first.Row)
            return;
        if (!rows.TryGetValue(first.Row, out var top) || !top.TryGetValue(first.Column, out var text))
            return;
        for (var i = numbers.BinarySearch(first.Row) + 1; i < numbers.Count && numbers[i] <= last.Row && ++_cells <= MostCells; i++)
            rows[numbers[i]].TryAdd(first.Column, text);
    }

    /// <summary>The cell on which the reader stands; it stands on the cell's end afterwards.</summary>
    private string Cell(XmlReader reader)
    {
        var (type, style) = (reader.GetAttribute("t") ?? "n", reader.GetAttribute("s"));
        if (reader.IsEmptyElement)
            return "";
        var depth = reader.Depth;
        var (number, inline) = (new StringBuilder(), new StringBuilder());
        var element = "";
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Element)
                element = reader.LocalName;
            else if (reader.NodeType is XmlNodeType.EndElement && reader.LocalName is "rPh")
                element = "";
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && element is "v")
                number.Append(reader.Value);
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && element is "t")
                inline.Append(reader.Value);
        }
        var value = number.ToString();
        return Escapes(type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _shared.Count ? _shared[index] : "",
            "inlineStr" => inline.ToString(),
            "str" => value,
            "b" => value is "1" ? "true" : "false",
            "e" => "",
            "d" => value,
            _ => _styles.Format(value, style, _is1904),
        }).Trim();
    }

    /// <summary>Characters that XML can't hold, such as the carriage return of a line end, are written _x000D_.</summary>
    private static string Escapes(string text) => text.Contains("_x000", StringComparison.Ordinal)
        ? text.Replace("_x000D_\n", "\n", StringComparison.OrdinalIgnoreCase).Replace("_x000D_", "\n", StringComparison.OrdinalIgnoreCase).Replace("_x000A_", "\n", StringComparison.OrdinalIgnoreCase).Replace("_x0009_", " ", StringComparison.Ordinal)
        : text;
}
