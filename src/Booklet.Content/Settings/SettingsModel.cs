using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Booklet.Content.Settings;

/// <summary>Every setting of booklet.yml: the one table behind the reader, the JSON Schema and docs/content.md.</summary>
internal static class SettingsModel
{
    /// <summary>The chapters of a booklet, in their usual order.</summary>
    public static readonly ImmutableArray<string> Sections =
        ["cover", "information", "contents", "glance", "schedule", "talks", "papers", "posters", "people", "committees", "sponsors", "index", "notes"];

    public static readonly ImmutableArray<string> CollectionKinds =
        ["speakers", "talks", "papers", "posters", "tutorials", "organisers", "organizers", "calendar", "information", "ignore"];

    public const string AccentPattern = "^#[0-9A-Fa-f]{6}$";

    private static readonly ImmutableArray<string> Layouts = [.. Sources.SourceRegistry.All.Select(s => s.Name).Order(StringComparer.Ordinal)];

    private static readonly TextShape Text = new();

    private static readonly ListShape SectionNames = new(new ChoiceShape(Sections, AreNames: true), "a list of sections");

    public static readonly ObjectShape Root = new("a mapping of settings",
    [
        new("source", new TextShape { Known = Layouts }, "the layout to read the files as, where the recognition is wrong; the run says which it took and why, and [each layout](#other-layouts) has its name here"),
        new("map", new ObjectShape("a mapping of what files hold: talks, people, sessions …", MapModel.Kinds), "which files hold what, for a layout that is not recognised: [below](#any-other-layout)"),
        new("title", Text, "what the event is called"),
        new("short_title", Text, "stands in running heads"),
        new("subtitle", Text, "a line below the title"),
        new("description", Text, "a few sentences about the event"),
        new("dates", new EitherShape("a date such as 2027-05-03, or {start, end}", new DateShape(), new ObjectShape("{start, end}",
        [
            new("start", new DateShape(), "the first day"),
            new("end", new DateShape(), "the last day"),
        ])), "a date, or `{ start: 2027-09-16, end: 2027-09-17 }`"),
        new("year", new NumberShape("a year such as 2027", 1900, 2999), "the year alone, where the calendar has day and month"),
        new("place", Text, "where the event is, for the cover"),
        new("time_zone", Text, "such as `Europe/Madrid` or `+02:00`"),
        new("website", Text, "the event's address"),
        new("logo", Text, "a picture of the folder, for the cover"),
        new("hosts", new ListShape(Text, "a list of names"), "who holds the event: a name or a list"),
        new("edition", Text, "a line of the imprint, such as `2nd printing`"),
        new("language", Text, "such as `en` or `en-GB`"),
        new("clock", new ChoiceShape("12", "24"), "`12` or `24`; otherwise as your files write times"),
        new("date_order", new ChoiceShape("dmy", "mdy", "ymd"), "`dmy`, `mdy` or `ymd`"),
        new("accent", new TextShape("a colour such as \"#1a5fb4\" (in quotes)", AccentPattern), "`\"#17556b\"`, in quotes"),
        new("page", Text, "a5, a4, letter, half-letter, or `170x240mm`"),
        new("sections", new ObjectShape("a mapping with 'order' and 'off'",
        [
            new("order", SectionNames, "the sections to print, in this order"),
            new("off", SectionNames, "sections to leave out"),
        ]), $"`{{ order: [cover, contents, …], off: [notes] }}` of {string.Join(", ", Sections)}"),
        new("collections", new DictionaryShape("a mapping of folder names to what they hold", new ChoiceShape(CollectionKinds, AreNames: true)),
            "what a collection holds: `{ guests: speakers, lightning: talks, blog: ignore }` of speakers, talks, papers, posters, tutorials, organisers, calendar, information, ignore"),
        new("information", new ListShape(new ObjectShape("{title, text}",
        [
            new("title", Text, "the heading"),
            new("text", Text, "the text below it"),
        ]), "a list of {title, text}", AllowsOne: false), "a list of `{ title: Wi-Fi, text: \"…\" }`"),
        new("contacts", new SwitchShape(), "`true` prints e-mail addresses and phone numbers"),
        new("photo_ppi", new NumberShape(), "resolution to which photos are reduced; 300 without it"),
        new("images", new ChoiceShape("greyscale", "grayscale", "colour", "color"), "`greyscale` prints pictures and logos in greys, for a black-and-white printer"),
        new("mathml", new SwitchShape(), "`true` attaches each formula as MathML, for readers that walk through it; the file is PDF/A-3a then instead of 2a"),
        new("pages_multiple_of", new NumberShape(), "`4` fills the last sheet with notes pages"),
        new("fonts", new ListShape(Text, "a folder or a list of folders"), "a folder with fonts, or a list of folders, inside this one: [below](#fonts)"),
        new("checks", new DictionaryShape("a mapping such as { BK4006: off, BK4003: error }", new ChoiceShape("off", "info", "information", "warning", "error", "false", "no")),
            "how much a finding matters to you, by its code: `{ BK4006: off, BK4003: error }` of off, info, warning, error"),
        new("macros", new DictionaryShape("a mapping of commands to TeX, such as { eps: '\\varepsilon', norm: '\\|#1\\|' }", Text), "abbreviations in mathematics: `{ eps: '\\varepsilon', norm: '\\|#1\\|' }`"),
        new("sort_names", new DictionaryShape("a mapping of names to index names", Text), "index names that no rule can guess: `{ María de Silva: \"Silva, María de\" }`"),
    ]);

    /// <summary>Shapes that hold themselves.</summary>
    public static readonly FrozenDictionary<string, SettingShape> Definitions = MapModel.Definitions.ToFrozenDictionary(StringComparer.Ordinal);
}
