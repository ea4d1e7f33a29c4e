using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>
/// Reads schedules in data files whatever they are nested in: days as items or as keys, slots with cells, rooms with entries, or one flat list.
/// What has a time is an entry; what stands around it is its day, its slot or its room.
/// </summary>
internal sealed partial class SiteDataSchedule(SiteDays days, SitePeopleIndex people, DiagnosticBag bag)
{
    private const int Deepest = 8;

    private static readonly ImmutableArray<string> TitleKeys = ["title", "name", "event", "label", "what", "activity", "heading", "summary", "topic"];
    private static readonly ImmutableArray<string> StrongKeys = ["talk", "session", "session_id", "session_ids", "sessionid", "sessionids", "talk_id", "talk_ids", "talkid", "talkids", "talks", "sessions", "presentation", "presentations", "paper", "papers", "ref", "reference"];
    private static readonly ImmutableArray<string> WeakKeys = ["slug", "id", "key", "page", "link", "url"];
    private static readonly ImmutableArray<string> NestedKeys = ["tracks", "columns", "cells", "rooms", "stages", "parallel", .. FieldNames.Events, "talk_list", "presentations", "papers", "subsessions", "session"];
    private static readonly ImmutableArray<string> KindKeys = ["session_type", "talk_type", "event_type", .. FieldNames.EventClass];
    private static readonly ImmutableArray<string> RoomKeys = [.. FieldNames.Location, "hall", "stage"];
    private static readonly ImmutableArray<string> TextKeys = ["abstract", "description", "details", "content", "text", "body", "extract", "note"];

    private readonly ClockTimes _clock = new();
    private bool _areMinutes;

    private sealed record Context(SiteDay? Day = null, TimeOnly? Start = null, TimeOnly? End = null, RawText Room = default, RawText Track = default, string Kind = "");

    public List<SiteScheduleEntry> Entries { get; } = [];

    public List<LeftOut> LeftOut { get; } = [];

    public bool AreTwelveHours => _clock.AreTwelveHours;

    public static bool IsTimed(MappingNode map) => Unnoted(map, FieldNames.Start) switch
    {
        ScalarNode scalar => IsClock(scalar.Text),
        SequenceNode { Items: [ScalarNode first, ScalarNode] } => IsClock(first.Text),
        _ => false,
    };

    /// <summary>The value of the first of the names; looking whether a file is a schedule is not reading it.</summary>
    public static ValueNode? Unnoted(MappingNode map, ImmutableArray<string> names) =>
        names.Select(n => map.Entries.FirstOrDefault(e => FieldNames.Same(e.Key, n))?.Value).FirstOrDefault(v => v is not (null or ScalarNode { IsNull: true }));

    /// <param name="name">The file's name, which may be the day's ("2027-05-03", "day1").</param>
    public void Read(ValueNode value, string name, SourceLocation location)
    {
        var context = new Context();
        // No programme begins before six; what would, or would have more than 59 minutes, counts minutes.
        _areMinutes = BareNumbers(value).Any(n => n % 100 >= 60 || n < 600);
        if (SiteDays.IsDay(name.Replace('_', ' ')) || Values.TryReadDate(name) is not null)
            context = context with { Day = days.Of(value is MappingNode map ? RawText.First(map.Text("title", "name"), new RawText(name, location)) : new RawText(name, location), new RawText(name, location), location) };
        Walk(value, context, 0);
    }

