using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>
/// What the event is called and where it is: the generator's configuration, a data file about the site or the event, the record of the edition
/// that is read, the home page's heading.
/// </summary>
internal static partial class SiteFacts
{
    private static readonly HashSet<string> Names = ["site", "conference", "event", "meta", "metadata", "info", "general", "settings", "config", "siteconfig", "site config", "details"];

    public static EventFacts Read(SourceFolder folder, Site site, SiteEdition edition, IEnumerable<ValueNode> schedules, DiagnosticBag bag)
    {
        var configuration = SiteConfiguration.File(folder) is { } file ? folder.Data(file, bag) : null;
        var facts = SiteConfiguration.Facts(configuration);
        if (PlainText.Of(facts.Title.ToString()) is "" or "Home")
            facts = facts with { Title = RawText.None };
        var records = folder.Files.Where(f => SiteScheduleFiles.IsData(f) && f.Name != "config.toml" && !SiteItems.IsMachinery(f) && IsAbout(f) && SiteEdition.Of(f.Path).Fits(edition))
            .Select(f => folder.Data(f, bag)).OfType<MappingNode>().Concat(schedules.OfType<MappingNode>().Where(IsEvent)).ToList();
        foreach (var record in records)
            facts = With(facts, record);
        if (edition.IsNamed)
            facts = facts with { Title = Titled(facts.Title, records, edition) };
        if (facts.Title.IsEmpty)
            facts = facts with { Title = HomeHeading(folder, site) };
        return facts with
        {
            Place = RawText.First(facts.Place, EventDetailsReader.PlaceFromPages(site)),
            TimeZone = RawText.First(facts.TimeZone, EventDetailsReader.ZoneFromPages(site)),
        };
    }

    // A schedule's own "title: Day 1" is no event's.
    private static bool IsEvent(MappingNode map) => !map.Text("startdate", "start_date", "startDate", "city", "venue", "location").IsEmpty;

    private static bool IsAbout(WorkspaceFile file)
    {
        var stem = FoldedText.Words(file.Name.Split('.')[0].Replace('_', ' ').Replace('-', ' '));
        var words = stem.Split(' ');
        return file.FolderPath.Split('/').Any(p => p is "_data" or "data") && (Names.Contains(stem) || SiteEdition.Of(file.Path).IsNamed && words.Contains("config"));
    }

    private static EventFacts With(EventFacts facts, MappingNode record)
    {
        var when = record.Text("startdate", "start_date", "startDate", "date.start", "dates.start", "date", "dates", "date.main", "when", "event_date");
        var title = record.Text("title", "conference_name", "event_name", "eventName", "site_name", "siteName", "name");
        return facts with
        {
            Title = RawText.First(facts.Title, IsSlug(title) ? RawText.None : title),
            Description = RawText.First(facts.Description, record.Text("description", "tagline", "subtitle")),
            FirstDate = facts.FirstDate ?? DateIn(when),
            LastDate = facts.LastDate ?? WholeDates.Read(record.Text("enddate", "end_date", "endDate", "date.end", "dates.end")),
            Place = RawText.First(facts.Place, Joined(record.Text("venue.name", "location.name", "venue", "location", "place"), record.Text("city", "location.city", "venue.city"))),
            TimeZone = RawText.First(facts.TimeZone, record.Text("time_zone", "timezone", "timeZone", "tz")),
            Website = RawText.First(facts.Website, record.Text("url", "website", "canonical_url", "site_url")),
            Location = facts.Location ?? record.Location,
        };
    }

    // "2027-porto" is the edition's key.
    private static bool IsSlug(RawText text) => text.IsEmpty || !text.Text.Contains(' ', StringComparison.Ordinal) && text.Text.Any(char.IsAsciiDigit) && text.Text.Contains('-', StringComparison.Ordinal);

