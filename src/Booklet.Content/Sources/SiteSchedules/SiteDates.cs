using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>
/// Dates of days that are only counted or named. The configuration's first day counts most, then the dates on the home page if there are
/// as many days and their weekdays agree; a year that no heading has is looked for as on any website.
/// </summary>
internal sealed partial class SiteDates(SourceFolder folder, Site site, EventFacts facts, DiagnosticBag bag)
{
    private const int HalfYear = 183;

    /// <summary>Days without a date are of the year 1, in order: no date is printed then.</summary>
    private static readonly DateOnly Undated = DateOnly.MinValue;

    public void Set(List<SiteDay> days)
    {
        if (days.Count == 0)
            return;
        var drafts = days.ConvertAll(d => new DayDraft(days.IndexOf(d) + 1, d.Label, d.Location));
        var from = facts.FirstDate ?? OnHomePage(days);
        var year = from?.Year ?? (days.Exists(d => d.Label.Month is not null) ? Found(drafts) : null);
        for (var i = 0; i < days.Count; i++)
            days[i].Date = DateOf(days[i].Label, i, from, year) ?? Undated.AddDays(i);
        // Two headings for one date are one day only by mistake; a counted day must not fall on a dated one.
        var known = new HashSet<DateOnly>();
        foreach (var day in days)
        {
            while (!known.Add(day.Date))
                day.Date = day.Date.AddDays(1);
        }
    }

    private int? Found(List<DayDraft> days)
    {
        if (days.Find(d => d.Label.Year is not null) is { } dated)
            return dated.Label.Year;
        var found = YearFinder.Find(site, days);
        // "Tide Days 2027": the event's own name, where the weekdays agree.
        if (found is null or { IsGuess: true } && BareYear().Match($"{facts.Title} {facts.Website}") is { Success: true } named && int.Parse(named.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is var year && YearFinder.Fits(days, year))
            found = new FoundYear(year, "the event's name", facts.Title.Location, false);
        if (found is null)
        {
            bag.Add(BindingDiagnostics.YearUnknownAt(days[0].Location));
            return null;
        }
        bag.Add(BindingDiagnostics.YearFoundAs(found.Year, found.Source, found.Location ?? days[0].Location));
        if (found.IsGuess)
            bag.Add(Checks.CheckDiagnostics.YearGuessedAs(found.Year, found.Location));
        return found.Year;
    }

    private static DateOnly? DateOf(DayLabel label, int index, DateOnly? from, int? year)
    {
        if (label.Year is { } own && label.DateIn(own) is { } whole)
            return whole;
        if (year is { } known && label.DateIn(known) is { } dated)
            return from is { } start && start.DayNumber - dated.DayNumber > HalfYear ? label.DateIn(known + 1) : dated;
        if (from is not { } begin || label.Month is not null)
            return null;
        if (label.Weekday is { } weekday)
            return begin.AddDays(((int)weekday - (int)begin.DayOfWeek + 7) % 7);
        return begin.AddDays(label.Number is { } number and > 0 ? number - 1 : index);
    }

    // "May 14-16, 2027" tells the first of three days; of days whose weekdays disagree it tells nothing.
    private DateOnly? OnHomePage(List<SiteDay> days)
    {
        if (days.Exists(d => d.Label.Month is not null && d.Label.Year is not null))
            return null;
        var texts = new[] { site.Config("title").ToString(), site.Config("description").ToString(), site.Config("subtitle").ToString() }
            .Concat(SiteFacts.HomeFiles(folder).Select(f => f.Text)).Concat(site.Pages.Where(IsHome).SelectMany(p => new[] { p.Matter.Text("description", "subtitle", "date", "dates").ToString(), HtmlComments.Blank(p.BodyText) }));
        foreach (var match in texts.SelectMany(t => Range().Matches(t)))
        {
            if (FirstOf(match) is not { } start || Count(match, start) is not { } count)
                continue;
            var weekdays = days.Select(d => d.Label.Weekday).OfType<DayOfWeek>().ToList();
            var areInside = weekdays.Count > 0 ? weekdays.TrueForAll(w => ((int)w - (int)start.DayOfWeek + 7) % 7 < count) && count >= days.Count : count == days.Count;
            if (areInside || days[0].Label.DateIn(start.Year) == start)
                return start;
        }
        return null;
    }

    private static bool IsHome(SitePage page) => page.Name is "index" or "home" or "about" or "_index" or "welcome" || page.Matter.Text("permalink").ToString() == "/";

    private static DateOnly? FirstOf(Match match)
    {
        var year = int.Parse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["a"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return CalendarNames.Month(match.Groups["m"].Value) is { } month && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int? Count(Match match, DateOnly start)
    {
        if (!match.Groups["b"].Success)
            return 1;
        var last = int.Parse(match.Groups["b"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return last > start.Day ? last - start.Day + 1 : null;
    }

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex BareYear();

    [GeneratedRegex(@"\b(?:(?<m>\p{L}{3,9})\.?\s+(?<a>\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:-|–|—|--|to|and|&)\s*(?<b>\d{1,2})(?:st|nd|rd|th)?)?,?\s+(?<y>20\d\d)|(?<a>\d{1,2})(?:st|nd|rd|th|\.)?(?:\s*(?:-|–|—|--|to|and|&)\s*(?<b>\d{1,2})(?:st|nd|rd|th|\.)?)?\s+(?:of\s+|de\s+)?(?<m>\p{L}{3,9})\.?,?\s+(?<y>20\d\d))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
