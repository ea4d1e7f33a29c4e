using Booklet.Typesetting.Document;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Flow;

public sealed class LayoutStackTests
{
    [Fact]
    public void The_larger_of_two_spaces_counts()
    {
        var body = Sample.Stack(Sample.Paragraph("a") with { SpaceAfter = 6.Pt() }, Sample.Paragraph("b") with { SpaceBefore = 4.Pt() });

        Sample.Texts(Sample.LayOut(body).Value.Pages[0].Content).Select(t => t.Y).ShouldBe([7.5, 23.5]);
    }

    [Fact]
    public void Spaces_of_nested_stacks_collapse_with_those_around_them()
    {
        var inner = Sample.Stack(new MarkBlock("m", "t"), Sample.Paragraph("b") with { SpaceBefore = 8.Pt(), SpaceAfter = 3.Pt() });
        var body = Sample.Stack(Sample.Paragraph("a") with { SpaceAfter = 6.Pt() }, inner, Sample.Paragraph("c"));

        Sample.Texts(Sample.LayOut(body).Value.Pages[0].Content).Select(t => t.Y).ShouldBe([7.5, 25.5, 38.5]);
    }

    [Fact]
    public void Space_before_is_dropped_at_the_head_and_space_after_at_the_foot()
    {
        var body = Sample.Stack(
            Sample.Lines("a", 2) with { SpaceBefore = 9.Pt(), SpaceAfter = 9.Pt() },
            Sample.Lines("b", 2) with { SpaceBefore = 9.Pt() });

        var pages = Sample.LayOut(body, height: 20).Value.Pages;

        pages.Length.ShouldBe(2);
        Sample.Texts(pages[0].Content).First().Y.ShouldBe(7.5);
        Sample.Texts(pages[1].Content).First().Y.ShouldBe(7.5);
    }

    [Fact]
    public void Space_that_may_vanish_does_so_at_head_and_foot_and_the_other_does_not()
    {
        var discardable = Sample.Stack(new SpaceBlock(5.Pt()), Sample.Lines("a", 2), new SpaceBlock(5.Pt()), Sample.Lines("b", 2));
        Sample.Texts(Sample.LayOut(discardable, height: 22).Value.Pages[1].Content).First().ShouldBe(("b1", 0, 7.5));

        var lasting = new SpaceBlock(5.Pt()) { IsDiscardable = false };
        Sample.Texts(Sample.LayOut(Sample.Stack(lasting, Sample.Paragraph("a"))).Value.Pages[0].Content).First().Y.ShouldBe(12.5);
    }

    [Fact]
    public void A_break_begins_a_page_and_none_is_left_empty()
    {
        var page = new BreakBlock(BreakKind.Page);
        var body = Sample.Stack(page, Sample.Paragraph("a"), page, page, Sample.Stack(Sample.Paragraph("b"), page), Sample.Paragraph("c"), page);

        Sample.Pages(body).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void A_fill_pushes_what_follows_to_the_foot()
    {
        var body = Sample.Stack(Sample.Paragraph("a"), new FillBlock(), Sample.Lines("b", 2));

        Sample.Texts(Sample.LayOut(body).Value.Pages[0].Content).Select(t => t.Y).ShouldBe([7.5, 87.5, 97.5]);
    }

    [Fact]
    public void Two_fills_share_what_is_left()
    {
        var body = Sample.Stack(new FillBlock(), Sample.Paragraph("a"), new FillBlock(), Sample.Paragraph("b"));

        Sample.Texts(Sample.LayOut(body).Value.Pages[0].Content).Select(t => t.Y).ShouldBe([47.5, 97.5]);
    }

    [Fact]
    public void A_grid_space_leads_back_to_the_grid()
    {
        var small = Sample.Paragraph("a", Sample.Style with { Leading = 7.Pt() });
        var body = Sample.Stack(small, new GridSpaceBlock(default), Sample.Paragraph("b"), new GridSpaceBlock(default), Sample.Paragraph("c"));
        var document = Sample.Document(new PageSequence(Sample.Template() with { BaselineGrid = 10.Pt() }, body));

        Sample.Texts(Sample.LayOut(document).Value.Pages[0].Content).Select(t => t.Y).ShouldBe([5.25, 17.5, 27.5]);
    }

    [Fact]
    public void Thousands_of_children_are_set_once_each()
    {
        var body = Sample.Stack([.. Enumerable.Range(0, 5000).Select(i => Sample.Paragraph($"a{i}"))]);
        var setter = new BoxSetter();

        var result = Booklet.Typesetting.Flow.Typesetter.Layout(Sample.Document(new PageSequence(Sample.Template(), body)), setter);

        result.Value.Pages.Length.ShouldBe(500);
        setter.Calls.ShouldBe(5000);
    }
}