    private void Walk(ValueNode node, Context context, int depth)
    {
        if (depth > Deepest)
            return;
        if (node is SequenceNode list)
        {
            TimeOnly? running = null;
            foreach (var item in list.Items.OfType<MappingNode>())
                running = ReadItem(item, context, running, depth);
        }
        else if (node is MappingNode map)
        {
            if (IsTimed(map))
            {
                ReadItem(map, context, null, depth);
                return;
            }
            var day = context.Day ?? OwnDay(map);
            foreach (var entry in map.Entries.Where(e => e.Value is SequenceNode or MappingNode && !IsAside(e.Key)))
            {
                var own = day is null && SiteDays.IsDay(entry.Key) && !(entry.Value is MappingNode inner && OwnDay(inner) is not null)
                    ? days.Of(new RawText(Humanised(entry.Key), entry.KeyLocation), RawText.None, entry.KeyLocation) : day;
                // "pre-conf", "writing_day": a key that heads a list of times is a day's where its neighbours are.
                own ??= entry.Value is SequenceNode times && times.Items.OfType<MappingNode>().Any(IsTimed) && map.Entries.Any(e => SiteDays.IsDay(e.Key))
                    ? days.Of(new RawText(Humanised(entry.Key), entry.KeyLocation), RawText.None, entry.KeyLocation) : null;
                Walk(entry.Value, context with { Day = own }, depth + 1);
            }
        }
    }

    private static bool IsAside(string key) => SiteItems.KindOfName(key) is SiteItemKind.Sponsor or SiteItemKind.SponsorTier or SiteItemKind.Organiser or SiteItemKind.Person || key is "nav_elements" or "navigation" or "menu" or "ignites";

    private TimeOnly? ReadItem(MappingNode item, Context context, TimeOnly? running, int depth)
    {
        var (start, end) = Times(item);
        var nested = Nested(item);
        if (start is null && running is not null && Length(item) is { } length)
        {
            start = running;
            end ??= length > TimeSpan.Zero ? running.Value.Add(length) : null;
        }
        if (start is null && nested is not null)
        {
            ReadGroup(item, nested, context, depth);
            return running;
        }
        if (start is null && context.Start is null)
        {
            LeaveUntimed(item);
            return running;
        }
        var inner = context with { Start = start ?? context.Start, End = start is null ? context.End : end, Room = RawText.First(Text(item, RoomKeys), context.Room), Track = RawText.First(Text(item, FieldNames.Track), context.Track), Kind = Text(item, KindKeys) is { IsEmpty: false } kind ? kind.Text : context.Kind };
        foreach (var day in DaysOf(item, context))
            ReadEntry(item, nested, inner with { Day = day }, depth);
        return end ?? (Length(item) == TimeSpan.Zero ? start : null) ?? running;
    }

    // A day or a room around its entries.
    private void ReadGroup(MappingNode item, SequenceNode nested, Context context, int depth)
    {
        if (context.Day is null && OwnDay(item) is { } day)
        {
            Walk(nested, context with { Day = day }, depth + 1);
            return;
        }
        var name = Text(item, TitleKeys);
        if (context.Start is not null)
            ReadEntry(item, nested, context, depth);
        else
            Walk(nested, context with { Room = RawText.First(Text(item, RoomKeys), nested.Items.OfType<MappingNode>().Any(IsTimed) ? name : RawText.None, context.Room) }, depth + 1);
    }

    private void ReadEntry(MappingNode item, SequenceNode? nested, Context context, int depth)
    {
        var title = TitleOf(item);
        var cells = nested?.Items.OfType<MappingNode>().ToList() ?? [];
        if (cells.Count > 0 && (title.IsEmpty || cells.Exists(c => Nested(c) is not null)))
        {
            foreach (var cell in cells)
                ReadItem(cell, context, null, depth + 1);
            return;
        }
        var references = References(item);
        var strands = SiteRecord.ValueOf(item, ["tracks", "rooms", "stages"]).Texts();
        if (title.IsEmpty && references.Length > 1)
        {
            // "session_ids: [a, b]" beside "tracks: [x, y]": the first is in the first.
            for (var i = 0; i < references.Length; i++)
                Entries.Add(Entry(item, context with { Track = strands.Length == references.Length ? strands[i] : context.Track }, RawText.None) with { References = [references[i]] });
            return;
        }
        if (title.IsEmpty && strands.Length == 1 && context.Track.IsEmpty)
            context = context with { Track = strands[0] };
        var parts = cells.Select(c => Part(c, context)).ToImmutableArray();
        if (title.IsEmpty && references.IsEmpty && Hints(item).IsEmpty && People(item).IsEmpty)
        {
            LeftOut.Add(new LeftOut(item.Location, "an entry of the schedule", "it says neither what nor who it is"));
            return;
        }
        Entries.Add(Entry(item, context, title) with { References = references, Parts = parts });
    }

