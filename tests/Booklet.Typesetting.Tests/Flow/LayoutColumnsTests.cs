using Booklet.Typesetting.Document;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Flow;

public sealed class LayoutColumnsTests
{
    private static ColumnsBlock Columns(params Block[] children) => new(2, 10.Pt(), Sample.Stack(children));

    private static Block[] Items(int count) => [.. Enumerable.Range(1, count).Select(i => Sample.Paragraph($"a{i}"))];

    [Fact]
    public void Columns_end_on_one_height_and_what_follows_stands_below()
    {
        var page = Sample.LayOut(Sample.Stack(Columns(Items(5)), Sample.Paragraph("end"))).Value.Pages[0];

        Sample.Texts(page.Content).ShouldBe([("a1", 0, 7.5), ("a2", 0, 17.5), ("a3", 0, 27.5), ("a4", 55, 7.5), ("a5", 55, 17.5), ("end", 0, 37.5)]);
    }

    [Fact]
    public void Only_the_last_page_is_balanced()
    {
        var pages = Sample.LayOut(Columns(Items(10)), height: 30).Value.Pages;

        Sample.Texts(pages[0].Content).Count(t => t.X == 0).ShouldBe(3);
        Sample.Texts(pages[1].Content).Count(t => t.X == 0).ShouldBe(2);
        Sample.Texts(pages[1].Content).Count(t => t.X > 0).ShouldBe(2);
    }

    [Fact]
    public void Without_balance_the_first_column_fills_first() =>
        Sample.Texts(Sample.LayOut(Columns(Items(5)) with { Balance = false }).Value.Pages[0].Content).ShouldAllBe(t => t.X == 0);

    [Fact]
    public void A_column_break_goes_to_the_next_column()
    {
        var columns = Columns(Sample.Paragraph("a"), new BreakBlock(BreakKind.Column), Sample.Lines("b", 2), Sample.Lines("c", 2));

        Sample.Texts(Sample.LayOut(columns).Value.Pages[0].Content).Select(t => t.X).ShouldBe([0, 55, 55, 55, 55]);
    }

    [Fact]
    public void A_page_break_leaves_the_other_columns_empty() =>
        Sample.Pages(Columns(Sample.Paragraph("a"), new BreakBlock(BreakKind.Page), Sample.Paragraph("b"))).ShouldBe(["a", "b"]);

    [Fact]
    public void A_block_kept_together_stays_whole_in_a_column()
    {
        var columns = Columns(Sample.Lines("a", 1), Sample.Lines("b", 4) with { KeepTogether = true }, Sample.Lines("c", 1));

        Sample.Texts(Sample.LayOut(columns).Value.Pages[0].Content).Where(t => t.Text[0] == 'b').Select(t => t.X).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void Columns_kept_together_fit_though_their_text_breaks_between_columns() =>
        Sample.Pages(Sample.Stack(Sample.Lines("x", 2), Columns(Items(6)) with { KeepTogether = true }), height: 50)
            .ShouldBe(["x1|x2|a1|a2|a3|a4|a5|a6"]);
}
