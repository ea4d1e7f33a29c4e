using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Setting;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections.Talks;

/// <summary>The head over a session's talks or papers: when, where and who chairs, over the session's title.</summary>
internal sealed class SessionHead(ComposingRoom room)
{
    public StackBlock Compose(TalkGroup group, bool isFirst)
    {
        var theme = room.Theme;
        if (group.Session is not { } session)
            return Unscheduled(isFirst);
        var title = group.Parent is { } parent ? parent.Title.ToPlainText() : null;
        var when = room.When(session.Start is null && group.Parent is { } timed ? timed : session);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (when.Length > 0)
            blocks.Add(room.Kicker(when));
        blocks.Add(new ParagraphBlock(theme.Heading(theme.Title, 1.5), room.Text.Title(room.TitleOf(session), theme.Title))
        {
            Role = StructureRole.Heading2,
            Anchor = room.Plan.IsFirst(group) ? Anchors.SessionTalks(session.Id) : null,
            Outline = new OutlineEntry(room.TitleOf(session).ToPlainText(), 2),
            KeepWithNext = true,
        });
        if (Details(session, title) is { IsEmpty: false } details)
            blocks.Add(new ParagraphBlock(theme.Ragged(theme.Datum), details) { Role = StructureRole.Paragraph, KeepWithNext = true });
        blocks.Add(new SpaceBlock(theme.Grid / 2) { IsDiscardable = false });
        blocks.Add(new GridSpaceBlock(default));
        return new StackBlock(blocks.ToImmutable())
        {
            KeepTogether = true,
            KeepWithNext = true,
            SpaceBefore = isFirst ? default : theme.Grid * 2,
        };
    }

    /// <summary>Over talks that no session holds.</summary>
    private StackBlock Unscheduled(bool isFirst)
    {
        var theme = room.Theme;
        var title = ComposingRoom.Line(theme.Ragged(theme.Title, 1.5), room.Words.Unscheduled) with { Role = StructureRole.Heading2, Outline = new OutlineEntry(room.Words.Unscheduled, 2) };
        return new StackBlock([title, new SpaceBlock(theme.Grid / 2) { IsDiscardable = false }, new GridSpaceBlock(default)])
        {
            KeepTogether = true,
            KeepWithNext = true,
            SpaceBefore = isFirst ? default : theme.Grid * 2,
        };
    }

    /// <summary>"Part of …", place, chairs and track on one quiet line.</summary>
    private ImmutableArray<Inline> Details(Session session, string? parentTitle)
    {
        var style = room.Theme.Datum;
        var place = room.PlaceOf(session);
        List<ImmutableArray<Inline>> parts = [];
        if (parentTitle is not null)
            parts.Add([new TextInline(parentTitle, style)]);
        parts.Add(room.Text.Title(place, style));
        if (room.Credits.Chairs(session, style) is { } chairs)
            parts.Add(chairs);
        if (TrackMarks.NameUnless(room.Tracks.Of(session), place.ToPlainText(), session.Title.ToPlainText()) is { } track)
            parts.Add([new TextInline(track, style)]);
        return ComposingRoom.Joined(parts, style);
    }
}
