using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Inline = Booklet.Typesetting.Document.Inline;

namespace Booklet.Design.Sections.Schedule;

/// <summary>
/// One event of a day: time in its own column, what and who in the middle, the page of its talks at the right edge.
/// Breaks are smaller and grey. All heights are whole lines of the grid.
/// </summary>
internal sealed class ScheduleEntry(ComposingRoom room, string? mainRoom)
{
    private readonly Theme _theme = room.Theme;

    /// <summary>Twelve-hour ranges need more room; one that names both halves of the day ("11:20 AM–12:20 PM") takes two lines.</summary>
    private Length TimeColumn => _theme.TextSize * (room.Calendar.IsTwelveHours ? 7 : 6.2);

    private Length PageColumn => _theme.Grid * 2;

    private Stroke Hairline => new(0.4.Pt(), _theme.Palette.Hairline);

    public Block Compose(Session session, bool repeatsTime, bool isLast)
    {
        room.Register.AddSession(session);
        foreach (var chair in session.ChairIds)
            room.Register.Mention(chair, Anchors.Session(session.Id));
        foreach (var person in session.Contributors)
            room.Register.Mention(person.PersonId, Anchors.Session(session.Id));

        var isBreak = session.Kind == SessionKind.Break;
        // A parallel event repeats its time, since it may begin a page, but quietly: it is the same hour.
        var time = isBreak || repeatsTime ? _theme.Time with { Color = _theme.Palette.Quiet } : _theme.Time;
        var clock = session.Start is { } start ? room.Calendar.TimeRange(start, session.End) : "";
        var head = new RowBlock(
            [
                new RowCell(ColumnWidth.Fixed(TimeColumn), Clock(session, ComposingRoom.Line(_theme.Ragged(time), clock))),
                new RowCell(ColumnWidth.Share(), isBreak ? Break(session) : Event(session)),
                new RowCell(ColumnWidth.Fixed(PageColumn), isBreak ? new SpaceBlock(default) : room.PageReference(PageOf(session))),
            ],
            default)
        { KeepWithNext = HasList(session) };

        var half = _theme.Grid / 2;
        var box = new BoxBlock(new StackBlock([head, .. isBreak ? [] : TalksOf(session)]))
        {
            Padding = new Edges(default, half, default, half),
            BorderTop = Hairline,
            BorderBottom = isLast ? Hairline : null,
            Anchor = Anchors.Session(session.Id),
            Role = StructureRole.Section,
            KeepTogether = !HasList(session),
        };
        return session.Kind == SessionKind.Break ? box : box with { Outline = new OutlineEntry(Bookmark(session), 2) };
    }

    /// <summary>
    /// Over a list of talks the time column stays empty below the session's time, which may then hang into it without moving the list.
    /// </summary>
    private Block Clock(Session session, ParagraphBlock time) => HasList(session)
        ? new CanvasBlock(TimeColumn, _theme.Grid, [new CanvasItem(new Rectangle(default, default, TimeColumn, _theme.Grid * 2), time) { Clip = false }])
        : time;

    private string Bookmark(Session session)
    {
        var title = session.Title.ToPlainText();
        return session.Start is { } start ? room.Calendar.Time(start) + " " + title : title;
    }

    private static bool HasList(Session session) => session.Talks.Length > 1 || !session.Strands.IsEmpty;

    private StackBlock Break(Session session)
    {
        var style = _theme.Ragged(_theme.Text with { Color = _theme.Palette.Quiet });
        return new StackBlock([new ParagraphBlock(style, room.Text.Title(session.Title, style.Text)) { Role = StructureRole.Paragraph }, .. Place(session)]);
    }

