using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Design;

/// <summary>What composition reports, by code.</summary>
internal static class DesignDiagnostics
{
    public static readonly DiagnosticDescriptor PictureUnreadableDescriptor = new("BK5301", Severity.Warning, "A picture can't be read");

    public static readonly DiagnosticDescriptor SectionUnknownDescriptor = new("BK5302", Severity.Warning, "A section name is not known");

    public static readonly DiagnosticDescriptor AccentInvalidDescriptor = new("BK5303", Severity.Warning, "The accent colour can't be read");

    public static readonly DiagnosticDescriptor PageSizeInvalidDescriptor = new("BK5304", Severity.Error, "The page size can't be read");

    public static Diagnostic PictureUnreadable(MediaFile file, string reason) =>
        new Diagnostic(PictureUnreadableDescriptor, $"The picture '{file.Path}' can't be read: {reason}", file.ReferredFrom ?? SourceLocation.WholeFile(file.Path))
            .WithHint("A tile with the person's initials stands in its place.");

    public static Diagnostic SectionUnknown(string name, IEnumerable<string> known) =>
        new Diagnostic(SectionUnknownDescriptor, $"There is no section called '{name}'.").WithHint($"Sections are: {string.Join(", ", known)}.");

    public static Diagnostic AccentInvalid(string value) =>
        new Diagnostic(AccentInvalidDescriptor, $"'{value}' is not a colour.").WithHint("Write it as '#rrggbb', for instance accent: '#12566b'.");

    public static Diagnostic PageSizeInvalid(string value) =>
        new Diagnostic(PageSizeInvalidDescriptor, $"'{value}' is not a page size.").WithHint("Use a5, a4, letter, half-letter or WIDTHxHEIGHT such as 148x210mm.");
}
