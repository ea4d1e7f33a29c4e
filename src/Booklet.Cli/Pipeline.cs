using Booklet.Content.Model;
using Booklet.Diagnostics;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Cli;

/// <summary>A folder after reading and binding.</summary>
internal sealed record BoundFolder(Programme Programme, BookletOptions Options);

/// <summary>
/// The stages as the command sees them, so that a test can put failures between them.
/// <see cref="Read"/> gives null where there is no folder to speak of; every other stage always has a value.
/// </summary>
internal interface IPipeline
{
    StageResult<BoundFolder?> Read(string folder);

    StageResult<ComposedDocument> Compose(BoundFolder folder, DressOptions dress);

    StageResult<PagedDocument> LayOut(ComposedDocument document);

    void WritePdf(PagedDocument document, Stream target);

    void PaintProof(PagedDocument document, int pageIndex, int pixelsPerInch, Stream target);
}
