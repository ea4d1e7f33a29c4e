using Booklet.Typesetting.Images;
using CsCheck;
using Shouldly;
using SkiaSharp;
using Xunit;

namespace Booklet.Typesetting.Tests.Images;

public sealed class ImageDecoderTests
{
    private static RasterImage Image(byte[] data, string path) => ImageReader.Read(data, path, null, new ImageLimits()).Image.ShouldNotBeNull();

    private static PixelBuffer Decode(byte[] data, string path, PixelSize? maximum = null) =>
        ImageDecoder.Decode(Image(data, path), maximum).ShouldNotBeNull();

    /// <summary>The letters of the corner colours (R, G, B, Y) at the corners of the decoded picture, row by row.</summary>
    private static string Corners(PixelBuffer pixels)
    {
        var (w, h) = pixels.Size;
        return string.Concat(new[] { (1, 1), (w - 2, 1), (1, h - 2), (w - 2, h - 2) }.Select(p =>
        {
            var sample = pixels.Samples.AsSpan((p.Item2 * w + p.Item1) * 3, 3).ToArray();
            var best = ImageFixtures.CornerColors.MinBy(c => Math.Abs(c.Red - sample[0]) + Math.Abs(c.Green - sample[1]) + Math.Abs(c.Blue - sample[2]));
            return "RGBY"[Array.IndexOf(ImageFixtures.CornerColors, best)];
        }));
    }

    [Theory]
    [InlineData(1, "RGBY")]
    [InlineData(2, "GRYB")]
    [InlineData(3, "YBGR")]
    [InlineData(4, "BYRG")]
    [InlineData(5, "RBGY")]
    [InlineData(6, "BRYG")]
    [InlineData(7, "YGBR")]
    [InlineData(8, "GYRB")]
    public void Decoded_pixels_stand_upright(int orientation, string corners)
    {
        var pixels = Decode(ImageFixtures.JpegWithOrientation(orientation), "a.jpg");

        Corners(pixels).ShouldBe(corners);
        pixels.Size.ShouldBe(orientation >= 5 ? new PixelSize(16, 32) : new PixelSize(32, 16));
    }

    [Fact]
    public void Transparency_is_apart_and_colours_are_not_darkened_by_it()
    {
        using var bitmap = ImageFixtures.Quadrants(alpha: 100);
        var pixels = Decode(ImageFixtures.Encode(bitmap, SKEncodedImageFormat.Png), "a.png");

        pixels.Alpha.ShouldNotBeNull().ShouldAllBe(a => a == 100);
        pixels.Samples[..3].ShouldBe([220, 30, 30]);
    }

    [Fact]
    public void An_opaque_picture_has_no_alpha()
    {
        using var bitmap = ImageFixtures.Quadrants();
        Decode(ImageFixtures.Encode(bitmap, SKEncodedImageFormat.Png), "a.png").Alpha.ShouldBeNull();
    }

    [Fact]
    public void Palettes_become_colours()
    {
        var pixels = Decode(ImageFixtures.PalettePng(), "a.png");

        pixels.Samples[..3].ShouldBe([220, 30, 30]);
        pixels.Samples[^3..].ShouldBe([235, 225, 40]);
        pixels.Alpha.ShouldBe([255, 255, 255, 255, 255, 255, 128, 128]);
    }

    [Theory]
    [InlineData(true, 8)]
    [InlineData(false, 8)]
    [InlineData(false, 16)]
    public void Greys_stay_grey_in_every_order_and_depth(bool isInterlaced, int bits)
    {
        var pixels = Decode(ImageFixtures.GreyPng(isInterlaced, bits), "a.png");

        pixels.Components.ShouldBe(1);
        pixels.Samples.ShouldBe(Enumerable.Range(0, 64).Select(i => (byte)(4 * i)).ToArray());
    }

    [Fact]
    public void Gif_and_bmp_decode()
    {
        Decode(ImageFixtures.Gif(), "a.gif").Samples.ShouldBe([255, 0, 0]);
        Decode(ImageFixtures.Bmp(), "a.bmp").Samples.ShouldBe([0, 0, 255]);
        Decode(ImageFixtures.CmykJpeg(hasAdobeMarker: true), "a.jpg").Size.ShouldBe(new PixelSize(8, 8));
    }

    [Fact]
    public void Reduction_just_covers_the_place_and_keeps_the_picture()
    {
        var pixels = Decode(ImageFixtures.Jpeg(1600, 800), "a.jpg", new PixelSize(100, 40));

        pixels.Size.ShouldBe(new PixelSize(100, 50));
        Corners(pixels).ShouldBe("RGBY");
    }

    [Fact]
    public void Reduction_follows_the_upright_size()
    {
        var pixels = Decode(ImageFixtures.JpegWithOrientation(6), "a.jpg", new PixelSize(8, 16));

        pixels.Size.ShouldBe(new PixelSize(8, 16));
        Corners(pixels).ShouldBe("BRYG");
    }

    [Fact]
    public void A_picture_smaller_than_its_place_is_not_enlarged() =>
        Decode(ImageFixtures.Jpeg(), "a.jpg", new PixelSize(1000, 1000)).Size.ShouldBe(new PixelSize(32, 16));

    [Fact]
    public void Reducing_one_colour_gives_that_colour() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 60], Gen.Int[1, 60], Gen.Int[1, 60], Gen.Byte[1, 255]).Sample((fromWidth, fromHeight, width, height, alpha) =>
        {
            var to = new PixelSize(Math.Min(fromWidth, width), Math.Min(fromHeight, height));
            byte[] color = [200, 17, 3, alpha];
            var source = Enumerable.Range(0, fromWidth * fromHeight).SelectMany(_ => color).ToArray();

            var reduced = Resampler.Reduce(source, new PixelSize(fromWidth, fromHeight), to);

            reduced.Chunk(4).ShouldAllBe(p => p.SequenceEqual(color));
        }, iter: 200);

    [Fact]
    public void Damage_found_late_gives_nothing()
    {
        var whole = ImageFixtures.Jpeg(256, 256);
        var image = new RasterImage
        {
            Id = "x",
            Path = "a.jpg",
            Encoding = ImageEncoding.Jpeg,
            Data = whole[..300],
            StoredWidth = 256,
            StoredHeight = 256,
        };

        ImageDecoder.Decode(image, null).ShouldBeNull();
    }
}
