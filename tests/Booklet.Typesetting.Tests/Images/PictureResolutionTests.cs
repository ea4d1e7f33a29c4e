using Booklet.Diagnostics;
using Booklet.Typesetting.Images;
using Booklet.Typesetting.Pages;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Images;

public sealed class PictureResolutionTests
{
    private static Diagnostic[] Check(byte[] data, params double[] widths)
    {
        var image = ImageReader.Read(data, "photos/a.jpg", null, new ImageLimits()).Image.ShouldNotBeNull();
        var size = new Size(300.Pt(), 400.Pt());
        var pages = widths.Select((w, i) =>
        {
            var box = new Size(w.Pt(), (w / 2).Pt());
            var inner = new Frame(box.Width, box.Height, [new PlacedItem(default, default, new ImageItem(image, box, new Rectangle(default, default, box.Width, box.Height)))]);
            return new Page(i, $"{i + 5}", size, new Frame(size.Width, size.Height, [new PlacedItem(default, default, new GroupItem(inner))]));
        });
        var bag = new DiagnosticBag();
        PictureResolution.Check(pages, bag);
        return [.. bag.ToImmutable()];
    }

    [Fact]
    public void Too_few_pixels_are_reported_where_the_picture_is_largest()
    {
        var diagnostic = Check(ImageFixtures.Jpeg(100, 50), 36, 72, 48).ShouldHaveSingleItem();

        diagnostic.ToString().ShouldBe("photos/a.jpg: warning BK5207: The picture 'photos/a.jpg' has 100 pixels an inch on page 6; below 150 it looks soft in print.");
        diagnostic.Hints.ShouldHaveSingleItem().ShouldContain("300 pixels");
    }

    [Fact]
    public void Enough_pixels_are_not_reported() => Check(ImageFixtures.Jpeg(150, 75), 72).ShouldBeEmpty();

    [Fact]
    public void A_large_file_in_a_small_place_is_information()
    {
        var random = new Random(1);
        using var noise = new SkiaSharp.SKBitmap(1600, 1200);
        random.NextBytes(noise.GetPixelSpan());
        var diagnostic = Check(ImageFixtures.Encode(noise, SkiaSharp.SKEncodedImageFormat.Jpeg), 72).ShouldHaveSingleItem();

        (diagnostic.Code, diagnostic.Severity).ShouldBe(("BK5208", Severity.Information));
    }
}
