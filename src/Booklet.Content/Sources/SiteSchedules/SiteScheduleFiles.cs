using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.FrontMatterSite;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>Finds the data files that are a schedule, and of several events' the one that is meant.</summary>
internal static class SiteScheduleFiles
{
    /// <summary>Fewer times are the opening hours of something.</summary>
    public const int FewestEntries = 3;

    /// <summary>A data file of a programme is far smaller; larger ones are lists of everything.</summary>
    private const long LargestFile = 4_000_000;

    private static readonly string[] Words = ["schedule", "program", "agenda", "timetable", "calendar", "day", "event", "programma", "programa", "horario", "zeitplan"];

    private static readonly HashSet<string> Settings = ["package.json", "package-lock.json", "tsconfig.json", "booklet.yml", "booklet.yaml", "_config.yml", "mkdocs.yml", "netlify.toml", "hugo.toml", "hugo.yaml", "config.toml", "composer.json", "manifest.json"];

    public static bool IsData(WorkspaceFile file) => file.Extension is ".yml" or ".yaml" or ".json" or ".toml" && !Settings.Contains(file.Name) && file.Length <= LargestFile;

    public static bool IsScheduleName(string name)
    {
        var words = FoldedText.Words(name.Replace('_', ' ')).Split(' ');
        return words.Any(w => w.Length > 0 && Words.Any(s => s == "day" ? w == "day" || w is "day1" or "day2" or "day3" or "day4" or "day5" : w.StartsWith(s, StringComparison.Ordinal)));
    }

    /// <summary>Schedules of one edition, in the order of their paths, and the other editions that have one.</summary>
    public static (ImmutableArray<WorkspaceFile> Files, SiteEdition Edition) Find(SourceFolder folder)
    {
        var candidates = folder.Files.Where(f => IsData(f) && !SiteItems.IsMachinery(f) && IsPlace(f))
            .GroupBy(f => SiteEdition.Of(f.Path))
            .OrderByDescending(g => Wished(folder, g.Key)).ThenByDescending(g => g.Key.Year).ThenBy(g => g.Key.Name, StringComparer.Ordinal)
            .ToList();
        foreach (var year in candidates.GroupBy(g => (Wished(folder, g.Key), g.Key.Year)))
        {
            // Of one year's events the last one is the one that is being prepared.
            var found = year.Select(g => (Edition: g.Key, Files: g.Where(f => Count(folder.Peek(f.Path)) >= FewestEntries).ToImmutableArray()))
                .Where(g => !g.Files.IsEmpty).OrderByDescending(g => g.Files.Max(f => FirstDate(folder.Peek(f.Path)))).ThenBy(g => g.Edition.Name, StringComparer.Ordinal).ToList();
            if (found.Count > 0)
                return (WithShortDays(folder, found[0].Files, candidates.First(c => c.Key == found[0].Edition)), found[0].Edition);
        }
        return ([], default);
    }

    // A file a day: that of the last morning may have one entry.
    private static ImmutableArray<WorkspaceFile> WithShortDays(SourceFolder folder, ImmutableArray<WorkspaceFile> files, IEnumerable<WorkspaceFile> all)
    {
        var folders = files.Select(f => f.FolderPath).ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(f => files.Contains(f) || folders.Contains(f.FolderPath) && (IsScheduleName(f.FolderPath.Split('/')[^1]) || IsScheduleName(f.Name.Split('.')[0])) && Count(folder.Peek(f.Path)) > 0)];
    }

    private static bool IsPlace(WorkspaceFile file) =>
        IsScheduleName(file.Name.Split('.')[0]) || file.FolderPath.Split('/').Any(IsScheduleName);

    private static int Wished(SourceFolder folder, SiteEdition edition)
    {
        var settings = folder.Peek("booklet.yml") ?? folder.Peek("booklet.yaml");
        var year = settings.Text("year", "dates.start", "dates").ToString();
        var words = FoldedText.Words($"{settings.Text("title")} {settings.Text("short_title")} {settings.Text("place")} {settings.Text("subtitle")}").Split(' ');
        var isYear = edition.IsNamed && (year.Contains(edition.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) || words.Contains(edition.Year.ToString(CultureInfo.InvariantCulture)));
        var isPlace = edition.IsNamed && edition.Name.Length > 0 && edition.Name.Split(' ').All(words.Contains);
        return (isYear ? 1 : 0) + (isPlace ? 2 : 0);
    }

    /// <summary>How many mappings have a time, or a duration after one that has.</summary>
    public static int Count(ValueNode? node, int depth = 0)
    {
        const int deepest = 8;
        if (node is null or ScalarNode || depth > deepest)
            return 0;
        var own = node is MappingNode map && SiteDataSchedule.IsTimed(map) ? 1 : 0;
        // Who begins at ten and lists lengths has as many times as lengths.
        if (node is SequenceNode { Items: [MappingNode first, ..] } list && SiteDataSchedule.IsTimed(first))
            own += list.Items.OfType<MappingNode>().Count(i => !SiteDataSchedule.IsTimed(i) && SiteDataSchedule.Unnoted(i, FieldNames.Duration) is not null);
        return own + node.Items().Sum(i => Count(i, depth + 1));
    }

    private static DateOnly FirstDate(ValueNode? node) =>
        node is MappingNode map && RawText.Of(SiteDataSchedule.Unnoted(map, ["startdate", "start_date", "date"])) is { IsEmpty: false } date && WholeDates.Read(date) is { } first ? first : DateOnly.MinValue;
}
