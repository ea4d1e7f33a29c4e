using Booklet.Typesetting.Document;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Flow;

public sealed class LayoutRowTests
{
    private static RowBlock Row(params RowCell[] cells) => new([.. cells], 10.Pt());

    private static RowCell Cell(Block content, VerticalAlignment alignment = VerticalAlignment.Top) => new(ColumnWidth.Share(), content) { Alignment = alignment };

    [Fact]
    public void Fixed_content_and_share_columns_divide_the_width()
    {
        var row = Row(
            new RowCell(ColumnWidth.Fixed(15.Pt()), Sample.Paragraph("a")),
            new RowCell(ColumnWidth.Content, Sample.Paragraph("four")),
            new RowCell(ColumnWidth.Share(2), Sample.Paragraph("c")),
            new RowCell(ColumnWidth.Share(), Sample.Paragraph("d")));

        // 100 − 3 gaps of 10 − 15 − 20 leaves 35 to share.
        Sample.Texts(Sample.LayOut(row).Value.Pages[0].Content).Select(t => Math.Round(t.X, 2)).ShouldBe([0, 25, 55, 88.33]);
    }

    [Fact]
    public void Content_columns_that_do_not_fit_share_what_is_left_and_break_their_lines()
    {
        var row = Row(new RowCell(ColumnWidth.Content, Sample.Paragraph("ab")), new RowCell(ColumnWidth.Content, Sample.Paragraph("long words that break here")));

        Sample.Texts(Sample.LayOut(row).Value.Pages[0].Content).Select(t => t.Text).ShouldBe(["ab", "long words that", "break here"]);
    }

    [Fact]
    public void Cells_line_up_as_they_ask()
    {
        var row = Row(
            Cell(Sample.Lines("a", 3)),
            Cell(Sample.Paragraph("m"), VerticalAlignment.Middle),
            Cell(Sample.Paragraph("b"), VerticalAlignment.Bottom));

        Sample.Texts(Sample.LayOut(row).Value.Pages[0].Content).Skip(3).Select(t => t.Y).ShouldBe([17.5, 27.5]);
    }

    [Fact]
    public void First_baselines_lie_on_one_line()
    {
        var large = Sample.Paragraph("A", Sample.Style with { Leading = 20.Pt() });
        var row = Row(Cell(large, VerticalAlignment.Baseline), Cell(Sample.Lines("b", 2), VerticalAlignment.Baseline));
        var page = Sample.LayOut(Sample.Stack(row, Sample.Paragraph("c"))).Value.Pages[0];

        Sample.Texts(page.Content).Select(t => t.Y).ShouldBe([15, 15, 25, 35]);
    }

    [Fact]
    public void A_long_row_breaks_and_all_cells_go_on() =>
        Sample.Pages(Sample.Stack(Sample.Lines("x", 2), Row(Cell(Sample.Lines("a", 6)), Cell(Sample.Lines("b", 4)))), height: 50)
            .ShouldBe(["x1|x2|a1|a2|a3|b1|b2", "a4|a5|a6|b3|b4"]);

    [Fact]
    public void A_small_row_goes_to_the_next_page_rather_than_breaking() =>
        Sample.Pages(Sample.Stack(Sample.Lines("x", 10), Row(Cell(Sample.Lines("a", 4)), Cell(Sample.Paragraph("b")))), height: 120)
            .ShouldBe(["x1|x2|x3|x4|x5|x6|x7|x8|x9|x10", "a1|a2|a3|a4|b"]);

    [Fact]
    public void A_cell_that_cannot_begin_takes_the_whole_row_along() =>
        Sample.Pages(Sample.Stack(Sample.Lines("x", 4), Row(Cell(Sample.Paragraph("time")), Cell(Sample.Lines("b", 5)))), height: 50)
            .ShouldBe(["x1|x2|x3|x4", "time|b1|b2|b3|b4|b5"]);

    [Fact]
    public void A_rectangle_is_as_high_as_the_other_cells()
    {
        var row = Row(Cell(new RectangleBlock(Color.Black)), Cell(Sample.Lines("a", 2)));

        var rectangle = Sample.Items(Sample.LayOut(row).Value.Pages[0].Content).Select(i => i.Item).OfType<Booklet.Typesetting.Pages.RectangleItem>().Single();
        rectangle.Size.Height.ShouldBe(20.Pt());
    }
}
