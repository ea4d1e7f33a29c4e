using Booklet.Typesetting.Document;
using Booklet.Typesetting.Flow;
using Booklet.Typesetting.Images;
using Booklet.Typesetting.Pages;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Flow;

public sealed class BoxesTests
{
    private static readonly Stroke Hairline = new(0.25.Pt(), Color.Black);

    private static RasterImage Image(int width, int height) => new()
    {
        Id = "id",
        Path = "photo.jpg",
        Encoding = ImageEncoding.Jpeg,
        Data = default,
        StoredWidth = width,
        StoredHeight = height,
    };

    [Fact]
    public void Padding_and_borders_stand_at_the_ends_and_the_background_goes_on()
    {
        var box = new BoxBlock(Sample.Lines("a", 5))
        {
            Padding = Edges.All(4.Pt()),
            Background = Color.Gray(230),
            BorderTop = Hairline,
            BorderBottom = Hairline,
            BorderLeft = Hairline,
        };
        var pages = Sample.LayOut(box, height: 40).Value.Pages;

        Sample.Texts(pages[0].Content).ShouldBe([("a1", 4, 11.5), ("a2", 4, 21.5), ("a3", 4, 31.5)]);
        Sample.Texts(pages[1].Content).ShouldBe([("a4", 4, 7.5), ("a5", 4, 17.5)]);
        Backgrounds(pages[0]).Single().Size.ShouldBe(new Size(100.Pt(), 34.Pt()));
        Backgrounds(pages[1]).Single().Size.ShouldBe(new Size(100.Pt(), 24.Pt()));
        Sample.Items(pages[0].Content).Count(i => i.Item is LineItem).ShouldBe(2);
        Sample.Items(pages[1].Content).Count(i => i.Item is LineItem).ShouldBe(2);
    }

    [Fact]
    public void A_contained_image_is_whole_and_centred() =>
        LayoutImage.Placement(new ImageBlock(Image(200, 100), 40.Pt(), 40.Pt())).ShouldBe(new Rectangle(default, 10.Pt(), 40.Pt(), 20.Pt()));

    [Fact]
    public void A_covering_image_fills_its_box_around_the_focus()
    {
        var block = new ImageBlock(Image(100, 200), 40.Pt(), 40.Pt()) { Fit = ImageFit.Cover };

        LayoutImage.Placement(block).ShouldBe(new Rectangle(default, -20.Pt(), 40.Pt(), 80.Pt()));
        LayoutImage.Placement(block with { Focus = (0.5, 0.3) }).ShouldBe(new Rectangle(default, -4.Pt(), 40.Pt(), 80.Pt()));
        LayoutImage.Placement(block with { Focus = (0.5, 0) }).ShouldBe(new Rectangle(default, default, 40.Pt(), 80.Pt()));
    }

    [Fact]
    public void An_image_higher_than_a_page_is_placed_and_reported()
    {
        var result = Sample.LayOut(Sample.Stack(Sample.Paragraph("a"), new ImageBlock(Image(100, 1200), 10.Pt(), 120.Pt()), Sample.Paragraph("b")));

        Sample.Pages(result.Value).ShouldBe(["a", "", "b"]);
        result.Diagnostics.Single().ToString().ShouldStartWith("photo.jpg: warning BK5101: A picture is 120pt high");
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(5, 0)]
    [InlineData(9, 0)]
    public void A_closer_setting_is_taken_only_where_it_spares_a_page(int lines, int chosen)
    {
        Block[] settings =
        [
            Sample.Stack(Sample.Paragraph("wide"), new SpaceBlock(20.Pt()), Sample.Lines("a", lines, Sample.Free)),
            Sample.Stack(Sample.Paragraph("close"), new SpaceBlock(10.Pt()), Sample.Lines("a", lines, Sample.Free)),
        ];

        var pages = Sample.Pages(Sample.LayOut(new FittingBlock([.. settings]) { SparesPages = true }, height: 40).Value);

        pages[0].ShouldStartWith(chosen == 0 ? "wide" : "close");
    }

