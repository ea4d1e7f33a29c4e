using Booklet.Typesetting.Document;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Flow;

public sealed class KeepTests
{
    private static ParagraphBlock Heading(string text) => Sample.Paragraph(text) with { KeepWithNext = true };

    [Fact]
    public void A_heading_never_stands_at_the_foot_of_a_page() =>
        Sample.Pages(Sample.Stack(Sample.Lines("a", 3), Heading("H"), Sample.Lines("b", 2)), height: 50).ShouldBe(["a1|a2|a3", "H|b1|b2"]);

    [Fact]
    public void A_heading_stays_where_two_lines_of_its_text_have_room() =>
        Sample.Pages(Sample.Stack(Sample.Lines("a", 2), Heading("H"), Sample.Lines("b", 4)), height: 50).ShouldBe(["a1|a2|H|b1|b2", "b3|b4"]);

    [Fact]
    public void A_heading_in_a_frame_is_kept_like_any_other() =>
        Sample.Pages(Sample.Stack(Sample.Lines("a", 3), new BoxBlock(Heading("H")), Sample.Lines("b", 2)), height: 50).ShouldBe(["a1|a2|a3", "H|b1|b2"]);

    [Fact]
    public void A_chain_of_headings_moves_as_one() =>
        Sample.Pages(Sample.Stack(Sample.Lines("a", 2), Heading("H"), Heading("I"), Sample.Lines("b", 2)), height: 50)
            .ShouldBe(["a1|a2", "H|I|b1|b2"]);

    [Fact]
    public void A_heading_inside_a_group_moves_without_the_group()
    {
        var body = Sample.Stack(Sample.Stack(Sample.Lines("a", 3), Heading("H")), Sample.Stack(Sample.Lines("b", 2)));

        Sample.Pages(body, height: 50).ShouldBe(["a1|a2|a3", "H|b1|b2"]);
    }

    [Fact]
    public void A_heading_two_groups_deep_moves_without_the_groups()
    {
        var body = Sample.Stack(Sample.Stack(Sample.Lines("a", 2), Sample.Stack(Sample.Lines("c", 1), Heading("H"))), Sample.Lines("b", 2));

        Sample.Pages(body, height: 50).ShouldBe(["a1|a2|c1", "H|b1|b2"]);
    }

    [Fact]
    public void A_heading_first_in_a_group_takes_the_group_along() =>
        Sample.Pages(Sample.Stack(Sample.Lines("a", 3), Sample.Stack(Heading("H"), Sample.Lines("b", 2))), height: 50)
            .ShouldBe(["a1|a2|a3", "H|b1|b2"]);

    [Fact]
    public void A_chain_longer_than_a_page_is_parted_rather_than_leaving_an_empty_page()
    {
        var image = new BoxBlock(Sample.Lines("b", 5)) { KeepTogether = true };

        Sample.Pages(Sample.Stack(Heading("H"), image), height: 50).ShouldBe(["H", "b1|b2|b3|b4|b5"]);
    }

    [Fact]
    public void Space_between_a_heading_and_its_text_does_not_part_them() =>
        Sample.Pages(Sample.Stack(Sample.Lines("a", 2), Heading("H"), new SpaceBlock(5.Pt()), Sample.Lines("b", 2)), height: 50)
            .ShouldBe(["a1|a2", "H|b1|b2"]);

    [Fact]
    public void A_mark_stands_on_the_page_of_what_follows_it()
    {
        var body = Sample.Stack(Sample.Lines("a", 4), new MarkBlock("day", "Monday"), Sample.Lines("b", 2));

        var pages = Sample.LayOut(body, height: 50).Value.Pages;

        Sample.Items(pages[0].Content).ShouldNotContain(i => i.Item is Booklet.Typesetting.Pages.MarkItem);
        Sample.Items(pages[1].Content).ShouldContain(i => i.Item is Booklet.Typesetting.Pages.MarkItem);
    }

    [Fact]
    public void What_is_kept_together_goes_to_the_next_page() =>
        Sample.Pages(Sample.Stack(Sample.Lines("a", 2), Sample.Lines("b", 4) with { KeepTogether = true }), height: 50)
            .ShouldBe(["a1|a2", "b1|b2|b3|b4"]);

    [Fact]
    public void What_is_higher_than_a_page_breaks_where_it_stands_though_kept_together() =>
        Sample.Pages(Sample.Stack(Sample.Lines("a", 2), Sample.Lines("b", 6) with { KeepTogether = true }), height: 50)
            .ShouldBe(["a1|a2|b1|b2|b3", "b4|b5|b6"]);

    [Fact]
    public void Nested_groups_kept_together_do_not_multiply_the_work()
    {
        Block block = Sample.Lines("a", 30);
        for (var depth = 0; depth < 40; depth++)
            block = Sample.Stack(block) with { KeepTogether = true };

        Sample.Pages(Sample.Stack(Sample.Lines("x", 2), block), height: 100).Length.ShouldBe(4);
    }
}
