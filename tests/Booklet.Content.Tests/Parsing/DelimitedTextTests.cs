using Booklet.Content.Parsing;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Parsing;

public class DelimitedTextTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b / 1|2")]
    [InlineData("a,b\r\n1,2", "a|b / 1|2")]
    [InlineData("\uFEFFa;b\r1;2", "a|b / 1|2")]
    [InlineData("a\tb\n1\t2\n", "a|b / 1|2")]
    [InlineData("sep=;\na;b\n1;2,5\n", "a|b / 1|2,5")]
    [InlineData("a;b\n\"x, y; z\";2\n", "a|b / x, y; z|2")]
    [InlineData("a,b\n\"line\none\",\"say \"\"hi\"\"\"\n", "a|b / line¶one|say \"hi\"")]
    [InlineData("a,b\n, \"2\" \n", "a|b / |2")]
    [InlineData("a,b\n5\" pipe,2\n", "a|b / 5\" pipe|2")]
    [InlineData("a,b\n\n,\n1,2\n", "a|b / 1|2")]
    [InlineData("a,b\n1\n1,2,3\n", "a|b / 1 / 1|2|3")]
    [InlineData("", "")]
    public void Rows_are_divided_as_spreadsheets_wrote_them(string text, string rows) => Shown(Table(text)).ShouldBe(rows);

    [Fact]
    public void A_cell_knows_its_place_also_behind_a_cell_of_two_lines()
    {
        var table = Table("title,room\n\"two\nlines\",Hall\n");
        table.Rows[1][1].Location.Position.ShouldBe(new LinePosition(3, 8));
        table.Rows[1][0].Location.Position.ShouldBe(new LinePosition(2, 1));
    }

    [Fact]
    public void An_open_quote_is_a_character_and_is_reported()
    {
        var bag = new DiagnosticBag();
        Shown(DelimitedText.Parse(new SourceFile("t.csv", "a,b\n\"1,2\n3,4\n"), bag)).ShouldBe("a|b / \"1|2 / 3|4");
        bag.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("BK2012");
    }

    [Fact]
    public void Records_have_the_header_for_keys_and_what_is_beyond_it_is_reported_once()
    {
        var bag = new DiagnosticBag();
        var records = DelimitedText.Parse(new SourceFile("t.csv", "id,,id\n1,2,3,4\n5,6\n7,8,9,10\n"), bag).Records(bag);
        var first = records.Items[0].ShouldBeOfType<MappingNode>();
        first.Entries.Select(e => $"{e.Key}={e.Value}").ShouldBe(["id=1", "#2=2", "id#2=3"]);
        records.Items.Length.ShouldBe(3);
        bag.ToImmutable().ShouldHaveSingleItem().ToString().ShouldContain("The row and 1 more");
    }

    [Fact]
    public void A_file_of_separators_ends_somewhere()
    {
        var bag = new DiagnosticBag();
        DelimitedText.Parse(new SourceFile("t.csv", "a" + new string(',', 2_500_000)), bag);
        bag.ToImmutable().ShouldContain(d => d.Code == "BK2014");
    }

    private static DelimitedTable Table(string text) => DelimitedText.Parse(new SourceFile("t.csv", text), new DiagnosticBag());

    private static string Shown(DelimitedTable table) =>
        string.Join(" / ", table.Rows.Select(r => string.Join("|", r.Select(c => c.Text.Replace('\n', '¶')))));
}
