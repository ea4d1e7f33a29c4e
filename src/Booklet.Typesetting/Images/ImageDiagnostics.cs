using System.Globalization;
using Booklet.Diagnostics;

namespace Booklet.Typesetting.Images;

/// <summary>What can be wrong with a picture: by code, 5201 onwards.</summary>
internal static class ImageDiagnostics
{
    public static readonly DiagnosticDescriptor BrokenImage = new("BK5201", Severity.Error, "A picture is broken");
    public static readonly DiagnosticDescriptor UnknownFormat = new("BK5202", Severity.Error, "A file is not a picture that can be printed");
    public static readonly DiagnosticDescriptor VectorImage = new("BK5203", Severity.Warning, "An SVG drawing is left out");
    public static readonly DiagnosticDescriptor TooManyPixels = new("BK5204", Severity.Error, "A picture has too many pixels");
    public static readonly DiagnosticDescriptor TooManyBytes = new("BK5205", Severity.Error, "A picture's file is too large");
    public static readonly DiagnosticDescriptor WrongExtension = new("BK5206", Severity.Warning, "A picture's extension does not fit its content");

    public static Diagnostic Broken(string path, SourceLocation? location, string reason) =>
        new Diagnostic(BrokenImage, $"The picture '{path}' cannot be read: {reason}.", location)
            .WithHint("Open it in an image editor and export it again, or get the original once more.");

    public static Diagnostic NotAnImage(string path, SourceLocation? location, string what, string hint) =>
        new Diagnostic(UnknownFormat, $"'{path}' is {what}, not a picture that can be printed.", location).WithHint(hint);

    public static Diagnostic Svg(string path, SourceLocation? location) =>
        new Diagnostic(VectorImage, $"'{path}' is an SVG drawing; these are not printed yet.", location)
            .WithHint("Put a PNG of it beside it, at least 1000 pixels wide, and name that instead.");

    public static Diagnostic PixelsOverLimit(string path, SourceLocation? location, int width, int height, long limit) =>
        new Diagnostic(TooManyPixels, string.Create(CultureInfo.InvariantCulture,
                $"The picture '{path}' has {width} × {height} pixels; at most {limit / 1_000_000} million are read."), location)
            .WithHint("Make it smaller: 3000 pixels on the longer side print sharply on a whole page.");

    public static Diagnostic BytesOverLimit(string path, SourceLocation? location, long bytes, long limit) =>
        new Diagnostic(TooManyBytes, string.Create(CultureInfo.InvariantCulture,
                $"The picture '{path}' is {bytes / 1_000_000} MB large; at most {limit / 1_000_000} MB are read."), location)
            .WithHint("Export it as a JPEG with 3000 pixels on the longer side.");

    public static Diagnostic ExtensionLies(string path, SourceLocation? location, string actual, string extension) =>
        new Diagnostic(WrongExtension, $"'{path}' is a {actual} file in spite of its name; it is read as what it is.", location)
            .WithHint($"Rename it so that it ends in {extension}: other programs may refuse it.");
}
