using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Booklet.Content.Tests.Sources.Tables;

/// <summary>Writes workbooks for tests as raw parts, so that each test says which of the format's ways it is about.</summary>
internal sealed class WorkbookFile
{
    private readonly List<(string Name, string Xml)> _parts = [];
    private readonly List<(string Name, bool Hidden)> _sheets = [];

    public string Styles { get; init; } = "";

    public string SharedStrings { get; init; } = "";

    public bool Is1904 { get; init; }

    /// <summary>Rows of inline strings; a cell that begins with '&lt;' is the cell's own XML without the reference.</summary>
    public WorkbookFile Sheet(string name, string[][] rows, string after = "", bool hidden = false)
    {
        var xml = new StringBuilder();
        for (var r = 0; r < rows.Length; r++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++)
            {
                var text = rows[r][c];
                var reference = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + c)}{r + 1}");
                if (text.StartsWith('<'))
                    xml.Append(text.Replace("<c", $"<c r=\"{reference}\"", StringComparison.Ordinal));
                else if (text.Length > 0)
                    xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>");
            }
            xml.Append("</row>");
        }
        return RawSheet(name, $"<sheetData>{xml}</sheetData>{after}", hidden);
    }

    public WorkbookFile RawSheet(string name, string content, bool hidden = false)
    {
        _sheets.Add((name, hidden));
        _parts.Add(($"xl/worksheets/sheet{_sheets.Count}.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{content}</worksheet>"));
        return this;
    }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var sheets = string.Concat(_sheets.Select((s, i) => string.Create(CultureInfo.InvariantCulture, $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"{(s.Hidden ? " state=\"hidden\"" : "")}/>")));
            Write(archive, "xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr{(Is1904 ? " date1904=\"1\"" : "")}/><sheets>{sheets}</sheets></workbook>");
            var relations = string.Concat(_sheets.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i + 1}\" Target=\"{(i % 2 == 0 ? "worksheets" : "/xl/worksheets")}/sheet{i + 1}.xml\"/>")));
            Write(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>");
            if (Styles.Length > 0)
                Write(archive, "xl/styles.xml", $"<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{Styles}</styleSheet>");
            if (SharedStrings.Length > 0)
                Write(archive, "xl/sharedStrings.xml", $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{SharedStrings}</sst>");
            foreach (var (name, xml) in _parts)
                Write(archive, name, xml);
        }
        return stream.ToArray();
    }

    private static void Write(ZipArchive archive, string name, string xml)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(xml);
    }
}
