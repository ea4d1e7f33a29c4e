using System.Collections.Immutable;

namespace Booklet.Content.Settings;

/// <summary>The part of <see cref="SettingsModel"/> that maps a layout of files: kinds of records and the fields of each.</summary>
internal static class MapModel
{
    private static readonly TextShape Text = new();

    private static readonly NamedShape Value = new("value", "a path, a list of paths or { from: path, … }");

    private static readonly NamedShape People = new("people", "a path, a list of paths or { from: path, name: …, … }");

    private static readonly DictionaryShape Conditions = new("a mapping of paths to values", new ListShape(Text, "a value or a list of values"));

    private static readonly ImmutableArray<Setting> Places =
    [
        new("files", new ListShape(Text, "a file pattern or a list of them"), "the files to read: `data/talks.yml`, `_talks/*.md`, `**/*.json`, or a list of such patterns; `!drafts/*` takes files out again"),
        new("records", Text, "where the records stand in a file, such as `schedule.days[*].rooms.*[*]`; without it the items of a list, the rows of a table, or the file as a whole"),
        new("sheet", Text, "the sheet of a workbook; without it all that have the columns which the fields name"),
        new("where", Conditions, "reads only records with these values: `{ status: [accepted, confirmed] }`; `\"*\"` means any"),
        new("unless", Conditions, "leaves out records with these values: `{ draft: true }`"),
    ];

    private static readonly ImmutableArray<Setting> Times =
    [
        new("date", Value, "the day: a date, or the `id` or `title` of one of the `days`"),
        new("start", Value, "a time, a date with a time, or a range such as `09:30 - 10:30`"),
        new("end", Value, "a time, or a date with a time"),
        new("duration", Value, "where no end is given: `45`, `45 min`, `1:30`, `PT45M`"),
        new("room", Value, "ids or names of rooms"),
        new("plenary", Value, "`true` where the entry is for everybody"),
    ];

    private static readonly ImmutableArray<Setting> PersonFields =
    [
        new("id", Value, "by which talks name the person"),
        new("name", Value, "the name for print; without it, `given` and `family` make it"),
        new("given", Value, "given names"),
        new("family", Value, "the family name, by which the index sorts"),
        new("sort_name", Value, "as the index prints it: `Silva, María de`"),
        new("affiliation", Value, "one or several"),
        new("position", Value, "such as `Professor`, `CTO`"),
        new("biography", Value, "a text about the person"),
        new("photo", Value, "a picture of the folder"),
        new("website", Value, "the person's own page"),
        new("orcid", Value, "the identifier, with or without its address"),
        new("email", Value, "printed only with `contacts: true`"),
    ];

    private static readonly ImmutableArray<Setting> TalkFields =
    [
        new("id", Value, "by which sessions name the talk; without it, its title"),
        new("title", Value, "the title"),
        new("subtitle", Value, "a second line, or the title in another language"),
        new("abstract", Value, "the text"),
        new("speakers", People, "who presents: ids of `people`, names, or records with names"),
        new("authors", People, "who wrote it, in the order of print"),
        new("moderators", People, "who leads a discussion"),
        new("kind", Value, "keynote, talk, paper, poster, tutorial, panel; break, social or service for what is no talk; other words are understood as far as possible"),
        new("track", Value, "id or name of a track"),
        new("language", Value, "the talk's own language: `ja`, `Japanese`"),
        new("keywords", Value, "a list, or several in one text with `split`"),
        new("link", Value, "an address with more about it"),
        new("number", Value, "of the board or the paper"),
        new("group", Value, "the chapter it stands in, such as `Open Problems`"),
        new("status", Value, "`cancelled`, `withdrawn` and `declined` leave the talk out and name it"),
        new("session", Value, "ids or titles of the sessions that hold it"),
        new("order", Value, "its place among the talks of its session, a number"),
        .. Times,
    ];

