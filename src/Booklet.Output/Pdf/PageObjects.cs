using System.Collections.Concurrent;
using System.Collections.Immutable;
using Booklet.Diagnostics;
using Booklet.Output.Pdf.Navigation;
using Booklet.Output.Pdf.Tags;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Output.Pdf;

/// <summary>
/// Paints pages on all processors and writes them in their order. Only as many painted pages wait in memory as workers can be ahead.
/// </summary>
internal sealed class PageObjects(PdfFile file, PageTree tree, int fontResources, HashSet<string> anchors, StructureTree? structure, DiagnosticBag diagnostics)
{
    // Enough for every worker to have some pages of work between two waits for the slowest.
    private const int PagesPerWorker = 16;

    private readonly PdfBuffer _buffer = new();
    private int _properties;

    /// <summary>Returns the number of links written.</summary>
    public int Write(ImmutableArray<Page> pages, DocumentResources resources, PdfOptions options)
    {
        if (structure is not null)
            _properties = file.Write(new PdfBuffer().Raw(ContentMarker.Properties));
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
        var annotations = new int[page.Links.Length];
        for (var i = 0; i < annotations.Length; i++)
        {
            if (page.Links[i].Item.Target is AnchorTarget target && !anchors.Contains(target.Anchor))
                diagnostics.Add(WritingDiagnostics.LinkLeadsNowhere(target.Anchor, page.Page.Label));
            else
                annotations[i] = file.Reserve();
        }
        var tags = structure?.Add(index, page.Marks, annotations);
        for (var i = 0; i < annotations.Length; i++)
        {
            if (annotations[i] != 0)
            {
                _buffer.Clear();
                file.Write(annotations[i], LinkAnnotations.Write(_buffer, page.Links[i], number, tags?[i]));
            }
        }
        annotations = [.. annotations.Where(a => a != 0)];
        file.Write(number, PageDictionary(page, content, annotations));
        return annotations.Length;
    }

    private PdfBuffer PageDictionary(PaintedPage page, int content, int[] annotations)
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
        if (structure is not null)
            buffer.Raw("/Properties"u8).Reference(_properties);
        buffer.Raw(">>/Contents"u8).Reference(content);
        if (annotations.Length > 0)
        {
            buffer.Raw("/Annots["u8);
            foreach (var annotation in annotations)
                buffer.Reference(annotation);
            buffer.Byte((byte)']');
        }
        // Tab keys go from link to link in reading order.
        if (structure is not null)
            buffer.Raw("/StructParents"u8).Integer(page.Page.Index).Raw("/Tabs/S"u8);
        return buffer.Raw(">>"u8);
    }

    private static void Box(PdfBuffer buffer, ReadOnlySpan<byte> name, long left, long bottom, long right, long top) =>
        buffer.Raw(name).Byte((byte)'[').Decimal(left, PageGeometry.Decimals).Decimal(bottom, PageGeometry.Decimals)
            .Decimal(right, PageGeometry.Decimals).Decimal(top, PageGeometry.Decimals).Byte((byte)']');
}
