using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Settings;
using Booklet.Content.Sources;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Mapped;
using Booklet.Diagnostics;
using Booklet.Mathematics;

namespace Booklet.Content.Binding;

/// <summary>Reads booklet.yml; a key that does not exist or a value of the wrong kind is reported and changes nothing.</summary>
internal sealed class BookletSettingsReader(Workspace workspace, DiagnosticBag bag)
{
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
        new SettingsCheck(bag).Check(root);
        var (first, last) = Dates(root["dates"]);
        return new BookletSettings
        {
            Source = Text(root, "source"),
            Map = new MapReader(bag).Read(root["map"]),
            Title = Text(root, "title"),
            ShortTitle = Text(root, "short_title"),
            Subtitle = Text(root, "subtitle"),
            Description = Text(root, "description"),
            FirstDate = first,
            LastDate = last,
            Year = Text(root, "year"),
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
        var sections = root["sections"] as MappingNode;
        var order = sections is null ? [] : Sections(sections, "order");
        return new BookletOptions
        {
            PageSize = Text(root, "page") is { IsEmpty: false } page ? page.Text : null,
            AccentColor = accent.IsEmpty ? null : accent.Text,
            Sections = order.IsEmpty ? null : order,
            SectionsOff = sections is null ? [] : [.. Sections(sections, "off")],
            PrintContacts = Switch(root, "contacts"),
            PhotoPpi = Number(root, "photo_ppi"),
            GreyscaleImages = Text(root, "images").ToString().Trim().ToLowerInvariant() is "greyscale" or "grayscale",
            AttachMathMl = Switch(root, "mathml"),
            Severities = Severities(root["checks"] as MappingNode),
            PagesMultipleOf = Number(root, "pages_multiple_of"),
            Fonts = Fonts(root),
        };
    }

    private ImmutableArray<FontPlace> Fonts(MappingNode root)
    {
        var places = ImmutableArray.CreateBuilder<FontPlace>();
        foreach (var path in root["fonts"] is MappingNode ? [] : root["fonts"].Texts())
        {
            if (workspace.FolderAt(path.Text, path.Location, bag) is { } fullPath)
                places.Add(new FontPlace(path.Text, fullPath, path.Location));
        }
        return places.ToImmutable();
    }

    private static ImmutableArray<SeverityRule> Severities(MappingNode? map)
    {
        var rules = ImmutableArray.CreateBuilder<SeverityRule>();
        foreach (var (code, value) in map?.Entries.Select(e => (e.Key, RawText.Of(e.Value))) ?? [])
        {
            Severity? severity = value.ToString().ToLowerInvariant() switch
            {
                "error" => Severity.Error,
                "warning" => Severity.Warning,
                "info" or "information" => Severity.Information,
                _ => null,
            };
            // YAML 1.1 takes a bare off for false.
            if (severity is not null || value.ToString().ToLowerInvariant() is "off" or "false" or "no")
                rules.Add(new SeverityRule(code, severity, value.Location));
        }
        return rules.DistinctBy(r => r.Code, StringComparer.OrdinalIgnoreCase).ToImmutableArray();
    }

    private static ImmutableArray<string> Sections(MappingNode sections, string key) =>
        [.. sections[key].Texts().Select(t => t.Text.ToLowerInvariant()).Where(t => SettingsModel.Sections.Contains(t))];

    private static ImmutableDictionary<string, ContentKind> Collections(MappingNode root)
    {
        var kinds = ImmutableDictionary.CreateBuilder<string, ContentKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in (root["collections"] as MappingNode)?.Entries ?? [])
        {
            if (KindNames.TryGetValue(RawText.Of(entry.Value).ToString(), out var kind))
                kinds[entry.Key.TrimStart('_')] = kind;
        }
        return kinds.ToImmutable();
    }

    private static ImmutableArray<(RawText, RawText)> Information(MappingNode root) =>
    [
        .. ((root["information"] as SequenceNode)?.Items ?? []).OfType<MappingNode>().Select(i => (RawText.Of(i["title"]), RawText.Of(i["text"]))).Where(i => !i.Item2.IsEmpty),
    ];

    private static ImmutableDictionary<string, string> SortNames(MappingNode root) =>
        ((root["sort_names"] as MappingNode)?.Entries ?? []).Select(e => (Key: PersonNames.KeyOf(e.Key), Value: RawText.Of(e.Value))).Where(e => !e.Value.IsEmpty)
            .GroupBy(e => e.Key, StringComparer.Ordinal).ToImmutableDictionary(g => g.Key, g => g.Last().Value.Text, StringComparer.Ordinal);

    /// <summary>Names, with or without their backslash, to TeX.</summary>
    private MathMacros Macros(MappingNode root)
    {
        var macros = MathMacros.None;
        foreach (var entry in (root["macros"] as MappingNode)?.Entries ?? [])
        {
            var name = entry.Key.TrimStart('\\');
            if (name.Length > 0 && name.All(char.IsAsciiLetter) && RawText.Of(entry.Value) is { IsEmpty: false } body)
                macros = macros.With(name, MathMacro.Of(body.Text));
            else
                bag.Add(BindingDiagnostics.BadSettingAt(entry.Value.Location, entry.Key, "a command of letters with the TeX that it stands for"));
        }
        return macros;
    }

    private static (DateOnly?, DateOnly?) Dates(ValueNode? node)
    {
        if (node is not MappingNode map)
            return WholeDates.Read(RawText.Of(node)) is var only ? (only, only) : default;
        var first = WholeDates.Read(RawText.Of(map["start"]));
        return (first, WholeDates.Read(RawText.Of(map["end"])) ?? first);
    }

    private static T? Choice<T>(MappingNode root, string key, params ReadOnlySpan<(string Name, T Value)> choices)
        where T : struct
    {
        foreach (var (name, value) in choices)
        {
            if (Text(root, key).ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        return null;
    }

    private static bool Switch(MappingNode root, string key) => Text(root, key).ToString().ToLowerInvariant() is "true" or "yes";

    private static int? Number(MappingNode root, string key) => Values.TryReadInt(Text(root, key).ToString());

    private static ImmutableArray<RawText> List(MappingNode root, string key) => root[key].Texts();

    /// <summary>The value if it is one that the setting may have; another has been reported and counts for nothing.</summary>
    private static RawText Text(MappingNode root, string key) =>
        root[key] is { } node && SettingsModel.Root[key]!.Shape.Fits(node) ? RawText.Of(node) : RawText.None;
}
