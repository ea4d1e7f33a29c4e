using System.Collections.Immutable;
using Booklet.Diagnostics;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Images;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Flow;

/// <summary>
/// Lays out a document: rounds of text areas until the page numbers in them repeat, then heads and feet, then the table of places.
/// </summary>
public static class Typesetter
{
    /// <summary>Runtime setting for comparing whole runs (bench/first-fit): paragraphs broken line by line.</summary>
    private const string FirstFitSwitch = "Booklet.Typesetting.FirstFit";

    /// <summary>
    /// Sets a document with the given fonts. The pages depend on the arguments only; the findings come in document order,
    /// those of the text areas first.
    /// </summary>
    public static StageResult<PagedDocument> Layout(ComposedDocument document, FontBook fonts, LayoutOptions? options = null)
    {
        var setter = new ParagraphSetter(fonts) { ByFirstFit = AppContext.TryGetSwitch(FirstFitSwitch, out var isOn) && isOn };
        // Blocks in lines are set with the same setter, but know nothing of pages: their line must not change with them.
        var boxes = new FlowContext(new ParagraphStore(setter, 1), new UnknownPages());
        setter.BoxFrame = (block, width) => BlockLayout.Unbroken(boxes, block, new Region(width, Length.Unbounded)).Frame;
        var result = Layout(document, setter, options);
        return result with { Diagnostics = setter.Counted(result.Diagnostics) };
    }

    internal static StageResult<PagedDocument> Layout(ComposedDocument document, IParagraphSetter setter, LayoutOptions? options = null)
    {
        options ??= new LayoutOptions();
        var store = new ParagraphStore(setter, options.Workers);
        AdvanceSetting.Run(store, document, new UnknownPages());
        var layouts = document.Sequences.Select(s => SequenceLayout.Of(store, s, new UnknownPages())).ToArray();
        var plan = Settle(document, store, layouts, options.MaximumRounds);

        var diagnostics = new DiagnosticBag();
        foreach (var layout in layouts)
            diagnostics.AddRange(layout.Diagnostics);
        diagnostics.AddRange(plan.Duplicates);
        ReportReferences(layouts, plan, diagnostics);
        var pages = new PageAssembly(document, store, plan, diagnostics).Assemble();
        PictureResolution.Check(pages, diagnostics);
        var paged = new PagedDocument
        {
            Source = document,
            Pages = pages,
            Destinations = Destinations(document, plan),
            Outline = Outline(document, plan),
        };
        return new StageResult<PagedDocument>(paged, Once(diagnostics.ToImmutable()));
    }

    /// <summary>Lays out again, with the numbers of the round before, the sequences in which a number was wrong.</summary>
    private static PagePlan Settle(ComposedDocument document, ParagraphStore store, SequenceLayout[] layouts, int rounds)
    {
        var plan = PagePlan.Of(document, layouts);
        for (var round = 2; round <= rounds; round++)
        {
            if (!store.Renew(plan, round))
                break;
            for (var i = 0; i < layouts.Length; i++)
            {
                if (layouts[i].Referring.Any(t => t.ChangedInRound == round))
                    layouts[i] = SequenceLayout.Of(store, document.Sequences[i], plan);
            }
            plan = PagePlan.Of(document, layouts);
        }
        return plan;
    }

    /// <summary>Once for each anchor: numbers that are printed but no longer true, and names that nothing bears.</summary>
    private static void ReportReferences(SequenceLayout[] layouts, PagePlan plan, DiagnosticBag diagnostics)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (anchor, printed, text) in layouts.SelectMany(l => l.Referring).SelectMany(t => t.Answers.Select(a => (a.Anchor, a.Page, t))))
        {
            var actual = plan.Find(anchor);
            if (!plan.Anchors.ContainsKey(anchor))
            {
                if (reported.Add(anchor))
                    diagnostics.Add(FlowDiagnostics.NoReferenceTarget(anchor, BlockOrigin.Of(text.Paragraph)));
            }
            else if (printed != actual && reported.Add(anchor))
            {
                diagnostics.Add(FlowDiagnostics.Unstable(anchor, printed?.Label ?? "nothing", actual!.Value.Label));
            }
        }
    }

    /// <summary>A glyph missing on a hundred pages, a wrong head: what is said once is enough.</summary>
    private static ImmutableArray<Diagnostic> Once(ImmutableArray<Diagnostic> diagnostics) => [.. diagnostics.DistinctBy(d => (d.Code, d.Message))];

    private static ImmutableArray<Destination> Destinations(ComposedDocument document, PagePlan plan) =>
    [
        .. plan.Anchors.OrderBy(a => a.Key, StringComparer.Ordinal)
            .Select(a => new Destination(a.Key, a.Value.Page.Index, OnPage(document, a.Value.Page, a.Value.Anchor.Point))),
    ];

    /// <summary>A block that goes on over several pages has its bookmark where it begins.</summary>
    private static ImmutableArray<OutlineItem> Outline(ComposedDocument document, PagePlan plan)
    {
        var seen = new HashSet<Block>();
        var items = ImmutableArray.CreateBuilder<OutlineItem>();
        foreach (var page in plan.Pages)
        {
            foreach (var found in page.IsRepetition ? [] : page.Body?.Contents.Outline ?? [])
            {
                if (seen.Add(found.Source) && found.Source.Outline is { } entry)
                    items.Add(new OutlineItem(entry.Title, entry.Level, page.Index, OnPage(document, page, found.Point), found.Source));
            }
        }
        return items.ToImmutable();
    }

    private static Point OnPage(ComposedDocument document, PlannedPage page, Point point)
    {
        var origin = page.Origin(document.Sequences[page.Sequence].Template);
        return new Point(origin.X + point.X, origin.Y + point.Y);
    }
}
