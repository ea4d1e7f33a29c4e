using System.Collections.Immutable;
using Booklet.Diagnostics;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Flow;

internal readonly record struct FoundAnchor(string Name, Point Point, bool IsRepetition);

internal readonly record struct FoundOutline(Block Source, Point Point);

/// <summary>What a page's frame names: places, bookmarks, marks and where its links lead, in painting order.</summary>
internal sealed class FrameContents
{
    private FrameContents()
    {
    }

    public List<FoundAnchor> Anchors { get; } = [];

    public List<FoundOutline> Outline { get; } = [];

    public List<MarkItem> Marks { get; } = [];

    public List<LinkItem> AnchorLinks { get; } = [];

    public static FrameContents Of(Frame frame, Length x, Length y)
    {
        var contents = new FrameContents();
        contents.Visit(frame, x, y, false);
        return contents;
    }

    /// <summary>Nothing to see, to name or to mark: a page that need not be.</summary>
    public static bool IsEmpty(Frame frame)
    {
        foreach (var item in frame.Items)
        {
            if (item.Item is not GroupItem group || group.Source?.Outline is not null || !IsEmpty(group.Frame))
                return false;
        }
        return true;
    }

    /// <summary>The frame without the links that <paramref name="isDangling"/> says lead nowhere; the same object where there are none.</summary>
    public static Frame WithoutLinks(Frame frame, Predicate<LinkItem> isDangling)
    {
        ImmutableArray<PlacedItem>.Builder? changed = null;
        for (var i = 0; i < frame.Items.Length; i++)
        {
            var item = frame.Items[i];
            var drops = item.Item is LinkItem link && isDangling(link);
            var inner = item.Item is GroupItem g ? WithoutLinks(g.Frame, isDangling) : null;
            if (drops || (item.Item is GroupItem old && !ReferenceEquals(old.Frame, inner)))
            {
                if (changed is null)
                {
                    changed = ImmutableArray.CreateBuilder<PlacedItem>(frame.Items.Length);
                    changed.AddRange(frame.Items.AsSpan()[..i]);
                }
                if (item.Item is GroupItem group)
                    changed.Add(item with
                    {
                        Item = new GroupItem(inner!)
                        {
                            Source = group.Source,
                            IsArtifact = group.IsArtifact,
                            IsClipped = group.IsClipped,
                            Furniture = group.Furniture,
                        }
                    });
            }
            else
            {
                changed?.Add(item);
            }
        }
        return changed is null ? frame : new Frame(frame.Width, frame.Height, changed.DrainToImmutable()) { FirstBaseline = frame.FirstBaseline };
    }

    /// <summary>Where the text of a link stands in the organiser's files, as far as it is known.</summary>
    public static SourceLocation? LocationOf(LinkItem link) =>
        link.SourceInline is TextInline { Location: { } location } ? location : link.SourceBlock is { } block ? BlockOrigin.Of(block) : null;

    private void Visit(Frame frame, Length x, Length y, bool isArtifact)
    {
        foreach (var placed in frame.Items)
        {
            var point = new Point(x + placed.X, y + placed.Y);
            switch (placed.Item)
            {
                case GroupItem group:
                    if (group.Source is { Outline: not null } source)
                        Outline.Add(new FoundOutline(source, point));
                    Visit(group.Frame, point.X, point.Y, isArtifact || group.IsArtifact);
                    break;
                case AnchorItem anchor:
                    Anchors.Add(new FoundAnchor(anchor.Name, point, isArtifact));
                    break;
                case MarkItem mark:
                    Marks.Add(mark);
                    break;
                case LinkItem { Target: AnchorTarget } link:
                    AnchorLinks.Add(link);
                    break;
            }
        }
    }
}
