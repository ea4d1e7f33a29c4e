using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>
/// Reads calendars: lists of days with lists of events, with rooms or time slots between them, or a plain list of events that name their day.
/// </summary>
internal sealed partial class CalendarReader(ClockTimes clock, DiagnosticBag bag)
{
    // A calendar is two or three lists deep (day, room or slot, event with talks); deeper nesting is not a calendar.
    private const int DeepestList = 5;

    private readonly Dictionary<string, DayDraft> _byKey = new(StringComparer.Ordinal);

    public List<DayDraft> Days { get; } = [];

    /// <summary>How many entries the files have, whatever becomes of them.</summary>
    public int EventCount { get; private set; }

    public void Read(SiteRecord record)
    {
        record.Collection.NoteAsked([.. FieldNames.Days, .. FieldNames.Events]);
        Read(record.Fields, record.Text(["title", "name"]));
    }

    public List<LeftOut> LeftOut { get; } = [];

    /// <summary>Reads a calendar that is a whole data file or the front matter of a page.</summary>
    public void Read(ValueNode calendar, RawText title)
    {
        if (calendar is SequenceNode list)
        {
            ReadDays(list);
            return;
        }
        if (calendar is not MappingNode fields)
            return;
        if (SiteRecord.ValueOf(fields, FieldNames.Days) is SequenceNode days)
            ReadDays(days);
        else if (SiteRecord.ValueOf(fields, FieldNames.Events) is SequenceNode)
            ReadDay(fields, title);
    }

    private void ReadDays(SequenceNode days)
    {
        foreach (var item in days.Items.OfType<MappingNode>())
        {
            if (Nested(item) is not null && SiteRecord.ValueOf(item, FieldNames.Start) is null)
                ReadDay(item, RawText.None);
            else if (SiteRecord.ValueOf(item, FieldNames.Start) is not null)
                ReadEvent(item, DayOf(RawText.Of(SiteRecord.ValueOf(item, FieldNames.Day)), RawText.None, item.Location), new Inherited(), 0);
        }
    }

    private void ReadDay(MappingNode item, RawText fallback)
    {
        var name = RawText.Of(SiteRecord.ValueOf(item, ["name", "title", "label", "day", "dateReadable"]));
        var date = RawText.Of(SiteRecord.ValueOf(item, ["date", "day"]));
        var day = DayOf(name.IsEmpty ? fallback : name, date, item.Location);
        if (Nested(item) is { } list)
            ReadList(list, day, new Inherited(), 0);
    }

    private DayDraft DayOf(RawText name, RawText date, SourceLocation location)
    {
        var label = DayLabel.Parse(PlainText.Of(name.ToString()));
        if (!date.IsEmpty && Values.TryReadDate(date.Text.Length > 10 && date.Text[4] == '-' ? date.Text[..10] : date.Text) is { } known)
            label = label with { Year = known.Year is { } year && WholeDates.IsYear(year) ? year : label.Year, Month = known.Month, DayOfMonth = known.Day, Weekday = label.Weekday ?? known.Weekday };
        if (label.Number is null && SiteRecord.ReadNumber(name.ToString()) is { } number && number is > 0 and < 100)
            label = label with { Number = (int)number, Rest = "" };

        var key = label.Month is not null ? $"{label.Month}-{label.DayOfMonth}" : label.Number is not null ? $"#{label.Number}" : label.Weekday is not null ? $"{label.Weekday}" : "=" + label.Rest;
        if (_byKey.TryGetValue(key, out var same))
            return same;
        var day = new DayDraft(Days.Count + 1, label, name.Location ?? location) { Heading = PlainText.Of(name.ToString()) };
        Days.Add(day);
        _byKey[key] = day;
        return day;
    }

    /// <summary>What a list between day and event gives to the events in it.</summary>
    private sealed record Inherited(RawText Place = default, RawText Start = default, RawText End = default, SessionDraft? Parent = null);

    private void ReadList(SequenceNode list, DayDraft day, Inherited above, int depth)
    {
        foreach (var item in list.Items.OfType<MappingNode>())
        {
            var name = RawText.Of(SiteRecord.ValueOf(item, FieldNames.EventName));
            var isRoom = SiteRecord.ValueOf(item, FieldNames.Start) is null && Nested(item) is not null && above.Parent is null;
            var isSlot = name.IsEmpty && Nested(item) is not null;
            if ((isRoom || isSlot) && depth < DeepestList)
            {
                var inherited = above with
                {
                    Place = isRoom && !name.IsEmpty ? name : above.Place,
                    Start = RawText.Of(SiteRecord.ValueOf(item, FieldNames.Start)) is { IsEmpty: false } s ? s : above.Start,
                    End = RawText.Of(SiteRecord.ValueOf(item, FieldNames.End)) is { IsEmpty: false } e ? e : above.End,
                };
                ReadList(Nested(item)!, day, inherited, depth + 1);
            }
            else
            {
                ReadEvent(item, day, above, depth);
            }
        }
    }

