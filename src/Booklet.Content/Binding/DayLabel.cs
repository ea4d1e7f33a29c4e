using System.Globalization;
using System.Text.RegularExpressions;

namespace Booklet.Content.Binding;

/// <summary>
/// What a day's heading tells: "Day 1 (Jan 3)&lt;br&gt;Wednesday" has a number, a month and day, and a weekday.
/// <paramref name="Rest"/> is what is left ("Workshop day"), or empty.
/// </summary>
internal sealed partial record DayLabel(int? Number, int? Month, int? DayOfMonth, int? Year, DayOfWeek? Weekday, string Rest)
{
    internal const string MonthNames = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Reads a heading that is already free of markup.</summary>
    public static DayLabel Parse(string text)
    {
        var rest = text;
        int? year = null, month = null, day = null, number = null;
        DayOfWeek? weekday = null;

        if (Take(Iso(), ref rest) is { } iso)
            (year, month, day) = (IntOf(iso, "y"), IntOf(iso, "m"), IntOf(iso, "d"));
        else if ((Take(MonthFirst(), ref rest) ?? Take(DayFirst(), ref rest)) is { } date)
            (year, month, day) = (date.Groups["y"].Success ? IntOf(date, "y") : null, MonthOf(date.Groups["m"].Value), IntOf(date, "d"));
        if (Take(WeekdayName(), ref rest) is { } named)
            weekday = WeekdayOf(named.Value);
        if (Take(Counted(), ref rest) is { } counted)
            number = SessionNumber.Normalise(counted.Groups["n"].Value) is { } n && int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
        if (year is null && Take(BareYear(), ref rest) is { } bare)
            year = IntOf(bare, "y");

        rest = EmptyBrackets().Replace(rest, " ");
        rest = Spaces().Replace(rest, " ").Trim(' ', ',', ':', '-', '–', '—', '|', '·', '/', '.');
        return new DayLabel(number, month, day, year, weekday, rest);
    }

    /// <summary>The heading without its count ("Day 1"), for days whose date is not known.</summary>
    public static string WithoutNumber(string text)
    {
        var rest = text;
        Take(Counted(), ref rest);
        return Spaces().Replace(rest, " ").Trim(' ', ',', ':', '-', '–', '—', '|').Replace("( ", "(", StringComparison.Ordinal);
    }

    public static int MonthOf(string name) => Array.IndexOf(Months, name.ToLowerInvariant()[..3]) + 1;

    public static DayOfWeek? WeekdayOf(string name) => name.ToLowerInvariant() switch
    {
        var n when n.StartsWith("mo", StringComparison.Ordinal) => DayOfWeek.Monday,
        var n when n.StartsWith("tu", StringComparison.Ordinal) => DayOfWeek.Tuesday,
        var n when n.StartsWith("we", StringComparison.Ordinal) => DayOfWeek.Wednesday,
        var n when n.StartsWith("th", StringComparison.Ordinal) => DayOfWeek.Thursday,
        var n when n.StartsWith("fr", StringComparison.Ordinal) => DayOfWeek.Friday,
        var n when n.StartsWith("sa", StringComparison.Ordinal) => DayOfWeek.Saturday,
        var n when n.StartsWith("su", StringComparison.Ordinal) => DayOfWeek.Sunday,
        _ => null,
    };

    /// <summary>The date in a year, where the heading gives month and day and they exist in that year.</summary>
    public DateOnly? DateIn(int year) =>
        Month is { } m && DayOfMonth is { } d && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(year, m) ? new DateOnly(year, m, d) : null;

    private static Match? Take(Regex pattern, ref string text)
    {
        var match = pattern.Match(text);
        if (!match.Success)
            return null;
        text = text[..match.Index] + " " + text[(match.Index + match.Length)..];
        return match;
    }

    private static int IntOf(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?<y>20\d\d)-(?<m>\d\d?)-(?<d>\d\d?)\b", Options)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<m>" + MonthNames + @")\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(?<y>20\d\d)\b)?", Options)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\b(?<d>\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?<m>" + MonthNames + @")\b\.?(?:,?\s+(?<y>20\d\d)\b)?", Options)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\b(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?", Options)]
    private static partial Regex WeekdayName();

    [GeneratedRegex(@"\bday\s*#?(?<n>\d{1,2}|one|two|three|four|five|six|seven|i{1,3}|iv|v)\b", Options)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?<y>20\d\d)\b", Options)]
    private static partial Regex BareYear();

    [GeneratedRegex(@"\(\s*[,;]?\s*\)|\[\s*\]", Options)]
    private static partial Regex EmptyBrackets();

    [GeneratedRegex(@"\s+", Options)]
    private static partial Regex Spaces();
}
