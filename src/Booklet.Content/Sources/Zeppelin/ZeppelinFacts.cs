using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.Zeppelin;

/// <summary>What the site's configuration says of the event: keys of the Jekyll template, or of the later one's settings and resources.</summary>
internal sealed class ZeppelinFacts(ValueNode? configuration, ValueNode? settings, ValueNode? resources)
{
    public static bool IsFactsFile(WorkspaceFile file) => file.Name is "settings.json" or "resources.json" or "hoverboard.config.json";

    /// <summary>The event's year, for days that are written without one.</summary>
    public int? Year => (First ?? Last)?.Year;

    private DateOnly? First => WholeDates.Read(RawText.First(configuration.Text("eventStartTime", "startDate", "start_date"), settings.Text("startDate"), resources.Text("startDate")));

    private DateOnly? Last => WholeDates.Read(RawText.First(configuration.Text("eventEndTime", "endDate", "end_date"), settings.Text("endDate"), resources.Text("endDate")));

    public EventFacts Read() => new()
    {
        Title = RawText.First(configuration.Text("title", "name"), resources.Text("title"), settings.Text("title", "name", "hashtag")),
        Description = RawText.First(configuration.Text("description"), resources.Text("description"), settings.Text("description")),
        FirstDate = First,
        LastDate = Last,
        Place = Place(),
        TimeZone = RawText.First(configuration.Text("timezone", "timeZone"), settings.Text("timezone", "timeZone")),
        Website = Website(),
        Language = RawText.First(configuration.Text("lang", "language", "locale"), settings.Text("dateFormat.locale")),
        Hosts = [RawText.First(configuration.Text("organizerName"), settings.Text("organizer.name"), resources.Text("organizer.name"))],
        Location = configuration?.Location ?? settings?.Location,
    };

    private RawText Place()
    {
        var name = RawText.First(configuration.Text("eventLocationName", "venueTitle"), settings.Text("location.name"), resources.Text("location.name"));
        var city = RawText.First(configuration.Text("eventAddressLocality", "city"), settings.Text("location.city"), resources.Text("location.city"));
        return name.IsEmpty || city.IsEmpty || name.Text.Contains(city.Text, StringComparison.OrdinalIgnoreCase) ? RawText.First(name, city) : name with { Text = $"{name.Text}, {city.Text}" };
    }

    private RawText Website()
    {
        var url = RawText.First(configuration.Text("url"), settings.Text("url"), resources.Text("url"));
        return url.IsEmpty ? url : url with { Text = url.Text.TrimEnd('/') + "/" + configuration.Text("baseurl").ToString().Trim('/') };
    }
}
