using Booklet.Diagnostics;
using Booklet.Output.Pdf.Fonts;
using Booklet.Output.Pdf.Images;
using Booklet.Output.Pdf.Tags;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Shaping;

namespace Booklet.Output.Pdf;

/// <summary>
/// Writes pages as PDF 1.7. The stream need not seek; its bytes depend on nothing but the document and the options.
/// It stays open. What could not be written as meant is reported and left out.
/// </summary>
public static class PdfWriter
{
    public static StageResult<PdfSummary> Write(PagedDocument document, Stream stream, PdfOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var file = new PdfFile(stream, options.Compression);

        // 1. What do the pages use?
        var used = new ResourceCollector();
        foreach (var page in document.Pages)
            used.Visit(page.Content, default);

        // 2. Fonts and images, each once.
        var fonts = SubsetFonts(used, diagnostics);
        var fontResources = WriteFonts(file, fonts);
        var images = new ImageObjects(file, options, diagnostics).Write(used.Images);
        var drawings = new DrawingObjects(file, images, options.GreyscaleImages);
        foreach (var drawing in used.Drawings)
            images.Add(drawing.Id, drawings.Write(drawing));
        var structure = options.Tagged ? new StructureTree(document.Source, document.Pages.Length) : null;
        var resources = new DocumentResources(EncodeTexts(used, fonts), Number(fonts), images, structure?.Blocks);

        // 3. Pages, painted and deflated side by side, written in order.
        var tree = new PageTree(file, document.Pages.Length);
        var links = new PageObjects(file, tree, fontResources, Anchors(document), structure, diagnostics).Write(document.Pages, resources, options);
        tree.Write();

        // 4. What the pages mean, in reading order.
        int? structureRoot = structure is null ? null : new StructureObjects(file, tree, options).Write(structure);

        // 5. The ways in: destinations, bookmarks, labels, properties.
        var info = file.Write(Metadata.Info(document.Source.Properties, options));
        var catalog = Catalog.Write(file, document, tree, structureRoot, isArchival: options.Tagged, options);
        var id = file.Finish(catalog, info);
        var summary = new PdfSummary(document.Pages.Length, fonts.Count, images.Count, links, file.Length, Convert.ToHexStringLower(id));
        return new StageResult<PdfSummary>(summary, diagnostics.ToImmutable());
    }

    private static List<EmbeddedFont> SubsetFonts(ResourceCollector used, DiagnosticBag diagnostics)
    {
        var fonts = new EmbeddedFont[used.Fonts.Count];
        Parallel.For(0, fonts.Length, i => fonts[i] = EmbeddedFont.Create(used.Fonts[i])
            ?? throw new InvalidOperationException($"The font {used.Fonts[i].Face.PostScriptName} cannot be subset."));
        foreach (var font in fonts)
        {
            // OS/2 fsType 2: restricted licence embedding.
            if (font.Original.EmbeddingPermissions == 2)
                diagnostics.Add(WritingDiagnostics.FontForbidsEmbedding(font.Face.PostScriptName));
        }
        return [.. fonts];
    }

    /// <summary>Returns the dictionary of all fonts; pages share it.</summary>
    private static int WriteFonts(PdfFile file, List<EmbeddedFont> fonts)
    {
        var dictionary = new PdfBuffer();
        dictionary.Raw("<<"u8);
        for (var i = 0; i < fonts.Count; i++)
        {
            var number = file.Reserve();
            FontObjects.Write(file, number, fonts[i]);
            dictionary.Label('F', i + 1).Reference(number);
        }
        return file.Write(dictionary.Raw(">>"u8));
    }

    private static Dictionary<EmbeddedFont, int> Number(List<EmbeddedFont> fonts) =>
        fonts.Select((font, i) => (font, i)).ToDictionary(f => f.font, f => f.i + 1);

    private static Dictionary<(ShapedText, int, bool), EncodedText> EncodeTexts(ResourceCollector used, List<EmbeddedFont> fonts)
    {
        var byFace = fonts.ToDictionary(f => f.Face);
        var texts = new Dictionary<(ShapedText, int, bool), EncodedText>(used.Texts.Count);
        foreach (var (text, tracking, isHyphen) in used.Texts)
            texts.Add((text, tracking, isHyphen), TextEncoder.Encode(text, tracking, isHyphen, byFace[text.Font]));
        return texts;
    }

    private static HashSet<string> Anchors(PagedDocument document) =>
        document.Destinations.Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
}
