using Booklet.Output.Proofs;
using Booklet.Output.Tests.Fixtures;
using Booklet.Typesetting;
using Booklet.Typesetting.Images;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Tests.Images;
using Shouldly;
using SkiaSharp;
using Xunit;

namespace Booklet.Output.Tests.Proofs;

public sealed class ProofPainterTests
{
    private static SKBitmap Paint(PagedDocument document, Length bleed = default)
    {
        using var stream = new MemoryStream();
        ProofPainter.Paint(document, 0, 72, stream, bleed);
        return SKBitmap.Decode(stream.ToArray());
    }

    [Fact]
    public void The_page_colour_reaches_into_the_bleed()
    {
        var document = TestPages.Document(Array.Empty<PlacedItem>());
        document = document with { Pages = [document.Pages[0] with { Color = new Color(10, 200, 30) }] };
        using var picture = Paint(document, 9.Pt());

        (picture.Width, picture.Height).ShouldBe((316, 438));
        picture.GetPixel(0, 0).ShouldBe(new SKColor(10, 200, 30));
    }

    [Fact]
    public void Boxes_are_painted_where_they_are_and_clipped_where_they_should()
    {
        var box = new RectangleItem(new Size(40.Pt(), 40.Pt()), new Color(200, 0, 0), null, default);
        using var picture = Paint(TestPages.Document([new GroupItem(new Frame(20.Pt(), 20.Pt(), [box.At(10, 10)])) { IsClipped = true }.At(100, 50)]));

        picture.GetPixel(115, 65).ShouldBe(new SKColor(200, 0, 0));
        picture.GetPixel(105, 55).ShouldBe(SKColors.White);
        picture.GetPixel(125, 75).ShouldBe(SKColors.White);
    }

    [Fact]
    public void Text_stands_on_its_baseline()
    {
        using var picture = Paint(TestPages.Document([TestPages.Words(TestFace.Serif, "HHHH", 40.Pt()).At(20, 100)]));

        int[] dark = [.. Enumerable.Range(0, picture.Height).Where(y => Enumerable.Range(0, picture.Width).Any(x => picture.GetPixel(x, y).Red < 100))];
        dark[^1].ShouldBe(99);
        // The capitals of this font are 0.645 em high.
        dark[0].ShouldBeInRange(73, 75);
    }

    [Fact]
    public void Pictures_are_painted_upright()
    {
        var image = ImageReader.Read(ImageFixtures.JpegWithOrientation(6), "a.jpg", null, new ImageLimits()).Image.ShouldNotBeNull();
        var item = new ImageItem(image, new Size(80.Pt(), 160.Pt()), new Rectangle(default, default, 80.Pt(), 160.Pt()));
        using var picture = Paint(TestPages.Document([item.At(0, 0)]));

        // The stored blue corner at the bottom left comes to the top left.
        picture.GetPixel(10, 10).Blue.ShouldBeGreaterThan((byte)180);
        picture.GetPixel(70, 10).Red.ShouldBeGreaterThan((byte)180);
    }
}
