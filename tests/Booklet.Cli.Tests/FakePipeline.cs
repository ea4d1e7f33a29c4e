using System.Collections.Immutable;
using System.Text;
using Booklet.Content.Markup;
using Booklet.Content.Model;
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

    public Inventory Inventory { get; init; } = new([], []);

    public Action<Stream> OnWrite { get; init; } = stream => stream.Write("%PDF-2.0 new"u8);

    public bool HasFolder { get; init; } = true;

    public int Pages { get; init; } = 2;

    public string? FolderSeen { get; private set; }

    public DressOptions? DressSeen { get; private set; }

    public StageResult<BoundFolder?> Read(string folder)
    {
        FolderSeen = folder;
        var programme = new Programme
        {
            Event = new EventDetails { Title = RichText.Empty, ShortTitle = "Test" },
            Inventory = Inventory,
        };
        return new(HasFolder ? new BoundFolder(programme, BookletOptions.Default) : null, Findings);
    }

    public StageResult<ComposedDocument> Compose(BoundFolder folder, DressOptions dress)
    {
        DressSeen = dress;
        return new(new ComposedDocument(new DocumentProperties { Title = "Test", Language = "en" }, []), []);
    }

    public StageResult<PagedDocument> LayOut(ComposedDocument document)
    {
        var size = new Size(Length.FromMillimetres(148), Length.FromMillimetres(210));
        var pages = Enumerable.Range(0, Pages).Select(index => new Page(index, $"{index + 1}", size, null!));
        return new(new PagedDocument { Source = document, Pages = [.. pages], Destinations = [], Outline = [] }, []);
    }

    public void WritePdf(PagedDocument document, Stream target) => OnWrite(target);

    public void PaintProof(PagedDocument document, int pageIndex, int pixelsPerInch, Stream target) =>
        target.Write(Encoding.ASCII.GetBytes($"page {pageIndex} at {pixelsPerInch}"));
}
