using System.Collections.Immutable;
using System.Text;
using Booklet.Content.Binding;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Design;
using Booklet.Diagnostics;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Cli.Tests;

/// <summary>Stages that take any folder for a programme of two pages; what they find and how they fail is a test's choice.</summary>
internal sealed class FakePipeline : IPipeline
{
    public static readonly DiagnosticDescriptor SomeError = new("BK3999", Severity.Error, "Some error");
    public static readonly DiagnosticDescriptor SomeWarning = new("BK5999", Severity.Warning, "Some warning");

    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    public ImmutableArray<Diagnostic> FindingsOfWriting { get; init; } = [];

    public Action<Stream> OnWrite { get; init; } = stream => stream.Write("%PDF-2.0 new"u8);

    public BookletOptions Options { get; init; } = BookletOptions.Default;

    public bool HasFolder { get; init; } = true;

    public int Pages { get; init; } = 2;

    public string? FolderSeen { get; private set; }

    public CompositionOptions? OptionsSeen { get; private set; }

    public StageResult<BoundContent?> Read(string folder)
    {
        FolderSeen = folder;
        var programme = new Programme
        {
            Event = new EventDetails { Title = RichText.Empty, ShortTitle = "Test", FirstDate = new DateOnly(2027, 6, 7) },
            Inventory = new Inventory([], []),
        };
        return new(HasFolder ? new BoundContent(programme, Options, []) : null, Findings);
    }

    public StageResult<BookletComposition> Compose(BoundContent content, CompositionOptions options)
    {
        OptionsSeen = options;
        var document = new ComposedDocument(new DocumentProperties { Title = "Test", Language = "en" }, []);
        return new(new BookletComposition(document, [], []), []);
    }

    public StageResult<PagedDocument> LayOut(ComposedDocument document, BookletOptions options)
    {
        var size = new Size(Length.FromMillimetres(148), Length.FromMillimetres(210));
        var pages = Enumerable.Range(0, Pages).Select(index => new Page(index, $"{index + 1}", size, null!));
        return new(new PagedDocument { Source = document, Pages = [.. pages], Destinations = [], Outline = [] }, []);
    }

    public ImmutableArray<Diagnostic> WritePdf(PagedDocument document, BookletOptions options, Stream target)
    {
        OnWrite(target);
        return FindingsOfWriting;
    }

    public void PaintProof(PagedDocument document, int pageIndex, int pixelsPerInch, Stream target) =>
        target.Write(Encoding.ASCII.GetBytes($"page {pageIndex} at {pixelsPerInch}"));
}
