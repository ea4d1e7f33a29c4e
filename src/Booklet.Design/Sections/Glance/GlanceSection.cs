using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Setting;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections.Glance;

/// <summary>
/// The programme at a glance, true to the clock: days side by side where each runs in one room, otherwise a grid a day with the
/// rooms side by side.
/// </summary>
internal sealed class GlanceSection(ComposingRoom room) : ISection
{
    /// <summary>A column narrower than this holds no title at the smallest type.</summary>
    internal static readonly Length NarrowestColumn = 52.Pt();

    /// <summary>Axis labels at the left edge.</summary>
    private Length AxisWidth => room.Theme.DataSize * (room.Calendar.IsTwelveHours ? 4 : 3.4);

    public string Name => "glance";

    /// <summary>Fewer events are at a glance in the schedule already.</summary>
    private const int FewestEvents = 3;

    public bool HasContent => Days.Sum(d => d.Sessions.Count(s => s.Start is not null)) >= FewestEvents;

    private IEnumerable<Day> Days => room.Programme.Days.Where(d => d.Sessions.Any(s => s.Start is not null));

    public Chapter Compose()
    {
        var anchor = Anchors.Chapter(Name);
        var grids = Grids().Where(g => g.AllEvents.Any()).ToList();
        var hours = grids.Where(g => !g.IsPart).Select(g => g.HoursShown).DefaultIfEmpty(0).Max();
        var sequences = ImmutableArray.CreateBuilder<PageSequence>();
        for (var i = 0; i < grids.Count; i++)
            sequences.Add(room.WidePages(Page(grids[i], isFirst: i == 0, anchor, grids[i].IsPart ? grids[i].HoursShown : hours)));
        var line = new ContentsLine([new TextInline(room.Words.Glance, room.Theme.Strong)], anchor, 1);
        return new Chapter(sequences.ToImmutable(), [line]);
    }

