using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>Where site generators keep their settings, and what these say of the event.</summary>
internal static class SiteConfiguration
{
    // Jekyll's, then Hugo's by its own order of precedence.
    private static readonly ImmutableArray<string> Names =
    [
        "_config.yml", "_config.yaml", "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json",
        "config/_default/hugo.toml", "config/_default/hugo.yaml", "config/_default/config.toml", "config/_default/config.yaml", "config/_default/config.yml",
    ];

    public static WorkspaceFile? File(SourceFolder folder) => Names.Select(folder.Find).FirstOrDefault(f => f is not null);

    public static EventFacts Facts(ValueNode? configuration) => new()
    {
        Title = configuration.Text("conference.title", "conference.name", "event.title", "event.name", "params.conference.title", "params.event.name", "title", "name"),
        Subtitle = configuration.Text("subtitle", "params.subtitle"),
        Description = configuration.Text("description", "params.description"),
        FirstDate = WholeDates.Read(configuration.Text("start_date", "startdate", "dates.start", "params.start_date", "params.startDate", "params.date", "event_date")),
        LastDate = WholeDates.Read(configuration.Text("end_date", "enddate", "dates.end", "params.end_date", "params.endDate")),
        Place = configuration.Text("place", "venue", "location", "city", "conference.location", "event.location", "params.location", "params.venue", "params.city"),
        TimeZone = configuration.Text("conference.tz", "time_zone", "timezone", "timeZone", "params.timezone", "params.time_zone", "params.timeZone"),
        Website = Website(configuration),
        Language = configuration.Text("conference.lang", "defaultContentLanguage", "lang", "language", "locale", "languageCode"),
        Location = configuration?.Location,
    };

    /// <summary>Jekyll parts the address into host and path, Hugo writes it in one.</summary>
    private static RawText Website(ValueNode? configuration)
    {
        var (url, path) = (configuration.Text("url"), configuration.Text("baseurl", "baseURL"));
        return url.IsEmpty ? Uri.TryCreate(path.ToString(), UriKind.Absolute, out _) ? path : RawText.None : url with { Text = url.Text.TrimEnd('/') + "/" + path.ToString().Trim('/') };
    }
}
