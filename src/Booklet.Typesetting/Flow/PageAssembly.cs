using System.Collections.Immutable;
using Booklet.Diagnostics;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Flow;

/// <summary>Puts text areas, heads, feet and backgrounds together to pages.</summary>
internal sealed class PageAssembly(ComposedDocument document, ParagraphStore store, PagePlan plan, DiagnosticBag diagnostics)
{
    /// <summary>Few enough for even shares, enough that a thread uses what it laid out for earlier pages.</summary>
    private const int PagesAtOnce = 64;

    public ImmutableArray<Page> Assemble()
    {
        var marks = MarksByPage();
        var pages = new (Page Page, ImmutableArray<Diagnostic> Findings)[plan.Pages.Length];
        var chunks = (pages.Length + PagesAtOnce - 1) / PagesAtOnce;
        Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = store.Workers }, chunk =>
        {
            var furniture = new FurnitureSetting(store, plan);
            for (var i = chunk * PagesAtOnce; i < Math.Min(pages.Length, (chunk + 1) * PagesAtOnce); i++)
                pages[i] = Assemble(plan.Pages[i], furniture, marks[i]);
        });

        diagnostics.AddRange(pages.SelectMany(p => p.Findings));
        return [.. pages.Select(p => p.Page)];
    }

    /// <summary>For every page, the last text of every mark set on it or before.</summary>
    private ImmutableSortedDictionary<string, string>[] MarksByPage()
    {
        var marks = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        var result = new ImmutableSortedDictionary<string, string>[plan.Pages.Length];
        foreach (var page in plan.Pages)
        {
            foreach (var mark in page.Body?.Contents.Marks ?? [])
                marks = marks.SetItem(mark.Mark, mark.Text);
            result[page.Index] = marks;
        }
        return result;
    }

    private (Page, ImmutableArray<Diagnostic>) Assemble(PlannedPage page, FurnitureSetting furniture, ImmutableSortedDictionary<string, string> marks)
    {
        var template = document.Sequences[page.Sequence].Template;
        if (page.Body is not { } body)
            return (new Page(page.Index, page.Label, template.Size, new Frame(template.Size.Width, template.Size.Height, [])), []);

        var builder = new FrameBuilder();
        var origin = page.Origin(template);
        var text = SequenceLayout.TextArea(template);
        if (template.Background is { } background)
            Place(builder, furniture.Lay(background, new Region(template.Size.Width, template.Size.Height), page.Label, marks), default, FurnitureKind.Background);

        builder.Draw(origin.X, origin.Y, new GroupItem(WithoutDanglingLinks(builder, body.Frame, body.Contents)) { IsArtifact = page.IsRepetition });

        if (template.Header is { } header && (!page.IsFirst || template.HeaderOnFirstPage))
        {
            var room = new Region(text.Width, origin.Y - template.HeaderDistance);
            var piece = furniture.Lay(page.IsRight ? header.Right : header.Left, room, page.Label, marks);
            Place(builder, piece, origin with { Y = room.Height - piece.Frame.Height }, FurnitureKind.Header);
        }
        if (template.Footer is { } footer)
        {
            var room = new Region(text.Width, template.Margins.Bottom - template.FooterDistance);
            var piece = furniture.Lay(page.IsRight ? footer.Right : footer.Left, room, page.Label, marks);
            Place(builder, piece, origin with { Y = template.Size.Height - room.Height }, FurnitureKind.Footer);
        }
        var made = builder.Complete(template.Size.Width, template.Size.Height);
        return (new Page(page.Index, page.Label, template.Size, made.Frame) { Color = template.PageColor }, made.Diagnostics);
    }

    private void Place(FrameBuilder builder, Complete piece, Point point, FurnitureKind kind)
    {
        var frame = WithoutDanglingLinks(builder, piece.Frame, null);
        builder.Draw(point.X, point.Y, new GroupItem(frame) { IsArtifact = true, Furniture = kind });
        foreach (var finding in piece.Diagnostics)
            builder.Report(finding);
    }

    private Frame WithoutDanglingLinks(FrameBuilder builder, Frame frame, FrameContents? contents)
    {
        contents ??= FrameContents.Of(frame, default, default);
        if (!contents.AnchorLinks.Exists(IsDangling))
            return frame;
        // A page number that is not known is reported as such.
        foreach (var link in contents.AnchorLinks.Where(l => IsDangling(l) && l.SourceInline is not PageReferenceInline))
            builder.Report(FlowDiagnostics.NoTarget(((AnchorTarget)link.Target).Anchor, FrameContents.LocationOf(link)));
        return FrameContents.WithoutLinks(frame, l => IsDangling(l));
    }

    private bool IsDangling(LinkItem link) => link.Target is AnchorTarget { Anchor: var anchor } && !plan.Anchors.ContainsKey(anchor);
}
