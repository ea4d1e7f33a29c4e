using Booklet.Typesetting.Images;
using SkiaSharp;

namespace Booklet.Output.Proofs;

/// <summary>Pictures for Skia, reduced to what shows.</summary>
internal static class PixelPainter
{
    /// <summary>Null where the picture cannot be decoded, which the PDF writer reports.</summary>
    public static SKImage? Load(RasterImage raster, PixelSize? maximum)
    {
        if (ImageDecoder.Decode(raster, maximum, isForScreen: true) is not { } pixels)
            return null;
        using var bitmap = Bitmap(pixels);
        return SKImage.FromBitmap(bitmap);
    }

    private static SKBitmap Bitmap(PixelBuffer pixels)
    {
        var (width, height) = pixels.Size;
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        var target = bitmap.GetPixelSpan();
        var step = pixels.Components == 1 ? 0 : 1;
        for (var i = 0; i < width * height; i++)
        {
            var sample = i * pixels.Components;
            target[i * 4] = pixels.Samples[sample];
            target[i * 4 + 1] = pixels.Samples[sample + step];
            target[i * 4 + 2] = pixels.Samples[sample + 2 * step];
            target[i * 4 + 3] = pixels.Alpha is { } alpha ? alpha[i] : (byte)255;
        }
        return bitmap;
    }
}
