using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Flow;

public sealed class PageSequenceTests
{
    private static readonly PageTemplate Mirrored = Sample.Template(120, 100) with
    {
        Margins = new Edges(12.Pt(), 20.Pt(), 18.Pt(), 20.Pt()),
        HeaderDistance = 5.Pt(),
        FooterDistance = 4.Pt(),
    };

    private static PageSequence Sequence(string text, PageStart start = PageStart.Next) => new(Sample.Template(), Sample.Paragraph(text)) { Start = start };

    private static PageFurniture Both(params Inline[] inlines) => new(Sample.Inlines(inlines), Sample.Inlines(inlines));

    [Fact]
    public void A_blank_page_stands_before_a_sequence_that_begins_on_the_other_side()
    {
        var document = Sample.Document(Sequence("a"), Sequence("b", PageStart.Right), Sequence("c", PageStart.Left), Sequence("d", PageStart.Left));

        Sample.Pages(Sample.LayOut(document).Value).ShouldBe(["a", "", "b", "c", "", "d"]);
    }

    [Fact]
    public void Pages_are_labelled_from_one_over_all_sequences() =>
        Sample.LayOut(Sample.Document(Sequence("a"), Sequence("b"))).Value.Pages.Select(p => p.Label).ShouldBe(["1", "2"]);

    [Fact]
    public void The_inner_margin_is_left_on_right_hand_pages_and_right_on_left_hand_pages()
    {
        var pages = Sample.LayOut(Sample.Document(new PageSequence(Mirrored, Sample.Lines("a", 8)))).Value.Pages;

        Sample.Texts(pages[0].Content).First().ShouldBe(("a1", 12, 27.5));
        Sample.Texts(pages[1].Content).First().ShouldBe(("a7", 18, 27.5));
    }

    [Fact]
    public void Head_and_foot_stand_at_their_distances_from_the_text()
    {
        var template = Mirrored with
        {
            Header = Both(new TextInline("head", Sample.Text)),
            Footer = Both(new CurrentPageInline(Sample.Text)),
            HeaderOnFirstPage = true,
        };
        var page = Sample.LayOut(Sample.Document(new PageSequence(template, Sample.Paragraph("a")))).Value.Pages[0];

        Sample.Texts(page.Content).ShouldBe([("a", 12, 27.5), ("head", 12, 12.5), ("1", 12, 91.5)]);
        Sample.Items(page.Content).Select(i => i.Item).OfType<GroupItem>().Count(g => g.IsArtifact).ShouldBe(2);
    }

    [Fact]
    public void The_first_page_has_no_head_but_a_foot_unless_the_template_says_otherwise()
    {
        var template = Mirrored with { Header = Both(new TextInline("head", Sample.Text)), Footer = Both(new CurrentPageInline(Sample.Text)) };

        Sample.Pages(Sample.LayOut(Sample.Document(new PageSequence(template, Sample.Lines("a", 8)))).Value)
            .ShouldBe(["a1|a2|a3|a4|a5|a6|1", "a7|a8|head|2"]);
    }

    [Fact]
    public void A_running_head_says_the_last_mark_set_up_to_the_end_of_its_page()
    {
        var template = Mirrored with { Header = Both(new MarkInline("day", Sample.Text)), HeaderOnFirstPage = true };
        var body = Sample.Stack(
            new MarkBlock("day", "Mon"), Sample.Lines("a", 3), new MarkBlock("day", "Tue"), Sample.Lines("b", 9), new MarkBlock("day", "Wed"), Sample.Lines("c", 4));

        Sample.Pages(Sample.LayOut(Sample.Document(new PageSequence(template, body))).Value)
            .ShouldBe(["a1|a2|a3|b1|b2|b3|Tue", "b4|b5|b6|b7|b8|b9|Tue", "c1|c2|c3|c4|Wed"]);
    }

    [Fact]
    public void The_background_fills_the_page_behind_the_text()
    {
        var template = Mirrored with { Background = new RectangleBlock(Color.Gray(240)) };
        var page = Sample.LayOut(Sample.Document(new PageSequence(template, Sample.Paragraph("a")))).Value.Pages[0];

        var items = Sample.Items(page.Content).ToList();
        var rectangle = items.FindIndex(i => i.Item is RectangleItem { Size: var size } && size == template.Size);
        rectangle.ShouldBeGreaterThanOrEqualTo(0);
        items.FindIndex(i => i.Item is TextItem).ShouldBeGreaterThan(rectangle);
    }

    [Fact]
    public void Notes_pages_fill_up_to_the_sheet_and_leave_room_for_the_back_cover()
    {
        var notes = Sequence("notes") with { FillToMultipleOf = 4 };

        string[] Pages(params PageSequence[] sequences) => Sample.Pages(Sample.LayOut(Sample.Document(sequences)).Value);
        Pages(Sequence("a"), notes, Sequence("back")).ShouldBe(["a", "notes", "notes", "back"]);
        Pages(Sequence("a"), Sequence("b"), Sequence("c"), notes, Sequence("back")).ShouldBe(["a", "b", "c", "back"]);
        Pages(Sequence("a"), Sequence("b"), notes).ShouldBe(["a", "b", "notes", "notes"]);
        Pages(Sequence("a"), notes, Sequence("back", PageStart.Left)).ShouldBe(["a", "notes", "notes", "back"]);
    }

    [Fact]
    public void A_font_book_sets_the_same_document_with_boxes_in_its_lines()
    {
        var fonts = new Booklet.Typesetting.Fonts.FontBook([new Fonts.BoxFace()]);
        var box = new BoxInline(new BoxBlock(Sample.Paragraph("in")) { Background = Color.White }, 30.Pt(), default);
        var body = Sample.Stack(Sample.Inlines(new TextInline("a", Sample.Text), box, Sample.Reference("b")), new BreakBlock(BreakKind.Page), Sample.Paragraph("b") with { Anchor = "b" });

        var result = Booklet.Typesetting.Flow.Typesetter.Layout(Sample.Document(new PageSequence(Sample.Template(), body)), fonts);

        result.Diagnostics.ShouldBeEmpty();
        Sample.Texts(result.Value.Pages[0].Content).Select(t => t.Text).ShouldBe(["a", "in", "2"], ignoreOrder: true);
        Sample.Items(result.Value.Pages[0].Content).ShouldContain(i => i.Item is RectangleItem);
    }

    [Fact]
    public void An_empty_body_still_makes_a_page() =>
        Sample.LayOut(Sample.Document(new PageSequence(Sample.Template(), Sample.Stack()))).Value.Pages.Length.ShouldBe(1);

    [Fact]
    public void A_document_without_sequences_has_no_pages() => Sample.LayOut(Sample.Document()).Value.Pages.ShouldBeEmpty();
}
