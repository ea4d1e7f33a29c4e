using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.Indico;

/// <summary>Entries of the schedule from timetables, from session slots, and from contributions that only say which session they belong to.</summary>
internal sealed class IndicoSchedule(IndicoTalks talks, IndicoTimes times)
{
    /// <summary>Contributions of one session with a longer pause between them are two sittings of it, as before and after coffee.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    private readonly List<SessionRecord> _sessions = [];
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byTitle = new(StringComparer.Ordinal);

    public ImmutableArray<SessionRecord> Sessions => [.. _sessions];

    public static bool IsPosters(MappingNode slot) => slot["isPoster"].IsTrue() || slot["session"].At("isPoster").IsTrue();

    public void AddTimetable(MappingNode timetable)
    {
        foreach (var entry in timetable.Entries.SelectMany(d => d.Value.Items()).OfType<MappingNode>())
        {
            switch (entry.Text("entryType").ToString())
            {
                case "Session":
                    AddSession(entry, entry["entries"].Items().OfType<MappingNode>());
                    break;
                case "Break":
                    AddBreak(entry, entry);
                    break;
                case "Contribution":
                    AddTalk(entry);
                    break;
            }
        }
    }

    public void AddSlots(IEnumerable<MappingNode> slots)
    {
        foreach (var slot in slots)
        {
            if (slot["slots"] is SequenceNode parts && parts.Items.Length > 0)
            {
                // Older answers have the session with its slots in it.
                foreach (var part in parts.Items.OfType<MappingNode>())
                    AddSession(part, part["contributions"].Items().OfType<MappingNode>(), slot);
            }
            else
            {
                AddSession(slot, (slot["contributions"] ?? slot["entries"]).Items().OfType<MappingNode>());
            }
        }
    }

    /// <summary>Contributions that no slot holds: those of a session make it where nothing else tells of it, the others stand alone.</summary>
    public void AddAlone(IEnumerable<MappingNode> contributions)
    {
        var groups = new List<(RawText Session, List<(MappingNode Fields, DateTime Start, DateTime? End)> Parts)>();
        foreach (var fields in contributions)
        {
            var id = talks.Add(fields, isPoster: false);
            if (_placed.Contains(id.Text))
                continue;
            var (start, end) = times.Read(fields);
            var session = fields["session"] is MappingNode inner ? inner.Text("title", "name") : fields.Text("session");
            if (!session.IsEmpty && _byTitle.TryGetValue(session.Text, out var known))
            {
                // Posters have no time of their own.
                _placed.Add(id.Text);
                talks.Place(id.Text, new RawText(known, session.Location));
            }
            else if (start is { } from && session.IsEmpty)
            {
                AddTalk(fields);
            }
            else if (start is { } at)
            {
                var group = groups.FindIndex(g => g.Session.Text == session.Text && Room(g.Parts[0].Fields).ToString() == Room(fields).ToString() && g.Parts[0].Start.Date == at.Date);
                if (group < 0)
                {
                    group = groups.Count;
                    groups.Add((session, []));
                }
                groups[group].Parts.Add((fields, at, end));
            }
        }
        foreach (var (session, parts) in groups)
            AddSittings(session, parts);
    }

    private void AddSittings(RawText session, List<(MappingNode Fields, DateTime Start, DateTime? End)> parts)
    {
        parts = [.. parts.Select((p, i) => (p, i)).OrderBy(p => p.p.Start).ThenBy(p => p.i).Select(p => p.p)];
        var first = 0;
        var until = parts[0].End ?? parts[0].Start;
        for (var i = 1; i <= parts.Count; i++)
        {
            if (i < parts.Count && parts[i].Start - until <= LongestPause)
            {
                until = (parts[i].End ?? parts[i].Start) is var end && end > until ? end : until;
                continue;
            }
            var sitting = parts[first..i];
            _sessions.Add(new SessionRecord
            {
                Title = session,
                Start = sitting[0].Start,
                End = until > sitting[0].Start ? until : null,
                Rooms = Rooms(Room(sitting[0].Fields)),
                Talks = [.. sitting.SelectMany(p => Slots(p.Fields, p.Start, p.End, isPoster: false))],
                Location = sitting[0].Fields.Location,
            });
            if (i < parts.Count)
                (first, until) = (i, parts[i].End ?? parts[i].Start);
        }
    }

