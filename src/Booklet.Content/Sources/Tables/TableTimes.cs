using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Tables;

/// <summary>When a row takes place; the day may be known without the time, the time without the day.</summary>
internal readonly record struct TableTime(DateOnly? Day, DateTime? Start, DateTime? End);

/// <summary>
/// Days and times of rows from whatever columns hold them. A day holds for the rows below it until another one is named, as people leave it out
/// when it repeats.
/// </summary>
internal sealed partial class TableTimes(IEnumerable<Table> tables, DiagnosticBag bag)
{
    /// <summary>Days of a table whose rows name none are counted from here: no date is printed then.</summary>
    private static readonly DateOnly Undated = DateOnly.MinValue;

    private readonly ClockTimes _clock = new();
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private readonly bool _isMonthFirst = IsMonthFirst(tables);
    private readonly int? _year = YearOf(tables);
    private readonly List<string> _labels = [];
    private DateOnly? _day;

    public bool AreTwelveHours => _clock.AreTwelveHours;

    /// <summary>Days that are only named ("Monday", "Day 2"), with their names.</summary>
    public IEnumerable<(DateOnly Date, string Label)> Named => _labels.Select((l, i) => (Undated.AddDays(i), l));

    /// <summary>A new table begins without a day.</summary>
    public void Restart() => _day = null;

    /// <summary>Whether a row's only text is a day, which then holds for the rows below.</summary>
    public bool TakeDay(RawText text)
    {
        if (Date(text.Text) is not { } day)
            return false;
        _day = day;
        return true;
    }

    public TableTime Of(TableRow row)
    {
        var (date, start, end, time) = (row[TableField.Date], row[TableField.Start], row[TableField.End], row[TableField.Time]);
        // "Date" may hold the time as well, and "Time" or "Start" the date.
        var first = RawText.First(start, time);
        if (!date.IsEmpty)
            _day = Day(date) ?? _day;
        else if (DateIn(first) is { } dated)
            _day = dated;
        if (first.IsEmpty && !date.IsEmpty)
            first = ClockIn(date);
        var (from, until) = _clock.Read(WithoutDate(first), WithoutDate(end), row[TableField.Duration]);
        if (from is null && !first.IsEmpty && DateIn(first) is null)
            bag.Add(BindingDiagnostics.TimeNotReadAt(first.Location, first.Text));
        if (from is null)
            return new TableTime(date.IsEmpty && first.IsEmpty ? null : _day, null, null);
        var day = _day ?? Undated;
        var begin = day.ToDateTime(from.Value);
        DateTime? close = until is { } e ? day.ToDateTime(e) : null;
        if (close is { } && DateIn(end) is { } last && last > day)
            close = last.ToDateTime(until!.Value);
        // A party that ends at one o'clock ends on the next day.
        else if (until is { } late && ScheduleClock.EndsNextDay(from.Value, late) && day < DateOnly.MaxValue)
            close = close!.Value.AddDays(1);
        return new TableTime(day, begin, close);
    }

    private DateOnly? Day(RawText text)
    {
        if (Date(text.Text) is { } day)
            return day;
        var label = PlainText.Of(text.Text);
        if (Values.TryReadTime(label) is not null || Values.TryReadTimeRange(label) is not null)
            return null;
        if (label.Length > LongestLabel || label.Any(char.IsDigit) && !DayNumber().IsMatch(label))
        {
            if (_reported.Add(label))
                bag.Add(SourceDiagnostics.DateNotReadAt(text.Location, label));
            return null;
        }
        var known = _labels.FindIndex(l => FoldedText.Words(l) == FoldedText.Words(label));
        if (known < 0)
        {
            known = _labels.Count;
            _labels.Add(label);
        }
        return Undated.AddDays(known);
    }

    private const int LongestLabel = 40;

