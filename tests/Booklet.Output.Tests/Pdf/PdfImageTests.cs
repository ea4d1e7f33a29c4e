using System.Text;
using Booklet.Output.Pdf;
using Booklet.Output.Pdf.Images;
using Booklet.Output.Tests.Fixtures;
using Booklet.Typesetting;
using Booklet.Typesetting.Images;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Tests.Images;
using CsCheck;
using Shouldly;
using SkiaSharp;
using Xunit;
using Size = Booklet.Typesetting.Size;

namespace Booklet.Output.Tests.Pdf;

public sealed class PdfImageTests
{
    private static RasterImage Image(byte[] data, string path) => ImageReader.Read(data, path, null, new ImageLimits()).Image.ShouldNotBeNull();

    private static ImageItem Item(Picture image, double width = 50, double height = 25) =>
        new(image, new Size(width.Pt(), height.Pt()), new Rectangle(default, default, width.Pt(), height.Pt()));

    private static string File(PagedDocument document, PdfOptions? options = null) => Encoding.Latin1.GetString(document.Write(options));

    [Fact]
    public void A_jpeg_is_passed_on_byte_for_byte_and_stored_once()
    {
        var data = ImageFixtures.Jpeg(300, 150);
        var file = File(TestPages.Document(
            [Item(Image(data, "a.jpg")).At(0, 0), Item(Image(data, "b.jpg")).At(0, 50)], [Item(Image(data, "a.jpg")).At(0, 0)]));

        file.Split(Encoding.Latin1.GetString(data)).Length.ShouldBe(2);
        file.ShouldContain("/Filter/DCTDecode");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Inks_with_a_profile_stay_and_are_set_right_by_a_decode_array(bool isInverted)
    {
        var data = ImageFixtures.WithProfile(ImageFixtures.CmykJpeg(isInverted), ImageFixtures.Profile("CMYK"));
        var file = File(TestPages.Document([Item(Image(data, "a.jpg")).At(0, 0)]));

        file.ShouldContain("[/ICCBased ");
        file.ShouldNotContain("/DeviceCMYK");
        file.Contains("/Decode[1 0 1 0 1 0 1 0]", StringComparison.Ordinal).ShouldBe(isInverted);
    }

    [Fact]
    public void Inks_without_a_profile_become_rgb_since_archives_ask_for_known_colours()
    {
        var file = File(TestPages.Document([Item(Image(ImageFixtures.CmykJpeg(hasAdobeMarker: true), "a.jpg")).At(0, 0)]));

        file.ShouldNotContain("/DeviceCMYK");
        file.ShouldContain("/Filter/DCTDecode");
    }

    [Fact]
    public void Two_pictures_share_one_profile()
    {
        var profile = ImageFixtures.Profile("RGB ");
        var file = File(TestPages.Document([
            Item(Image(ImageFixtures.WithProfile(ImageFixtures.Jpeg(), profile), "a.jpg")).At(0, 0),
            Item(Image(ImageFixtures.WithProfile(ImageFixtures.Jpeg(64, 64), profile), "b.jpg")).At(0, 50)]), new PdfOptions { Tagged = false });

        file.Split("/N 3").Length.ShouldBe(2);
        file.Split("[/ICCBased ").Length.ShouldBe(3);
    }

    [Fact]
    public void Where_and_when_a_photo_was_taken_does_not_leave_the_house()
    {
        byte[] notes = [.. "Exif\0\0"u8, .. "GPS 47.3769 N"u8];
        var data = ImageFixtures.Jpeg();
        byte[] noted = [.. data[..2], 0xFF, 0xE1, 0, (byte)(notes.Length + 2), .. notes, .. data[2..], .. "a thumbnail after the end"u8];
        var file = File(TestPages.Document([Item(Image(noted, "a.jpg")).At(0, 0)]));

        file.ShouldNotContain("GPS");
        file.ShouldNotContain("thumbnail");
        file.ShouldContain(Encoding.Latin1.GetString(data));
    }

    [Fact]
    public void Greyscale_leaves_no_colour_in_pictures_and_drawings()
    {
        const string Svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9' fill='red' stroke='#00f'/></svg>";
        var drawing = PictureReader.Read(Encoding.UTF8.GetBytes(Svg), "a.svg", null, new ImageLimits(), () => throw new InvalidOperationException()).Picture.ShouldNotBeNull();
        var items = new[] { Item(Image(ImageFixtures.Jpeg(), "a.jpg")).At(0, 0), Item(Image(ImageFixtures.PalettePng(), "a.png")).At(0, 50), Item(drawing).At(0, 100) };
        var file = File(TestPages.Document(items), new PdfOptions { GreyscaleImages = true, Compression = System.IO.Compression.CompressionLevel.NoCompression, Tagged = false });

        file.ShouldNotContain("/DeviceRGB");
        file.ShouldContain(".212 g");
        file.ShouldNotContain(" rg");
    }

    [Fact]
    public void A_drawing_is_one_form_however_often_it_stands()
    {
        const string Svg = """
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 5'>
              <linearGradient id='g'><stop stop-color='red' stop-opacity='.5'/><stop offset='1' stop-color='blue'/></linearGradient>
              <rect width='5' height='5' fill='#0f0' stroke='black' stroke-width='.1'/><rect width='5' height='5' fill='url(#g)'/>
              <g opacity='.5'><path d='M0 0H5V5'/><path d='M0 0H9V5'/></g>
            </svg>
            """;
        Picture Drawing() => PictureReader.Read(Encoding.UTF8.GetBytes(Svg), "a.svg", null, new ImageLimits(), () => throw new InvalidOperationException()).Picture.ShouldNotBeNull();
        var document = TestPages.Document([Item(Drawing()).At(10, 20), Item(Drawing()).At(10, 120)], [Item(Drawing()).At(0, 0)]);
        var file = document.WriteReadable();

        file.Split("/Matrix[.001 0 0 .002 0 0]").Length.ShouldBe(2);
        file.ShouldContain("0 1 0 rg\n0 G\n10 w\n0 J\n0 j\n4 M\n[]0 d\n0 500 m 500 500 l 500 0 l 0 0 l h\nB\n");
        file.ShouldContain("/ShadingType 2/ColorSpace/DeviceRGB");
        file.ShouldContain("/S/Luminosity");
        file.ShouldContain("<</ca .5>>");
        file.ShouldContain("q\n50 0 0 25 10 375 cm/I");
    }

    [Fact]
    public void Pixels_are_read_back_as_they_were_with_their_transparency()
    {
        using var bitmap = ImageFixtures.Quadrants(alpha: 100);
        var document = TestPages.Document([Item(Image(ImageFixtures.Encode(bitmap, SKEncodedImageFormat.Png), "a.png")).At(10, 20)]);
        using var pdf = document.Read();

        var image = pdf.GetPage(1).GetImages().ShouldHaveSingleItem();
        image.TryGetBytesAsMemory(out var bytes).ShouldBeTrue();
        bytes.Length.ShouldBe(32 * 16 * 3);
        bytes.Span[..3].ToArray().ShouldBe([220, 30, 30]);
        bytes.Span[^3..].ToArray().ShouldBe([235, 225, 40]);
        (image.BoundingBox.Left, image.BoundingBox.Bottom, image.BoundingBox.Width, image.BoundingBox.Height).ShouldBe((10, 375, 50, 25));
        File(document).ShouldContain("/SMask");
    }

    [Fact]
    public void A_picture_with_far_more_pixels_than_its_place_needs_is_reduced()
    {
        using var bitmap = ImageFixtures.Quadrants(600, 300);
        var png = TestPages.Document([Item(Image(ImageFixtures.Encode(bitmap, SKEncodedImageFormat.Png), "a.png"), 36, 18).At(0, 0)]);
        var jpeg = TestPages.Document([Item(Image(ImageFixtures.Jpeg(600, 300), "a.jpg"), 36, 18).At(0, 0)]);

        File(png).ShouldContain("/Width 150/Height 75");
        File(png, new PdfOptions { PhotoPpi = null }).ShouldContain("/Width 600/Height 300");
        File(jpeg).ShouldContain("/Width 150/Height 75");
        File(jpeg, new PdfOptions { ResamplesJpegs = false }).ShouldContain("/Width 600/Height 300");
    }

    [Fact]
    public void A_crop_is_clipped_to_its_box()
    {
        var image = Image(ImageFixtures.Jpeg(), "a.jpg");
        var cropped = new ImageItem(image, new Size(20.Pt(), 20.Pt()), new Rectangle(-10.Pt(), default, 40.Pt(), 20.Pt()));

        TestPages.Document([cropped.At(30, 100)]).WriteReadable().ShouldContain("q\n30 300 20 20 re W n\n40 0 0 20 20 300 cm/I");
    }

    [Fact]
    public void A_damaged_picture_leaves_its_place_empty_and_is_reported()
    {
        var image = new RasterImage
        {
            Id = "x",
            Path = "a.png",
            Encoding = ImageEncoding.Png,
            Data = ImageFixtures.GreyPng(false)[..40],
            StoredWidth = 8,
            StoredHeight = 8,
        };
        var document = TestPages.Document([Item(image).At(0, 0)]);
        document.Write(null, out var result);

        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BK6002");
        result.Value.Images.ShouldBe(0);
    }

    [Theory]
    [InlineData(1, "ABCD")]
    [InlineData(2, "BADC")]
    [InlineData(3, "DCBA")]
    [InlineData(4, "CDAB")]
    [InlineData(5, "ACBD")]
    [InlineData(6, "CADB")]
    [InlineData(7, "DBCA")]
    [InlineData(8, "BDAC")]
    public void The_matrix_brings_each_stored_corner_to_where_the_orientation_wants_it(int orientation, string upright)
    {
        var m = ImageMatrix.Place(orientation, 100, 500, 30, 40);
        // Stored corners A B / C D in the unit square, upwards; the upright rectangle's corners in the same order.
        (int U, int V)[] stored = [(0, 1), (1, 1), (0, 0), (1, 0)];
        (long X, long Y)[] corners = [(100, 500), (130, 500), (100, 460), (130, 460)];
        for (var i = 0; i < 4; i++)
        {
            var (u, v) = stored[upright[i] - 'A'];
            (m[0] * u + m[2] * v + m[4], m[1] * u + m[3] * v + m[5]).ShouldBe(corners[i]);
        }
    }

    [Fact]
    public void Filtered_rows_give_the_samples_back() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 6], Gen.OneOf<int>(1, 3)).SelectMany((width, height, components) =>
            Gen.Byte.Array[width * height * components].Select(samples => (width, components, samples))).Sample(t =>
        {
            var deflated = RowFilter.Deflate(t.samples, t.width * t.components, t.components, System.IO.Compression.CompressionLevel.Fastest);
            using var zlib = new System.IO.Compression.ZLibStream(new MemoryStream(deflated), System.IO.Compression.CompressionMode.Decompress);
            using var rows = new MemoryStream();
            zlib.CopyTo(rows);
            Unfilter(rows.ToArray(), t.width * t.components, t.components).ShouldBe(t.samples);
        }, iter: 300);

    /// <summary>ISO/IEC 15948, 9.2, the other way round.</summary>
    private static byte[] Unfilter(byte[] data, int rowLength, int step)
    {
        var result = new List<byte>();
        var above = new byte[rowLength];
        foreach (var filtered in data.Chunk(rowLength + 1))
        {
            var row = filtered[1..];
            for (var i = 0; i < rowLength; i++)
            {
                var (left, corner) = i >= step ? (row[i - step], above[i - step]) : ((byte)0, (byte)0);
                var estimate = left + above[i] - corner;
                var paeth = new[] { left, above[i], corner }.MinBy(c => Math.Abs(estimate - c));
                row[i] += filtered[0] switch { 1 => left, 2 => above[i], 3 => (byte)((left + above[i]) / 2), 4 => paeth, _ => 0 };
            }
            result.AddRange(row);
            above = row;
        }
        return [.. result];
    }
}
