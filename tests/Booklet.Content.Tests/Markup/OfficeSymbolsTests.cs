using Booklet.Content.Markup;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Markup;

public sealed class OfficeSymbolsTests
{
    [Theory]
    [InlineData("the \uF061-helix, \uF062\uF0A2 and 5 \uF06Dm \uF0B1 2", "the α-helix, β′ and 5 μm ± 2")]
    [InlineData("input \uF0E0 output \uF0FC", "input → output ✓")]
    [InlineData("5\uF02D2 \uF0B3 3", "5−2 ≥ 3")]
    [InlineData("an icon \uE001 and \uF0EE", "an icon \uE001 and \uF0EE")]
    public void Signs_of_symbol_fonts_become_characters(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);

    [Fact]
    public void Signs_at_the_heads_of_lines_are_bullets() =>
        Shown.Blocks("We ask:\n\n\uF0B7 who\n\uF0B7 when\n\n\uF06E what\n\uF06E why").ShouldBe("We ask: ¶ ul(who; when; what; why)");

    [Fact]
    public void One_finding_says_what_they_became_and_how_many_they_were()
    {
        var bag = new DiagnosticBag();
        MarkupParser.ParseBlocks("a \uF0E0 b \uF0E0 \uF061", null, new MarkupContext(), bag);

        var finding = bag.ToImmutable().ShouldHaveSingleItem();
        finding.Code.ShouldBe("BK2106");
        finding.Message.ShouldBe("3 signs of Symbol or Wingdings, which no other font has, are read as '→' 'α'.");
    }

    [Fact]
    public void Text_without_them_has_no_finding()
    {
        var bag = new DiagnosticBag();
        MarkupParser.ParseInline("plain • text \uE000", null, new MarkupContext(), bag);
        bag.ToImmutable().ShouldBeEmpty();
    }
}
