using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>What the cover says: from booklet.yml, then the configuration, then sentences of the site's pages.</summary>
internal sealed partial class EventDetailsReader(Site site, BookletSettings settings, SiteMarkup markup, DiagnosticBag bag)
{
    /// <summary>What a booklet is called whose files never say what the event is called.</summary>
    private const string Untitled = "Programme";

    public EventDetails Read(IReadOnlyList<DayDraft> days, bool twelveHours)
    {
        var title = RawText.First(settings.Title, site.Config("title", "name", "conference.title", "conference.name", "event.title", "event_name"), HomeTitle());
        if (title.IsEmpty)
            bag.Add(BindingDiagnostics.TitleMissingAt(site.Configuration?.Location));
        var plain = PlainText.Of(title.Text);
        var description = RawText.First(settings.Description, site.Config("description", "tagline"));
        var dates = days.Select(d => d.Date).Where(d => d is not null).Order().ToList();
        return new EventDetails
        {
            Title = title.IsEmpty ? RichText.Of(Untitled) : markup.Line(title),
            ShortTitle = !settings.ShortTitle.IsEmpty ? PlainText.Of(settings.ShortTitle.Text) : title.IsEmpty ? Untitled : ShortTitle(plain),
            Subtitle = markup.Line(RawText.First(settings.Subtitle, site.Config("subtitle", "tagline"))),
            Description = FoldedText.Words(PlainText.Of(description.ToString())) == FoldedText.Words(plain) ? RichDocument.Empty : markup.Text(description),
            FirstDate = settings.FirstDate ?? dates.FirstOrDefault() ?? WholeDates.Read(site.Config("start_date", "startdate", "dates.start", "date")),
            LastDate = settings.LastDate ?? dates.LastOrDefault() ?? WholeDates.Read(site.Config("end_date", "enddate", "dates.end", "date")),
            Place = markup.Line(RawText.First(settings.Place, site.Config("place", "venue", "location", "city", "conference.location", "event.location"), PlaceFromPages(site))),
            TimeZone = RawText.First(settings.TimeZone, site.Config("time_zone", "conference_timezone", "timezone", "conference.tz"), ZoneFromPages(site)) is { IsEmpty: false } zone ? zone.Text : null,
            Website = Website(),
            Logo = Logo(),
            Hosts = [.. settings.Hosts.Select(markup.Line)],
            Language = markup.Language,
            Clock = settings.Clock ?? (twelveHours ? ClockStyle.TwelveHours : ClockStyle.TwentyFourHours),
            DateOrder = settings.DateOrder ?? (MonthFirst() ? DateOrder.MonthDayYear : DateOrder.DayMonthYear),
            Edition = settings.Edition.IsEmpty ? null : PlainText.Of(settings.Edition.Text),
        };
    }

    private RawText HomeTitle() => site.Page("index") is { Matter: { } matter } && RawText.Of(matter["title"]) is { IsEmpty: false } title && !title.Text.Equals("home", StringComparison.OrdinalIgnoreCase) ? title : RawText.None;

    /// <summary>The acronym in brackets at the title's end ("Conference on X (COX)"), else the title.</summary>
    private static string ShortTitle(string title) =>
        Acronym().Match(title) is { Success: true } acronym ? acronym.Groups["short"].Value : title;

    private string? Website() =>
        !settings.Website.IsEmpty ? settings.Website.Text : site.BaseUri?.AbsoluteUri is { } address ? address.TrimEnd('/') : null;

    private MediaFile? Logo()
    {
        var logo = RawText.First(settings.Logo, site.Config("logo", "site_logo", "header_logo"));
        return logo.IsEmpty ? null : site.Workspace.FindMedia(logo.Text, ["assets/images", "assets/img", "images"], logo.Location, bag);
    }

    /// <summary>"… will take place on the campus of the University of Lund (LU)." on the page about the venue first, then on any.</summary>
    public static RawText PlaceFromPages(Site site)
    {
        foreach (var page in site.Pages.OrderBy(p => p.Name.Contains("venue", StringComparison.Ordinal) ? 0 : p.Name == "index" ? 1 : 2).ThenBy(p => p.Path, StringComparer.Ordinal))
        {
            var match = TakesPlace().Match(page.BodyText);
            if (match.Success)
                return new RawText(PlainText.Of(match.Groups["place"].Value), new SourceLocation(page.File, new TextSpan(page.Body.Start + match.Groups["place"].Index, match.Groups["place"].Length)));
        }
        return RawText.None;
    }

    /// <summary>"All times below are in HKT (GMT+8)."</summary>
    public static RawText ZoneFromPages(Site site)
    {
        foreach (var page in site.Pages)
        {
            var match = TimesAreIn().Match(page.BodyText);
            if (match.Success)
                return new RawText(match.Groups["zone"].Value.Trim(), new SourceLocation(page.File, new TextSpan(page.Body.Start + match.Index, match.Length)));
        }
        return RawText.None;
    }

    // In the event's own files "January 3rd, 2024" is far more frequent than "3 January 2024", or the other way round.
    private bool MonthFirst()
    {
        int month = 0, day = 0;
        foreach (var page in site.Pages)
        {
            month += MonthDay().Count(page.BodyText);
            day += DayMonth().Count(page.BodyText);
        }
        return month > day;
    }

    [GeneratedRegex(@"\((?<short>[A-Z][\p{L}\d&-]*[A-Z][\p{L}\d&’' -]*)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();

    [GeneratedRegex(@"\b(?:take[s]? place|taking place|(?:be|is) (?:held|hosted|located))\b[^.\r\n]{0,60}?\s(?:in|at|of|by|campus of)\s+(?:the\s+)?(?<place>\p{Lu}[\p{L}\d’'&-]*(?:,?\s+(?:(?:of|the|and|at|in|for|de|du|der)\s+){0,2}\(?\p{Lu}[\p{L}\d’'&-]*\)?)*)(?=[\s.,;]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex TakesPlace();

    [GeneratedRegex(@"\b[Tt]imes?\b[^.\r\n]{0,60}?\b(?:are\s+in|is\s+in|in|are|is)\s+(?:the\s+)?(?<zone>(?:\p{L}[\p{L} ]{1,30}?\s+)?\(?(?:UTC|GMT)\s?[+−-]\s?\d{1,2}(?::\d\d)?\)?|[A-Z][a-z]+/[A-Z][A-Za-z_]+|[A-Z]{2,4}T\b)", RegexOptions.CultureInvariant)]
    private static partial Regex TimesAreIn();

    [GeneratedRegex(@"\b(?:" + DayLabel.MonthNames + @")\.?\s+\d{1,2}(?:st|nd|rd|th)?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:" + DayLabel.MonthNames + @")\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayMonth();
}
