using System.Text;
using Booklet.Diagnostics;
using Booklet.Typesetting.Images;
using Shouldly;
using SkiaSharp;
using Xunit;

namespace Booklet.Typesetting.Tests.Images;

public sealed class ImageReaderTests
{
    private static ImageReading Read(byte[] data, string path, ImageLimits? limits = null) =>
        ImageReader.Read(data, path, null, limits ?? new ImageLimits());

    private static RasterImage Good(byte[] data, string path)
    {
        var reading = Read(data, path);
        reading.Diagnostics.ShouldBeEmpty();
        return reading.Image.ShouldNotBeNull();
    }

    private static Diagnostic Bad(byte[] data, string path, ImageLimits? limits = null)
    {
        var reading = Read(data, path, limits);
        reading.Image.ShouldBeNull();
        var diagnostic = reading.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Hints.ShouldNotBeEmpty();
        diagnostic.Location.ShouldNotBeNull().Path.ShouldBe(path);
        return diagnostic;
    }

    [Fact]
    public void A_jpegs_head_says_size_and_colours()
    {
        var image = Good(ImageFixtures.Jpeg(), "photos/a.jpg");

        (image.StoredWidth, image.StoredHeight, image.Components, image.Orientation, image.IsInverted).ShouldBe((32, 16, 3, 1, false));
        image.Encoding.ShouldBe(ImageEncoding.Jpeg);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Exif_orientation_turns_the_size(int orientation)
    {
        var image = Good(ImageFixtures.JpegWithOrientation(orientation, isLittleEndian: orientation % 2 == 0), "a.jpg");

        image.Orientation.ShouldBe(orientation);
        (image.Width, image.Height).ShouldBe(orientation >= 5 ? (16, 32) : (32, 16));
    }

    [Fact]
    public void An_orientation_out_of_range_counts_as_upright() => Good(ImageFixtures.JpegWithOrientation(9), "a.jpg").Orientation.ShouldBe(1);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cmyk_is_inverted_where_adobe_says_so(bool hasAdobeMarker)
    {
        var image = Good(ImageFixtures.WithProfile(ImageFixtures.CmykJpeg(hasAdobeMarker), ImageFixtures.Profile("CMYK")), "a.jpeg");

        (image.Components, image.IsInverted, image.Profile.ShouldNotBeNull().Components).ShouldBe((4, hasAdobeMarker, 4));
    }

    [Fact]
    public void Png_webp_gif_and_bmp_are_known_by_content()
    {
        using var bitmap = ImageFixtures.Quadrants(alpha: 100);
        Good(ImageFixtures.Encode(bitmap, SKEncodedImageFormat.Png), "a.png").HasAlpha.ShouldBeTrue();
        Good(ImageFixtures.Encode(bitmap, SKEncodedImageFormat.Webp), "a.webp").Encoding.ShouldBe(ImageEncoding.WebP);
        Good(ImageFixtures.Gif(), "a.gif").Encoding.ShouldBe(ImageEncoding.Gif);
        Good(ImageFixtures.Bmp(), "a.BMP").Encoding.ShouldBe(ImageEncoding.Bmp);
        Good(ImageFixtures.PalettePng(), "a.png").HasAlpha.ShouldBeTrue();
        Good(ImageFixtures.GreyPng(isInterlaced: true), "a.png").Components.ShouldBe(1);
    }

    [Fact]
    public void A_wrong_extension_is_reported_and_the_picture_read()
    {
        var reading = Read(ImageFixtures.GreyPng(isInterlaced: false), "a.jpg");

        reading.Image.ShouldNotBeNull().Encoding.ShouldBe(ImageEncoding.Png);
        var diagnostic = reading.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe("BK5206");
        diagnostic.Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void Equal_bytes_have_equal_ids()
    {
        Good(ImageFixtures.Jpeg(), "a.jpg").Id.ShouldBe(Good(ImageFixtures.Jpeg(), "b/c.jpg").Id);
        Good(ImageFixtures.Jpeg(), "a.jpg").Id.ShouldNotBe(Good(ImageFixtures.Jpeg(64), "a.jpg").Id);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    [InlineData(700)]
    public void A_jpeg_that_is_cut_off_is_broken(int length) => Bad(ImageFixtures.Jpeg(256, 256)[..length], "a.jpg").Code.ShouldBe("BK5201");

    [Fact]
    public void A_jpeg_without_its_end_marker_is_broken_and_what_follows_the_marker_does_not_matter()
    {
        var whole = ImageFixtures.Jpeg();

        Bad(whole[..^2], "a.jpg").Code.ShouldBe("BK5201");
        Good([.. whole, 0, 1, 2, 3], "a.jpg").StoredWidth.ShouldBe(32);
    }

    [Fact]
    public void Other_pictures_that_are_cut_off_are_broken()
    {
        using var bitmap = ImageFixtures.Quadrants(200, 200);
        var png = ImageFixtures.Encode(bitmap, SKEncodedImageFormat.Png);
        var webp = ImageFixtures.Encode(bitmap, SKEncodedImageFormat.Webp);

        Bad(png[..(png.Length / 2)], "a.png").Code.ShouldBe("BK5201");
        Bad(png[..20], "a.png").Code.ShouldBe("BK5201");
        Bad(webp[..(webp.Length / 2)], "a.webp").Code.ShouldBe("BK5201");
        Bad(ImageFixtures.GreyPng(isInterlaced: true)[..60], "a.png").Code.ShouldBe("BK5201");
    }

    [Fact]
    public void A_head_that_promises_billions_of_pixels_is_refused_without_decoding()
    {
        Bad(ImageFixtures.PngHead(60000, 60000), "a.png").Code.ShouldBe("BK5204");
        Bad(ImageFixtures.JpegHead(60000, 60000), "a.jpg").Code.ShouldBe("BK5204");
        Bad(ImageFixtures.Jpeg(), "a.jpg", new ImageLimits { MaximumPixels = 511 }).Code.ShouldBe("BK5204");
        Bad(ImageFixtures.Jpeg(), "a.jpg", new ImageLimits { MaximumBytes = 100 }).Code.ShouldBe("BK5205");
    }

    [Theory]
    [InlineData(0xC3, 8)]
    [InlineData(0xC9, 8)]
    [InlineData(0xC1, 12)]
    public void Jpegs_that_pdf_readers_cannot_show_are_refused(int marker, int precision) =>
        Bad(ImageFixtures.JpegHead(16, 16, (byte)marker, (byte)precision), "a.jpg").Code.ShouldBe("BK5201");

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("<!DOCTYPE html><html>", "a web page")]
    [InlineData("version https://git-lfs.github.com/spec/v1", "Git LFS")]
    [InlineData("%PDF-1.7", "a PDF document")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", "HEIC")]
    [InlineData("BM is how this text begins, with no bitmap", "unknown kind")]
    public void What_is_no_picture_is_named(string content, string what)
    {
        var diagnostic = Bad(Encoding.Latin1.GetBytes(content), "a.jpg");

        diagnostic.Code.ShouldBe("BK5202");
        diagnostic.Message.ShouldContain(what);
    }
}