    private void ReadEvent(MappingNode item, DayDraft day, Inherited above, int depth)
    {
        RawText Field(ImmutableArray<string> names) => RawText.Of(SiteRecord.ValueOf(item, names));
        var name = Field(FieldNames.EventName);
        var talk = Field(FieldNames.EventTalk);
        EventCount++;
        if (name.IsEmpty && talk.IsEmpty)
        {
            bag.Add(BindingDiagnostics.EventWithoutNameAt(item.Location));
            LeftOut.Add(new LeftOut(item.Location, "an entry of the calendar", "it has no name"));
            return;
        }
        var rawStart = Field(FieldNames.Start);
        var (start, end) = clock.Read(rawStart.IsEmpty ? above.Start : rawStart, Field(FieldNames.End) is { IsEmpty: false } e ? e : rawStart.IsEmpty ? above.End : RawText.None, Field(FieldNames.Duration));
        if (start is null && !rawStart.IsEmpty)
            bag.Add(BindingDiagnostics.TimeNotReadAt(rawStart.Location, rawStart.Text));
        var place = Field(FieldNames.Location);
        var chairs = PersonReader.Listed(SiteRecord.ValueOf(item, FieldNames.Chair)).ToList();
        var speakers = PersonReader.Listed(SiteRecord.ValueOf(item, [.. FieldNames.Speakers, .. FieldNames.Authors, "who"])).ToList();
        var session = new SessionDraft
        {
            Day = day,
            RawName = name.IsEmpty ? talk : name,
            ClassName = Field(FieldNames.EventClass).ToString(),
            StartTime = start,
            EndTime = end,
            Place = place.IsEmpty ? above.Place : place,
            TalkTitle = talk,
            Description = Field(["description", "abstract", "details", "text", "note"]),
            Track = Field(FieldNames.Track),
            ChairNames = [.. chairs.Select(l => l.Author.Name)],
            SpeakerNames = [.. speakers.Select(l => l.Author.Name)],
            Links = [.. LinksOf(name.ToString()), .. LinksOf(talk.ToString())],
            Location = name.Location ?? item.Location,
            MergedInto = above.Parent,
        };
        foreach (var (author, where, _) in speakers.Concat(chairs).Where(l => l.Author.Affiliation.Length > 0))
            session.Affiliations.TryAdd(author.Name, new RawText(author.Affiliation, where));
        if (Field(["link", "url", "page"]) is { IsEmpty: false } link)
            session.Links.Add(new SiteLink(link.Text, PlainText.Of(name.ToString())));
        day.Sessions.Add(session);
        if (Nested(item) is { } inner && depth < DeepestList)
            ReadList(inner, day, new Inherited(session.Place, Parent: session), depth + 1);
    }

    public static IEnumerable<SiteLink> LinksOf(string raw)
    {
        foreach (Match match in Link().Matches(raw))
        {
            var target = match.Groups["html"].Success ? match.Groups["html"].Value : match.Groups["markdown"].Value;
            var text = match.Groups["text"].Success ? match.Groups["text"].Value : match.Groups["label"].Value;
            yield return new SiteLink(TemplateRoot().Replace(target.Trim(), ""), PlainText.Of(text));
        }
    }

    private static SequenceNode? Nested(MappingNode item) =>
        (SiteRecord.ValueOf(item, FieldNames.Events) ?? SiteRecord.ValueOf(item, ["rooms", "tracks", "papers", "presentations", "subsessions", "talk_list"])) is SequenceNode { Items.IsEmpty: false } list
        && list.Items.Any(i => i is MappingNode) ? list : null;

    [GeneratedRegex(@"<a\b[^>]*?\bhref\s*=\s*[""']?(?<html>[^""'>]*)[""']?[^>]*>(?<text>.*?)</a>|\[(?<label>[^\]]*)\]\((?<markdown>[^)\s]*)\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Link();

    [GeneratedRegex(@"\{\{\s*site\.(?:baseurl|url)\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex TemplateRoot();
}
