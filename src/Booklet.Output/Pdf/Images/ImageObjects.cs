using Booklet.Diagnostics;
using Booklet.Typesetting.Images;
using SkiaSharp;

namespace Booklet.Output.Pdf.Images;

/// <summary>
/// Writes every image once: JPEGs as they are, others as deflated pixels with a soft mask (ISO 32000-1, 8.9.5 and 11.6.5.3).
/// </summary>
internal static class ImageObjects
{
    // A JPEG that is encoded again: at 90, nothing is visible at 300 ppi, and the size is half of 100's.
    private const int JpegQuality = 90;

    // Below this excess, resampling saves little and softens the picture.
    private const double ResamplingThreshold = 1.5;

    /// <summary>By image id; images that could not be decoded are missing and reported.</summary>
    public static Dictionary<string, ImageObject> Write(PdfFile file, IReadOnlyList<ImageUse> images, PdfOptions options, DiagnosticBag diagnostics)
    {
        var written = new Dictionary<string, ImageObject>(StringComparer.Ordinal);
        // A few at once: each may hold a hundred megabytes while it is decoded.
        foreach (var batch in images.Chunk(Environment.ProcessorCount))
        {
            var encoded = new EncodedImage?[batch.Length];
            Parallel.For(0, batch.Length, i => encoded[i] = Encode(batch[i], options));
            for (var i = 0; i < batch.Length; i++)
            {
                var image = batch[i].Image;
                if (encoded[i] is { } data)
                    written.Add(image.Id, Write(file, data));
                else
                    diagnostics.Add(WritingDiagnostics.ImageCouldNotBeDecoded(image.Path));
            }
        }
        return written;
    }

    private static ImageObject Write(PdfFile file, EncodedImage image)
    {
        int? mask = null;
        if (image.Mask is { } alpha)
        {
            mask = file.Reserve();
            file.WriteStream(mask.Value, Dictionary(image.Size, "/DeviceGray"u8, PredictedFilter(image.Size.Width, 1), null).Span, alpha);
        }
        var number = file.Reserve();
        var space = image.Components switch
        {
            1 => "/DeviceGray"u8,
            4 => "/DeviceCMYK"u8,
            _ => "/DeviceRGB"u8,
        };
        ReadOnlySpan<byte> filter = image switch
        {
            { IsJpeg: true, IsInverted: true } => "/Filter/DCTDecode/Decode[1 0 1 0 1 0 1 0]"u8,
            { IsJpeg: true } => "/Filter/DCTDecode"u8,
            _ => PredictedFilter(image.Size.Width, image.Components),
        };
        file.WriteStream(number, Dictionary(image.Size, space, filter, mask).Span, image.Data.Span);
        return new ImageObject(number, image.Orientation, image.Components == 4);
    }

    private static PdfBuffer Dictionary(PixelSize size, ReadOnlySpan<byte> space, ReadOnlySpan<byte> filter, int? mask)
    {
        var buffer = new PdfBuffer();
        buffer.Raw("/Type/XObject/Subtype/Image/Width"u8).Integer(size.Width).Raw("/Height"u8).Integer(size.Height)
            .Raw("/BitsPerComponent 8/ColorSpace"u8).Raw(space).Raw(filter);
        if (mask is { } number)
            buffer.Raw("/SMask"u8).Reference(number);
        return buffer;
    }

    private static ReadOnlySpan<byte> PredictedFilter(int width, int components) =>
        new PdfBuffer().Raw("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors"u8).Integer(components)
            .Raw("/Columns"u8).Integer(width).Raw(">>"u8).Span;

    private static EncodedImage? Encode(ImageUse use, PdfOptions options)
    {
        var image = use.Image;
        var maximum = MaximumPixels(use, options);
        if (image.Encoding == ImageEncoding.Jpeg && (maximum is null || !options.ResamplesJpegs))
        {
            return new EncodedImage(new PixelSize(image.StoredWidth, image.StoredHeight), image.Components, image.Data)
            {
                IsJpeg = true,
                IsInverted = image.IsInverted,
                Orientation = image.Orientation,
            };
        }
        if (ImageDecoder.Decode(image, maximum) is not { } pixels)
            return null;
        if (image.Encoding == ImageEncoding.Jpeg)
            return new EncodedImage(pixels.Size, pixels.Components, EncodeJpeg(pixels)) { IsJpeg = true };
        return new EncodedImage(pixels.Size, pixels.Components, RowFilter.Deflate(pixels.Samples, pixels.Size.Width * pixels.Components,
            pixels.Components, options.Compression))
        {
            Mask = pixels.Alpha is { } alpha ? RowFilter.Deflate(alpha, pixels.Size.Width, 1, options.Compression) : null,
        };
    }

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

    private static byte[] EncodeJpeg(PixelBuffer pixels)
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
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, JpegQuality);
        return data.ToArray();
    }

    private sealed record EncodedImage(PixelSize Size, int Components, ReadOnlyMemory<byte> Data)
    {
        public bool IsJpeg { get; init; }

        public bool IsInverted { get; init; }

        public int Orientation { get; init; } = 1;

        public byte[]? Mask { get; init; }
    }
}
