using Booklet.Content.Parsing;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Parsing;

public class FrontMatterTests
{
    [Theory]
    [InlineData("---\na: 1\n---\nbody", "{a: 1}", "body")]
    [InlineData("---  \r\na: 1\r\n---\r\n\r\nbody\r\n", "{a: 1}", "\r\nbody\r\n")]
    [InlineData("---\na: 1\n...\nbody", "{a: 1}", "body")]
    [InlineData("---\na: 1\n---", "{a: 1}", "")]
    [InlineData("---\n---\nbody", "nothing", "body")]
    [InlineData("no matter", "nothing", "no matter")]
    [InlineData("", "nothing", "")]
    [InlineData("---\n\nA ruled line first.\n", "nothing", "---\n\nA ruled line first.\n")]
    [InlineData("\uFEFF---\na: 1\n---\nbody", "{a: 1}", "body")]
    [InlineData("---\na: x --- y\n--- another document\nb: 1\n---\nbody", "{a: x --- y}", "body")]
    [InlineData("----\na: 1\n", "nothing", "----\na: 1\n")]
    [InlineData("+++\na = 1\n+++\nbody", "{a: 1}", "body")]
    [InlineData("+++\na = \"\"\"x\n--- y\"\"\"\n+++\n\nbody", "{a: \"x⏎--- y\"}", "\nbody")]
    [InlineData("{\n \"a\": 1\n}\nbody", "{a: 1}", "body")]
    [InlineData("{\"a\": {\"b\": \"}\"}}\n\nbody", "{a: {b: \"}\"}}", "\nbody")]
    [InlineData("{{ page.title }}\nbody", "nothing", "{{ page.title }}\nbody")]
    [InlineData("{% include x %}", "nothing", "{% include x %}")]
    public void Matter_and_body_are_parted(string text, string matter, string body)
    {
        var file = FrontMatter.Parse(new SourceFile("a.md", text), new DiagnosticBag());
        Dump.Of(file.Matter).ShouldBe(matter);
        file.BodyText.ShouldBe(body);
    }

    [Fact]
    public void Matter_that_is_not_closed_is_read_and_reported()
    {
        var bag = new DiagnosticBag();
        var file = FrontMatter.Parse(new SourceFile("a.md", "---\nname: Ana\nday: 1\n"), bag);
        Dump.Of(file.Matter).ShouldBe("{name: Ana, day: 1}");
        bag.ToImmutable().ShouldHaveSingleItem().ToString().ShouldStartWith("a.md(1,1): error BK2007");
    }

    [Fact]
    public void Places_count_from_the_head_of_the_file()
    {
        var file = FrontMatter.Parse(new SourceFile("a.md", "---\na: 1\nb:\n  - c\n---\n"), new DiagnosticBag());
        var mapping = file.Matter.ShouldBeOfType<MappingNode>();
        mapping.Entry("b")!.KeyLocation.ToString().ShouldBe("a.md(3,1)");
        ((SequenceNode)mapping["b"]!).Items[0].Location.ToString().ShouldBe("a.md(4,5)");
    }

    [Fact]
    public void Broken_matter_loses_the_matter_only()
    {
        var bag = new DiagnosticBag();
        var file = FrontMatter.Parse(new SourceFile("a.md", "---\na: b: c\n---\nbody"), bag);
        file.Matter.ShouldBeNull();
        file.BodyText.ShouldBe("body");
        bag.ToImmutable().ShouldHaveSingleItem().ToString().ShouldStartWith("a.md(2,5): error BK2001");
    }
}
