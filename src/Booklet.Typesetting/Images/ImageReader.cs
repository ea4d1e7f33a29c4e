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

        var findings = new DiagnosticBag();
        var extensions = ImageSignature.Extensions(encoding);
        if (!extensions.Contains(System.IO.Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            findings.Add(ImageDiagnostics.ExtensionLies(path, location, ImageSignature.Name(encoding), extensions[0]));
        var (image, fault) = encoding == ImageEncoding.Jpeg
            ? ReadJpeg(data, path, location, limits, findings)
            : ReadOther(data, encoding, path, location, limits, findings);
        return image is null ? Failure(fault!) : new ImageReading(image, findings.ToImmutable());
    }

    private static ImageReading Failure(Diagnostic diagnostic) => new(null, [diagnostic]);

    private static (RasterImage?, Diagnostic?) ReadJpeg(ReadOnlyMemory<byte> data, string path, SourceLocation location, ImageLimits limits,
        DiagnosticBag findings)
    {
        var structure = JpegStructure.Scan(data.Span);
        if (structure is { Width: > 0, Height: > 0 } && (long)structure.Width * structure.Height > limits.MaximumPixels)
            return (null, ImageDiagnostics.PixelsOverLimit(path, location, structure.Width, structure.Height, limits.MaximumPixels));
        if (structure.Fault is { } fault)
            return (null, ImageDiagnostics.Broken(path, location, fault));
        using var bytes = SKData.CreateCopy(data.Span);
        using var codec = SKCodec.Create(bytes);
        if (codec is null)
            return (null, ImageDiagnostics.Broken(path, location, "its head is damaged"));
        if (!structure.IsClosed)
            return (null, ImageDiagnostics.Broken(path, location, "it is cut off"));
        var profile = Profile(structure.Profile, false, structure.Components, path, location, findings);
        if (structure.Components == 4 && profile is null)
            findings.Add(ImageDiagnostics.InksAreConverted(path, location));
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
            IsUnmarkedRgb = structure is { IsNamedRgb: true, HasAdobeMarker: false },
            Profile = profile,
        };
        return (image, null);
    }

    private static (RasterImage?, Diagnostic?) ReadOther(ReadOnlyMemory<byte> data, ImageEncoding encoding, string path, SourceLocation location,
        ImageLimits limits, DiagnosticBag findings)
    {
        var png = encoding == ImageEncoding.Png ? PngStructure.Scan(data.Span) : null;
        if (png is not null && (long)png.Width * png.Height > limits.MaximumPixels)
            return (null, ImageDiagnostics.PixelsOverLimit(path, location, png.Width, png.Height, limits.MaximumPixels));
        if (png?.Fault is { } fault)
            return (null, ImageDiagnostics.Broken(path, location, fault));
        using var bytes = SKData.CreateCopy(data.Span);
        using var codec = SKCodec.Create(bytes);
        if (codec is null || codec.Info.Width == 0 || codec.Info.Height == 0)
            return (null, ImageDiagnostics.Broken(path, location, "its head is damaged"));
        var info = codec.Info;
        if ((long)info.Width * info.Height > limits.MaximumPixels)
            return (null, ImageDiagnostics.PixelsOverLimit(path, location, info.Width, info.Height, limits.MaximumPixels));
        if (!CanDecode(codec))
            return (null, ImageDiagnostics.Broken(path, location, "it is cut off or damaged"));
        var components = png?.Components ?? (info.ColorType == SKColorType.Gray8 ? 1 : 3);
        var profile = png?.Profile ?? (encoding == ImageEncoding.WebP ? WebPChunks.Find(data.Span, "ICCP"u8).ToArray() : null);
        var image = new RasterImage
        {
            Id = Hash(data),
            Path = path,
            Location = location,
            Encoding = encoding,
            Data = data,
            StoredWidth = info.Width,
            StoredHeight = info.Height,
            Orientation = png?.Orientation ?? ((int)codec.EncodedOrigin is >= 1 and <= 8 and var origin ? origin : 1),
            Components = components,
            HasAlpha = info.AlphaType != SKAlphaType.Opaque,
            Profile = Profile(profile is { Length: > 0 } ? profile : null, png?.HasBadProfile == true, components, path, location, findings),
        };
        return (image, null);
    }

    private static ColorProfile? Profile(byte[]? data, bool isBad, int components, string path, SourceLocation location, DiagnosticBag findings)
    {
        var isGood = !isBad;
        var profile = data is null ? null : ColorProfile.Read(data, components, out isGood);
        if (!isGood)
            findings.Add(ImageDiagnostics.ProfileIsBad(path, location));
        return profile;
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
