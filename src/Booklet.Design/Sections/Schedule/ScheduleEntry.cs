using System.Collections.Immutable;
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
internal sealed class ScheduleEntry
{
    /// <summary>More people than this would put more lines of universities than of talks on the page.</summary>
    private const int MostWithAffiliations = 3;

    /// <summary>Three lines of names; the authors of a larger work are shortened as in a list.</summary>
    private const int MostNames = 10;

    private readonly ComposingRoom _room;
    private readonly Theme _theme;
    private readonly ScheduleColumns _columns;
    private readonly SessionDetails _details;
    private readonly SessionTalks _talks;
    private readonly EventNaming _naming;

    public ScheduleEntry(ComposingRoom room, string? mainRoom, bool hasTimes)
    {
        _room = room;
        _theme = room.Theme;
        _columns = ScheduleColumns.For(room, hasTimes);
        _details = new SessionDetails(room, mainRoom);
        _talks = new SessionTalks(room, _details, _columns);
        _naming = new EventNaming(room);
    }

    private Stroke Hairline => new(0.4.Pt(), _theme.Palette.Hairline);

    public Block Compose(Session session, bool repeatsTime, bool isLast)
    {
        _room.Register.AddSession(session);
        foreach (var id in session.ChairIds.Concat(session.Contributors.Select(c => c.PersonId)))
            _room.Register.Mention(id, Anchors.Session(session.Id));

        var isBreak = session.Kind == SessionKind.Break;
        // A parallel event repeats its time, since it may begin a page, but quietly: it is the same hour.
        var time = isBreak || repeatsTime ? _theme.Time with { Color = _theme.Palette.Quiet } : _theme.Time;
        var clock = session.Start is { } start ? _room.Calendar.TimeRange(start, session.End) : "";
        var head = new RowBlock(
            [
                new RowCell(ColumnWidth.Fixed(_columns.Time), Clock(session, ComposingRoom.Line(_theme.Ragged(time), clock))),
                new RowCell(ColumnWidth.Share(), isBreak ? Break(session) : Event(session)),
                new RowCell(ColumnWidth.Fixed(_columns.Page), _room.PageReference(_talks.PageOf(session))),
            ],
            default)
        { KeepWithNext = HasList(session) };

        var half = _theme.Grid / 2;
        var box = new BoxBlock(new StackBlock([head, .. _talks.Compose(session)]))
        {
            Padding = new Edges(default, half, default, half),
            BorderTop = Hairline,
            BorderBottom = isLast ? Hairline : null,
            Anchor = Anchors.Session(session.Id),
            Role = StructureRole.Section,
            KeepTogether = !HasList(session),
        };
        return isBreak ? box : box with { Outline = new OutlineEntry(Bookmark(session), 2) };
    }

    /// <summary>
    /// Over a list of talks the time column stays empty below the session's time, which may then hang into it without moving the list.
    /// </summary>
    private Block Clock(Session session, ParagraphBlock time) => HasList(session) && _columns.Time > default(Length)
        ? new CanvasBlock(_columns.Time, _theme.Grid, [new CanvasItem(new Rectangle(default, default, _columns.Time, _theme.Grid * 2), time) { Clip = false }])
        : time;

    private string Bookmark(Session session)
    {
        var title = _room.TitleOf(session).ToPlainText();
        return session.Start is { } start ? _room.Calendar.Time(start) + " " + title : title;
    }

    private static bool HasList(Session session) => session.Talks.Length > 1 || !session.Strands.IsEmpty;

    private StackBlock Break(Session session)
    {
        var style = _theme.Ragged(_theme.Text with { Color = _theme.Palette.Quiet });
        var single = _naming.SingleTalk(session);
        var label = session.KindLabel is { } kind && !session.Title.ToPlainText().Contains(kind, StringComparison.OrdinalIgnoreCase) ? kind : null;
        return new StackBlock(
            [
                .. label is null ? (IEnumerable<Block>)[] : [_room.Kicker(label)],
                new ParagraphBlock(style, _room.Text.Title(_room.TitleOf(session), style.Text)) { Role = StructureRole.Paragraph },
                .. single is null ? (IEnumerable<Block>)[] : TalkLines(session, single, _theme.Quiet),
                .. _details.Compose(session, single, label),
            ]);
    }

    private StackBlock Event(Session session)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var single = _naming.SingleTalk(session);
        var kicker = _naming.KickerOf(session, single);
        if (kicker is not null)
            blocks.Add(_room.Kicker(kicker));
        blocks.Add(Title(session, single));
        if (single is not null)
            blocks.AddRange(TalkLines(session, single, _theme.Text));
        blocks.AddRange(_details.Compose(session, single, kicker));
        return new StackBlock(blocks.ToImmutable());
    }

    private ParagraphBlock Title(Session session, Talk? single)
    {
        LinkTarget? link = _talks.PageOf(session) is { } page ? new AnchorTarget(page) : null;
        return new ParagraphBlock(_theme.Heading(_theme.Strong), _room.Text.Title(_naming.TitleOf(session, single), _theme.Strong, link)) { Role = StructureRole.Heading2, KeepWithNext = true };
    }

    /// <summary>The event's one talk: its title where the event has a name of its own, then who gives it.</summary>
    private IEnumerable<Block> TalkLines(Session session, Talk talk, TextStyle style)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        var isNamed = _naming.IsNamedByTalk(session, talk);
        if (!isNamed && !talk.Title.IsEmpty)
            inlines.AddRange(_room.Text.Title(talk.Title, style, _talks.IsPrinted(talk) ? new AnchorTarget(Anchors.Talk(talk.Id)) : null));
        // A talk without a title is named by its people in the event's own title, if that names them.
        if (!talk.Contributors.IsEmpty && !(talk.Title.IsEmpty && isNamed))
        {
            if (inlines.Count > 0)
                inlines.Add(new LineBreakInline());
            // Whoever is many is described with the talk; the day has room for the names.
            var detail = talk.Contributors.Length > MostWithAffiliations && _talks.IsPrinted(talk) ? CreditDetail.Names : CreditDetail.Affiliation;
            inlines.AddRange(talk.Contributors.Length > MostNames && _talks.IsPrinted(talk) ? _room.Credits.Short(talk, style) : _room.Credits.Line(talk.Contributors, style, _theme.Quiet, detail));
        }
        if (inlines.Count > 0)
            yield return new ParagraphBlock(_theme.Ragged(style), inlines.ToImmutable()) { Role = StructureRole.Paragraph };
    }
}