    private void AddSession(MappingNode slot, IEnumerable<MappingNode> entries, MappingNode? whole = null)
    {
        var (start, end) = times.Read(slot);
        var isPosters = IsPosters(slot) || (whole is not null && IsPosters(whole));
        var record = new SessionRecord
        {
            Title = Title(slot, whole),
            Kind = isPosters ? SessionKind.Posters : null,
            Start = start,
            End = end,
            Rooms = Rooms(Room(slot)),
            Chairs = [.. Conveners(slot), .. whole is null ? [] : Conveners(whole)],
            Description = RawText.First(slot.Text("description"), slot["session"].Text("description"), whole.Text("description")),
            Location = slot.Location,
        };
        var parts = entries.Select((e, i) => (Fields: e, Times: times.Read(e), i)).OrderBy(p => p.Times.Start ?? DateTime.MaxValue).ThenBy(p => p.i).ToList();
        var held = new List<SlotRecord>();
        foreach (var (fields, (from, to), _) in parts)
        {
            if (fields.Text("entryType").Text is not "Break")
            {
                held.AddRange(Slots(fields, from, to, isPosters));
                continue;
            }
            // A break inside a session with talks on both sides parts it in two.
            AddBreak(fields, slot);
            if (held.Count == 0 || from is null || to is null || from <= record.Start)
                continue;
            Keep(record with { End = from, Talks = [.. held] }, slot.Text("title").ToString());
            held.Clear();
            record = record with { Start = to };
        }
        Keep(record with { Talks = [.. held] }, slot.Text("title").ToString());
    }

    /// <summary>Contributions name their session without the name of its part.</summary>
    private void Keep(SessionRecord record, string title)
    {
        // What is left after the last break may be nothing.
        if (record.Talks.IsEmpty && record.Start >= record.End)
            return;
        var id = $"session at {record.Location} from {_sessions.Count}";
        _sessions.Add(record with { Id = id });
        if (!record.Title.IsEmpty)
            _byTitle.TryAdd(record.Title.Text, id);
        if (title.Length > 0)
            _byTitle.TryAdd(title, id);
    }

    private void AddTalk(MappingNode fields)
    {
        var (start, end) = times.Read(fields);
        if (start is not null)
            _sessions.Add(new SessionRecord { Start = start, End = end, Rooms = Rooms(Room(fields)), Talks = [.. Slots(fields, start, end, isPoster: false)], Location = fields.Location });
    }

    private void AddBreak(MappingNode fields, MappingNode slot)
    {
        var (start, end) = times.Read(fields);
        var room = RawText.First(Room(fields), Room(slot));
        _sessions.Add(new SessionRecord { Title = fields.Text("title"), IsService = true, Start = start, End = end, Rooms = Rooms(room), Location = fields.Location });
    }

    /// <summary>The contribution's place and, after it, those of its parts: one after the other where all say how long they are.</summary>
    private IEnumerable<SlotRecord> Slots(MappingNode fields, DateTime? start, DateTime? end, bool isPoster)
    {
        var id = talks.Add(fields, isPoster);
        if (!_placed.Add(id.Text))
            yield break;
        yield return new SlotRecord(id, start, end);
        var at = start;
        var parts = talks.AddParts(fields, id.Text).ToList();
        foreach (var (part, minutes) in parts)
        {
            var until = parts.TrueForAll(p => p.Minutes is > 0 and < 1000) ? at?.AddMinutes(minutes!.Value) : null;
            yield return new SlotRecord(part, at, until);
            at = until ?? at;
        }
    }

    private static RawText Title(MappingNode slot, MappingNode? whole)
    {
        var title = RawText.First(slot.Text("title"), slot["session"].Text("title"), whole.Text("title"));
        var part = slot.Text("slotTitle");
        return part.IsEmpty || part.Text == title.Text || title.Text.Contains(part.Text, StringComparison.Ordinal) ? title : title.IsEmpty ? part : title with { Text = $"{title.Text}: {part.Text}" };
    }

    private static ImmutableArray<PersonReference> Conveners(MappingNode fields) =>
        IndicoPeople.Of(fields["conveners"] ?? fields["sessionConveners"] ?? fields["session"].At("conveners"), ContributorRole.Chair);

    private static RawText Room(MappingNode fields) => fields.Text("room", "roomFullname");

    private static ImmutableArray<RawText> Rooms(RawText room) => room.IsEmpty ? [] : [room];
}
