using Booklet.Output.Pdf.Navigation;
using Booklet.Output.Pdf.Profiles;
using Booklet.Output.Pdf.Tags;
using Booklet.Typesetting.Pages;

namespace Booklet.Output.Pdf;

/// <summary>The root of the file, from which readers find pages, names, bookmarks and properties (ISO 32000-1, 7.7.2).</summary>
internal static class Catalog
{
    public static int Write(PdfFile file, PagedDocument document, PageTree tree, int? structureRoot, bool isArchival, PdfOptions options)
    {
        var destinations = DestinationTree.Write(file, document.Destinations, tree.Place);
        var outline = OutlineTree.Write(file, document.Outline, tree.Place);
        var xmp = file.Reserve();
        // Never deflated: programs that know no PDF find it by its markers.
        file.WriteStream(xmp, "/Type/Metadata/Subtype/XML"u8, Metadata.Xmp(document.Source.Properties, isArchival, options));

        var buffer = new PdfBuffer();
        buffer.Raw("<</Type/Catalog/Pages"u8).Reference(tree.Root)
            .Raw("/Lang"u8).Text(LanguageTag.OfDocument(document.Source.Properties.Language))
            .Raw("/Metadata"u8).Reference(xmp)
            .Raw("/ViewerPreferences<</DisplayDocTitle true>>"u8);
        if (structureRoot is { } structure)
        {
            buffer.Raw("/MarkInfo<</Marked true>>/StructTreeRoot"u8).Reference(structure)
                .Raw("/OutputIntents["u8).Reference(OutputIntent.Write(file)).Byte((byte)']');
        }
        if (document.Pages.Length > 0)
            buffer.Raw("/PageLabels"u8).Raw(PageLabels.Write(document.Pages).Span);
        if (destinations is { } names)
            buffer.Raw("/Names<</Dests"u8).Reference(names).Raw(">>"u8);
        if (outline is { } root)
            buffer.Raw("/PageMode/UseOutlines/Outlines"u8).Reference(root);
        return file.Write(buffer.Raw(">>"u8));
    }
}
