using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Frab;

/// <summary>Records of a schedule file: every event is a talk in its own slot, but for those that have nothing to read about them.</summary>
internal sealed class FrabRecords
{
    private readonly SourceFolder _folder;
    private readonly FrabFiles _files;
    private readonly FrabSchedule _schedule;
    private readonly DiagnosticBag _bag;
    private readonly LocalTimes _local;
    private readonly FrabTimes _times;
    private readonly FrabPeople _people;
    private readonly FieldKinds _kinds;
    private readonly RawText _website;
    private readonly ImmutableArray<TalkRecord>.Builder _talks = ImmutableArray.CreateBuilder<TalkRecord>();
    private readonly List<SessionRecord> _sessions = [];
    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, DateTime Start), int> _placed = [];

    public FrabRecords(SourceFolder folder, FrabFiles files, DiagnosticBag bag)
    {
        (_folder, _files, _schedule, _bag) = (folder, files, files.Schedule!, bag);
        var conference = _schedule.Conference;
        _local = new LocalTimes(folder, conference.Text("time_zone_name", "timezone"), bag);
        _times = new FrabTimes(_local, bag);
        _people = new FrabPeople(files);
        _kinds = new FieldKinds(bag);
        _website = RawText.First(conference.Text("url"), conference.Text("base_url"), _schedule.Root.Text("base_url"));
    }

    public EventRecord Read()
    {
        var days = ImmutableArray.CreateBuilder<DayRecord>();
        foreach (var day in _schedule.Days)
            Day(day, days);
        var photos = new LocalPhotos(_folder);
        var people = _people.Records(photos);
        _local.Report();
        photos.Report(_bag);
        return new EventRecord
        {
            Facts = Facts(),
            Days = days.DrainToImmutable(),
            Rooms = Rooms(),
            Tracks = Tracks(),
            People = people,
            Talks = _talks.DrainToImmutable(),
            Sessions = [.. _sessions],
            LeftOut = _files.LeftOut,
        };
    }

    /// <summary>Two texts as one, unless the second begins with the first or is it.</summary>
    public static RawText Joined(RawText first, RawText second)
    {
        if (first.IsEmpty || second.IsEmpty)
            return RawText.First(first, second);
        if (second.Text.StartsWith(first.Text, StringComparison.Ordinal))
            return second;
        return first.Text.StartsWith(second.Text, StringComparison.Ordinal) ? first : first with { Text = first.Text + "\n\n" + second.Text };
    }

    private void Day(FrabDay day, ImmutableArray<DayRecord>.Builder days)
    {
        var date = WholeDates.Read(day.Fields.Text("date"));
        var start = LocalTimes.ReadExact(day.Fields.Text("day_start", "start").ToString())?.Clock;
        if (date is { } known)
            days.Add(new DayRecord(known) { Start = start, End = LocalTimes.ReadExact(day.Fields.Text("day_end", "end").ToString())?.Clock, Location = day.Fields.Location });
        foreach (var room in day.Rooms)
        {
            foreach (var fields in room.Events)
                Event(fields, room.Name, date, start);
        }
    }

    private void Event(MappingNode fields, RawText room, DateOnly? day, DateTime? dayStart)
    {
        _kinds.ExpectText(fields, "date", "start", "duration", "id");
        var (start, end) = _times.Read(fields, day, dayStart);
        var id = FrabSchedule.IdsOf(fields).FirstOrDefault("event of " + fields.Location);
        room = RawText.First(room, FrabSchedule.Value(fields, "room"));
        if (start is { } from && Status(fields.Text("state", "status").ToString()) == TalkStatus.Given)
        {
            // What is in several rooms at once is listed in each.
            if (_placed.TryGetValue((id, from), out var at))
            {
                _sessions[at] = _sessions[at] with { Rooms = _sessions[at].Rooms.Add(room) };
                return;
            }
            _placed[(id, from)] = _sessions.Count;
        }
        var type = FrabSchedule.Value(fields, "type");
        var session = new SessionRecord
        {
            Start = start,
            End = end,
            Day = start is { } begins && day is { } listed && Math.Abs((begins - listed.ToDateTime(default)).TotalHours - 12) < 30 ? listed : null,
            Rooms = [room],
            Track = FrabSchedule.Value(fields, "track"),
            KindWord = type.ToString(),
            Location = fields.Location,
        };
        var people = _people.Of(fields);
        var title = FrabSchedule.Value(fields, "title").As(Markup.MarkupFormat.Plain);
        var text = Joined(FrabSchedule.Value(fields, "abstract"), FrabSchedule.Value(fields, "description"));
        if (people.IsEmpty && text.IsEmpty && IsEntryOnly(type.ToString(), PlainText.Of(title.ToString())) is { } isService)
        {
            _sessions.Add(session with { Title = title, IsService = isService });
            return;
        }
        var status = Status(fields.Text("state", "status").ToString());
        if (start is not null && status == TalkStatus.Given)
            _sessions.Add(session with { Talks = [new SlotRecord(new RawText(id, fields.Location))] });
        // A workshop that is held twice is one talk with two places.
        if (!_titles.TryAdd(id, title.ToString()) && _titles[id] == title.ToString())
            return;
        _talks.Add(new TalkRecord
        {
            Id = id,
            Title = title,
            Subtitle = FrabSchedule.Value(fields, "subtitle").As(Markup.MarkupFormat.Plain),
            Kind = KindOf(type.ToString()),
            Abstract = text,
            Contributors = people,
            Track = FrabSchedule.Value(fields, "track"),
            Language = LanguageGuess.Of(Language(fields), text),
            Link = Link(fields),
            Status = status,
            Location = fields.Location,
        });
    }

    /// <summary>Whether an event without people and text is a break (true), some other entry of the day (false), or a talk of which little is known (null).</summary>
    private static bool? IsEntryOnly(string type, string title)
    {
        var byType = SessionKinds.Of(type, "");
        if (byType is SessionKind.Break)
            return true;
        // In a long title such a word is the talk's subject.
        const int longest = 6;
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var byTitle = words.Length <= longest ? SessionKinds.Of("", title) : SessionKind.Talks;
        return byTitle is SessionKind.Break ? true
            : byTitle is SessionKind.Social or SessionKind.Organisation || byType is SessionKind.Social or SessionKind.Organisation || type.ToLowerInvariant() is "other" or "meeting" ? false
            : null;
    }

    private static TalkKind? KindOf(string type) => type.ToLowerInvariant().Replace('_', ' ') switch
    {
        "keynote" => TalkKind.Keynote,
        "podium" or "panel" or "discussion" or "debate" => TalkKind.Panel,
        "poster" => TalkKind.Poster,
        "" => null,
        var other => SessionKinds.Of("", other) switch
        {
            SessionKind.Keynote => TalkKind.Keynote,
            SessionKind.Tutorial => TalkKind.Tutorial,
            SessionKind.Panel => TalkKind.Panel,
            SessionKind.Posters => TalkKind.Poster,
            _ => null,
        },
    };

    private static TalkStatus Status(string state) => state.ToLowerInvariant() switch
    {
        "cancelled" or "canceled" => TalkStatus.Cancelled,
        "withdrawn" => TalkStatus.Withdrawn,
        _ => TalkStatus.Given,
    };

    private static RawText Language(MappingNode fields) =>
        fields.Text("language") is { IsEmpty: false } language && LanguageNames.TagOfValue(language.Text) is { } tag ? language with { Text = tag } : RawText.None;

    /// <summary>The event's own page, else the first link that it gives.</summary>
    private RawText Link(MappingNode fields)
    {
        if (fields.Text("url") is { IsEmpty: false } url && IsAbsolute(url.Text))
            return url;
        foreach (var link in FrabSchedule.Many(fields["links"].At("link") ?? fields["links"]))
        {
            if (link.Text("url", "href") is { IsEmpty: false } target && IsAbsolute(target.Text))
                return target;
        }
        return RawText.None;
    }

    private static bool IsAbsolute(string address) => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private EventFacts Facts()
    {
        var conference = _schedule.Conference;
        var title = conference.Text("title");
        return new EventFacts
        {
            Title = (title.IsEmpty ? RawText.First(conference.Text("acronym"), FolderTitle.Find(_folder, _bag)) : title).As(Markup.MarkupFormat.Plain),
            FirstDate = WholeDates.Read(conference.Text("start")),
            LastDate = WholeDates.Read(conference.Text("end")),
            Place = Joined(conference.Text("venue"), conference.Text("city")) is var place && place.Text.Contains('\n', StringComparison.Ordinal) ? place with { Text = place.Text.Replace("\n\n", ", ", StringComparison.Ordinal) } : place,
            TimeZone = conference.Text("time_zone_name", "timezone"),
            Website = IsAbsolute(_website.ToString()) ? _website : RawText.None,
            Language = LanguageGuess.MostOf(_talks),
            Location = conference.Location,
        };
    }

    /// <summary>As declared; XML declares them by using them.</summary>
    private ImmutableArray<RoomRecord> Rooms()
    {
        var declared = FrabSchedule.Many(_schedule.Conference["rooms"]).Select(r => r is MappingNode fields ? FrabSchedule.Value(fields, "name") : RawText.Of(r));
        return [.. declared.Concat(_schedule.Days.SelectMany(d => d.Rooms).Select(r => r.Name)).Where(n => !n.IsEmpty).DistinctBy(n => n.Text).Select(n => new RoomRecord(n.Text, n))];
    }

    private ImmutableArray<TrackRecord> Tracks() =>
    [
        .. FrabSchedule.Many(_schedule.Conference["tracks"].At("track") ?? _schedule.Conference["tracks"] ?? _schedule.Conference["track"])
            .OfType<MappingNode>().Select(t => (Name: FrabSchedule.Value(t, "name"), Color: Color(t.Text("color", "colour").ToString())))
            .Where(t => !t.Name.IsEmpty).DistinctBy(t => t.Name.Text).Select(t => new TrackRecord(t.Name.Text, t.Name, t.Color)),
    ];

    // "#09c" and "#0099CC"; an alpha after them is the screen's.
    private static string? Color(string text)
    {
        var digits = text.TrimStart('#').ToLowerInvariant();
        if (!digits.All(char.IsAsciiHexDigit))
            return null;
        return digits.Length switch
        {
            3 or 4 => $"#{digits[0]}{digits[0]}{digits[1]}{digits[1]}{digits[2]}{digits[2]}",
            6 or 8 => "#" + digits[..6],
            _ => null,
        };
    }
}