    private SiteScheduleEntry Entry(MappingNode item, Context context, RawText title) => new(context.Day!, item.Location)
    {
        Start = context.Start,
        End = context.End,
        Title = title,
        Kind = context.Kind,
        Room = context.Room,
        Track = context.Track,
        Text = Text(item, TextKeys),
        Hints = Hints(item),
        People = People(item),
        Chairs = [.. PersonReader.Listed(SiteRecord.ValueOf(item, FieldNames.Chair)).Select(c => PersonReference.Named(new RawText(c.Author.Name, c.Location), ContributorRole.Chair))],
        Fields = item,
    };

    private SiteScheduleEntry Part(MappingNode item, Context context)
    {
        var (start, end) = Times(item);
        var title = TitleOf(item);
        var name = RawText.Of(item["name"]);
        // Beside a title, "name" is who gives it; alone in a list of talks it is who as well, if it is the name of somebody.
        var who = People(item);
        if (who.IsEmpty && !name.IsEmpty && (!RawText.Of(item["title"]).IsEmpty || item["title"] is not null || people.IsKnown(name)))
            (who, title) = (people.References(name), RawText.Of(item["title"]));
        return Entry(item, context with { Start = start, End = end, Kind = Text(item, KindKeys).ToString() }, title) with { References = References(item), People = who };
    }

    private IEnumerable<SiteDay> DaysOf(MappingNode item, Context context)
    {
        var flagged = item.Entries.Where(e => DayKey().IsMatch(e.Key) && e.Value is ScalarNode).ToList();
        if (flagged.Count > 0)
            return flagged.Where(e => e.Value.IsTrue()).Select(e => days.Of(new RawText(Humanised(e.Key), e.KeyLocation), RawText.None, e.KeyLocation));
        var own = Text(item, FieldNames.Day);
        if (own.IsEmpty && StartOf(item) is { IsEmpty: false } start && Values.TryReadDate(start.Text) is { Year: not null })
            own = start;
        if (!own.IsEmpty && (context.Day is null || Values.TryReadDate(PlainText.Of(own.Text)) is { Year: not null }))
            return [days.Of(Values.TryReadDate(own.Text) is { Time: not null } or { Year: not null } ? RawText.None : own, own, item.Location)];
        return [context.Day ?? days.Of(RawText.None, RawText.None, item.Location)];
    }

    private SiteDay? OwnDay(MappingNode item)
    {
        var (date, name) = (Text(item, ["date", "day"]), Text(item, ["datereadable", "label", "title", "name", "heading"]));
        if (!date.IsEmpty && (Values.TryReadDate(date.Text) is not null || SiteDays.IsDay(PlainText.Of(date.Text)) || SiteRecord.ReadNumber(date.Text) is not null))
            return days.Of(SiteRecord.ReadNumber(date.Text) is { } number ? date with { Text = string.Create(CultureInfo.InvariantCulture, $"Day {number}") } : !name.IsEmpty ? name : Values.TryReadDate(date.Text) is null or { Year: null } ? date : RawText.None, date, item.Location);
        return SiteDays.IsDay(PlainText.Of(name.ToString())) ? days.Of(name, RawText.None, item.Location) : null;
    }

    private (TimeOnly? Start, TimeOnly? End) Times(MappingNode item)
    {
        if (SiteRecord.ValueOf(item, FieldNames.Start) is SequenceNode { Items: [ScalarNode from, ScalarNode to] })
            return _clock.Read(RawText.Of(from), RawText.Of(to), RawText.None);
        var start = StartOf(item);
        if (start.IsEmpty)
            return (null, null);
        // "17h00 -" has no end yet.
        var until = Text(item, FieldNames.End);
        var (begin, end) = _clock.Read(Clocked(start) with { Text = SiteClock.Plain(Clocked(start).Text).TrimEnd('-', '–', ' ') }, until.IsEmpty ? until : Clocked(until), RawText.None);
        if (begin is null)
            bag.Add(BindingDiagnostics.TimeNotReadAt(start.Location, start.Text));
        return (begin, end ?? (begin is { } at && Length(item) is { Ticks: > 0 } length ? at.Add(length) : null));
    }

