using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Parsing;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>Times as pages show them to people: in italics, with "ca." before and a zone or "'ish" behind.</summary>
internal static partial class SiteClock
{
    /// <summary>The time alone.</summary>
    public static string Plain(string raw)
    {
        var text = PlainText.Of(raw).Trim('*', '_', ' ', ':', '.', ',', '(', ')', '[', ']');
        text = Zone().Replace(text, "").Trim();
        return Around().Replace(text, "").Trim();
    }

    public static bool IsTime(string raw)
    {
        const int longest = 40;
        if (raw.Length > 4 * longest || Plain(raw) is not { Length: > 0 and <= longest } text)
            return false;
        text = text.TrimEnd('-', '–', ' ');
        return Values.TryReadTime(text) is not null || Values.TryReadTimeRange(text) is not null;
    }

    public static (TimeOnly Start, TimeOnly? End)? Read(string raw)
    {
        var text = Plain(raw).TrimEnd('-', '–', ' ');
        return Values.TryReadTimeRange(text) is { } range ? (range.Start, range.End) : Values.TryReadTime(text) is { } time ? (time, null) : null;
    }

    /// <summary>A time without any sign between hours and minutes, or in minutes since midnight; null for anything else.</summary>
    public static int? BareNumber(string text) =>
        text.Length is 3 or 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 2400 ? number : null;

    /// <summary>"45", "0:30", "PT45M", "1h 30"; a number with a fraction counts hours (0.75). Zero is a length: the entry marks a moment.</summary>
    public static TimeSpan? Length(string text)
    {
        text = text.Trim();
        if (text.Contains('.', StringComparison.Ordinal) && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours))
            return hours is >= 0 and < 24 ? TimeSpan.FromMinutes(Math.Round(hours * 60)) : null;
        if (Nothing().IsMatch(text))
            return TimeSpan.Zero;
        var (_, end) = new ClockTimes().Read(new RawText("00:00", null), RawText.None, new RawText(text, null));
        return end is { } until && until > TimeOnly.MinValue ? until.ToTimeSpan() : null;
    }

    [GeneratedRegex(@"\s*[\(\[]?\b(?:UTC|GMT|[CEMPW]E?[SD]?T|CEST|BST|IST|JST|KST|SGT|AoE|local time)\b(?:\s?[+−-]\s?\d{1,2}(?::\d\d)?)?[\)\]]?", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();

    [GeneratedRegex(@"^(?:ca?\.|approx\.?|around|from|at|ab|um|à partir de|~)\s*|\s*['’]?ish$|\s*\(.*\)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Around();

    [GeneratedRegex(@"^0{1,2}(?::00)?(?:\s*min.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();
}
