using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Design;
using Booklet.Diagnostics;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Cli;

/// <summary>
/// The stages as the command sees them, so that a test can put failures between them.
/// <see cref="Read"/> gives null where there is no folder to speak of; every other stage always has a value.
/// </summary>
internal interface IPipeline
{
    StageResult<BoundContent?> Read(string folder);

    StageResult<BookletComposition> Compose(BoundContent content, CompositionOptions options);

    StageResult<PagedDocument> LayOut(ComposedDocument document, BookletOptions options);

    /// <summary>The findings come after the last byte.</summary>
    ImmutableArray<Diagnostic> WritePdf(PagedDocument document, BookletOptions options, Stream target);

    void PaintProof(PagedDocument document, int pageIndex, int pixelsPerInch, Stream target);
}
