using Booklet.Content.Parsing;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Parsing;

public class TomlParserTests
{
    [Theory]
    [InlineData("a = 1\nb = 'c'", "{a: 1, b: \"c\"}")]
    [InlineData("# note\n\na = \"x # y\" # note\n", "{a: \"x # y\"}")]
    [InlineData("date = 2027-10-16 15:55:00-04:00 # local", "{date: 2027-10-16 15:55:00-04:00}")]
    [InlineData("a.b = true\na.\"c d\" = 2", "{a: {b: true, c d: 2}}")]
    [InlineData("[a.b]\nx = 1\n[a]\ny = 2", "{a: {b: {x: 1}, y: 2}}")]
    [InlineData("[[s]]\nx = 1\n[[s]]\nx = 2\n[s.t]\ny = 3", "{s: [{x: 1}, {x: 2, t: {y: 3}}]}")]
    [InlineData("a = [\n 1, # one\n [2, 3],\n]\nb = { x = 1, y = ['z'] }", "{a: [1, [2, 3]], b: {x: 1, y: [\"z\"]}}")]
    [InlineData("a = \"\"\"\nOne\n\"two\" \\\n   three\"\"\"\"", "{a: \"One⏎\"two\" three\"\"}")]
    [InlineData("a = '''\nC:\\x'''", "{a: \"C:\\x\"}")]
    [InlineData("a = \"\\u00e9\\t\\\"\\U0001F30A\"", "{a: \"é\t\"🌊\"}")]
    [InlineData("größe = 3\r\nb = ''\r\n", "{größe: 3, b: \"\"}")]
    [InlineData("", "nothing")]
    [InlineData("# nothing\n", "nothing")]
    public void Values_are_read_as_typed(string text, string expected)
    {
        var bag = new DiagnosticBag();
        Dump.Of(TomlParser.Parse(new SourceFile("a.toml", text), bag)).ShouldBe(expected);
        bag.ToImmutable().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a = 1\nb 2", "a.toml(2,3): error BK2020")]
    [InlineData("a =\n", "a.toml(1,4): error BK2020")]
    [InlineData("a = \"x\nb = 1", "a.toml(1,5): error BK2020")]
    [InlineData("a = 1\n[a]\nb = 1", "a.toml(2,2): error BK2020")]
    [InlineData("[a\nb = 1", "a.toml(1,3): error BK2020")]
    [InlineData("a = \"\\q\"", "a.toml(1,6): error BK2020")]
    [InlineData("a = 'x' y", "a.toml(1,9): error BK2020")]
    [InlineData("a = [1, 2", "a.toml(1,10): error BK2020")]
    public void What_is_broken_is_named_with_its_place(string text, string expected)
    {
        var bag = new DiagnosticBag();
        TomlParser.Parse(new SourceFile("a.toml", text), bag).ShouldBeNull();
        bag.ToImmutable().ShouldHaveSingleItem().ToString().ShouldStartWith(expected);
    }

    [Fact]
    public void Brackets_without_end_are_no_danger()
    {
        var bag = new DiagnosticBag();
        TomlParser.Parse(new SourceFile("a.toml", "a = " + new string('[', 100_000)), bag).ShouldBeNull();
        TomlParser.Parse(new SourceFile("a.toml", string.Concat(Enumerable.Repeat("a.", 100_000)) + "b = 1"), bag).ShouldBeNull();
        bag.Count.ShouldBe(2);
    }

    [Fact]
    public void Places_count_in_the_file()
    {
        var file = new SourceFile("a.md", "+++\ntitle = \"Salt\"\n[x]\ny = [1, 22]\n+++\nBody");
        var mapping = FrontMatter.Parse(file, new DiagnosticBag()).Matter.ShouldBeOfType<MappingNode>();
        mapping.Entry("title")!.KeyLocation.ToString().ShouldBe("a.md(2,1)");
        mapping["title"]!.Location.ToString().ShouldBe("a.md(2,9)");
        ((SequenceNode)((MappingNode)mapping["x"]!)["y"]!).Items[1].Location.ToString().ShouldBe("a.md(4,9)");
    }

    [Fact]
    public void The_last_of_equal_keys_counts_and_is_reported()
    {
        var bag = new DiagnosticBag();
        Dump.Of(TomlParser.Parse(new SourceFile("a.toml", "a = 1\na = 2"), bag)).ShouldBe("{a: 2}");
        bag.ToImmutable().ShouldHaveSingleItem().ToString().ShouldStartWith("a.toml(2,1): warning BK2002");
    }
}
