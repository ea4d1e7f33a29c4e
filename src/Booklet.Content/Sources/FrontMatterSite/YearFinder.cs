using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>A year and where it was found; the place is null where it came from counting alone.</summary>
internal sealed record FoundYear(int Year, string Source, SourceLocation? Location, bool IsGuess);

/// <summary>
/// Finds the year of days that are given without one. A year that stands beside one of the event's own days in a page counts most;
/// a year in which the weekdays do not fall on the days is out, however often it is written.
/// </summary>
internal static partial class YearFinder
{
    // A date of the event itself tells the year; a year that merely occurs somewhere may be a deadline's or a copyright's.
    private const int DayWithYear = 20;
    private const int AnyYear = 1;
    private const int TitleYear = 10;

    public static FoundYear? Find(Site site, IReadOnlyList<DayDraft> days)
    {
        if (days.FirstOrDefault(d => d.Label.Year is not null) is { } dated)
            return new FoundYear(dated.Label.Year!.Value, "the calendar", dated.Location, false);
        foreach (var key in (string[])["start_date", "startdate", "start", "date", "dates.start", "conference.start_date", "conference.date", "event.start_date", "event_date", "year"])
        {
            var value = site.Config(key);
            if (!value.IsEmpty && BareYear().Match(value.Text) is { Success: true } found)
                return new FoundYear(YearOf(found), $"'{key}' of the configuration", value.Location, false);
        }
        return Vote(site, days);
    }

    /// <summary>Whether no day's weekday contradicts the year.</summary>
    public static bool Fits(IEnumerable<DayDraft> days, int year) =>
        days.All(d => d.Label.Weekday is not { } weekday || d.Label.DateIn(year) is not { } date || date.DayOfWeek == weekday);

    // Two days whose weekdays fit leave one year in five or six, and an event's files name few years.
    private static bool Confirmed(IReadOnlyList<DayDraft> days) => days.Count(d => d.Label is { Weekday: not null, Month: not null }) >= 2;

    private static FoundYear? Vote(Site site, IReadOnlyList<DayDraft> days)
    {
        var votes = new SortedDictionary<int, (int Score, string Source, SourceLocation? Location, int Best)>();
        void Vote(int year, int score, string source, SourceLocation? location)
        {
            var known = votes.GetValueOrDefault(year);
            votes[year] = score > known.Best ? (known.Score + score, source, location, score) : known with { Score = known.Score + score };
        }

        foreach (var key in (string[])["title", "url", "baseurl", "domain", "description"])
        {
            var value = site.Config(key);
            foreach (Match year in BareYear().Matches(value.ToString()))
                Vote(YearOf(year), TitleYear, $"'{key}' of the configuration", value.Location);
        }
        foreach (var page in site.Pages)
        {
            foreach (Match match in FullDate().Matches(page.BodyText))
            {
                var date = DayLabel.Parse(match.Value);
                if (date.Year is not { } year)
                    continue;
                var ours = days.Any(d => d.Label.Month == date.Month && d.Label.DayOfMonth == date.DayOfMonth && d.Label.Month is not null);
                Vote(year, ours ? DayWithYear : AnyYear, $"the date “{match.Value.Trim()}” in {page.Path}", new SourceLocation(page.File, new TextSpan(page.Body.Start + match.Index, match.Length)));
            }
        }

        var fitting = votes.Where(v => Fits(days, v.Key)).OrderByDescending(v => v.Value.Score).ThenByDescending(v => v.Key).ToImmutableArray();
        if (fitting.IsEmpty)
            return null;
        var best = fitting[0];
        return new FoundYear(best.Key, best.Value.Source, best.Value.Location, best.Value.Best < DayWithYear && !Confirmed(days));
    }

    private static int YearOf(Match match) => int.Parse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(?<y>20\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex BareYear();

    [GeneratedRegex(@"\b20\d\d-\d\d-\d\d\b|\b(?:" + DayLabel.MonthNames + @")\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:\s*(?:-|–|--|to)\s*(?:[a-z]+\s+)?\d{1,2}(?:st|nd|rd|th)?)?,?\s+20\d\d\b|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:" + DayLabel.MonthNames + @")\.?,?\s+20\d\d\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FullDate();
}