    private StackBlock Page(Grid grid, bool isFirst, string anchor, double hours)
    {
        var theme = room.Theme;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new MarkBlock(Marks.Section, room.Words.GlanceShort));
        var headLines = 3.0;
        var title = isFirst ? room.Words.Glance : grid.IsContinued ? $"{grid.Title} ({room.Words.Continued})" : grid.Title;
        var head = ComposingRoom.Line(theme.Ragged(theme.ChapterTitle with { Size = theme.TitleSize * 1.2 }, 2), title ?? room.Words.Glance);
        // The days are parts of the one section; a second page of days side by side has only its name again.
        blocks.Add(isFirst
            ? head with { Role = StructureRole.Heading1, Anchor = anchor, Outline = new OutlineEntry(room.Words.Glance, 1) }
            : head with { Role = grid.Title is null ? StructureRole.Paragraph : StructureRole.Heading2 });
        if (isFirst && grid.Title is { } day)
        {
            blocks.Add(room.Kicker(day) with { Role = StructureRole.Heading2 });
            headLines++;
        }
        if (isFirst && room.Programme.Event.TimeZone is { } zone)
        {
            room.Register.SaysTimeZone = true;
            var note = room.LocalTimes(zone);
            blocks.Add(ComposingRoom.Line(theme.Ragged(theme.Datum), note) with { Role = StructureRole.Paragraph });
            headLines++;
        }
        blocks.Add(new SpaceBlock(theme.Grid * 0.5) { IsDiscardable = false });
        var height = theme.TextHeight - theme.Grid * headLines;
        blocks.Add(new GridDrawing(room).Draw(grid, theme.WideMeasure, height, AxisWidth, hours));
        return new StackBlock(blocks.ToImmutable());
    }

    /// <summary>Which columns stand on which page.</summary>
    private IEnumerable<Grid> Grids()
    {
        var days = Days.ToList();
        var lanes = days.ConvertAll(d => DayLanes.Of(MergeBreaks(d)));
        var available = room.Theme.WideMeasure - AxisWidth;
        var most = Math.Max(2, (int)(available / NarrowestColumn));

        // One room at a time on every day: days side by side, split evenly over as few pages as hold them.
        if (lanes.TrueForAll(l => l.MostLanes <= 1))
        {
            var pages = (days.Count + most - 1) / most;
            var perPage = (days.Count + pages - 1) / pages;
            foreach (var chunk in days.Zip(lanes).Chunk(perPage))
                yield return new Grid(null, [.. chunk.Select(c => DayColumn(c.First, c.Second))]);
            yield break;
        }

        foreach (var (day, dayLanes) in days.Zip(lanes))
        {
            foreach (var grid in DayGrids(day, dayLanes, most).SelectMany(g => Parts(g)))
                yield return grid;
        }
    }

    private GridColumn DayColumn(Day day, DayLanes lanes) => new(
        day.Date is { } date ? room.Calendar.Weekday(date) : room.DayName(day),
        day.Date is { } d ? room.Calendar.DateWithoutYear(d) : "",
        [.. lanes.Places.Select(p => new GridEvent(p.Session, p.StartMinute, p.EndMinute, 0, 1))],
        Anchors.Day(day.Id));

    /// <summary>Rooms side by side; what everybody goes to spans them. More rooms than fit go on to a second page.</summary>
    private IEnumerable<Grid> DayGrids(Day day, DayLanes lanes, int most)
    {
        var columns = RoomColumns(lanes);
        var title = room.DayName(day);
        // As many pages as are needed, evenly filled: nine rooms are five and four, not six and three.
        var pages = (columns.Rooms.Count + most - 1) / most;
        foreach (var chunk in columns.Rooms.Chunk((columns.Rooms.Count + pages - 1) / pages))
        {
            var index = chunk.Select((r, i) => (r, i)).ToDictionary(p => p.r, p => p.i, StringComparer.Ordinal);
            var events = ImmutableArray.CreateBuilder<GridEvent>();
            foreach (var place in lanes.Places)
            {
                if (columns.Spanning.Contains(place.Session.Id))
                    events.Add(new GridEvent(place.Session, place.StartMinute, place.EndMinute, 0, chunk.Length));
                else
                    events.AddRange(Runs(columns.ColumnsOf[place.Session.Id].Where(index.ContainsKey).Select(k => index[k])).Select(run => new GridEvent(place.Session, place.StartMinute, place.EndMinute, run.First, run.Length)));
            }
            yield return new Grid(title, [.. chunk.Select(r => new GridColumn(columns.Names[r], "", [], null))]) { Events = events.ToImmutable() };
        }
    }

    /// <summary>
    /// A day whose titles do not fit on one page, whatever the scale, is parted into morning and afternoon where nothing is running; if there is no
    /// such moment, cells give way to page numbers.
    /// </summary>
    private IEnumerable<Grid> Parts(Grid grid)
    {
        // The head of a first page: title, day and zone.
        var height = room.Theme.TextHeight - room.Theme.Grid * 5;
        var drawing = new GridDrawing(room);
        var events = grid.Events;
        if (drawing.Holds(grid, room.Theme.WideMeasure, height, AxisWidth))
            return [grid];
        var cuts = events.Select(e => e.StartMinute).Distinct().Order().Skip(1).Where(m => !events.Any(e => e.StartMinute < m && e.EndMinute > m)).ToList();
        if (cuts.Count == 0)
            return [grid];
        var (first, second) = cuts.Select(m => (First: grid with { Events = [.. events.Where(e => e.StartMinute < m)], IsPart = true }, Second: grid with { Events = [.. events.Where(e => e.StartMinute >= m)], IsPart = true, IsContinued = true }))
            .MinBy(parts => (drawing.LeastHeight(parts.First, room.Theme.WideMeasure, AxisWidth) - drawing.LeastHeight(parts.Second, room.Theme.WideMeasure, AxisWidth)).Abs());
        return Parts(WithoutEmptyColumns(first)).Concat(Parts(WithoutEmptyColumns(second)));
    }

    /// <summary>A part of a day needs only the rooms in which something runs then: the others' width is worth more than their names.</summary>
    private static Grid WithoutEmptyColumns(Grid grid)
    {
        var all = grid.Columns.Length;
        var used = Enumerable.Range(0, all).Where(c => grid.Events.Any(e => e.ColumnSpan < all && e.Column <= c && c < e.Column + e.ColumnSpan)).ToList();
        if (used.Count == 0 || used.Count == all)
            return grid;
        return grid with
        {
            Columns = [.. used.Select(c => grid.Columns[c])],
            Events = [.. grid.Events.Select(e => e.ColumnSpan == all ? e with { Column = 0, ColumnSpan = used.Count } : e with { Column = used.IndexOf(e.Column) })],
        };
    }

    /// <summary>Neighbouring columns as one.</summary>
    private static IEnumerable<(int First, int Length)> Runs(IEnumerable<int> columns)
    {
        var runs = new List<(int First, int Length)>();
        foreach (var column in columns.Order())
        {
            if (runs.Count > 0 && runs[^1].First + runs[^1].Length == column)
                runs[^1] = runs[^1] with { Length = runs[^1].Length + 1 };
            else
                runs.Add((column, 1));
        }
        return runs;
    }

    private sealed record ColumnPlan(List<string> Rooms, Dictionary<string, string> Names, Dictionary<string, ImmutableArray<string>> ColumnsOf, HashSet<string> Spanning);

    private ColumnPlan RoomColumns(DayLanes lanes)
    {
        var columnsOf = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var hasRooms = lanes.Places.Any(p => !SpansRooms(p) && !p.Session.RoomIds.IsEmpty);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var spanning = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in lanes.Places)
        {
            var session = place.Session;
            if (SpansRooms(place))
            {
                spanning.Add(session.Id);
                continue;
            }
            var known = session.RoomIds.Where(id => room.Room(id) is not null).Distinct(StringComparer.Ordinal).ToImmutableArray();
            // Beside rooms, what has none stands under its place's name; where nothing has a room, lanes are all there is.
            var other = !hasRooms ? FormattableString.Invariant($"lane-{place.Lane}") : "place-" + session.Place.ToPlainText();
            columnsOf[session.Id] = known.IsEmpty ? [other] : known;
            foreach (var key in columnsOf[session.Id])
                names[key] = room.Room(key)?.Name ?? (hasRooms ? session.Place.ToPlainText() : "");
        }
        var rooms = names.Keys.OrderBy(k => room.Room(k)?.Order ?? int.MaxValue).ThenBy(k => k, StringComparer.Ordinal).ToList();
        if (rooms.Count == 0)
        {
            rooms.Add("");
            names[""] = "";
        }
        return new ColumnPlan(rooms, names, columnsOf, spanning);
    }

    /// <summary>Alone at its time and for everybody, or a pause: it spans all rooms. So does an event without a room that runs alone.</summary>
    private static bool SpansRooms(LanePlace place) => place.LaneCount == 1
        && (place.Session.IsPlenary || place.Session.RoomIds.IsEmpty || place.Session.Kind is SessionKind.Break or SessionKind.Keynote or SessionKind.Social or SessionKind.Organisation);

    /// <summary>The same pause listed for several rooms is one pause.</summary>
    private static IEnumerable<Session> MergeBreaks(Day day)
    {
        var seen = new HashSet<(DateTime?, DateTime?, string)>();
        return day.Sessions.Where(s => s.Kind != SessionKind.Break || seen.Add((s.Start, s.End, s.Title.ToPlainText())));
    }
}
