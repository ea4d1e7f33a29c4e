using System.Collections.Immutable;
using System.Globalization;
using Booklet.Diagnostics;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>
/// A page to be made: which text area of which sequence stands on it. <paramref name="Body"/> null is a blank page put in so that the
/// sequence begins on its side; <paramref name="IsRepetition"/> says that the text area has stood on a page before.
/// </summary>
internal sealed record PlannedPage(int Index, int Sequence, BodyPage? Body, bool IsFirst, bool IsRepetition)
{
    public bool IsRight => PagePlan.IsRight(Index);

    public string Label => PagePlan.LabelOf(Index);

    public Point Origin(PageTemplate template) => new(IsRight ? template.Margins.Left : template.Margins.Right, template.Margins.Top);
}

/// <summary>Numbers the pages of all sequences and says where every anchor stands.</summary>
internal sealed class PagePlan : IPageReferences
{
    private readonly Dictionary<string, (PlannedPage Page, FoundAnchor Anchor)> _anchors = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _duplicates = new();

    private PagePlan(ImmutableArray<PlannedPage> pages)
    {
        Pages = pages;
        foreach (var page in pages)
        {
            if (page.Body is { } body && !page.IsRepetition)
                AddAnchors(page, body);
        }
    }

    public ImmutableArray<PlannedPage> Pages { get; }

    public IReadOnlyDictionary<string, (PlannedPage Page, FoundAnchor Anchor)> Anchors => _anchors;

    public ImmutableArray<Diagnostic> Duplicates => _duplicates.ToImmutable();

    public string CurrentPage => "";

    /// <summary>A name that nothing bears will never be known: a reader sees that the number is missing, and it sorts after all pages.</summary>
    public (string Label, int PageIndex)? Find(string anchor) =>
        _anchors.TryGetValue(anchor, out var found) ? (found.Page.Label, found.Page.Index) : ("?", int.MaxValue);

    public string Mark(string name) => "";

    /// <summary>Page 1 is a right-hand page.</summary>
    public static bool IsRight(int index) => index % 2 == 0;

    public static string LabelOf(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    public static PagePlan Of(ComposedDocument document, IReadOnlyList<SequenceLayout> layouts)
    {
        var fills = new int[layouts.Count];
        for (var i = 0; i < fills.Length; i++)
        {
            var multiple = document.Sequences[i].FillToMultipleOf;
            if (multiple <= 1)
                continue;
            // The page count is the booklet's: what follows the notes pages (the back cover) counts too, up to the next fill.
            var end = i + 1;
            while (end < fills.Length && document.Sequences[end].FillToMultipleOf == 0)
                end++;
            fills[i] = FillCount(document, layouts, fills, i, end);
        }
        return new PagePlan(Arrange(document, layouts, fills, fills.Length));
    }

    /// <summary>The count that gives the fewest pages, and among equals the fewest blank ones: a notes page is of use, a blank one is not.</summary>
    private static int FillCount(ComposedDocument document, IReadOnlyList<SequenceLayout> layouts, int[] fills, int index, int end)
    {
        var multiple = document.Sequences[index].FillToMultipleOf;
        var (best, least) = (0, (int.MaxValue, 0));
        // A page more may be made up for by a blank page less before a sequence that begins on a fixed side: twice the multiple meets every count.
        for (var count = 0; count < multiple * 2; count++)
        {
            var pages = Arrange(document, layouts, [.. fills[..index], count, .. fills[(index + 1)..]], end);
            var cost = (pages.Length, pages.Count(p => p.Body is null));
            if (pages.Length % multiple == 0 && cost.CompareTo(least) < 0)
                (best, least) = (count, cost);
        }
        return best;
    }

    private static ImmutableArray<PlannedPage> Arrange(ComposedDocument document, IReadOnlyList<SequenceLayout> layouts, int[] fills, int end)
    {
        var pages = ImmutableArray.CreateBuilder<PlannedPage>();
        for (var i = 0; i < end; i++)
        {
            var sequence = document.Sequences[i];
            var bodies = layouts[i].Pages;
            var count = sequence.FillToMultipleOf > 0 ? fills[i] : bodies.Length;
            if (count == 0)
                continue;
            if (sequence.Start != PageStart.Next && IsRight(pages.Count) != (sequence.Start == PageStart.Right))
                pages.Add(new PlannedPage(pages.Count, i, null, false, false));
            for (var p = 0; p < count; p++)
                pages.Add(new PlannedPage(pages.Count, i, bodies[p % bodies.Length], p == 0, p >= bodies.Length));
        }
        return pages.ToImmutable();
    }

    private void AddAnchors(PlannedPage page, BodyPage body)
    {
        foreach (var anchor in body.Contents.Anchors)
        {
            if (!_anchors.TryAdd(anchor.Name, (page, anchor)) && !anchor.IsRepetition)
                _duplicates.Add(FlowDiagnostics.Duplicate(anchor.Name, _anchors[anchor.Name].Page.Index + 1, page.Index + 1));
        }
    }
}
