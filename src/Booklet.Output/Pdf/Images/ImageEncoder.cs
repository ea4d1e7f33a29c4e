using Booklet.Typesetting;
using Booklet.Typesetting.Images;
using SkiaSharp;

namespace Booklet.Output.Pdf.Images;

/// <summary>
/// Decides how a picture is stored: JPEGs as they are where they may be, everything else as deflated pixels, or as a new JPEG where it is an opaque
/// photograph.
/// </summary>
internal static class ImageEncoder
{
    // At 85 of 100, differences to the original are below what print shows at 300 ppi; 90 makes photographs a third larger (docs/decisions/013).
    private const int JpegQuality = 85;

    // For photographs that are stored without loss and need no reducing: no difference can be seen, and all colours keep their places.
    private const int FineJpegQuality = 92;

    // Below this excess, resampling saves little and softens the picture.
    private const double ResamplingThreshold = 1.5;

    // Photographs deflate to three to eight times what JPEG makes of them; drawings and screenshots to less than twice, and JPEG smears them.
    private const double PhotographRatio = 2.5;

    /// <summary>Null where the picture turns out to be damaged.</summary>
    public static EncodedImage? Encode(ImageUse use, PdfOptions options)
    {
        var image = use.Image;
        var maximum = MaximumPixels(use, options);
        var original = image.Encoding == ImageEncoding.Jpeg && CanStay(image, options) ? Untouched(image) : null;
        if (original is not null && (maximum is null || !options.ResamplesJpegs))
            return original;
        if (ImageDecoder.Decode(image, maximum) is not { } pixels)
            return null;
        // Inks have become sRGB in decoding.
        var profile = image.Components == 4 ? null : image.Profile;
        if (options.GreyscaleImages && pixels.Components == 3)
            (pixels, profile) = (Grey(pixels), null);
        if (image.Encoding == ImageEncoding.Jpeg)
        {
            var again = Jpeg(pixels, profile);
            return original is not null && original.Data.Length <= again.Data.Length ? original : again;
        }
        var exact = new EncodedImage(pixels.Size, pixels.Components,
            RowFilter.Deflate(pixels.Samples, pixels.Size.Width * pixels.Components, pixels.Components, options.Compression))
        {
            Mask = pixels.Alpha is { } alpha ? RowFilter.Deflate(alpha, pixels.Size.Width, 1, options.Compression) : null,
            Profile = profile,
        };
        if (pixels.Alpha is not null)
            return exact;
        var lossy = maximum is null ? Jpeg(pixels, profile, FineJpegQuality, SKJpegEncoderDownsample.Downsample444) : Jpeg(pixels, profile);
        return lossy.Data.Length * PhotographRatio < exact.Data.Length ? lossy : exact;
    }

    /// <summary>Inks of which nothing says how they look are not for archives (ISO 19005-2, 6.2.4.3).</summary>
    private static bool CanStay(RasterImage image, PdfOptions options) =>
        image.Components == 1 || (!options.GreyscaleImages && (image.Components == 3 || image.Profile is not null));

    private static EncodedImage Untouched(RasterImage image) =>
        new(new PixelSize(image.StoredWidth, image.StoredHeight), image.Components, image.BareJpeg())
        {
            IsJpeg = true,
            IsInverted = image.IsInverted,
            IsUnmarkedRgb = image.IsUnmarkedRgb,
            Profile = image.Profile,
            Orientation = image.Orientation,
        };

    /// <summary>What the largest place needs, or null where the image has not much more.</summary>
    private static PixelSize? MaximumPixels(ImageUse use, PdfOptions options)
    {
        if (options.PhotoPpi is not { } ppi || use.Width.Points <= 0 || use.Height.Points <= 0)
            return null;
        var width = (int)Math.Ceiling(use.Width.Points * ppi / 72);
        var height = (int)Math.Ceiling(use.Height.Points * ppi / 72);
        return use.Image.Width > width * ResamplingThreshold && use.Image.Height > height * ResamplingThreshold
            ? new PixelSize(width, height)
            : null;
    }

    private static PixelBuffer Grey(PixelBuffer pixels)
    {
        var levels = new byte[pixels.Size.Width * pixels.Size.Height];
        for (var i = 0; i < levels.Length; i++)
            levels[i] = Color.ToGray(pixels.Samples[3 * i], pixels.Samples[3 * i + 1], pixels.Samples[3 * i + 2]);
        return pixels with { Components = 1, Samples = levels };
    }

    private static EncodedImage Jpeg(PixelBuffer pixels, ColorProfile? profile, int quality = JpegQuality,
        SKJpegEncoderDownsample downsample = SKJpegEncoderDownsample.Downsample420)
    {
        var type = pixels.Components == 1 ? SKColorType.Gray8 : SKColorType.Rgba8888;
        using var bitmap = new SKBitmap(new SKImageInfo(pixels.Size.Width, pixels.Size.Height, type, SKAlphaType.Opaque));
        var target = bitmap.GetPixelSpan();
        for (var y = 0; y < pixels.Size.Height; y++)
        {
            var row = target[(y * bitmap.RowBytes)..];
            for (var x = 0; x < pixels.Size.Width; x++)
            {
                var sample = pixels.Samples.AsSpan((y * pixels.Size.Width + x) * pixels.Components, pixels.Components);
                sample.CopyTo(row[(x * bitmap.BytesPerPixel)..]);
                if (pixels.Components == 3)
                    row[x * 4 + 3] = 255;
            }
        }
        using var map = bitmap.PeekPixels();
        using var data = map.Encode(new SKJpegEncoderOptions(quality, downsample, SKJpegEncoderAlphaOption.Ignore))
            ?? throw new InvalidOperationException("Skia could not encode a JPEG.");
        return new EncodedImage(pixels.Size, pixels.Components, data.ToArray()) { IsJpeg = true, Profile = profile };
    }
}
