using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Reading;
using Booklet.Design;
using Booklet.Diagnostics;
using Booklet.Output.Pdf;
using Booklet.Output.Proofs;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Flow;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Pages;

namespace Booklet.Cli;

/// <summary>The real stages, one call each.</summary>
internal sealed class StagePipeline : IPipeline
{
    /// <summary>Runtime setting for comparing whole runs (bench/untagged): pages without structure, which no option of the command gives.</summary>
    private const string UntaggedSwitch = "Booklet.Output.Untagged";

    private Task<FontBook>? _bundled;

    public StageResult<BoundContent?> Read(string folder)
    {
        if (Environment.ProcessorCount > 1)
            _bundled ??= Rehearsal.Begin();
        var (workspace, opening) = Workspace.Open(folder);
        if (workspace is null)
            return new(null, opening);
        var (content, binding) = ProgrammeBinder.Bind(workspace);
        return new(content, [.. opening, .. binding]);
    }

    public StageResult<BookletComposition> Compose(BoundContent content, CompositionOptions options) =>
        BookletComposer.Compose(content.Programme, content.Options, options);

    public StageResult<PagedDocument> LayOut(ComposedDocument document, BookletOptions options)
    {
        var (fonts, opening) = options.Fonts.IsEmpty && _bundled is { } bundled
            ? new StageResult<FontBook>(bundled.GetAwaiter().GetResult(), [])
            : FontBook.Open(options.Fonts.Select(f => new FontFolder(f.FullPath, f.Path, f.Location)));
        var (paged, setting) = Typesetter.Layout(document, fonts);
        return new(paged, [.. opening, .. setting]);
    }

    public ImmutableArray<Diagnostic> WritePdf(PagedDocument document, BookletOptions options, Stream target)
    {
        var output = new PdfOptions { Tagged = !(AppContext.TryGetSwitch(UntaggedSwitch, out var isOn) && isOn) };
        return PdfWriter.Write(document, target, output with { PhotoPpi = options.PhotoPpi ?? output.PhotoPpi, GreyscaleImages = options.GreyscaleImages, AttachesMathMl = options.AttachMathMl }).Diagnostics;
    }

    public void PaintProof(PagedDocument document, int pageIndex, int pixelsPerInch, Stream target) =>
        ProofPainter.Paint(document, pageIndex, pixelsPerInch, target);
}
