using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Sources.Tables;
using Booklet.Content.Tests.Binding;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.Tables;

public class WorkbookTests
{
    /// <summary>Formats 1 to 5 of the cells: a date, a time, both, a date of one's own, a number with text that looks like a date's letters.</summary>
    private const string Styles =
        """
        <numFmts><numFmt numFmtId="164" formatCode="dddd\, d. mmmm yyyy"/><numFmt numFmtId="165" formatCode="0.00 &quot;days&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>
        """;

    [Fact]
    public void A_workbook_of_several_sheets_becomes_a_programme()
    {
        var file = new WorkbookFile { Styles = Styles, SharedStrings = "<si><t>Mud</t></si><si><r><t>Silt </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">and Sand</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>" }
            .Sheet("Talks",
                [
                    ["Estuary Days 2027"],
                    [],
                    ["Date", "Start", "End", "Session", "Title", "Speaker", "Room", "Abstract"],
                    ["<c s=\"1\"><v>46510</v></c>", "<c s=\"2\"><v>0.375</v></c>", "<c s=\"2\"><v>0.39583333333333331</v></c>", "Sediments", "<c t=\"s\"><v>0</v></c>", "Ana Ruiz", "Aula", "On mud."],
                    ["", "<c s=\"2\"><v>0.39583333333333331</v></c>", "<c s=\"2\"><v>0.41666666666666669</v></c>", "", "<c t=\"s\"><v>1</v></c>", "<c t=\"str\"><f>A1</f><v>Bo Li</v></c>"],
                    ["", "<c s=\"3\"><v>46510.4375</v></c>", "<c s=\"3\"><v>46510.458333333336</v></c>", "", "Coffee Break"],
                    ["<c s=\"4\"><v>46511</v></c>", "<c s=\"2\"><v>0.5</v></c>", "", "", "Closing", "Mo Diaz", "<c t=\"e\"><v>#N/A</v></c>"],
                ], "<mergeCells><mergeCell ref=\"D4:D5\"/><mergeCell ref=\"G4:G5\"/><mergeCell ref=\"A1:H1\"/></mergeCells>")
            .Sheet("Speakers", [["Name", "Title", "Affiliation", "Bio", "Email"], ["Ana Ruiz", "Prof.", "Marsh Institute", "Ana digs.", "ana@x.example"], ["Bo Li", "", "Harbour"]])
            .Sheet("Committee", [["Role", "First name", "Last name", "Company"], ["Chair", "Ines", "Vaz", "Marsh"], ["Chair", "Per", "Dahl", ""]])
            .Sheet("Sponsors", [["Level", "Name", "Website"], ["Gold", "Salt Works", "https://salt.example"]])
            .Sheet("Budget", [["Item", "Title"], ["1", "Secret"]], hidden: true)
            .Bytes();
        var bound = TableSourceTests.Bind(("estuary.xlsx", file));
        (ProgrammeDump.Write(bound.Value.Programme) + "\n" + string.Concat(bound.Diagnostics.Select(d => d + "\n"))).ShouldMatchGolden("Estuary");
    }

    [Theory]
    [InlineData("<c><v>7</v></c>", "7")]
    [InlineData("<c><v>0.10000000000000001</v></c>", "0.1")]
    [InlineData("<c><v>1E3</v></c>", "1000")]
    [InlineData("<c s=\"1\"><v>46510</v></c>", "2027-05-03")]
    [InlineData("<c s=\"2\"><v>0.99998842592592596</v></c>", "23:59:59")]
    [InlineData("<c s=\"3\"><v>46510</v></c>", "2027-05-03 00:00")]
    [InlineData("<c s=\"3\"><v>46510.39236111111</v></c>", "2027-05-03 09:25")]
    [InlineData("<c s=\"5\"><v>46510</v></c>", "46510")]
    [InlineData("<c s=\"6\"><v>0.0625</v></c>", "01:30")]
    [InlineData("<c s=\"1\"><v>99999999999</v></c>", "99999999999")]
    [InlineData("<c s=\"99\"><v>1</v></c>", "1")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "true")]
    [InlineData("<c t=\"d\"><v>2027-05-03T09:00:00</v></c>", "2027-05-03T09:00:00")]
    [InlineData("<c t=\"str\"><f>1&lt;2</f><v>a_x000D_\nb</v></c>", "a\nb")]
    [InlineData("<c t=\"s\"><v>4</v></c>", "")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>", "ab")]
    public void A_cell_is_read_as_its_program_shows_it(string cell, string text)
    {
        var sheet = Read(new WorkbookFile { Styles = Styles }.Sheet("S", [[cell, "end"]]).Bytes()).ShouldHaveSingleItem();
        sheet.Rows.ShouldHaveSingleItem()[0].Text.ShouldBe(text);
    }

    [Fact]
    public void Dates_count_from_1904_where_the_workbook_says_so() =>
        Read(new WorkbookFile { Styles = Styles, Is1904 = true }.Sheet("S", [["<c s=\"1\"><v>45048</v></c>"]]).Bytes())[0].Rows[0][0].Text.ShouldBe("2027-05-03");

    [Fact]
    public void A_place_names_sheet_and_cell()
    {
        var bag = new DiagnosticBag();
        var rows = Workbook.Read("talks.xlsx", new WorkbookFile().Sheet("Talks", [[], ["", "", "x"]]).Bytes(), bag)[0].Rows;
        rows[0][2].Location.ToString().ShouldBe("talks.xlsx(Talks!C2)");
        CellReference.Format(7, 28).ShouldBe("AB7");
        CellReference.Parse("AB7").ShouldBe((7, 28));
    }

    [Fact]
    public void What_is_no_workbook_is_a_finding()
    {
        foreach (var bytes in (byte[][])[[], [1, 2, 3], [0xD0, 0xCF, 0x11, 0xE0, 0, 0], .. Cut(new WorkbookFile().Sheet("S", [["a", "b"]]).Bytes())])
        {
            var bag = new DiagnosticBag();
            Workbook.Read("x.xlsx", bytes, bag).ShouldBeEmpty();
            bag.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("BK3043");
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\">]>")]
    [InlineData("<a></b>")]
    public void Documents_with_types_or_errors_are_a_finding(string xml)
    {
        var bag = new DiagnosticBag();
        Workbook.Read("x.xlsx", new WorkbookFile().RawSheet("S", xml).Bytes(), bag).ShouldBeEmpty();
        bag.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("BK3043");
    }

    [Fact]
    public void A_bomb_of_one_repeated_letter_ends_at_the_limit()
    {
        var bag = new DiagnosticBag();
        Workbook.Read("x.xlsx", new WorkbookFile().RawSheet("S", "<sheetData><row><c t=\"str\"><v>" + new string('a', 70 << 20) + "</v></c></row></sheetData>").Bytes(), bag).ShouldBeEmpty();
        bag.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("BK3043");
    }

    [Fact]
    public void Merged_cells_over_all_rows_cost_no_more_than_the_cells_there_are()
    {
        var merges = string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:XFD1048576\"/>", 5000));
        var rows = Enumerable.Range(0, 2000).Select(i => new[] { "a", "b" }).ToArray();
        var bag = new DiagnosticBag();
        Workbook.Read("x.xlsx", new WorkbookFile().Sheet("S", rows, $"<mergeCells>{merges}</mergeCells>").Bytes(), bag)[0].Rows.Length.ShouldBe(2000);
    }

    [Fact]
    public void Mutated_workbooks_never_throw()
    {
        var good = new WorkbookFile { Styles = Styles }.Sheet("Talks", [["Title", "Speaker", "Start"], ["Mud", "Ana", "<c s=\"3\"><v>46510.4375</v></c>"]]).Bytes();
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var bytes = good.ToArray();
            for (var n = random.Next(1, 6); n > 0; n--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Should.NotThrow(() => Workbook.Read("x.xlsx", bytes, new DiagnosticBag()));
        }
    }

    private static ImmutableArray<Sheet> Read(byte[] bytes) => Workbook.Read("x.xlsx", bytes, new DiagnosticBag());

    private static IEnumerable<byte[]> Cut(byte[] bytes) => [bytes[..(bytes.Length / 2)], bytes[..^4]];
}
