using Booklet.Typesetting.Document;
using Booklet.Typesetting.Flow;
using Booklet.Typesetting.Pages;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Flow;

public sealed class ReferenceTests
{
    private static readonly BreakBlock NewPage = new(BreakKind.Page);

    [Fact]
    public void A_reference_prints_the_page_of_its_anchor()
    {
        var body = Sample.Stack(
            Sample.Inlines(new TextInline("see", Sample.Text), Sample.Reference("x")), NewPage, Sample.Paragraph("b"), NewPage, Sample.Paragraph("c") with { Anchor = "x" });

        var result = Sample.LayOut(body);

        Sample.Pages(result.Value).ShouldBe(["see 3", "b", "c"]);
        result.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Numbers_are_right_though_their_width_moves_what_they_name()
    {
        // With three figures the line breaks and the anchor lies on page 3; with one it doesn't.
        var body = Sample.Stack(
            Sample.Inlines(new TextInline("aaaa bbbb cccc ddd", Sample.Text), Sample.Reference("x")), Sample.Paragraph("e"), Sample.Paragraph("f") with { Anchor = "x" });

        var result = Sample.LayOut(body, height: 20, width: 100);

        Sample.Pages(result.Value).ShouldBe(["aaaa bbbb cccc ddd 2|e", "f"]);
        result.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_number_that_never_settles_is_named()
    {
        var result = Sample.LayOut(Unstable());

        var finding = result.Diagnostics.ShouldHaveSingleItem();
        finding.Code.ShouldBe("BK5102");
        finding.Message.ShouldContain("'x'");
        result.Value.Destinations.ShouldHaveSingleItem();
    }

    private static ComposedDocument Unstable()
    {
        // Page 9 has four lines. While x is on page 9, its number leaves room for the long text, which pushes x to page 10;
        // that number is one figure wider, the long text no longer fits, and the short one lets x come back to page 9.
        var chapters = Enumerable.Range(1, 8).Select(i => new PageSequence(Sample.Template(), Sample.Paragraph($"p{i}")));
        var longText = Sample.Stack(Sample.Inlines(Sample.Reference("x"), new TextInline("text", Sample.Text)), Sample.Lines("w", 3));
        var body = Sample.Stack(new FittingBlock([longText, Sample.Inlines(Sample.Reference("x"))]), Sample.Paragraph("end") with { Anchor = "x" });
        return Sample.Document([.. chapters, new PageSequence(Sample.Template(30, 40), body)]);
    }

    [Fact]
    public void Sequences_without_wrong_numbers_are_not_laid_out_again()
    {
        var setter = new BoxSetter();
        var plain = new PageSequence(Sample.Template(), Sample.Stack([.. Enumerable.Range(0, 200).Select(i => Sample.Paragraph($"a{i}"))]));
        var end = new PageSequence(Sample.Template(), Sample.Paragraph("z") with { Anchor = "z" });
        var contents = new PageSequence(Sample.Template(), Sample.Inlines(Sample.Reference("z")));

        var result = Typesetter.Layout(Sample.Document(contents, plain, end), setter);

        Sample.Pages(result.Value)[0].ShouldBe("22");
        setter.Calls.ShouldBe(1 + 200 + 1 + 1);
    }

    [Fact]
    public void Anchors_in_lines_and_on_blocks_become_destinations_in_order_of_their_names()
    {
        var body = Sample.Stack(
            Sample.Inlines(new TextInline("ab", Sample.Text), new AnchorInline("z"), new TextInline("c", Sample.Text)), NewPage, Sample.Paragraph("d") with { Anchor = "a" });

        Sample.LayOut(body).Value.Destinations.ShouldBe([new Destination("a", 1, default), new Destination("z", 0, new Point(10.Pt(), 7.5.Pt()))]);
    }

    [Fact]
    public void The_first_of_two_equal_anchors_wins_and_the_second_is_reported()
    {
        var body = Sample.Stack(Sample.Paragraph("a") with { Anchor = "x" }, NewPage, Sample.Paragraph("b") with { Anchor = "x" });

        var result = Sample.LayOut(body);

        result.Value.Destinations.ShouldBe([new Destination("x", 0, default)]);
        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BK5105");
    }

    [Fact]
    public void Links_to_nowhere_are_dropped_and_reported_and_others_stay()
    {
        var body = Sample.Stack(
            new LinkBlock(new AnchorTarget("nowhere"), Sample.Paragraph("a")),
            new LinkBlock(new AnchorTarget("x"), Sample.Paragraph("b")),
            Sample.Inlines(new TextInline("c", Sample.Text) { Link = new AnchorTarget("gone") }),
            Sample.Paragraph("d") with { Anchor = "x" });

        var result = Sample.LayOut(body);

        result.Diagnostics.Select(d => d.Code).ShouldBe(["BK5103", "BK5103"]);
        Sample.Pages(result.Value).ShouldBe(["a|b|c|d"]);
        Sample.Items(result.Value.Pages[0].Content).Select(i => i.Item).OfType<LinkItem>().ShouldHaveSingleItem().Target.ShouldBe(new AnchorTarget("x"));
    }

    [Fact]
    public void A_reference_to_nowhere_prints_a_question_mark_and_is_reported()
    {
        var result = Sample.LayOut(Sample.Inlines(Sample.Reference("nowhere")));

        Sample.Pages(result.Value).ShouldBe(["?"]);
        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BK5106");
    }

    [Fact]
    public void Bookmarks_lead_to_where_their_blocks_begin()
    {
        var chapter = Sample.Stack(Sample.Lines("a", 4)) with { Outline = new OutlineEntry("Chapter", 1) };
        var section = Sample.Paragraph("s") with { Outline = new OutlineEntry("Section", 2) };

        var outline = Sample.LayOut(Sample.Stack(Sample.Paragraph("x"), Sample.Paragraph("y"), chapter, section), height: 40).Value.Outline;

        outline.Select(o => (o.Title, o.Level, o.PageIndex, o.Point.Y)).ShouldBe([("Chapter", 1, 0, 20.Pt()), ("Section", 2, 1, 20.Pt())]);
    }
}
