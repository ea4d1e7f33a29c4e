using Booklet.Diagnostics;

namespace Booklet.Output;

/// <summary>What writing can find: by code, 6001 onwards.</summary>
internal static class WritingDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownDestination = new("BK6001", Severity.Warning, "A link leads nowhere");
    public static readonly DiagnosticDescriptor ImageNotDecoded = new("BK6002", Severity.Error, "An image could not be decoded");
    public static readonly DiagnosticDescriptor EmbeddingForbidden = new("BK6003", Severity.Warning, "A font forbids embedding");

    public static Diagnostic LinkLeadsNowhere(string anchor, string pageLabel) =>
        new Diagnostic(UnknownDestination, $"A link on page {pageLabel} leads to '{anchor}', which is nowhere in the booklet; it is left out.")
            .WithHint("The section that it leads to may be switched off.");

    public static Diagnostic ImageCouldNotBeDecoded(string path) =>
        new Diagnostic(ImageNotDecoded, $"'{path}' could not be decoded; its place stays empty.", SourceLocation.WholeFile(path))
            .WithHint("Open it in an image editor and save it again as PNG or JPEG.");

    public static Diagnostic FontForbidsEmbedding(string name) =>
        new Diagnostic(EmbeddingForbidden, $"The font '{name}' says that it must not be embedded in documents.")
            .WithHint("Check its licence before you print, or choose another font.");
}