    [Fact]
    public void Things_on_a_canvas_stand_at_their_places()
    {
        var canvas = new CanvasBlock(80.Pt(), 60.Pt(), [
            new CanvasItem(new Rectangle(10.Pt(), 20.Pt(), 30.Pt(), 20.Pt()), new RectangleBlock(Color.Black)),
            new CanvasItem(new Rectangle(10.Pt(), 20.Pt(), 30.Pt(), 20.Pt()), Sample.Paragraph("a")),
        ]);
        var page = Sample.LayOut(Sample.Stack(Sample.Paragraph("x"), canvas)).Value.Pages[0];

        Backgrounds(page).Single().Size.ShouldBe(new Size(30.Pt(), 20.Pt()));
        Sample.Texts(page.Content).Last().ShouldBe(("a", 10, 37.5));
    }

    [Fact]
    public void What_exceeds_its_place_on_a_canvas_is_clipped_or_reported()
    {
        CanvasBlock Canvas(bool clip) => new(80.Pt(), 60.Pt(), [
            new CanvasItem(new Rectangle(default, default, 30.Pt(), 15.Pt()), Sample.Lines("a", 3)) { Clip = clip },
        ]);

        var clipped = Sample.LayOut(Canvas(true));
        clipped.Diagnostics.ShouldBeEmpty();
        Sample.Items(clipped.Value.Pages[0].Content).Select(i => i.Item).OfType<GroupItem>().Single(g => g.IsClipped).Frame.Height.ShouldBe(15.Pt());

        var open = Sample.LayOut(Canvas(false));
        open.Diagnostics.Single().Code.ShouldBe("BK5104");
        Sample.Pages(open.Value).ShouldBe(["a1|a2|a3"]);
    }

    [Fact]
    public void The_first_alternative_that_fits_is_taken_and_the_last_if_none_does()
    {
        var fitting = new FittingBlock([Sample.Lines("large", 4), Sample.Lines("small", 2)]);
        string[] At(int height) => Sample.Pages(new CanvasBlock(50.Pt(), 50.Pt(), [new CanvasItem(new Rectangle(default, default, 50.Pt(), height.Pt()), fitting)]));

        At(40).ShouldBe(["large1|large2|large3|large4"]);
        At(30).ShouldBe(["small1|small2"]);
        At(10).ShouldBe(["small1|small2"]);
    }

    [Fact]
    public void An_alternative_with_a_flaw_gives_way_to_one_without()
    {
        string[] Chosen(params Block[] alternatives) => Sample.Pages(new FittingBlock([.. alternatives]));

        // The box setter reports words with '#'.
        Chosen(Sample.Paragraph("cut#"), Sample.Paragraph("short")).ShouldBe(["short"]);
        Chosen(Sample.Paragraph("cut#"), Sample.Paragraph("also#")).ShouldBe(["cut#"]);
    }

    [Fact]
    public void A_link_covers_every_piece_of_its_content()
    {
        var link = new LinkBlock(new UriTarget("https://example.org/"), Sample.Lines("a", 4));
        var pages = Sample.LayOut(link, height: 20).Value.Pages;

        foreach (var page in pages)
        {
            var item = Sample.Items(page.Content).Select(i => i.Item).OfType<LinkItem>().Single();
            item.Size.ShouldBe(new Size(100.Pt(), 20.Pt()));
            item.SourceBlock.ShouldBeSameAs(link);
        }
    }

    [Fact]
    public void Pieces_of_a_block_that_means_something_share_their_source()
    {
        var paragraph = Sample.Lines("a", 4) with { Role = StructureRole.Paragraph };
        var pages = Sample.LayOut(Sample.Stack(paragraph), height: 20).Value.Pages;

        pages.SelectMany(p => Sample.Items(p.Content)).Select(i => i.Item).OfType<GroupItem>().Count(g => ReferenceEquals(g.Source, paragraph)).ShouldBe(2);
    }

    private static IEnumerable<RectangleItem> Backgrounds(Page page) => Sample.Items(page.Content).Select(i => i.Item).OfType<RectangleItem>();
}
