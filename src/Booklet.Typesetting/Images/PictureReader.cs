using Booklet.Diagnostics;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Vectors.Svg;

namespace Booklet.Typesetting.Images;

/// <summary>Reads whatever a file holds that can stand on a page: pixels or an SVG drawing, told apart by its content.</summary>
public static class PictureReader
{
    private static readonly string[] SvgExtensions = [".svg", ".svgz"];

    /// <summary>As <see cref="Read"/>, from a file that is opened only where its size allows; throws what the file system throws.</summary>
    public static PictureReading ReadFile(string fullPath, string path, SourceLocation? location, ImageLimits limits, Func<FontBook> fonts)
    {
        var length = new FileInfo(fullPath).Length;
        if (length > limits.MaximumBytes)
            return new PictureReading(null, [ImageDiagnostics.BytesOverLimit(path, location ?? SourceLocation.WholeFile(path), length, limits.MaximumBytes)]);
        // A pipe or a device has no length, and opening it may take for ever.
        return Read(length == 0 ? ReadOnlyMemory<byte>.Empty : File.ReadAllBytes(fullPath), path, location, limits, fonts);
    }

    /// <param name="data">The file's bytes; a picture of pixels keeps them.</param>
    /// <param name="path">Relative to the organiser's folder, for messages.</param>
    /// <param name="location">Where the picture is named, or null.</param>
    /// <param name="limits">What a picture may cost.</param>
    /// <param name="fonts">For drawings with text; asked for only then.</param>
    public static PictureReading Read(ReadOnlyMemory<byte> data, string path, SourceLocation? location, ImageLimits limits, Func<FontBook> fonts)
    {
        var isSvg = ImageSignature.IsSvg(data.Span)
            || (data.Span is [0x1F, 0x8B, ..] && SvgExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase));
        if (data.Length > limits.MaximumBytes || !isSvg)
        {
            var reading = ImageReader.Read(data, path, location, limits);
            return new PictureReading(reading.Image, reading.Diagnostics);
        }
        var place = location ?? SourceLocation.WholeFile(path);
        var drawing = SvgReader.Read(data, path, place, SvgLimits.Default, fonts);
        return drawing.Picture is null || SvgExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
            ? drawing
            : drawing with { Diagnostics = [ImageDiagnostics.ExtensionLies(path, place, "SVG", ".svg"), .. drawing.Diagnostics] };
    }
}
