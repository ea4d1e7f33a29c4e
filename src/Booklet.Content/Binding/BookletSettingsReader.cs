using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Diagnostics;
using Booklet.Mathematics;

namespace Booklet.Content.Binding;

/// <summary>Reads booklet.yml; a key that does not exist or a value of the wrong kind is reported and changes nothing.</summary>
internal sealed class BookletSettingsReader(Workspace workspace, DiagnosticBag bag)
{
    private static readonly string[] Keys =
    [
        "source", "title", "short_title", "subtitle", "description", "dates", "year", "place", "time_zone", "language", "clock", "date_order", "website", "logo", "hosts", "edition",
        "accent", "page", "sections", "collections", "information", "contacts", "photo_ppi", "pages_multiple_of", "sort_names", "fonts", "mathml", "checks",
        "macros",
    ];

    private static readonly string[] SectionNames =
        ["cover", "information", "contents", "glance", "schedule", "talks", "papers", "posters", "people", "committees", "sponsors", "index", "notes"];

    private static readonly ImmutableDictionary<string, ContentKind> KindNames = new Dictionary<string, ContentKind>
    {
        ["speakers"] = ContentKind.Speakers,
        ["papers"] = ContentKind.Papers,
        ["posters"] = ContentKind.Posters,
        ["talks"] = ContentKind.Talks,
        ["tutorials"] = ContentKind.Tutorials,
        ["organisers"] = ContentKind.Organisers,
        ["organizers"] = ContentKind.Organisers,
        ["calendar"] = ContentKind.Calendar,
        ["information"] = ContentKind.Information,
        ["ignore"] = ContentKind.Ignore,
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    public BookletSettings Read(MappingNode? root)
    {
        if (root is null)
            return new BookletSettings();
        CheckKeys(root, Keys);
        var (first, last) = Dates(root["dates"]);
        return new BookletSettings
        {
            Source = Text(root, "source"),
            Title = Text(root, "title"),
            ShortTitle = Text(root, "short_title"),
            Subtitle = Text(root, "subtitle"),
            Description = Text(root, "description"),
            FirstDate = first,
            LastDate = last,
            Year = Year(root),
            Place = Text(root, "place"),
            TimeZone = Text(root, "time_zone"),
            Language = Text(root, "language"),
            Clock = Choice<ClockStyle>(root, "clock", ("12", ClockStyle.TwelveHours), ("24", ClockStyle.TwentyFourHours)),
            DateOrder = Choice<DateOrder>(root, "date_order", ("dmy", Model.DateOrder.DayMonthYear), ("mdy", Model.DateOrder.MonthDayYear), ("ymd", Model.DateOrder.YearMonthDay)),
            Website = Text(root, "website"),
            Logo = Text(root, "logo"),
            Hosts = List(root, "hosts"),
            Edition = Text(root, "edition"),
            Collections = Collections(root),
            Information = Information(root),
            SortNames = SortNames(root),
            Macros = Macros(root),
            Options = Options(root),
        };
    }

    private BookletOptions Options(MappingNode root)
    {
        var accent = Text(root, "accent");
        if (!accent.IsEmpty && !(accent.Text.Length == 7 && accent.Text[0] == '#' && accent.Text[1..].All(char.IsAsciiHexDigit)))
        {
            Bad(root, "accent", "a colour such as \"#1a5fb4\" (in quotes)");
            accent = RawText.None;
        }
        var sections = root["sections"] as MappingNode;
        if (root["sections"] is not null and not MappingNode)
            Bad(root, "sections", "a mapping with 'order' and 'off'");
        if (sections is not null)
            CheckKeys(sections, ["order", "off"]);
        var order = sections is null ? [] : Sections(sections, "order");
        return new BookletOptions
        {
            PageSize = Text(root, "page") is { IsEmpty: false } page ? page.Text : null,
            AccentColor = accent.IsEmpty ? null : accent.Text,
            Sections = order.IsEmpty ? null : order,
            SectionsOff = sections is null ? [] : [.. Sections(sections, "off")],
            PrintContacts = Switch(root, "contacts"),
            PhotoPpi = Number(root, "photo_ppi"),
            AttachMathMl = Switch(root, "mathml"),
            Severities = Severities(root),
            PagesMultipleOf = Number(root, "pages_multiple_of"),
            Fonts = Fonts(root),
        };
    }

    private ImmutableArray<FontPlace> Fonts(MappingNode root)
    {
        if (root["fonts"] is MappingNode)
            Bad(root, "fonts", "a folder or a list of folders");
        var places = ImmutableArray.CreateBuilder<FontPlace>();
        foreach (var path in List(root, "fonts"))
        {
            if (workspace.FolderAt(path.Text, path.Location, bag) is { } fullPath)
                places.Add(new FontPlace(path.Text, fullPath, path.Location));
        }
        return places.ToImmutable();
    }

    private ImmutableArray<SeverityRule> Severities(MappingNode root)
    {
        if (root["checks"] is not { } node || (node as ScalarNode)?.IsNull == true)
            return [];
        if (node is not MappingNode map)
        {
            Bad(root, "checks", "a mapping such as { BK4006: off, BK4003: error }");
            return [];
        }
        var rules = ImmutableArray.CreateBuilder<SeverityRule>();
        foreach (var (code, value) in map.Entries.Select(e => (e.Key, RawText.Of(e.Value))))
        {
            Severity? severity = value.Text.ToLowerInvariant() switch
            {
                "error" => Severity.Error,
                "warning" => Severity.Warning,
                "info" or "information" => Severity.Information,
                _ => null,
            };
            // YAML 1.1 takes a bare off for false.
            if (severity is null && value.Text.ToLowerInvariant() is not ("off" or "false" or "no"))
                Bad(map, code, "off, info, warning or error");
            else
                rules.Add(new SeverityRule(code, severity, value.Location));
        }
        return rules.DistinctBy(r => r.Code, StringComparer.OrdinalIgnoreCase).ToImmutableArray();
    }

    private ImmutableArray<string> Sections(MappingNode sections, string key)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var name in List(sections, key))
        {
            if (SectionNames.Contains(name.Text, StringComparer.OrdinalIgnoreCase))
                names.Add(name.Text.ToLowerInvariant());
            else
                bag.Add(BindingDiagnostics.UnknownSettingAt(name.Location, name.Text, NearestName.Of(name.Text, SectionNames)));
        }
        return names.ToImmutable();
    }

    private ImmutableDictionary<string, ContentKind> Collections(MappingNode root)
    {
        var kinds = ImmutableDictionary.CreateBuilder<string, ContentKind>(StringComparer.OrdinalIgnoreCase);
        if (root["collections"] is not MappingNode map)
        {
            if (root["collections"] is not null)
                Bad(root, "collections", "a mapping of folder names to what they hold");
            return kinds.ToImmutable();
        }
        foreach (var entry in map.Entries)
        {
            var value = RawText.Of(entry.Value);
            if (KindNames.TryGetValue(value.ToString(), out var kind))
                kinds[entry.Key.TrimStart('_')] = kind;
            else
                bag.Add(BindingDiagnostics.UnknownSettingAt(entry.Value.Location, value.ToString(), NearestName.Of(value.ToString(), KindNames.Keys.Order(StringComparer.Ordinal))));
        }
        return kinds.ToImmutable();
    }

    private ImmutableArray<(RawText, RawText)> Information(MappingNode root)
    {
        if (root["information"] is not SequenceNode list)
        {
            if (root["information"] is not null)
                Bad(root, "information", "a list of {title, text}");
            return [];
        }
        var blocks = ImmutableArray.CreateBuilder<(RawText, RawText)>();
        foreach (var item in list.Items.OfType<MappingNode>())
        {
            CheckKeys(item, ["title", "text"]);
            if (Text(item, "text") is { IsEmpty: false } text)
                blocks.Add((Text(item, "title"), text));
        }
        return blocks.ToImmutable();
    }

    private ImmutableDictionary<string, string> SortNames(MappingNode root)
    {
        if (root["sort_names"] is not MappingNode map)
        {
            if (root["sort_names"] is not null)
                Bad(root, "sort_names", "a mapping of names to index names");
            return ImmutableDictionary<string, string>.Empty;
        }
        return map.Entries.Select(e => (Key: PersonNames.KeyOf(e.Key), Value: RawText.Of(e.Value))).Where(e => !e.Value.IsEmpty)
            .GroupBy(e => e.Key, StringComparer.Ordinal).ToImmutableDictionary(g => g.Key, g => g.Last().Value.Text, StringComparer.Ordinal);
    }

    /// <summary>Names, with or without their backslash, to TeX.</summary>
    private MathMacros Macros(MappingNode root)
    {
        if (root["macros"] is not MappingNode map)
        {
            if (root["macros"] is not null)
                Bad(root, "macros", "a mapping of commands to TeX, such as { eps: '\\varepsilon', norm: '\\|#1\\|' }");
            return MathMacros.None;
        }
        var macros = MathMacros.None;
        foreach (var entry in map.Entries)
        {
            var name = entry.Key.TrimStart('\\');
            if (name.Length > 0 && name.All(char.IsAsciiLetter) && RawText.Of(entry.Value) is { IsEmpty: false } body)
                macros = macros.With(name, MathMacro.Of(body.Text));
            else
                Bad(map, entry.Key, "a command of letters with the TeX that it stands for");
        }
        return macros;
    }

    private (DateOnly?, DateOnly?) Dates(ValueNode? node)
    {
        switch (node)
        {
            case null:
                return (null, null);
            case MappingNode map:
                CheckKeys(map, ["start", "end"]);
                var first = Date(Text(map, "start"), map, "start");
                return (first, Date(Text(map, "end"), map, "end") ?? first);
            default:
                var only = RawText.Of(node);
                var date = WholeDates.Read(only);
                if (date is null)
                    bag.Add(BindingDiagnostics.BadSettingAt(node.Location, "dates", "a date such as 2027-05-03, or {start, end}"));
                return (date, date);
        }
    }

    private DateOnly? Date(RawText text, MappingNode map, string key)
    {
        if (text.IsEmpty)
            return null;
        var date = WholeDates.Read(text);
        if (date is null)
            Bad(map, key, "a date such as 2027-05-03");
        return date;
    }

    private RawText Year(MappingNode root)
    {
        var year = Text(root, "year");
        if (year.IsEmpty || Values.TryReadInt(year.Text) is >= 1900 and <= 2999)
            return year;
        Bad(root, "year", "a year such as 2027");
        return RawText.None;
    }

    private T? Choice<T>(MappingNode root, string key, params ReadOnlySpan<(string Name, T Value)> choices)
        where T : struct
    {
        var text = Text(root, key);
        if (text.IsEmpty)
            return null;
        var names = new List<string>();
        foreach (var (name, value) in choices)
        {
            if (text.Text.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
            names.Add(name);
        }
        Bad(root, key, "one of " + string.Join(", ", names));
        return null;
    }

    private bool Switch(MappingNode root, string key) => Choice<bool>(root, key, ("true", true), ("yes", true), ("false", false), ("no", false)) ?? false;

    private int? Number(MappingNode root, string key)
    {
        var text = Text(root, key);
        if (text.IsEmpty)
            return null;
        if (Values.TryReadInt(text.Text) is > 0 and var number)
            return number;
        Bad(root, key, "a positive number");
        return null;
    }

    private static ImmutableArray<RawText> List(MappingNode root, string key) => root[key] switch
    {
        SequenceNode list => [.. list.Items.Select(RawText.Of).Where(t => !t.IsEmpty)],
        ScalarNode scalar when !RawText.Of(scalar).IsEmpty => [RawText.Of(scalar)],
        _ => [],
    };

    private RawText Text(MappingNode root, string key)
    {
        if (root[key] is MappingNode or SequenceNode)
            Bad(root, key, "a single value");
        return RawText.Of(root[key]);
    }

    private void Bad(MappingNode root, string key, string expected) => bag.Add(BindingDiagnostics.BadSettingAt(root[key]?.Location ?? root.Location, key, expected));

    private void CheckKeys(MappingNode map, string[] known)
    {
        foreach (var entry in map.Entries.Where(e => !known.Contains(e.Key, StringComparer.OrdinalIgnoreCase)))
            bag.Add(BindingDiagnostics.UnknownSettingAt(entry.KeyLocation, entry.Key, NearestName.Of(entry.Key, known)));
    }
}
