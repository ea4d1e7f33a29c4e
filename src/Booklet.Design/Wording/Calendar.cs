using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Model;

namespace Booklet.Design.Wording;

/// <summary>Dates and times as the event's language and its own files write them.</summary>
internal sealed partial class Calendar(Vocabulary words, ClockStyle clock, DateOrder order)
{
    private const char EnDash = '–';
    private const char NoBreakSpace = '\u00a0';

    public bool IsTwelveHours => clock == ClockStyle.TwelveHours;

    /// <summary>"Wednesday 3 January", "Wednesday, January 3", "Mittwoch, 3. Januar".</summary>
    public string DayAndMonth(DateOnly date) => WithWeekday(date, DateWithoutYear(date));

    /// <summary>With a capital: it stands at the head of a page, a column or a line, also where the language writes weekdays small.</summary>
    public string Weekday(DateOnly date)
    {
        var name = words.Weekdays[(int)date.DayOfWeek];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>The date without weekday and year.</summary>
    public string DateWithoutYear(DateOnly date)
    {
        var month = words.Months[date.Month - 1];
        return words.Language switch
        {
            "de" => Text($"{date.Day}.{NoBreakSpace}{month}"),
            "fr" => date.Day == 1 ? Text($"1er{NoBreakSpace}{month}") : Text($"{date.Day}{NoBreakSpace}{month}"),
            "es" or "pt" => Text($"{date.Day}{NoBreakSpace}de{NoBreakSpace}{month}"),
            "it" => date.Day == 1 ? Text($"1º{NoBreakSpace}{month}") : Text($"{date.Day}{NoBreakSpace}{month}"),
            "nl" or "pl" or "sv" => Text($"{date.Day}{NoBreakSpace}{month}"),
            _ => order == DateOrder.MonthDayYear ? Text($"{month}{NoBreakSpace}{date.Day}") : Text($"{date.Day}{NoBreakSpace}{month}"),
        };
    }

    /// <summary>"3–6 January 2024", "30 May–2 June 2027", "January 3–6, 2024": the shortest form that says it all.</summary>
    public string Range(DateOnly first, DateOnly last)
    {
        if (first == last)
            return WithYear(DateWithoutYear(first), first.Year);
        if (first.Year != last.Year)
            return WithYear(DateWithoutYear(first), first.Year) + " " + EnDash + " " + WithYear(DateWithoutYear(last), last.Year);
        if (first.Month != last.Month)
            return WithYear(DateWithoutYear(first) + " " + EnDash + " " + DateWithoutYear(last), last.Year);
        var dayOfLast = last.Day.ToString(CultureInfo.InvariantCulture);
        if (order == DateOrder.MonthDayYear && words.Language.StartsWith("en", StringComparison.Ordinal))
            return WithYear(DateWithoutYear(first) + EnDash + dayOfLast, last.Year);
        var dayOfFirst = first.Day.ToString(CultureInfo.InvariantCulture) + (words.Language == "de" ? "." : "");
        return WithYear(dayOfFirst + EnDash + DateWithoutYear(last), last.Year);
    }

    /// <summary>A zone by its name, or by its distance from UTC: "+02:00" and "GMT+2" are "UTC+2".</summary>
    public static string Zone(string zone)
    {
        var offset = Offset().Match(zone);
        if (!offset.Success)
            return zone;
        var sign = offset.Groups["sign"].Value == "+" ? "+" : "−";
        var minutes = offset.Groups["minutes"].Value;
        var hours = int.Parse(offset.Groups["hours"].Value, CultureInfo.InvariantCulture);
        var rest = minutes is "" or "00" ? "" : ":" + minutes;
        return hours == 0 && rest.Length == 0 ? "UTC" : Text($"UTC{sign}{hours}") + rest;
    }

    [GeneratedRegex(@"^\s*(?:UTC|GMT)?\s*(?<sign>[+\-−])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    public string Time(DateTime time) => clock == ClockStyle.TwelveHours
        ? ClockFigures(time) + NoBreakSpace + HalfOfDay(time)
        : time.ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary>The figures alone, where an axis beside them tells the half of the day.</summary>
    public string ShortTime(DateTime time) => clock == ClockStyle.TwelveHours ? ClockFigures(time) : time.ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary>"10:00–11:00", "1:30–2:30 PM", "11:20 AM–12:20 PM"; the start alone where the end is not known.</summary>
    public string TimeRange(DateTime start, DateTime? end)
    {
        if (end is not { } e || e == start)
            return Time(start);
        // What ends at midnight ends with its day.
        if (clock == ClockStyle.TwentyFourHours && e.TimeOfDay == TimeSpan.Zero && e.Date > start.Date)
            return Time(start) + EnDash + "24:00";
        if (clock == ClockStyle.TwentyFourHours || HalfOfDay(start) != HalfOfDay(e) || e - start >= TimeSpan.FromHours(12))
            return Time(start) + EnDash + Time(e);
        return ClockFigures(start) + EnDash + Time(e);
    }

    /// <summary>An hour on the grid's axis.</summary>
    public string Hour(int hour)
    {
        if (clock == ClockStyle.TwentyFourHours && hour == 24)
            return "24:00";
        var time = new DateTime(2000, 1, 1).AddHours(hour);
        return clock == ClockStyle.TwelveHours
            ? time.ToString("%h", CultureInfo.InvariantCulture) + NoBreakSpace + HalfOfDay(time)
            : time.ToString("H:mm", CultureInfo.InvariantCulture);
    }

    private string WithWeekday(DateOnly date, string day)
    {
        var comma = words.Language is "de" or "pl" or "pt" || (words.Language.StartsWith("en", StringComparison.Ordinal) && order == DateOrder.MonthDayYear);
        return Weekday(date) + (comma ? ", " : " ") + day;
    }

    private string WithYear(string date, int year) => words.Language switch
    {
        "es" or "pt" => Text($"{date} de {year}"),
        _ when words.Language.StartsWith("en", StringComparison.Ordinal) && order == DateOrder.MonthDayYear => Text($"{date}, {year}"),
        _ => Text($"{date} {year}"),
    };

    private static string ClockFigures(DateTime time) => time.ToString("h:mm", CultureInfo.InvariantCulture);

    private static string HalfOfDay(DateTime time) => time.Hour < 12 ? "AM" : "PM";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
