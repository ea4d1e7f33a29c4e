using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Flow;

public sealed class LayoutTableTests
{
    private static TableRow Row(params Block[] cells) => new([.. cells.Select(c => new TableCell(c))]);

    private static TableBlock Table(int rows, int headerRows = 1) => new(
        [ColumnWidth.Content, ColumnWidth.Share()],
        [Row(Sample.Paragraph("h"), Sample.Paragraph("head")), .. Enumerable.Range(1, rows).Select(i => Row(Sample.Paragraph($"a{i}"), Sample.Paragraph($"b{i}")))])
    {
        HeaderRows = headerRows,
        Gap = 5.Pt(),
    };

    [Fact]
    public void The_head_comes_again_on_every_page() =>
        Sample.Pages(Table(3), height: 30).ShouldBe(["h|head|a1|b1|a2|b2", "h|head|a3|b3"]);

    [Fact]
    public void The_head_is_an_artifact_when_it_comes_again()
    {
        var pages = Sample.LayOut(Table(3), height: 30).Value.Pages;

        bool HasArtifact(int page) => Sample.Items(pages[page].Content).Any(i => i.Item is GroupItem { IsArtifact: true });
        HasArtifact(0).ShouldBeFalse();
        HasArtifact(1).ShouldBeTrue();
    }

    [Fact]
    public void A_head_does_not_stay_alone_at_the_foot() =>
        Sample.Pages(Sample.Stack(Sample.Lines("x", 3), Table(2)), height: 45).ShouldBe(["x1|x2|x3", "h|head|a1|b1|a2|b2"]);

    [Fact]
    public void Content_columns_are_as_wide_as_their_widest_cell_with_its_padding()
    {
        var table = new TableBlock(
            [ColumnWidth.Content, ColumnWidth.Share()],
            [
                new TableRow([new TableCell(Sample.Paragraph("abcd")) { Padding = Edges.Symmetric(3.Pt(), 2.Pt()) }, new TableCell(Sample.Paragraph("x"))]),
                new TableRow([new TableCell(Sample.Paragraph("over both columns"), 2)]),
            ])
        { Gap = 4.Pt() };

        Sample.Texts(Sample.LayOut(table).Value.Pages[0].Content).ShouldBe([("abcd", 3, 9.5), ("x", 30, 7.5), ("over both columns", 0, 21.5)]);
    }

    [Fact]
    public void Rows_break_only_when_no_page_can_hold_them()
    {
        var table = new TableBlock([ColumnWidth.Share(), ColumnWidth.Share()], [Row(Sample.Lines("a", 3), Sample.Paragraph("b")), Row(Sample.Lines("c", 7), Sample.Paragraph("d"))]);

        Sample.Pages(Sample.Stack(Sample.Lines("x", 3), table), height: 50).ShouldBe(["x1|x2|x3", "a1|a2|a3|b|c1|c2|d", "c3|c4|c5|c6|c7"]);
    }

    [Fact]
    public void Rules_and_backgrounds_belong_to_their_rows()
    {
        var stroke = new Stroke(0.5.Pt(), Color.Black);
        var table = new TableBlock([ColumnWidth.Share()], [
            new TableRow([new TableCell(Sample.Lines("a", 2)) { Background = Color.Gray(200) }]),
            new TableRow([new TableCell(Sample.Paragraph("b"))]) { RuleAbove = stroke },
        ]);
        var items = Sample.Items(Sample.LayOut(table).Value.Pages[0].Content).ToList();

        items.Select(i => i.Item).OfType<RectangleItem>().Single().Size.ShouldBe(new Size(100.Pt(), 20.Pt()));
        items.Single(i => i.Item is LineItem).Y.ShouldBe(20.Pt());
    }
}
