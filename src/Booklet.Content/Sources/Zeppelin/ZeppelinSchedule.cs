using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.Zeppelin;

/// <summary>
/// Days of time slots whose cells stand, one a track, in the order of the day's tracks. A slot with one cell is for everybody,
/// unless the day's tracks are grouped and its group has one track. A session that goes on in the next slot stands there again.
/// </summary>
internal sealed class ZeppelinSchedule(ImmutableDictionary<string, MappingNode> sessions, ClockTimes clock)
{
    /// <summary>Slots are this close where a session goes on over a change of slots; a repeat after a longer pause is a second round.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    private sealed record Track(string Group, RawText Title);

    private sealed record Placed(string Ids, ImmutableArray<RawText> Cell, ImmutableArray<Track> Tracks, bool IsPlenary, DateTime? Start)
    {
        public DateTime? End { get; set; }

        public required DateOnly Day { get; init; }

        public required MappingNode Slot { get; init; }
    }

    public List<DayRecord> Days { get; } = [];

    public List<TrackRecord> Tracks { get; } = [];

    public List<SessionRecord> Sessions { get; } = [];

    /// <summary>Ids that stand in a cell.</summary>
    public HashSet<string> ScheduledIds { get; } = new(StringComparer.Ordinal);

    /// <summary>All slots of all days.</summary>
    public static IEnumerable<MappingNode> Slots(ValueNode? schedule) => DaysOf(schedule).SelectMany(d => d.Fields.At("timeslots").Items()).OfType<MappingNode>();

    /// <summary>
    /// The cells of a slot, each with the ids that it holds: <c>sessionIds: [1, 2]</c>, <c>[1, 128~119]</c>, <c>sessions: [[1], [2, 3]]</c>
    /// or <c>sessions: [{items: [1], extend: 2}]</c>. An empty cell keeps its place.
    /// </summary>
    public static ImmutableArray<ImmutableArray<RawText>> Cells(MappingNode slot)
    {
        var cells = slot.At("sessionIds") ?? slot.At("sessions");
        return cells is ScalarNode ? [IdsOf(cells)] : [.. cells.Items().Select(IdsOf)];
    }

    private static ImmutableArray<RawText> IdsOf(ValueNode cell) => cell switch
    {
        MappingNode map => [.. (map.At("items") ?? map.At("id")).Texts().SelectMany(Several)],
        _ => [.. cell.Texts().SelectMany(Several)],
    };

    public static RawText PlaceOf(MappingNode? session) => session.Text("place", "room", "location");

    private static IEnumerable<RawText> Several(RawText text) =>
        text.Text.Contains('~', StringComparison.Ordinal) ? text.Text.Split('~', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => text with { Text = t }) : [text];

    public void Read(ValueNode? schedule, int? year)
    {
        var number = 0;
        foreach (var (key, fields) in DaysOf(schedule))
        {
            number++;
            var label = fields.Text("dateReadable", "title", "name");
            var date = WholeDates.Read(RawText.First(fields.Text("date"), new RawText(key, fields.Location))) ?? DateOf(label, year) ?? DateOnly.MinValue.AddDays(number - 1);
            Days.Add(new DayRecord(date) { Label = label, Location = fields.Location });
            ReadDay(fields, date);
        }
    }

    private void ReadDay(MappingNode fields, DateOnly date)
    {
        var tracks = fields.At("tracks").Items().Select(t => new Track(t.Text("parallel").ToString(), t is ScalarNode ? RawText.Of(t) : t.Text("title", "name"))).ToList();
        foreach (var track in fields.At("tracks").Items())
        {
            if (track.Text("title", "name") is { IsEmpty: false } title)
                Tracks.Add(new TrackRecord(title.Text, title, Color(track.Text("color").ToString())));
        }
        var placed = new List<Placed>();
        var slots = fields.At("timeslots").Items().OfType<MappingNode>().ToList();
        for (var i = 0; i < slots.Count; i++)
            Place(slots, i, date, tracks, placed);
        foreach (var entry in placed)
            Sessions.Add(Session(entry));
    }