    private static RawText Joined(RawText venue, RawText city) =>
        venue.IsEmpty ? city : city.IsEmpty || venue.Text.Contains(city.Text, StringComparison.OrdinalIgnoreCase) ? venue : venue with { Text = $"{venue.Text}, {city.Text}" };

    // The site of many events is called after all of them.
    private static RawText Titled(RawText title, List<MappingNode> records, SiteEdition edition)
    {
        var city = records.Select(r => r.Text("city", "friendly", "location_name")).FirstOrDefault(t => !t.IsEmpty);
        var name = edition.Name.Length == 0 ? "" : FoldedText.Words(city.ToString()) == edition.Name ? city.Text : string.Join(' ', edition.Name.Split(' ').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        // "2027/28" of the record says more than the path.
        var said = records.Select(r => r.Text("year").ToString()).FirstOrDefault(y => y.Length > 0) ?? "";
        var year = edition.Year.ToString(CultureInfo.InvariantCulture);
        year = said.StartsWith(year, StringComparison.Ordinal) ? said : year;
        var whole = title.ToString();
        if (!FoldedText.Words(whole).Contains(FoldedText.Words(name), StringComparison.Ordinal))
            whole = $"{whole} {name}".Trim();
        if (!whole.Contains(year, StringComparison.Ordinal))
            whole = $"{whole} {year}".Trim();
        return new RawText(whole, title.Location ?? (records.Count > 0 ? records[0].Location : null));
    }

    public static DateOnly? DateIn(RawText text)
    {
        if (text.IsEmpty)
            return null;
        if (WholeDates.Read(text) is { } whole)
            return whole;
        // Of "27-29 May 2027" the first number is the first day.
        var label = DayLabel.Parse(text.Text);
        return label.Year is { } year && int.TryParse(FirstNumber().Match(text.Text).ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? (label with { DayOfMonth = day }).DateIn(year) : null;
    }

    public static RawText HomeHeading(SourceFolder folder, Site site)
    {
        var home = site.Pages.FirstOrDefault(p => p.Name is "index" or "_index" or "home");
        if (home is not null && home.Matter.Text("title") is { IsEmpty: false } title && FoldedText.Words(title.Text) is not ("home" or "welcome" or "index"))
            return title;
        foreach (var source in HomeFiles(folder))
        {
            if (Heading().Match(source.Text) is { Success: true } heading && PlainText.Of(heading.Groups["text"].Value) is { Length: > 2 and < 100 } text && !text.Contains('{', StringComparison.Ordinal) && FoldedText.Words(text) is not ("home" or "welcome"))
                return new RawText(text, new SourceLocation(source, new TextSpan(heading.Groups["text"].Index, heading.Groups["text"].Length)));
        }
        return RawText.None;
    }

    /// <summary>The home page in whatever the site is written in, then the repository's own introduction.</summary>
    public static IEnumerable<SourceFile> HomeFiles(SourceFolder folder) =>
        folder.Files.Where(f => f.Name.Split('.')[0] is "index" or "_index" or "home" or "default" or "about" or "README" && HomeExtensions.Contains(f.Extension) && f.FolderPath.Count(c => c == '/') <= 2)
            .OrderBy(f => f.Name.StartsWith("README", StringComparison.Ordinal) || f.Name.StartsWith("about", StringComparison.Ordinal)).ThenBy(f => f.FolderPath.Length).ThenBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => folder.Workspace.ReadText(f, new DiagnosticBag())).OfType<SourceFile>();

    private static readonly HashSet<string> HomeExtensions = [".md", ".html", ".astro", ".njk", ".haml", ".erb", ".slim", ".vue", ".jsx", ".tsx", ".liquid", ".markdown", ".mdx"];

    [GeneratedRegex(@"<h1\b[^>]*>(?<text>[^<{]{1,200})</h1>|^#[ \t]+(?<text>[^\r\n]{1,200})|^[ \t]*%h1[^ \r\n]*[ \t]+(?<text>[^\r\n]{1,200})", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\d{1,2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstNumber();
}
