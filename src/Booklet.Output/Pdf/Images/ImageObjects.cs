using Booklet.Diagnostics;

namespace Booklet.Output.Pdf.Images;

/// <summary>Writes every image once.</summary>
internal static class ImageObjects
{
    public static Dictionary<string, ImageObject> Write(PdfFile file, IReadOnlyList<ImageUse> images, PdfOptions options, DiagnosticBag diagnostics) => [];
}