    /// <summary>Dates as people write them; without a year, the year that other dates have.</summary>
    private DateOnly? Date(string text)
    {
        text = Counted().Replace(text.Trim(), "");
        if (text.Length is 0 or > 80)
            return null;
        if (Slashes().Match(text) is { Success: true } match)
        {
            var (a, b, year) = (int.Parse(match.Groups["a"].ValueSpan), int.Parse(match.Groups["b"].ValueSpan), int.Parse(match.Groups["y"].ValueSpan));
            var (day, month) = _isMonthFirst ? (b, a) : (a, b);
            year += year < 100 ? 2000 : 0;
            return month is >= 1 and <= 12 && WholeDates.IsYear(year) && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
        }
        var iso = text.Length > 10 && text[4] is '-' && text[7] is '-' ? text[..10] : text;
        return Values.TryReadDate(iso) is { } date && (date.Year ?? _year) is { } known && WholeDates.IsYear(known) && date.Day <= DateTime.DaysInMonth(known, date.Month) ? new DateOnly(known, date.Month, date.Day) : null;
    }

    private DateOnly? DateIn(RawText text)
    {
        if (text.IsEmpty)
            return null;
        if (Date(text.Text) is { } whole)
            return whole;
        return WithClock().Match(text.Text.Trim()) is { Success: true } match ? Date(match.Groups["date"].Value) : null;
    }

    private RawText WithoutDate(RawText text) =>
        text.IsEmpty ? text
        : text.Text.Length > 10 && text.Text[4] is '-' && text.Text[7] is '-' ? ClockIn(text)
        : WithClock().Match(text.Text.Trim()) is { Success: true } match && Date(match.Groups["date"].Value) is not null ? text with { Text = match.Groups["clock"].Value }
        : Date(text.Text) is not null ? RawText.None : text;

    /// <summary>The time of "2027-05-03 09:00:00", "2027-05-03T09:00Z" or "3.5.2027, 9:00".</summary>
    private static RawText ClockIn(RawText text)
    {
        if (Values.TryReadDate(text.Text.Trim()) is { Time: { } time })
            return text with { Text = time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) };
        return WithClock().Match(text.Text.Trim()) is { Success: true } match ? text with { Text = match.Groups["clock"].Value } : RawText.None;
    }

    private static IEnumerable<string> Dates(IEnumerable<Table> tables) =>
        tables.SelectMany(t => t.Rows).SelectMany(r => new[] { r[TableField.Date], r[TableField.Start], r[TableField.Time] }).Where(t => !t.IsEmpty).Select(t => t.Text.Trim());

    /// <summary>One date that can only be read with the month first decides for all; without one, the day is first, as in most of the world.</summary>
    private static bool IsMonthFirst(IEnumerable<Table> tables)
    {
        var (dayFirst, monthFirst) = (false, false);
        foreach (var match in Dates(tables).Select(d => Slashes().Match(d)).Where(m => m.Success))
        {
            monthFirst |= int.Parse(match.Groups["b"].ValueSpan) > 12;
            dayFirst |= int.Parse(match.Groups["a"].ValueSpan) > 12;
        }
        return monthFirst && !dayFirst;
    }

    private static int? YearOf(IEnumerable<Table> tables)
    {
        var years = Dates(tables).Select(d => Year().Match(d)).Where(m => m.Success).Select(m => int.Parse(m.ValueSpan)).Distinct().Take(2).ToList();
        if (years is [var only])
            return only;
        var above = tables.SelectMany(t => t.Above).SelectMany(r => r).Select(c => Year().Match(c.Text)).Where(m => m.Success).Select(m => int.Parse(m.ValueSpan)).Distinct().Take(2).ToList();
        return above is [var named] ? named : null;
    }

    // "Day 1 – Thursday, 16 September 2027".
    [GeneratedRegex(@"^(?:day|tag|jour|d[ií]a|dia|giorno)\s?\d{1,2}\s*[-–—:,|]\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?<a>\d\d?)/(?<b>\d\d?)/(?<y>\d{4}|\d\d)(?=$|[ ,T])", RegexOptions.CultureInvariant)]
    private static partial Regex Slashes();

    [GeneratedRegex(@"^(?<date>.{4,40}?\d{4}),?\s+(?:at |um |à )?(?<clock>\d.{0,30})$", RegexOptions.CultureInvariant)]
    private static partial Regex WithClock();

    [GeneratedRegex(@"\b(?:19|20|21)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^\D{0,20}\s?\d{1,2}\D{0,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex DayNumber();
}
