using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections.Schedule;

/// <summary>The talks of a session in their order, and the strands that run in parallel inside it, each with its own talks.</summary>
internal sealed class SessionTalks(ComposingRoom room, SessionDetails details, ScheduleColumns columns)
{
    private readonly Theme _theme = room.Theme;
    private readonly EventNaming _naming = new(room);

    /// <summary>Of a session: one talk alone is the event itself and stands in its head.</summary>
    public IEnumerable<Block> Compose(Session session)
    {
        if (_naming.SingleTalk(session) is null)
        {
            foreach (var block in TalkList(session))
                yield return block;
        }
        foreach (var block in session.Strands.SelectMany(s => Strand(s, session)))
            yield return block;
    }

    private IEnumerable<Block> Strand(Session strand, Session parent)
    {
        room.Register.AddSession(strand);
        foreach (var id in strand.ChairIds.Concat(strand.Contributors.Select(c => c.PersonId)))
            room.Register.Mention(id, Anchors.Session(strand.Id));

        var title = _theme.Text with { Weight = FontWeight.Semibold };
        var label = strand.KindLabel is { } kind && !strand.Title.ToPlainText().Contains(kind, StringComparison.OrdinalIgnoreCase) ? kind : null;
        var head = new StackBlock(
            [
                .. label is null ? (IEnumerable<Block>)[] : [room.Kicker(label)],
                new ParagraphBlock(_theme.Ragged(title), room.Text.Title(room.TitleOf(strand), title)) { Role = StructureRole.Heading3, KeepWithNext = true },
                .. details.Compose(strand, single: null, label),
            ])
        {
            Anchor = Anchors.Session(strand.Id),
            KeepWithNext = !strand.Talks.IsEmpty || !strand.Strands.IsEmpty,
        };
        // The session's own time stands over its strands already.
        var hasOwnTime = strand.Start is not null && (strand.Start != parent.Start || strand.End != parent.End);
        yield return columns.Row(room, head, room.PageReference(PageOf(strand)), hasOwnTime ? room.Calendar.TimeRange(strand.Start!.Value, strand.End) : "") with
        {
            SpaceBefore = _theme.Grid / 2,
            KeepWithNext = head.KeepWithNext,
        };
        foreach (var block in TalkList(strand).Concat(strand.Strands.SelectMany(s => Strand(s, strand))))
            yield return block;
    }

    /// <summary>The talk's own page, or the list of the session's talks.</summary>
    public string? PageOf(Session session)
    {
        if (_naming.SingleTalk(session) is { } single)
            return IsPrinted(single) ? Anchors.Talk(single.Id) : null;
        if (session.Talks.IsEmpty && session.ContinuesId is { } earlier && room.Session(earlier) is { } continued)
            return PageOf(continued) ?? (continued.Talks.IsEmpty || !room.Plan.HasGroupOf(continued.Id) ? null : Anchors.SessionTalks(continued.Id));
        var first = session.Talks.Select(t => room.Talk(t.TalkId)).OfType<Talk>().FirstOrDefault(IsPrinted);
        return first is null || HasOwnPages(session) || !room.Plan.HasGroupOf(session.Id) ? null : Anchors.SessionTalks(session.Id);
    }

    public bool IsPrinted(Talk talk) => room.Plan.ChapterOf(talk.Id) is { } chapter && room.Printed.Contains(chapter.Section);

    /// <summary>Whether the session's talks are set with abstracts: then each has a page number of its own here.</summary>
    private bool HasOwnPages(Session session) =>
        session.Talks.Any(t => room.Plan.ChapterOf(t.TalkId) is { Form: not ChapterForm.List } chapter && room.Printed.Contains(chapter.Section));

    private IEnumerable<Block> TalkList(Session session)
    {
        // Posters hang side by side, and their chapter lists them; where it is not printed, they are listed here.
        if (session.Kind == SessionKind.Posters && session.Talks.Any(t => room.Talk(t.TalkId) is { } talk && IsPrinted(talk)))
        {
            var count = string.Format(CultureInfo.InvariantCulture, room.Words.PosterCount, session.Talks.Length);
            yield return columns.Row(room, ComposingRoom.Line(_theme.Ragged(_theme.Quiet), count), new SpaceBlock(default), "");
            yield break;
        }
        var lines = session.Talks.Select(slot => room.Talk(slot.TalkId) is { } talk ? TalkLine(session, slot, talk) : null).OfType<Block>().ToList();
        if (lines.Count > 0)
            yield return new StackBlock([.. lines]) { Role = StructureRole.List };
    }

    private RowBlock TalkLine(Session session, TalkSlot slot, Talk talk)
    {
        var style = _theme.Ragged(_theme.Text) with { HangingIndent = _theme.TextSize };
        LinkTarget? link = IsPrinted(talk) ? new AnchorTarget(Anchors.Talk(talk.Id)) : null;
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        if (!talk.Title.IsEmpty)
            inlines.AddRange(room.Text.Title(talk.Title, _theme.Text, link));
        if (!talk.Title.IsEmpty && !talk.Contributors.IsEmpty)
            inlines.Add(new TextInline("\u2002", _theme.Text));
        inlines.AddRange(room.Credits.Short(talk, _theme.Quiet));
        var page = link is not null && HasOwnPages(session) ? Anchors.Talk(talk.Id) : null;
        var time = slot.Start is { } start && IsTimed(session) ? room.Calendar.Time(start) : "";
        var reference = room.PageReference(page) with { Role = page is null ? StructureRole.None : StructureRole.ListBody };
        return columns.Row(room, new ParagraphBlock(style, inlines.ToImmutable()) { Role = StructureRole.ListBody }, reference, time, StructureRole.ListLabel) with
        {
            KeepTogether = true,
            Role = StructureRole.ListItem,
        };
    }

    /// <summary>Whether the talks have times of their own, rather than only the session.</summary>
    private static bool IsTimed(Session session) => session.Talks.Any(t => t.Start is { } start && start != session.Start);
}
