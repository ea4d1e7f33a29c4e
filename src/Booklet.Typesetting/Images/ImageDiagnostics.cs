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

    public static readonly DiagnosticDescriptor LowResolution = new("BK5207", Severity.Warning, "A picture has too few pixels for its size");
    public static readonly DiagnosticDescriptor Oversized = new("BK5208", Severity.Information, "A picture has far more pixels than are printed");
    public static readonly DiagnosticDescriptor BadProfile = new("BK5209", Severity.Warning, "A colour profile is damaged");
    public static readonly DiagnosticDescriptor InksWithoutProfile = new("BK5210", Severity.Information, "A picture in inks has no profile");
    public static readonly DiagnosticDescriptor DrawingSkips = new("BK5211", Severity.Warning, "A drawing holds something that is not printed");
    public static readonly DiagnosticDescriptor DrawingValue = new("BK5212", Severity.Warning, "A drawing holds a value that can't be read");
    public static readonly DiagnosticDescriptor DrawingReference = new("BK5213", Severity.Warning, "A drawing refers to something that is not in it");
    public static readonly DiagnosticDescriptor DrawingFont = new("BK5214", Severity.Warning, "A drawing's font is not there");
    public static readonly DiagnosticDescriptor DrawingIsCut = new("BK5215", Severity.Error, "A drawing is not printed whole");

    public static Diagnostic Broken(string path, SourceLocation? location, string reason) =>
        new Diagnostic(BrokenImage, $"The picture '{path}' cannot be read: {reason}.", location)
            .WithHint("Open it in an image editor and export it again, or get the original once more.");

    public static Diagnostic NotAnImage(string path, SourceLocation? location, string what, string hint) =>
        new Diagnostic(UnknownFormat, $"'{path}' is {what}, not a picture that can be printed.", location).WithHint(hint);

    public static Diagnostic SvgLeftOut(string path, SourceLocation? location, string reason) =>
        new Diagnostic(VectorImage, $"The drawing '{path}' is left out: {reason}.", location)
            .WithHint("Open it in a drawing program and export it again, or put a PNG of it in its place, at least 1000 pixels wide.");

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

    public static Diagnostic TooFewPixels(string path, SourceLocation? location, int ppi, int needed, string page, int width) =>
        new Diagnostic(LowResolution, string.Create(CultureInfo.InvariantCulture,
                $"The picture '{path}' has {ppi} pixels an inch on page {page}; below {needed} it looks soft in print."), location)
            .WithHint(string.Create(CultureInfo.InvariantCulture, $"Get one that is at least {width} pixels wide."));

    public static Diagnostic TooLargeForItsPlace(string path, SourceLocation? location, int ppi, string page, long bytes) =>
        new Diagnostic(Oversized, string.Create(CultureInfo.InvariantCulture,
                $"The picture '{path}' ({bytes / 1_000_000.0:0.0} MB) has {ppi} pixels an inch where it is largest, on page {page}; it is reduced."), location)
            .WithHint("A smaller file makes the website faster, too.");

    public static Diagnostic ProfileIsBad(string path, SourceLocation? location) =>
        new Diagnostic(BadProfile, $"The colour profile in '{path}' is damaged or not for this picture; it is printed as sRGB.", location)
            .WithHint("Export the picture again, as sRGB.");

    public static Diagnostic InksAreConverted(string path, SourceLocation? location) =>
        new Diagnostic(InksWithoutProfile, $"The picture '{path}' is in printing inks (CMYK) and has no profile; it is converted to sRGB by a simple rule.", location)
            .WithHint("Export it as RGB to decide its colours.");

    public static Diagnostic SkippedInDrawing(string path, SourceLocation location, string what, int count) =>
        new Diagnostic(DrawingSkips, $"The drawing '{path}' holds {what}{Times(count)}, which is not printed.", location)
            .WithHint("Look at it in the booklet; if it is not right, flatten or expand the drawing in a drawing program, or use a PNG of it.");

    public static Diagnostic ValueInDrawing(string path, SourceLocation location, string what, string value, int count) =>
        new Diagnostic(DrawingValue, value.Length is > 0 and < 80
                ? $"The drawing '{path}' has the {what} '{value}'{Times(count)}, which can't be read."
                : $"The drawing '{path}' has a {what}{Times(count)} that can't be read to its end.", location)
            .WithHint("What comes before the mistake is printed. Export the drawing again.");

    public static Diagnostic ReferenceInDrawing(string path, SourceLocation location, string reference) =>
        new Diagnostic(DrawingReference, $"The drawing '{path}' refers to '{reference}', which is not in it.", location)
            .WithHint("Nothing outside a drawing's own file is looked at: embed it.");

    public static Diagnostic FontInDrawing(string path, SourceLocation location, string wanted, string used) =>
        new Diagnostic(DrawingFont, $"The drawing '{path}' has text in '{wanted}'; it is set in {used}.", location)
            .WithHint("Convert the text to paths in a drawing program: a logo then looks the same everywhere.");

    public static Diagnostic DrawingCut(string path, SourceLocation location, string reason) =>
        new Diagnostic(DrawingIsCut, $"Only a part of the drawing '{path}' is printed: {reason}.", location)
            .WithHint("Open it in a drawing program and export it again.");

    private static string Times(int count) => count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({count} times)");
}
