using Booklet.Content.Parsing;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Parsing;

public class JsonParserTests
{
    [Fact]
    public void Values_are_the_same_tree_as_in_YAML_and_know_their_places()
    {
        var root = Parse("{\n  \"title\": \"Sea \\u2014 \\ud83c\\udf0a \\\"x\\\"\\n\",\n  \"list\": [1, true, null, {}]\n}", out var bag).ShouldBeOfType<MappingNode>();
        bag.ShouldBeEmpty();
        root["title"]!.ToString().ShouldBe("Sea — 🌊 \"x\"\n");
        root["title"]!.Location.Position.ShouldBe(new LinePosition(2, 12));
        var list = root["list"].ShouldBeOfType<SequenceNode>();
        list.Items.Length.ShouldBe(4);
        list.Items[2].ShouldBeOfType<ScalarNode>().IsNull.ShouldBeTrue();
    }

    [Theory]
    [InlineData("{\"a\": 1,} // end")]
    [InlineData("[1, /* two */ 2,]")]
    public void What_editors_let_slip_is_read(string text)
    {
        Parse(text, out var bag).ShouldNotBeNull();
        bag.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"a\": }", 7)]
    [InlineData("{\"a\" 1}", 6)]
    [InlineData("[1 2]", 4)]
    [InlineData("\"open", 1)]
    [InlineData("{} x", 4)]
    [InlineData("{\"a\": \"\\q\"}", 8)]
    public void A_mistake_costs_the_file_and_has_a_place(string text, int column)
    {
        Parse(text, out var bag).ShouldBeNull();
        var finding = bag.ShouldHaveSingleItem();
        finding.Code.ShouldBe("BK2011");
        finding.Location!.Position.ShouldBe(new LinePosition(1, column));
    }

    [Fact]
    public void Brackets_without_end_are_a_finding()
    {
        Parse(new string('[', 100_000), out var bag).ShouldBeNull();
        bag.ShouldHaveSingleItem().Code.ShouldBe("BK2011");
    }

    [Fact]
    public void Of_equal_keys_the_last_wins_and_is_reported()
    {
        Parse("{\"a\": 1, \"a\": 2}", out var bag).ShouldBeOfType<MappingNode>()["a"]!.ToString().ShouldBe("2");
        bag.ShouldHaveSingleItem().Code.ShouldBe("BK2002");
    }

    private static ValueNode? Parse(string text, out IReadOnlyList<Diagnostic> findings)
    {
        var bag = new DiagnosticBag();
        var value = JsonParser.Parse(new SourceFile("t.json", text), bag);
        findings = bag.ToImmutable();
        return value;
    }
}
