using System.Security.Cryptography;
using Booklet.Diagnostics;
using SkiaSharp;

namespace Booklet.Typesetting.Images;

/// <summary>
/// Looks at a picture's file: what it is by its content, how large, and whether it can be decoded. JPEGs are judged by their
/// structure, since they are printed as they are; the others are decoded once, a strip at a time.
/// </summary>
public static class ImageReader
{
    // One strip of a 100-megapixel picture is then about 2.5 MB.
    private const int StripHeight = 64;

    /// <param name="data">The file's bytes; the image keeps them.</param>
    /// <param name="path">Relative to the organiser's folder, for messages.</param>
    /// <param name="location">Where the picture is named, or null.</param>
    /// <param name="limits">What a picture may cost.</param>
    public static ImageReading Read(ReadOnlyMemory<byte> data, string path, SourceLocation? location, ImageLimits limits)
    {
        location ??= SourceLocation.WholeFile(path);
        if (data.Length > limits.MaximumBytes)
            return Failure(ImageDiagnostics.BytesOverLimit(path, location, data.Length, limits.MaximumBytes));
        if (ImageSignature.Recognise(data.Span) is not { } encoding)
        {
            var (what, hint) = ImageSignature.Describe(data.Span);
            return Failure(ImageDiagnostics.NotAnImage(path, location, what, hint));
        }

        var (image, fault) = encoding == ImageEncoding.Jpeg
            ? ReadJpeg(data, path, location, limits)
            : ReadOther(data, encoding, path, location, limits);
        if (image is null)
            return Failure(fault!);
        var extensions = ImageSignature.Extensions(encoding);
        return extensions.Contains(System.IO.Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
            ? new ImageReading(image, [])
            : new ImageReading(image, [ImageDiagnostics.ExtensionLies(path, location, ImageSignature.Name(encoding), extensions[0])]);
    }

    private static ImageReading Failure(Diagnostic diagnostic) => new(null, [diagnostic]);

    private static (RasterImage?, Diagnostic?) ReadJpeg(ReadOnlyMemory<byte> data, string path, SourceLocation location, ImageLimits limits)
    {
        var structure = JpegStructure.Scan(data.Span);
        if (structure.Fault is { } fault)
            return (null, ImageDiagnostics.Broken(path, location, fault));
        if ((long)structure.Width * structure.Height > limits.MaximumPixels)
            return (null, ImageDiagnostics.PixelsOverLimit(path, location, structure.Width, structure.Height, limits.MaximumPixels));
        using var bytes = SKData.CreateCopy(data.Span);
        using var codec = SKCodec.Create(bytes);
        if (codec is null)
            return (null, ImageDiagnostics.Broken(path, location, "its head is damaged"));
        if (!structure.IsClosed)
            return (null, ImageDiagnostics.Broken(path, location, "it is cut off"));
        var image = new RasterImage
        {
            Id = Hash(data),
            Path = path,
            Location = location,
            Encoding = ImageEncoding.Jpeg,
            Data = data,
            StoredWidth = structure.Width,
            StoredHeight = structure.Height,
            Orientation = structure.Orientation,
            Components = structure.Components,
            IsInverted = structure is { Components: 4, HasAdobeMarker: true },
        };
        return (image, null);
    }

    private static (RasterImage?, Diagnostic?) ReadOther(ReadOnlyMemory<byte> data, ImageEncoding encoding, string path, SourceLocation location,
        ImageLimits limits)
    {
        using var bytes = SKData.CreateCopy(data.Span);
        using var codec = SKCodec.Create(bytes);
        if (codec is null || codec.Info.Width == 0 || codec.Info.Height == 0)
            return (null, ImageDiagnostics.Broken(path, location, "its head is damaged"));
        var info = codec.Info;
        if ((long)info.Width * info.Height > limits.MaximumPixels)
            return (null, ImageDiagnostics.PixelsOverLimit(path, location, info.Width, info.Height, limits.MaximumPixels));
        if (!CanDecode(codec))
            return (null, ImageDiagnostics.Broken(path, location, "it is cut off or damaged"));
        var image = new RasterImage
        {
            Id = Hash(data),
            Path = path,
            Location = location,
            Encoding = encoding,
            Data = data,
            StoredWidth = info.Width,
            StoredHeight = info.Height,
            Orientation = (int)codec.EncodedOrigin is >= 1 and <= 8 and var origin ? origin : 1,
            Components = info.ColorType == SKColorType.Gray8 ? 1 : 3,
            HasAlpha = info.AlphaType != SKAlphaType.Opaque,
        };
        return (image, null);
    }

    private static bool CanDecode(SKCodec codec)
    {
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        // Interlaced and some other pictures cannot be read by strips.
        if (codec.StartScanlineDecode(info) != SKCodecResult.Success)
        {
            using var whole = new SKBitmap();
            return whole.TryAllocPixels(info) && codec.GetPixels(info, whole.GetPixels()) == SKCodecResult.Success;
        }
        using var strip = new SKBitmap(new SKImageInfo(info.Width, Math.Min(info.Height, StripHeight), info.ColorType, info.AlphaType));
        for (var row = 0; row < info.Height; row += StripHeight)
        {
            var rows = Math.Min(StripHeight, info.Height - row);
            if (codec.GetScanlines(strip.GetPixels(), rows, strip.RowBytes) != rows)
                return false;
        }
        return true;
    }

    private static string Hash(ReadOnlyMemory<byte> data) => Convert.ToHexStringLower(SHA256.HashData(data.Span));
}
