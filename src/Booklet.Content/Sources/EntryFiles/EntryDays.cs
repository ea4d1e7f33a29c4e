using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.FrontMatterSite;

namespace Booklet.Content.Sources.EntryFiles;

/// <summary>
/// The dates of days that entries only count or name. A shortcode of a page that gives the same label beside a date tells it
/// (<c>{{&lt; schedule date="Friday, 3 May 2027" day="day2" &gt;}}</c>); else days are counted from the event's first date.
/// </summary>
internal sealed partial class EntryDays
{
    /// <summary>No event counts further.</summary>
    private const int MostDays = 60;

    private readonly Dictionary<string, DateOnly> _dates = new(StringComparer.OrdinalIgnoreCase);
    private readonly DateOnly? _first;

    public EntryDays(Site site, DateOnly? first)
    {
        _first = first;
        foreach (var page in site.Pages.Where(p => !p.IsDraft))
            ReadShortcodes(HtmlComments.Blank(page.BodyText));
    }

    /// <summary>The date of an entry; of the year 1 where only the count of days is known, null where nothing is.</summary>
    public DateOnly? Of(EntryMoment moment)
    {
        if (moment.Date is { } date)
            return date;
        var label = moment.Day.ToString();
        if (_dates.TryGetValue(label, out var paired))
            return paired;
        if (_first is { } first && Values.TryReadDate(label) is { Year: null } day && day.Day <= DateTime.DaysInMonth(first.Year, day.Month))
            return new DateOnly(first.Year, day.Month, day.Day);
        if (_first is { } monday && DayLabel.WeekdayOf(label) is { } weekday && label.Any(char.IsLetter) && !label.Any(char.IsAsciiDigit))
            return monday.AddDays(((int)weekday - (int)monday.DayOfWeek + 7) % 7);
        if (Count().Match(label) is { Success: true } count && int.TryParse(count.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostDays)
            return (_first ?? DateOnly.MinValue).AddDays(number - 1);
        return null;
    }

    private void ReadShortcodes(string text)
    {
        foreach (Match shortcode in Shortcode().Matches(text))
        {
            var values = Attribute().Matches(shortcode.Value).Select(m => m.Groups["value"].Value.Trim()).ToList();
            var dates = values.Select(v => WholeDates.Read(new RawText(v, null))).OfType<DateOnly>().Distinct().ToList();
            if (dates is not [var date])
                continue;
            foreach (var label in values.Where(v => v.Length > 0 && WholeDates.Read(new RawText(v, null)) is null))
                _dates.TryAdd(label, date);
        }
    }

    // A shortcode is short; without a limit a line of open ones would take a square of its length.
    [GeneratedRegex(@"\{\{[<%].{0,300}?\}\}|\{%\s{0,9}include\b.{0,300}?%\}", RegexOptions.CultureInvariant)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"\b\w+\s*=\s*[""“](?<value>[^""”]*)[""”]", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\d{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Count();
}
