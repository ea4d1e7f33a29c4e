using System.Collections.Concurrent;
using System.Collections.Immutable;
using Booklet.Diagnostics;
using Booklet.Output.Pdf.Navigation;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Output.Pdf;

/// <summary>
/// Paints pages on all processors and writes them in their order. Only as many painted pages wait in memory as workers can be ahead.
/// </summary>
internal sealed class PageObjects(PdfFile file, PageTree tree, int fontResources, HashSet<string> anchors, DiagnosticBag diagnostics)
{
    // Enough for every worker to have some pages of work between two waits for the slowest.
    private const int PagesPerWorker = 16;

    /// <summary>Returns the number of links written.</summary>
    public int Write(ImmutableArray<Page> pages, DocumentResources resources, PdfOptions options)
    {
        var painters = new ConcurrentBag<(PagePainter, Deflater)>();
        var batch = new PaintedPage[PagesPerWorker * Environment.ProcessorCount];
        var links = 0;
        for (var first = 0; first < pages.Length; first += batch.Length)
        {
            var count = Math.Min(batch.Length, pages.Length - first);
            Parallel.For(0, count,
                () => painters.TryTake(out var pair) ? pair : (new PagePainter(resources), new Deflater(options.Compression)),
                (i, _, pair) =>
                {
                    batch[i] = pair.Item1.Paint(pages[first + i], options, pair.Item2);
                    return pair;
                },
                painters.Add);
            for (var i = 0; i < count; i++)
                links += Write(batch[i]);
        }
        return links;
    }

    private int Write(PaintedPage page)
    {
        var index = page.Page.Index;
        tree.SetGeometry(index, page.Geometry);
        var content = file.Reserve();
        file.WriteStream(content, page.IsDeflated ? "/Filter/FlateDecode"u8 : [], page.Content);

        var number = tree.Page(index);
        var annotations = new List<int>();
        foreach (var link in page.Links)
        {
            if (link.Item.Target is AnchorTarget target && !anchors.Contains(target.Anchor))
                diagnostics.Add(WritingDiagnostics.LinkLeadsNowhere(target.Anchor, page.Page.Label));
            else
                annotations.Add(file.Write(LinkAnnotations.Write(link, number)));
        }
        file.Write(number, PageDictionary(page, content, annotations));
        return annotations.Count;
    }

    private PdfBuffer PageDictionary(PaintedPage page, int content, List<int> annotations)
    {
        var geometry = page.Geometry;
        var buffer = new PdfBuffer();
        buffer.Raw("<</Type/Page/Parent"u8).Reference(tree.Parent(page.Page.Index));
        Box(buffer, "/MediaBox"u8, 0, 0, geometry.MediaWidth, geometry.MediaHeight);
        Box(buffer, "/CropBox"u8, 0, 0, geometry.MediaWidth, geometry.MediaHeight);
        Box(buffer, "/BleedBox"u8, 0, 0, geometry.MediaWidth, geometry.MediaHeight);
        Box(buffer, "/TrimBox"u8, geometry.TrimLeft, geometry.TrimBottom, geometry.TrimRight, geometry.TrimTop);
        buffer.Raw("/Resources<</Font"u8).Reference(fontResources);
        if (page.ImageNumbers.Length > 0)
        {
            buffer.Raw("/XObject<<"u8);
            foreach (var image in page.ImageNumbers)
                buffer.Label('I', image).Reference(image);
            buffer.Raw(">>"u8);
        }
        buffer.Raw(">>/Contents"u8).Reference(content);
        if (annotations.Count > 0)
        {
            buffer.Raw("/Annots["u8);
            foreach (var annotation in annotations)
                buffer.Reference(annotation);
            buffer.Byte((byte)']');
        }
        return buffer.Raw(">>"u8);
    }

    private static void Box(PdfBuffer buffer, ReadOnlySpan<byte> name, long left, long bottom, long right, long top) =>
        buffer.Raw(name).Byte((byte)'[').Decimal(left, PageGeometry.Decimals).Decimal(bottom, PageGeometry.Decimals)
            .Decimal(right, PageGeometry.Decimals).Decimal(top, PageGeometry.Decimals).Byte((byte)']');
}