    private void Place(List<MappingNode> slots, int at, DateOnly date, List<Track> tracks, List<Placed> placed)
    {
        var slot = slots[at];
        var (start, end) = clock.Read(slot.Text("startTime", "start"), slot.Text("endTime", "end"), slot.Text("duration"));
        var group = slot.Text("parallel").ToString();
        // Groups only mean something where the day's tracks are divided among them.
        var own = group.Length > 0 && tracks.Exists(t => t.Group != group) ? tracks.FindAll(t => t.Group == group) : tracks;
        var cells = Cells(slot);
        var extended = ((slot.At("sessions") as SequenceNode)?.Items ?? []).Select(c => c.At("extend") is { } e ? Values.TryReadInt(RawText.Of(e).ToString()) ?? 1 : 1).ToList();
        // A slot at 00:30 after one at 22:00 is of the night that follows the day.
        var night = start < Binding.ScheduleClock.NightEnds && placed.Exists(p => p.Start is { } s && TimeOnly.FromDateTime(s) >= Binding.ScheduleClock.EveningStarts);
        var clockDate = night ? date.AddDays(1) : date;
        var from = start is { } s ? clockDate.ToDateTime(s) : (DateTime?)null;
        var until = end is { } e ? clockDate.ToDateTime(e) : (DateTime?)null;
        // "22:00 to 01:00" ends on the next day.
        if (until < from && end < Binding.ScheduleClock.NightEnds)
            until = until.Value.AddDays(1);

        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].IsEmpty)
                continue;
            ScheduledIds.UnionWith(cells[i].Select(c => c.Text));
            var ids = string.Join('~', cells[i].Select(c => c.Text));
            var columns = cells.Length == 1 && own.Count > 1 ? own : own.Count > i ? [own[i]] : [];
            if (cells.Length > 1 && cells.Take(i).Any(c => string.Join('~', c.Select(x => x.Text)) == ids) && placed.FindLast(p => p.Ids == ids && p.Slot == slot) is { } beside)
            {
                placed[placed.IndexOf(beside)] = beside with { Tracks = [.. beside.Tracks, .. columns] };
                continue;
            }
            if (placed.FindLast(p => p.Ids == ids) is { } before && before.Slot != slot && before.End is { } ended && from - ended <= LongestPause && from >= before.Start && (before.Tracks.SequenceEqual(columns) || before.Tracks.Intersect(columns).Any()))
            {
                before.End = until;
                continue;
            }
            var isPlenary = cells.Length == 1 && own.Count == tracks.Count && tracks.Count > 1;
            placed.Add(new Placed(ids, cells[i], [.. columns], isPlenary, from) { End = Extended(slots, at, extended.Count > i ? extended[i] : 1, date) ?? until, Day = date, Slot = slot });
        }
    }

    // "extend: 3" goes on to the end of the second slot after this one.
    private DateTime? Extended(List<MappingNode> slots, int at, int count, DateOnly date) =>
        count > 1 && at + count - 1 < slots.Count && clock.Read(RawText.None, slots[at + count - 1].Text("endTime", "end"), RawText.None).End is { } end ? date.ToDateTime(end) : null;

    private SessionRecord Session(Placed entry)
    {
        var known = entry.Cell.Select(c => (Id: c, Fields: sessions.GetValueOrDefault(c.Text))).ToList();
        var places = known.Select(k => PlaceOf(k.Fields)).Where(p => !p.IsEmpty).DistinctBy(p => p.Text).ToList();
        // Where sessions have no place of their own, the columns of the schedule are what people look for.
        var rooms = places.Count > 0 ? places : entry.Tracks.Length > 0 && !entry.IsPlenary ? [.. entry.Tracks.Select(t => t.Title)] : [];
        var record = new SessionRecord
        {
            Start = entry.Start,
            End = entry.End,
            Day = entry.Day,
            Rooms = [.. rooms],
            Track = entry.Tracks is [var only] ? only.Title : RawText.None,
            IsPlenary = entry.IsPlenary ? true : entry.Tracks.Length == 1 ? false : null,
            Location = entry.Slot.Location,
        };
        if (known is [{ Fields: { } fields }] && ZeppelinSource.IsService(fields))
        {
            return record with
            {
                Title = fields.Text("title", "name"),
                IsService = true,
                Description = fields.Text("description"),
                Location = fields.Location,
            };
        }
        return record with
        {
            // Several short talks share a cell: the track is what they have in common.
            Title = known.Count > 1 && entry.Tracks is [var track] ? track.Title : RawText.None,
            Talks = [.. entry.Cell.Select(c => new SlotRecord(c))],
            KindWord = known.Count == 1 ? KindOf(known[0].Fields, entry) : "",
        };
    }

    // What stands in a track called "Workshops" is one.
    private static string KindOf(MappingNode? fields, Placed entry)
    {
        var own = fields.Text("subtype", "type", "format").ToString();
        return own.Length == 0 && entry.Tracks is [var only] && Binding.SessionKinds.IsKindWord(only.Title.ToString()) ? only.Title.Text : own;
    }

    private static IEnumerable<(string Key, MappingNode Fields)> DaysOf(ValueNode? schedule) => schedule switch
    {
        SequenceNode list => list.Items.OfType<MappingNode>().Select(d => ("", d)),
        MappingNode map => map.Entries.Where(e => e.Value is MappingNode).Select(e => (e.Key, (MappingNode)e.Value)),
        _ => [],
    };

    private static DateOnly? DateOf(RawText label, int? year) => year is { } y ? Binding.DayLabel.Parse(PlainText.Of(label.ToString())).DateIn(y) : null;

    private static string? Color(string text) => text.Length == 7 && text[0] == '#' && text.AsSpan(1).ContainsAnyExcept(System.Buffers.SearchValues.Create("0123456789abcdefABCDEF")) is false ? text.ToLowerInvariant() : null;
}
