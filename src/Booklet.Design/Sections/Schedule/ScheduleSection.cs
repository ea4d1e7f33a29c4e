using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Setting;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections.Schedule;

/// <summary>Each day from its own page on: every event with time, title, people, chair, room and the page of its talks.</summary>
internal sealed class ScheduleSection(ComposingRoom room) : ISection
{
    /// <summary>When at least this share of the day's events is in one room, the day's head names it and the entries only differ.</summary>
    private const double MainRoomShare = 0.7;

    public string Name => "schedule";

    public bool HasContent => room.Programme.Days.Any(d => !d.Sessions.IsEmpty);

    public Chapter Compose()
    {
        var sequences = ImmutableArray.CreateBuilder<PageSequence>();
        var contents = ImmutableArray.CreateBuilder<ContentsLine>();
        foreach (var day in room.Programme.Days.Where(d => !d.Sessions.IsEmpty))
        {
            sequences.Add(room.WidePages(ComposeDay(day)));
            contents.Add(new ContentsLine([new TextInline(room.DayName(day), room.Theme.Strong)], Anchors.Day(day.Id), 1));
        }
        return new Chapter(sequences.ToImmutable(), contents.ToImmutable());
    }

    private StackBlock ComposeDay(Day day)
    {
        var name = room.DayName(day);
        var mainRoom = MainRoom(day);
        var below = DayLine(day, mainRoom);
        var kicker = room.Programme.Days.Length > 1 && day.Date is not null ? room.DayNumber(day) : null;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(room.ChapterHead(name, Anchors.Day(day.Id), kicker, below: below));

        var entry = new ScheduleEntry(room, mainRoom, hasTimes: day.Sessions.Any(s => s.Start is not null));
        Session? previous = null;
        foreach (var session in day.Sessions)
        {
            var sameTime = previous is not null && previous.Start == session.Start && previous.End == session.End;
            blocks.Add(entry.Compose(session, repeatsTime: sameTime, isLast: session == day.Sessions[^1]));
            previous = session;
        }
        return new StackBlock(blocks.ToImmutable());
    }

    private string? MainRoom(Day day)
    {
        var placed = day.Sessions.Select(s => room.PlaceOf(s).ToPlainText()).Where(p => p.Length > 0).ToList();
        var main = placed.GroupBy(p => p, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        return main is not null && main.Count() >= placed.Count * MainRoomShare ? main.Key : null;
    }

    private ParagraphBlock? DayLine(Day day, string? mainRoom)
    {
        var style = room.Theme.Ragged(room.Theme.Datum);
        var parts = new List<string>();
        // The head already says the label where there is no date.
        if (day.Date is not null && !day.Label.IsEmpty)
            parts.Add(day.Label.ToPlainText());
        if (mainRoom is not null)
        {
            var everywhere = day.Sessions.All(s => room.PlaceOf(s) is var p && (p.IsEmpty || p.ToPlainText() == mainRoom));
            parts.Add(mainRoom + (everywhere ? "" : ", " + room.Words.UnlessNoted));
        }
        if (room.Programme.Event.TimeZone is { } zone && !room.Register.SaysTimeZone && day.Sessions.Any(s => s.Start is not null))
        {
            parts.Add(room.LocalTimes(zone));
            room.Register.SaysTimeZone = true;
        }
        return parts.Count == 0 ? null : ComposingRoom.Line(style, string.Join(" · ", parts));
    }
}
