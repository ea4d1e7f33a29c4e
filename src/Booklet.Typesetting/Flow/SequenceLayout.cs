using System.Collections.Immutable;
using Booklet.Diagnostics;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Flow;

/// <summary>The text area of one page of a sequence, with (0, 0) at its top left.</summary>
internal sealed record BodyPage(Frame Frame, FrameContents Contents);

/// <summary>
/// A sequence's body cut into text areas. It depends on page numbers only through the texts in <see cref="Referring"/>: neither on the
/// page it begins on nor on the side, since both sides have one text width.
/// </summary>
internal sealed class SequenceLayout
{
    private SequenceLayout(ImmutableArray<BodyPage> pages, ImmutableArray<Diagnostic> diagnostics, IReadOnlyCollection<StoredText> referring) =>
        (Pages, Diagnostics, Referring) = (pages, diagnostics, referring);

    public ImmutableArray<BodyPage> Pages { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public IReadOnlyCollection<StoredText> Referring { get; }

    public static SequenceLayout Of(ParagraphStore store, PageSequence sequence, IPageReferences references)
    {
        var context = new FlowContext(store, references);
        var region = TextArea(sequence.Template) with { IsAtHead = true, MustPlace = true, GridAscent = GridAscent(store, sequence) };
        var pages = ImmutableArray.CreateBuilder<BodyPage>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        Cursor? cursor = null;
        while (true)
        {
            var piece = (Placed)BlockLayout.Layout(context, sequence.Body, cursor, region);
            var builder = new FrameBuilder();
            builder.Place(sequence.Body, cursor is null, piece, Length.Zero, Length.Zero);
            var frame = builder.Complete(region.Width, piece.Frame.Height).Frame;
            // A break or a space with nothing after it makes no page.
            if (piece is Broken || pages.Count == 0 || !FrameContents.IsEmpty(frame))
                pages.Add(new BodyPage(frame, FrameContents.Of(frame, Length.Zero, Length.Zero)));
            diagnostics.AddRange(piece.Diagnostics);
            if (piece is not Broken broken)
                break;
            if (broken.Rest.Equals(cursor))
                throw new InvalidOperationException($"Layout makes no progress: page {pages.Count} of the sequence ends where it began.");
            cursor = broken.Rest;
        }
        return new SequenceLayout(pages.ToImmutable(), diagnostics.ToImmutable(), context.Referring);
    }

    /// <summary>
    /// The grid's lines run where the text that it is made for has its baselines when it begins at the top of the page: the first
    /// paragraph on the grid with the grid's leading says which text that is. Otherwise every page would lose a line to the way down to the first line.
    /// </summary>
    private static Length GridAscent(ParagraphStore store, PageSequence sequence)
    {
        var step = sequence.Template.BaselineGrid;
        if (step <= Length.Zero || FirstOnGrid(sequence.Body, step) is not { } paragraph)
            return Length.Zero;
        return store.Setter.Set(new ParagraphBlock(paragraph.Style, []), Length.Unbounded, new UnknownPages(), new DiagnosticBag()).Ascent;
    }

    private static ParagraphBlock? FirstOnGrid(Block block, Length step) => block is ParagraphBlock paragraph
        ? paragraph.Style.AlignsToGrid && paragraph.Style.Leading == step ? paragraph : null
        : BlockChildren.Of(block).Select(child => FirstOnGrid(child, step)).FirstOrDefault(found => found is not null);

    public static Region TextArea(PageTemplate template)
    {
        var (size, margins) = (template.Size, template.Margins);
        return new Region(
            Length.Max(size.Width - margins.Left - margins.Right, Length.Zero), Length.Max(size.Height - margins.Top - margins.Bottom, Length.Zero))
        {
            GridStep = template.BaselineGrid,
        };
    }
}
