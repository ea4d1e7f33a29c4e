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

    /// <summary>How much of the space between events remains; with less than half of it they run into each other.</summary>
    private static readonly double[] Closer = [1, 0.75, 0.5];

    public string Name => "schedule";

    public bool HasContent => room.Programme.Days.Any(d => !d.Sessions.IsEmpty);

    public Chapter Compose()
    {
        var sequences = ImmutableArray.CreateBuilder<PageSequence>();
        var contents = ImmutableArray.CreateBuilder<ContentsLine>();
        var days = room.Programme.Days.Where(d => !d.Sessions.IsEmpty).ToList();
        for (var i = 0; i < days.Count;)
        {
            // Days that take less than half a page each stand below each other; a longer one begins its own, unless an evening or a morning is all before it.
            var together = Math.Max(1, days.Skip(i).TakeWhile(d => LinesOf(d) <= LinesOfPage / 2).Count());
            together = Math.Max(together, FillingPage(days.Skip(i)));
            if (i + together < days.Count && days.Skip(i).Take(together).Sum(LinesOf) <= LinesOfPage * 2 / 5)
                together++;
            sequences.Add(room.WidePages(together == 1 ? Alone(ComposeDay(days[i])) : Together(days.Skip(i).Take(together))));
            contents.AddRange(days.Skip(i).Take(together).Select(day => new ContentsLine([new TextInline(room.DayName(day), room.Theme.Strong)], Anchors.Day(day.Id), 1)));
            i += together;
        }
        return new Chapter(sequences.ToImmutable(), contents.ToImmutable());
    }

    /// <summary>A day is set a little closer where that spares a page with its last events.</summary>
    private static Block Alone(ImmutableArray<Block> day) => new FittingBlock([.. Closer.Select(share => Part(day, share))]) { SparesPages = true };

    private static Block Closed(Block block, double share) => block is BoxBlock entry
        ? entry with { Padding = entry.Padding with { Top = entry.Padding.Top * share, Bottom = entry.Padding.Bottom * share } }
        : block;

    private FittingBlock Together(IEnumerable<Day> days)
    {
        var composed = days.Select(d => (Blocks: ComposeDay(d), IsKept: LinesOf(d) <= LinesOfPage * 3 / 4)).ToList();
        return new FittingBlock([.. Closer.Select(share => new StackBlock([.. composed.Select((d, n) => Part(d.Blocks, share) with { KeepTogether = d.IsKept, SpaceBefore = n > 0 ? room.Theme.Grid * (3 * share) : default })]))]) { SparesPages = true };
    }

    private static StackBlock Part(ImmutableArray<Block> day, double share) => new([.. day.Select(b => Closed(b, share))]);

    /// <summary>By an estimate in lines: a head takes five, an event three and its talks two each.</summary>
    private static int LinesOf(Day day)
    {
        const int Head = 5, Event = 3, Talk = 2, LettersInLine = 60;
        return Head + day.Sessions.SelectMany(ComposingRoom.Flatten).Sum(s => Event + Talk * (s.Talks.Length > 1 && s.Kind != SessionKind.Posters ? s.Talks.Length : 0) + s.Description.ToPlainText().Length / LettersInLine);
    }

    /// <summary>How many of the days one page holds.</summary>
    private int FillingPage(IEnumerable<Day> days)
    {
        var lines = 0;
        return days.TakeWhile(d => (lines += LinesOf(d)) <= LinesOfPage).Count();
    }

    private int LinesOfPage => (int)(room.Theme.TextHeight.Units / room.Theme.Grid.Units);

    private ImmutableArray<Block> ComposeDay(Day day)
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
        return blocks.ToImmutable();
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
