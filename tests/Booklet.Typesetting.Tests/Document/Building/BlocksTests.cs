using Booklet.Typesetting.Document;
using Booklet.Typesetting.Document.Building;
using Booklet.Typesetting.Tests.Flow;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Document.Building;

public sealed class BlocksTests
{
    [Fact]
    public void A_composed_column_prints_as_its_records_would()
    {
        var body = Blocks.Column(Sample.Style, c =>
        {
            c.Spacing(6.Pt());
            c.Item().Role(StructureRole.Heading1).Anchor("top").Outline("Title", 1).KeepWithNext().Text(t =>
            {
                t.Span("Title").Bold();
                t.Line();
                t.PageNumber("top");
            });
            c.Item().Row(r =>
            {
                r.Gap(10.Pt());
                r.Fixed(30).Text("9:00");
                r.Share().Column(inner => inner.Item().Padding(2.Pt()).LinkTo("top").Text("talk"));
            });
        });

        var document = Sample.LayOut(body).Value;

        Sample.Texts(document.Pages[0].Content).ShouldBe([("Title", 0, 7.5), ("1", 0, 17.5), ("9:00", 0, 33.5), ("talk", 42, 35.5)]);
        document.Outline.ShouldHaveSingleItem().Title.ShouldBe("Title");
        document.Destinations.ShouldHaveSingleItem().Name.ShouldBe("top");
    }

    [Fact]
    public void Spans_change_the_style_of_the_paragraph()
    {
        var text = Blocks.Text(Sample.Style, t => t.Span("x").Italic().Features("smcp", "onum").Size(8.Pt()).LinkToUri("https://example.org/"));

        var span = text.Inlines.ShouldHaveSingleItem().ShouldBeOfType<TextInline>();
        span.Style.ShouldBe(Sample.Text with { Italic = true, Features = ["onum", "smcp"], Size = 8.Pt() });
        span.Link.ShouldBe(new UriTarget("https://example.org/"));
    }

    [Fact]
    public void Header_rows_come_first_and_cells_have_their_roles()
    {
        var table = Blocks.Table(Sample.Style, t =>
        {
            t.Columns(ColumnWidth.Content, ColumnWidth.Share());
            t.Row(r =>
            {
                r.Cell().Text("a");
                r.Cell().Text("b");
            });
            t.Header(r => r.Cell(2).Text("head"));
        });

        table.HeaderRows.ShouldBe(1);
        table.Rows.Select(r => r.Cells[0].Content.Role).ShouldBe([StructureRole.TableHeaderCell, StructureRole.TableCell]);
        Sample.Pages(table).ShouldBe(["head|a|b"]);
    }

    [Fact]
    public void A_place_takes_one_block_only() => Should.Throw<InvalidOperationException>(() => Blocks.Column(Sample.Style, c =>
    {
        var item = c.Item();
        item.Text("a");
        item.Text("b");
    }));
}
