using System.Globalization;
using System.Text.RegularExpressions;

namespace Booklet.Content.Parsing;

/// <summary>A calendar day as written; <see cref="Year"/> is null in "Jan 3", and is then to be found elsewhere.</summary>
public readonly record struct DateValue(int? Year, int Month, int Day)
{
    /// <summary>The weekday that stands beside the date, which can confirm a year found elsewhere.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The time where one is written with the date.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>The distance from UTC where one is written ("+02:00", "Z").</summary>
    public TimeSpan? Offset { get; init; }
}

/// <summary>A stretch of one day; <see cref="End"/> may be before <see cref="Start"/> where it runs past midnight.</summary>
public readonly record struct TimeRange(TimeOnly Start, TimeOnly End);

/// <summary>
/// What organisers write for numbers, days and times, read by our own rules: YAML 1.1 would make 810 of 13:30.
/// Whole values only; white space and markup around them are the caller's to strip.
/// </summary>
public static partial class Values
{
    /// <summary>Decimal digits with an optional sign, also with a unit of order: "3", "03", "3.", "3rd", "3.0".</summary>
    public static int? TryReadInt(string text)
    {
        var match = Int().Match(text.Trim());
        return match.Success && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    /// <summary>
    /// ISO 8601, or day and month name in either order with year and weekday optional, in English, German, French and Spanish.
    /// Days as numbers with slashes are read only where one number can't be a month: 3/4 is two different days.
    /// </summary>
    public static DateValue? TryReadDate(string text)
    {
        text = Spaces().Replace(text, " ").Trim().TrimEnd('.');
        if (text.Length is 0 or > 80)
            return null;
        return Iso(text) ?? Named(text) ?? Numeric(text);
    }

    /// <summary>"13:30", "1:30 PM", "9 AM", "9h30", "09.30 Uhr", "noon". A bare number is no time ("9" may be a room).</summary>
    public static TimeOnly? TryReadTime(string text)
    {
        if (PlainTime(text) is { } plain)
            return plain;
        text = Clean(text);
        if (text.Length is 0 or > 20)
            return null;
        return ReadClock(text, out var half, out var explicitTime) is { } clock && explicitTime ? Apply(clock, half) : null;
    }

    /// <summary>"13:30" and "1:30 PM" without the general pattern: nearly every time of a calendar is one of them, and each talk has two.</summary>
    private static TimeOnly? PlainTime(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon is < 1 or > 2 || text.Length < colon + 3 || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[colon - 1]) || !char.IsAsciiDigit(text[colon + 1]) || !char.IsAsciiDigit(text[colon + 2]))
            return null;
        var hour = colon == 1 ? text[0] - '0' : (text[0] - '0') * 10 + text[1] - '0';
        var minute = (text[colon + 1] - '0') * 10 + text[colon + 2] - '0';
        return text[(colon + 3)..] switch
        {
            "" => Apply((hour, minute, 0), null),
            " AM" or " am" or "AM" or "am" => Apply((hour, minute, 0), false),
            " PM" or " pm" or "PM" or "pm" => Apply((hour, minute, 0), true),
            _ => null,
        };
    }

    /// <summary>Two times with a dash or a word between; the first borrows "AM"/"PM" from the second ("9–10:30 AM").</summary>
    public static TimeRange? TryReadTimeRange(string text)
    {
        text = Clean(text);
        if (text.Length is 0 or > 60 || Range().Match(text) is not { Success: true } match)
            return null;

        var first = ReadClock(match.Groups["a"].Value.Trim(), out var halfA, out var explicitA);
        var second = ReadClock(match.Groups["b"].Value.Trim(), out var halfB, out var explicitB);
        if (first is null || second is null || (!explicitA && !explicitB))
            return null;

        // "11-1 PM": the first is in the other half of the day where the same half would put it after the second.
        if (halfA is null && halfB is { } pm && first.Value.Hour <= 12)
        {
            halfA = pm;
            if (Apply(first.Value, pm) > Apply(second.Value, pm))
                halfA = !pm;
        }

        return Apply(first.Value, halfA) is { } start && Apply(second.Value, halfB) is { } end ? new TimeRange(start, end) : null;
    }

    private static string Clean(string text) =>
        Spaces().Replace(text, " ").Trim().TrimEnd('.', ',', ';').Replace('\u2212', '-');

    private static TimeOnly? Apply((int Hour, int Minute, int Second) clock, bool? afternoon)
    {
        var (hour, minute, second) = clock;
        if (afternoon is { } pm)
        {
            // "13:30 PM" is seen: the clock wins. "12 AM" is midnight.
            if (hour == 12 && !pm)
                hour = 0;
            else if (hour < 12 && pm)
                hour += 12;
        }

        // ISO 8601's 24:00 is the day's end; a TimeOnly has no such value, so it is the next day's first minute.
        if (hour == 24 && minute == 0)
            hour = 0;
        return hour < 24 && minute < 60 && second < 60 ? new TimeOnly(hour, minute, second) : null;
    }

    private static (int Hour, int Minute, int Second)? ReadClock(string text, out bool? afternoon, out bool isExplicit)
    {
        afternoon = null;
        isExplicit = true;
        switch (text.ToLowerInvariant())
        {
            case "noon" or "midday" or "12 noon" or "12:00 noon" or "mittag" or "midi" or "mediodía":
                return (12, 0, 0);
            case "midnight" or "12 midnight" or "mitternacht" or "minuit" or "medianoche":
                return (0, 0, 0);
        }

        var match = Clock().Match(text);
        if (!match.Success)
            return null;
        if (match.Groups["half"] is { Success: true } half)
            afternoon = half.ValueSpan[0] is 'p' or 'P';
        isExplicit = afternoon is not null || match.Groups["m"].Success || match.Groups["unit"].Success;
        return (Number(match, "h"), Number(match, "m"), Number(match, "s"));
    }

    private static DateValue? Iso(string text)
    {
        var match = IsoDate().Match(text);
        if (!match.Success)
            return null;
        var value = Valid(Number(match, "y"), Number(match, "m"), Number(match, "d"));
        if (value is null || !match.Groups["hour"].Success)
            return value;
        bool? afternoon = match.Groups["half"].Success ? match.Groups["half"].ValueSpan is "p" or "P" : null;
        if (Apply((Number(match, "hour"), Number(match, "minute"), Number(match, "second")), afternoon) is not { } time)
            return null;

        // The end of a day is the next one's midnight.
        if (Number(match, "hour") == 24 && new DateOnly(value.Value.Year!.Value, value.Value.Month, value.Value.Day) is var ended && ended < DateOnly.MaxValue)
            value = new DateValue(ended.AddDays(1).Year, ended.AddDays(1).Month, ended.AddDays(1).Day);

        TimeSpan? offset = match.Groups["zone"] switch
        {
            { Success: false } => null,
            { ValueSpan: "Z" or "z" } => TimeSpan.Zero,
            _ => new TimeSpan(Number(match, "zh"), Number(match, "zm"), 0) * (match.Groups["sign"].ValueSpan is "+" ? 1 : -1),
        };
        return value.Value with { Time = time, Offset = offset };
    }

    private static DateValue? Named(string text)
    {
        var match = DayMonth().Match(text);
        if (!match.Success)
            match = MonthDay().Match(text);
        if (!match.Success || CalendarNames.Month(match.Groups["month"].Value) is not { } month)
            return null;

        DayOfWeek? weekday = null;
        if (match.Groups["weekday"] is { Success: true } name)
        {
            weekday = CalendarNames.Weekday(name.Value);
            if (weekday is null)
                return null;
        }

        int? year = match.Groups["year"].Success ? Number(match, "year") : null;
        return Valid(year, month, Number(match, "day")) is { } date ? date with { Weekday = weekday } : null;
    }

    private static DateValue? Numeric(string text)
    {
        var match = Numbers().Match(text);
        if (!match.Success)
            return null;
        int a = Number(match, "a"), b = Number(match, "b");
        int? year = match.Groups["year"].Success ? Number(match, "year") : null;
        // Dots are day first in every language that writes them; slashes are not.
        if (match.Groups["sep"].ValueSpan is "." || a > 12)
            return Valid(year, b, a);
        return b > 12 || a == b ? Valid(year, a, b) : null;
    }

    private static DateValue? Valid(int? year, int month, int day)
    {
        // Without a year the 29th of February has to be possible: 2024 was a leap year.
        const int leap = 2024;
        return month is >= 1 and <= 12 && day >= 1 && year is null or (>= 1 and <= 9999) && day <= DateTime.DaysInMonth(year ?? leap, month)
            ? new DateValue(year, month, day)
            : null;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } g ? int.Parse(g.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^([+-]?\d{1,9})(?:st|nd|rd|th|\.0*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Int();

    [GeneratedRegex(@"[\s\u00A0\u202F]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?<y>\d{4})-(?<m>\d\d?)-(?<d>\d\d?)(?:[T ](?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?(?: ?(?<half>[apAP])\.?[mM]\.?)? ?(?<zone>Z|z|(?<sign>[+-])(?<zh>\d\d):?(?<zm>\d\d)?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^(?:(?<weekday>\p{L}+)\.?,? )?(?:der |den |le |el |the )?(?<day>\d\d?)(?:st|nd|rd|th|er|\.|º)?,? ?(?:of |de )?(?<month>\p{L}{3,})\.?,?(?: (?:de |del )?(?<year>\d{4}))?(?:,? ?\(?(?<weekday>\p{L}+)\)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"^(?:(?<weekday>\p{L}+)\.?,? )?(?<month>\p{L}{3,})\.? (?<day>\d\d?)(?:st|nd|rd|th)?(?:,? ?(?<year>\d{4}))?(?:,? ?\(?(?<weekday>\p{L}+)\)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^(?<a>\d\d?)(?<sep>[./])(?<b>\d\d?)(?:\k<sep>(?<year>\d{4})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?<h>\d\d?)(?:(?:[:.]|(?<unit>h|H))(?<m>\d\d)(?::(?<s>\d\d)(?:\.\d+)?)?| ?(?<unit>h|H))? ?(?<half>[ap]\.? ?m\.?)?(?<unit> ?(?:uhr|hrs?|o.clock))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?<a>[^-–—]+?) ?(?:-{1,3}|[–—]|\bto\b|\buntil\b|\bbis\b|\ba\b|à) ?(?<b>[^-–—]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