    private StackBlock Event(Session session)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var single = SingleTalk(session);
        if (KickerOf(session, single) is { } kicker)
            blocks.Add(room.Kicker(kicker));
        blocks.Add(Title(session, single));
        if (single is not null && !single.Title.IsEmpty && SpeakersLine(session, single) is { } speakers)
            blocks.Add(speakers);
        else if (session.Contributors.Length > 0)
            blocks.Add(new ParagraphBlock(_theme.Ragged(_theme.Text), room.Names(session.Contributors, _theme.Text, _theme.Quiet, withAffiliations: true)) { Role = StructureRole.Paragraph });
        blocks.AddRange(Continued(session));
        if (PlaceAndChairs(session) is { } line)
            blocks.Add(line);
        if (!session.Description.IsEmpty)
            blocks.AddRange(room.Text.Blocks(session.Description, _theme.Ragged(_theme.Note)));
        return new StackBlock(blocks.ToImmutable());
    }

    /// <summary>The talk that the event is, when it is one talk to everybody rather than a session of talks.</summary>
    private Talk? SingleTalk(Session session) =>
        session.Talks is [var only] && session.Strands.IsEmpty ? room.Talk(only.TalkId) : null;

    /// <summary>
    /// A keynote is named by its talk's title, with the kind over it; the calendar's own name stays where it says more than the
    /// speaker's name.
    /// </summary>
    private ParagraphBlock Title(Session session, Talk? single)
    {
        var text = single is { Title.IsEmpty: false } && IsNamedByPeople(session, single) ? single.Title : session.Title;
        LinkTarget? link = PageOf(session) is { } page ? new AnchorTarget(page) : null;
        return new ParagraphBlock(_theme.Heading(_theme.Strong), room.Text.Title(text, _theme.Strong, link)) { Role = StructureRole.Heading2, KeepWithNext = true };
    }

    private bool IsNamedByPeople(Session session, Talk talk)
    {
        var title = session.Title.ToPlainText();
        return title == talk.Title.ToPlainText()
            || talk.Contributors.Any(c => title.Contains(room.NameOf(c), StringComparison.OrdinalIgnoreCase) || (room.Person(c.PersonId) is { } p && title.Contains(p.Name.Display, StringComparison.OrdinalIgnoreCase)));
    }

    private string? KickerOf(Session session, Talk? single)
    {
        if (session.Kind == SessionKind.Keynote)
            return session.KindLabel ?? room.Words.Keynote;
        if (single is not null && !IsNamedByPeople(session, single) && !single.Title.IsEmpty)
            return session.KindLabel;
        return null;
    }

    private ParagraphBlock? SpeakersLine(Session session, Talk talk)
    {
        if (talk.Contributors.IsEmpty)
            return null;
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        if (!IsNamedByPeople(session, talk))
        {
            // The event has a name of its own: its talk's title goes before the speaker.
            inlines.AddRange(room.Text.Title(talk.Title, _theme.Text, IsPrinted(talk) ? new AnchorTarget(Anchors.Talk(talk.Id)) : null));
            inlines.Add(new LineBreakInline());
        }
        inlines.AddRange(room.Names(talk.Contributors, _theme.Text, _theme.Quiet, withAffiliations: true));
        return new ParagraphBlock(_theme.Ragged(_theme.Text), inlines.ToImmutable()) { Role = StructureRole.Paragraph };
    }

    /// <summary>One quiet line: the place where it is not the day's, then who chairs.</summary>
    private ParagraphBlock? PlaceAndChairs(Session session)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        var place = room.PlaceOf(session);
        if (!place.IsEmpty && place.ToPlainText() != mainRoom)
            inlines.AddRange(room.Text.Title(place, _theme.Datum));
        var names = session.ChairIds.Select(room.Person).OfType<Person>().Select(p => p.Name.Display).ToList();
        if (names.Count > 0)
        {
            var label = names.Count == 1 ? room.Words.Chair : room.Words.Chairs;
            inlines.Add(new TextInline((inlines.Count > 0 ? " · " : "") + label + ": " + string.Join(", ", names), _theme.Datum));
        }
        return inlines.Count == 0 ? null : new ParagraphBlock(_theme.Ragged(_theme.Datum), inlines.ToImmutable()) { Role = StructureRole.Paragraph };
    }

    private IEnumerable<Block> Place(Session session)
    {
        var place = room.PlaceOf(session);
        if (place.IsEmpty || place.ToPlainText() == mainRoom)
            yield break;
        yield return new ParagraphBlock(_theme.Ragged(_theme.Datum), room.Text.Title(place, _theme.Datum)) { Role = StructureRole.Paragraph };
    }

    /// <summary>The talk's own page, or the list of the session's talks.</summary>
    private string? PageOf(Session session)
    {
        if (SingleTalk(session) is { } single)
            return IsPrinted(single) ? Anchors.Talk(single.Id) : null;
        if (session.Talks.IsEmpty && session.ContinuesId is { } earlier && room.Session(earlier) is { } continued)
            return PageOf(continued) ?? (continued.Talks.IsEmpty || !room.Plan.HasGroupOf(continued.Id) ? null : Anchors.SessionTalks(continued.Id));
        var first = session.Talks.Select(t => room.Talk(t.TalkId)).OfType<Talk>().FirstOrDefault(IsPrinted);
        return first is null || HasOwnPages(session) || !room.Plan.HasGroupOf(session.Id) ? null : Anchors.SessionTalks(session.Id);
    }

    private bool IsPrinted(Talk talk) => room.Plan.ChapterOf(talk.Id) is { } chapter && room.Printed.Contains(chapter.Section);

    /// <summary>Whether the session's talks are set with abstracts: then each has a page number of its own here.</summary>
    private bool HasOwnPages(Session session) =>
        session.Talks.Any(t => room.Plan.ChapterOf(t.TalkId) is { Form: not ChapterForm.List } chapter && room.Printed.Contains(chapter.Section));

    private IEnumerable<Block> TalksOf(Session session)
    {
        foreach (var block in TalkList(session))
            yield return block;
        foreach (var strand in session.Strands)
        {
            room.Register.AddSession(strand);
            yield return Indented(new StackBlock(
                [
                    new ParagraphBlock(_theme.Ragged(_theme.Text with { Weight = FontWeight.Semibold }), room.Text.Title(strand.Title, _theme.Text with { Weight = FontWeight.Semibold })) { Role = StructureRole.Heading3, KeepWithNext = true },
                    .. Continued(strand),
                    .. Place(strand),
                ])
            { Anchor = Anchors.Session(strand.Id), KeepWithNext = !strand.Talks.IsEmpty, SpaceBefore = _theme.Grid / 2 },
                room.PageReference(PageOf(strand)), "");
            foreach (var block in TalkList(strand))
                yield return block;
        }
    }

    /// <summary>A second part of a session says that its talks stand with the first.</summary>
    private IEnumerable<Block> Continued(Session session)
    {
        if (session.ContinuesId is not null && session.Talks.IsEmpty)
            yield return ComposingRoom.Line(_theme.Ragged(_theme.Quiet), room.Words.Continued) with { Role = StructureRole.Paragraph };
    }

    private IEnumerable<Block> TalkList(Session session)
    {
        if (SingleTalk(session) is not null && session.Strands.IsEmpty && session.Start is not null)
            yield break;
        if (session.Kind == SessionKind.Posters && session.Talks.Length > 0)
        {
            var count = string.Format(CultureInfo.InvariantCulture, room.Words.PosterCount, session.Talks.Length);
            yield return Indented(ComposingRoom.Line(_theme.Ragged(_theme.Quiet), count), new SpaceBlock(default), "");
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
        {
            inlines.AddRange(room.Text.Title(talk.Title, _theme.Text, link));
            inlines.Add(new TextInline("\u2002", _theme.Text));
        }
        inlines.AddRange(room.ShortNames(talk, _theme.Quiet));
        var page = link is not null && HasOwnPages(session) ? Anchors.Talk(talk.Id) : null;
        var time = slot.Start is { } start && IsTimed(session) ? room.Calendar.Time(start) : "";
        var reference = room.PageReference(page) with { Role = page is null ? StructureRole.None : StructureRole.ListBody };
        return Indented(new ParagraphBlock(style, inlines.ToImmutable()) { Role = StructureRole.ListBody }, reference, time, StructureRole.ListLabel) with { KeepTogether = true, Role = StructureRole.ListItem };
    }

    /// <summary>Whether the talks have times of their own, rather than only the session.</summary>
    private static bool IsTimed(Session session) => session.Talks.Any(t => t.Start is { } start && start != session.Start);

    /// <summary>Under the event's own text, with the columns for time and page.</summary>
    private RowBlock Indented(Block content, Block page, string time, StructureRole timeRole = StructureRole.None) => new(
        [
            new RowCell(ColumnWidth.Fixed(TimeColumn), ComposingRoom.Line(_theme.Ragged(_theme.Datum), time) with { Role = time.Length > 0 ? timeRole : StructureRole.None }),
            new RowCell(ColumnWidth.Share(), content),
            new RowCell(ColumnWidth.Fixed(PageColumn), page) { Alignment = VerticalAlignment.Top },
        ],
        default);
}