    private static RawText StartOf(MappingNode item) => RawText.Of(SiteRecord.ValueOf(item, FieldNames.Start));

    // "0930" is written by people, 570 by programs.
    private RawText Clocked(RawText text) =>
        Values.TryReadDate(text.Text) is { Time: { } time } ? text with { Text = time.ToString("HH:mm", CultureInfo.InvariantCulture) }
        : SiteClock.BareNumber(text.Text) is not { } number ? text
        : text with { Text = _areMinutes ? string.Create(CultureInfo.InvariantCulture, $"{number / 60}:{number % 60:00}") : string.Create(CultureInfo.InvariantCulture, $"{number / 100}:{number % 100:00}") };

    private static IEnumerable<int> BareNumbers(ValueNode node, int depth = 0)
    {
        if (depth > Deepest || node is ScalarNode)
            yield break;
        if (node is MappingNode map && SiteClock.BareNumber(StartOf(map).ToString()) is { } number)
            yield return number;
        foreach (var inner in node.Items().SelectMany(i => BareNumbers(i, depth + 1)))
            yield return inner;
    }

    private static bool IsClock(string text) => SiteClock.BareNumber(text) is not null || SiteClock.IsTime(text) || Values.TryReadDate(text) is { Time: not null };

    private TimeSpan? Length(MappingNode item) => Text(item, FieldNames.Duration) is { IsEmpty: false } text ? SiteClock.Length(text.Text) : null;

    private RawText TitleOf(MappingNode item) =>
        SiteRecord.ValueOf(item, TitleKeys) is MappingNode inner ? Text(inner, ["session", "title", "name", "en"]) : Text(item, TitleKeys);

    private ImmutableArray<PersonReference> People(MappingNode item) =>
        SiteRecord.ValueOf(item, TitleKeys) is MappingNode inner ? people.Read(inner) : people.Read(item);

    private static ImmutableArray<RawText> References(MappingNode item)
    {
        foreach (var key in StrongKeys)
        {
            if (SiteRecord.ValueOf(item, [key]) is ScalarNode or SequenceNode { Items: [ScalarNode, ..] } && SiteRecord.ValueOf(item, [key]).Texts() is { IsEmpty: false } found)
                return found;
        }
        return [];
    }

    private static ImmutableArray<RawText> Hints(MappingNode item) => [.. WeakKeys.SelectMany(k => SiteRecord.ValueOf(item, [k]).Texts())];

    private static SequenceNode? Nested(MappingNode item)
    {
        foreach (var key in NestedKeys)
        {
            if (SiteRecord.ValueOf(item, [key]) is SequenceNode { Items.IsEmpty: false } list && list.Items.Any(i => i is MappingNode))
                return list;
        }
        return null;
    }

    private void LeaveUntimed(MappingNode item)
    {
        var title = TitleOf(item);
        if (!title.IsEmpty)
            LeftOut.Add(new LeftOut(item.Location, $"“{PlainText.Of(title.Text)}”", "it has no time"));
    }

    private static RawText Text(MappingNode item, ImmutableArray<string> names) => RawText.Of(SiteRecord.ValueOf(item, names));

    /// <summary>A key as a heading: "writing_day" → "Writing day".</summary>
    public static string Humanised(string key)
    {
        var words = Digits().Replace(key.Replace('_', ' ').Replace('-', ' ').Trim(), "$1 $2");
        return words.Length == 0 ? key : char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex(@"^day[ _-]?\d{1,2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayKey();

    [GeneratedRegex(@"(\p{L})(\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