    /// <summary>Kinds of records, in the order in which the documentation has them.</summary>
    public static readonly ImmutableArray<Setting> Kinds =
    [
        Kind("event", "facts of the event as a whole",
        [
            new("title", Value, "what the event is called"),
            new("short_title", Value, "stands in running heads"),
            new("subtitle", Value, "a line below the title"),
            new("description", Value, "a few sentences about the event"),
            new("start", Value, "the first day, where no session tells"),
            new("end", Value, "the last day"),
            new("place", Value, "where the event is"),
            new("time_zone", Value, "such as `Europe/Madrid`"),
            new("website", Value, "the event's address"),
            new("logo", Value, "a picture of the folder"),
            new("hosts", Value, "who holds the event"),
            new("language", Value, "such as `en`"),
        ]),
        Kind("days", "days with headings of their own; days that only sessions show need none",
        [
            new("id", Value, "by which talks and sessions name the day"),
            new("date", Value, "the date"),
            new("title", Value, "the heading"),
            new("start", Value, "date and time from which entries belong to the day"),
            new("end", Value, "date and time until which they do"),
        ]),
        Kind("rooms", "rooms, in the order of the grid's columns",
        [
            new("id", Value, "by which talks and sessions name the room; without it, its name"),
            new("name", Value, "the name for print"),
        ]),
        Kind("tracks", "tracks",
        [
            new("id", Value, "by which talks name the track; without it, its name"),
            new("name", Value, "the name for print"),
            new("color", Value, "`\"#rrggbb\"`"),
        ]),
        Kind("people", "people with records of their own", PersonFields),
        Kind("talks", "talks, with or without a place in the schedule", TalkFields),
        Kind("papers", "talks that are papers", TalkFields),
        Kind("posters", "talks that are posters", TalkFields),
        Kind("sessions", "entries of the schedule: blocks of talks, talks named by id, breaks",
        [
            new("id", Value, "by which talks name the session; without it, its title"),
            new("title", Value, "the title; an entry of one talk needs none"),
            new("kind", Value, "keynote, talks, posters, tutorial, panel, break, social; other words are understood as far as possible, and without it the title decides"),
            new("talks", Value, "ids or titles of its talks, in order"),
            new("track", Value, "id or name of a track"),
            new("chairs", People, "who leads it"),
            new("speakers", People, "people of the session itself"),
            new("description", Value, "a text about it"),
            .. Times,
        ]),
        Kind("committees", "members of committees, or whole committees",
        [
            new("role", Value, "the committee or the role; records of one role stand together"),
            new("members", People, "where a record holds several; otherwise the record is a person"),
            .. PersonFields,
        ]),
        Kind("sponsors", "sponsors",
        [
            new("name", Value, "the name"),
            new("tier", Value, "such as `Gold`; tiers stand in the order of their first sponsors"),
            new("logo", Value, "a picture of the folder"),
            new("link", Value, "their address"),
        ]),
        Kind("information", "subjects of the useful information",
        [
            new("title", Value, "the heading"),
            new("text", Value, "the text below it"),
        ]),
    ];

    private static readonly ImmutableArray<Setting> Refinements =
    [
        new("from", Value, "where the value comes from: anything that could stand here itself"),
        new("all", new ListShape(Value, "a list of paths", AllowsOne: false), "several places whose values all count, one after the other"),
        new("split", new ListShape(Text, "a separator or a list of them"), "takes a text apart at a separator outside brackets; `names` takes lines of authors apart, `lines` at line ends"),
        new("pattern", Text, "a regular expression that the text has to match; its group `value`, its first group or the whole match counts, and groups called like fields of a person are these"),
        new("map", new DictionaryShape("a mapping of values to values", Text), "replaces values: `{ kn: keynote }`; others stay"),
        new("default", Text, "where nothing is known"),
        new("format", Text, "how dates and times are written, where they are not understood: `dd.MM.yy`, `HHmm`"),
        new("markup", new ChoiceShape("markdown", "html", "plain"), "what texts are written in: `markdown`, `html` or `plain`; otherwise as they look"),
    ];

    /// <summary>What stands for a value, and for people.</summary>
    public static readonly ImmutableDictionary<string, SettingShape> Definitions = new Dictionary<string, SettingShape>(StringComparer.Ordinal)
    {
        ["value"] = new EitherShape(Value.Expected, Text, new ListShape(Value, Value.Expected, AllowsOne: false), new ObjectShape(Value.Expected, Refinements)),
        ["people"] = new EitherShape(People.Expected, Text, new ListShape(People, People.Expected, AllowsOne: false), new ObjectShape(People.Expected,
        [
            .. Refinements.Where(r => r.Name is not ("from" or "all")),
            new("from", People, "where the people come from: anything that could stand here itself"),
            new("all", new ListShape(People, "a list of paths", AllowsOne: false), "several places whose people all count, one after the other"),
            new("by", new ChoiceShape("id", "name"), "`id` or `name`: how the values name people; otherwise ids are tried first, then names"),
            .. PersonFields,
        ])),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Fields of a person, wherever one is described.</summary>
    public static readonly ImmutableArray<string> PersonFieldNames = [.. PersonFields.Select(f => f.Name)];

    public static readonly ImmutableArray<Setting> RefinementSettings = Refinements;

    public static readonly ImmutableArray<Setting> PlaceSettings = Places;

    /// <summary>The fields of a kind, without what says where its records stand.</summary>
    public static ImmutableArray<Setting> FieldsOf(string kind) =>
        [.. ((ObjectShape)((ListShape)Kinds.First(k => k.Name == kind).Shape).Item).Settings.Where(s => !Places.Contains(s))];

    private static Setting Kind(string name, string description, ImmutableArray<Setting> fields) =>
        new(name, new ListShape(new ObjectShape("a mapping with 'files' and fields", [.. Places, .. fields]) { Required = ["files"] }, "a mapping with 'files' and fields, or a list of such"), description);
}
