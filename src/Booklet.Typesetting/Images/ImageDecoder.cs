using SkiaSharp;

namespace Booklet.Typesetting.Images;

/// <summary>
/// Turns a picture's file into upright pixels: a picture of greys becomes grey, inks become sRGB, of animations the first frame is taken. Other
/// numbers stay what they are, for the profile to explain, so that the result is the same on every processor.
/// </summary>
public static class ImageDecoder
{
    /// <summary>
    /// Decodes, and reduces where the picture has more pixels than a place of <paramref name="maximum"/> can show: the result then
    /// just covers that many in both directions. Null where the data turn out to be damaged.
    /// </summary>
    /// <param name="isForScreen">Profiles are applied: the result is sRGB, and may differ between machines by a level.</param>
    public static PixelBuffer? Decode(RasterImage image, PixelSize? maximum, bool isForScreen = false)
    {
        using var bytes = SKData.CreateCopy(image.Data.Span);
        using var codec = SKCodec.Create(bytes);
        if (codec is null)
            return null;
        var stored = new PixelSize(image.StoredWidth, image.StoredHeight);
        var target = Target(stored, image.Orientation >= 5 && maximum is { } m ? new PixelSize(m.Height, m.Width) : maximum);
        var decoded = DecodedSize(codec, stored, target);
        var pixels = Pixels(codec, decoded, isForScreen || image.Components == 4);
        if (pixels is null)
            return null;
        if (decoded != target)
            pixels = Resampler.Reduce(pixels, decoded, target);
        var upright = image.Orientation >= 5 ? new PixelSize(target.Height, target.Width) : target;
        return Separate(Turn(pixels, target, image.Orientation), upright, keepsColors: !isForScreen && image.Profile is { Components: 3 });
    }

    private static PixelSize Target(PixelSize stored, PixelSize? maximum)
    {
        if (maximum is not { } limit)
            return stored;
        var scale = Math.Max((double)limit.Width / stored.Width, (double)limit.Height / stored.Height);
        return scale >= 1 ? stored : new PixelSize(
            Math.Max(1, (int)Math.Ceiling(stored.Width * scale)), Math.Max(1, (int)Math.Ceiling(stored.Height * scale)));
    }

    /// <summary>JPEGs can be decoded at an eighth, a quarter or half of their size, which saves most of the work for a large photo.</summary>
    private static PixelSize DecodedSize(SKCodec codec, PixelSize stored, PixelSize target)
    {
        if (codec.EncodedFormat == SKEncodedImageFormat.Jpeg)
        {
            foreach (var scale in (ReadOnlySpan<float>)[0.125f, 0.25f, 0.5f])
            {
                var size = codec.GetScaledDimensions(scale);
                // Twice the target, so that the filter below still has something to average.
                if (size.Width >= 2 * target.Width && size.Height >= 2 * target.Height)
                    return new PixelSize(size.Width, size.Height);
            }
        }
        return stored;
    }

    /// <summary>RGBA, not premultiplied.</summary>
    private static unsafe byte[]? Pixels(SKCodec codec, PixelSize size, bool appliesProfile)
    {
        using var srgb = appliesProfile ? SKColorSpace.CreateSrgb() : null;
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul, srgb);
        var pixels = new byte[(long)size.Width * size.Height * 4];
        fixed (byte* start = pixels)
            return codec.GetPixels(info, (nint)start) == SKCodecResult.Success ? pixels : null;
    }

    /// <summary>Applies an EXIF orientation: row 0 and column 0 of the result lie where the tag says.</summary>
    private static byte[] Turn(byte[] pixels, PixelSize size, int orientation)
    {
        if (orientation == 1)
            return pixels;
        var (width, height) = (size.Width, size.Height);
        var (columns, rows) = orientation >= 5 ? (height, width) : (width, height);
        var turned = new byte[pixels.Length];
        for (var y = 0; y < rows; y++)
        {
            for (var x = 0; x < columns; x++)
            {
                var (sx, sy) = orientation switch
                {
                    2 => (width - 1 - x, y),
                    3 => (width - 1 - x, height - 1 - y),
                    4 => (x, height - 1 - y),
                    5 => (y, x),
                    6 => (y, height - 1 - x),
                    7 => (width - 1 - y, height - 1 - x),
                    _ => (width - 1 - y, x),
                };
                pixels.AsSpan((sy * width + sx) * 4, 4).CopyTo(turned.AsSpan((y * columns + x) * 4, 4));
            }
        }
        return turned;
    }

    private static PixelBuffer Separate(byte[] rgba, PixelSize size, bool keepsColors)
    {
        var (isGray, isOpaque) = (!keepsColors, true);
        for (var i = 0; i < rgba.Length; i += 4)
        {
            isGray &= rgba[i] == rgba[i + 1] && rgba[i] == rgba[i + 2];
            isOpaque &= rgba[i + 3] == 255;
        }
        var count = rgba.Length / 4;
        var components = isGray ? 1 : 3;
        var samples = new byte[count * components];
        for (var i = 0; i < count; i++)
            rgba.AsSpan(i * 4, components).CopyTo(samples.AsSpan(i * components));
        byte[]? alpha = null;
        if (!isOpaque)
        {
            alpha = new byte[count];
            for (var i = 0; i < count; i++)
                alpha[i] = rgba[i * 4 + 3];
        }
        return new PixelBuffer(size, components, samples) { Alpha = alpha };
    }
}
