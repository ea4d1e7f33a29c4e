using Booklet.Typesetting.Document;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Flow;

public sealed class LayoutParagraphTests
{
    [Fact]
    public void Lines_fill_pages_from_the_top() =>
        Sample.Pages(Sample.Lines("a", 7), height: 30).ShouldBe(["a1|a2|a3", "a4|a5", "a6|a7"]);

    [Fact]
    public void A_page_ends_early_rather_than_leaving_a_widow() =>
        Sample.Pages(Sample.Lines("a", 4), height: 35).ShouldBe(["a1|a2", "a3|a4"]);

    [Fact]
    public void An_orphan_goes_to_the_next_page_with_its_paragraph() =>
        Sample.Pages(Sample.Stack(Sample.Lines("a", 2), Sample.Lines("b", 4)), height: 30).ShouldBe(["a1|a2", "b1|b2", "b3|b4"]);

    [Fact]
    public void A_paragraph_of_three_lines_does_not_break_where_two_are_wanted_on_both_sides() =>
        Sample.Pages(Sample.Stack(Sample.Lines("a", 2), Sample.Lines("b", 3)), height: 40).ShouldBe(["a1|a2", "b1|b2|b3"]);

    [Fact]
    public void No_page_ends_with_half_a_word_where_the_line_before_may_be_the_last()
    {
        Sample.Pages(Lines("a1", "a2", "a3-", "a4", "a5"), height: 30).ShouldBe(["a1|a2", "a3-|a4|a5"]);
        Sample.Pages(Lines("a1", "a2-", "a3-", "a4", "a5"), height: 30).ShouldBe(["a1|a2-|a3-", "a4|a5"]);
        Sample.Pages(Lines("a1", "a2-", "a3", "a4"), height: 20).ShouldBe(["a1|a2-", "a3|a4"]);

        static ParagraphBlock Lines(params string[] lines) =>
            new(Sample.Style, [.. lines.SelectMany((line, i) => (Inline[])(i == 0 ? [new TextInline(line, Sample.Style.Text)] : [new LineBreakInline(), new TextInline(line, Sample.Style.Text)]))]);
    }

    [Fact]
    public void Where_a_page_is_too_low_for_the_rules_it_takes_what_it_can() =>
        Sample.Pages(Sample.Lines("a", 3), height: 15).ShouldBe(["a1", "a2", "a3"]);

    [Fact]
    public void A_line_higher_than_the_page_is_placed_and_reported()
    {
        var result = Sample.LayOut(Sample.Lines("a", 2), height: 8);

        Sample.Pages(result.Value).ShouldBe(["a1", "a2"]);
        result.Diagnostics.Select(d => d.Code).ShouldBe(["BK5101"]);
    }

    [Fact]
    public void The_first_baseline_of_an_aligned_paragraph_stands_on_the_grid()
    {
        var body = Sample.Stack(
            Sample.Lines("a", 1, Sample.Style with { Leading = 7.Pt() }),
            Sample.Lines("b", 5, Sample.Free with { AlignsToGrid = true }));
        var template = Sample.Template(height: 45) with { BaselineGrid = 10.Pt() };

        var pages = Sample.LayOut(Sample.Document(new PageSequence(template, body))).Value.Pages;

        Sample.Texts(pages[0].Content).Select(t => t.Y).ShouldBe([5.25, 17.5, 27.5, 37.5]);
        Sample.Texts(pages[1].Content).Select(t => t.Y).ShouldBe([7.5, 17.5]);
    }

    [Fact]
    public void A_text_area_of_so_many_steps_holds_as_many_lines_on_the_grid()
    {
        var template = Sample.Template(height: 50) with { BaselineGrid = 10.Pt() };
        var body = Sample.Lines("a", 10, Sample.Style with { AlignsToGrid = true });

        Sample.LayOut(Sample.Document(new PageSequence(template, body))).Value.Pages.Length.ShouldBe(2);
    }

    [Fact]
    public void Text_of_another_leading_has_its_first_baseline_on_the_same_grid()
    {
        var body = Sample.Stack(
            Sample.Lines("a", 1, Sample.Style with { AlignsToGrid = true, Leading = 16.Pt() }),
            Sample.Lines("b", 1, Sample.Style with { AlignsToGrid = true }));
        var template = Sample.Template() with { BaselineGrid = 10.Pt() };

        // The grid's lines are at 7.5 and every 10 below; 16 pt lines have their baseline at 12 by themselves.
        Sample.Texts(Sample.LayOut(Sample.Document(new PageSequence(template, body))).Value.Pages[0].Content).Select(t => t.Y).ShouldBe([17.5, 37.5]);
    }

    [Fact]
    public void A_box_in_a_line_is_filled_where_the_setter_left_its_place()
    {
        var rectangle = new RectangleBlock(Color.Black) { Role = StructureRole.Figure };
        var page = Sample.LayOut(Sample.Inlines(new TextInline("ab", Sample.Text), new BoxInline(rectangle, 8.Pt(), default))).Value.Pages[0];

        var item = Sample.Items(page.Content).Single(i => i.Item is Booklet.Typesetting.Pages.RectangleItem);
        (item.X, item.Y).ShouldBe((10.Pt(), -2.5.Pt()));
    }

    [Fact]
    public void What_the_setter_finds_is_reported_once_in_document_order()
    {
        var body = Sample.Stack(Sample.Lines("a#", 5), Sample.Paragraph("b#"), new BoxBlock(Sample.Paragraph("c#")) { KeepTogether = true });

        Sample.LayOut(body, height: 30).Diagnostics.Select(d => d.Message)
            .ShouldBe(["found a#1", "found a#2", "found a#3", "found a#4", "found a#5", "found b#", "found c#"]);
    }
}
