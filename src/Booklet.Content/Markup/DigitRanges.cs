using System.Collections.Frozen;
using Booklet.Content.Parsing;

namespace Booklet.Content.Markup;

/// <summary>
/// Tells "2012-2016", "9:30-10:30" and "pp. 3-17" from telephone numbers, ISBNs, scores and identifiers.
/// In doubt a hyphen stays a hyphen.
/// </summary>
internal static class DigitRanges
{
    /// <summary>Words after which two numbers with a hyphen are a range of them.</summary>
    private static readonly FrozenSet<string> Leads = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "p", "pp", "page", "pages", "vol", "vols", "no", "nos", "sec", "secs", "section", "sections", "chapter", "chapters", "ch", "chs", "fig", "figs",
        "figures", "tables", "days", "day", "rooms", "sessions", "talks", "papers", "posters", "lines", "eqs", "seite", "seiten", "steps", "weeks", "levels", "ages", "aged");

    /// <summary><paramref name="skipped"/> counts spaces after the hyphen that the range loses ("2013- 2017").</summary>
    public static bool IsRange(ReadOnlySpan<char> text, int hyphen, out int skipped)
    {
        skipped = 0;
        var start = hyphen;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || (text[start - 1] is ':' or '.' && start > 1 && char.IsAsciiDigit(text[start - 2]))))
            start--;
        var after = hyphen + 1;
        if (after < text.Length && text[after] is ' ')
            after++;
        var end = after;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is ':' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            end++;

        var first = text[start..hyphen];
        var second = text[after..end];
        if (second.IsEmpty || !IsFree(text, start, end))
            return false;
        if (after > hyphen + 1)
        {
            skipped = 1;
            return IsYear(first) && IsYear(second) && IsRising(first, second);
        }
        return AreYears(first, second) || AreTimes(first, second, text[end..]) || (IsCount(first) && IsCount(second) && IsRising(first, second)
            && (Leads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(WordBefore(text, start)) || IsDate(text, start, end) || IsCounted(text[end..])));
    }

    /// <summary>Nothing that makes it part of something longer touches the two numbers.</summary>
    private static bool IsFree(ReadOnlySpan<char> text, int start, int end)
    {
        var before = start == 0 ? ' ' : text[start - 1];
        var after = end == text.Length ? ' ' : text[end];
        return (before is ' ' or '(' or '[' or '\u00A0' or '“' or '‘' or '"' or '\'' or ',' or '~' or '$' or '€' or '£')
            && (after is ' ' or ')' or ']' or '\u00A0' or '”' or '’' or '"' or '\'' or '′' or '″' or '…' or ',' or ';' or '.' or ':' or '!' or '?' or '%' or '+' || char.IsAsciiLetter(after));
    }

    private static bool IsYear(ReadOnlySpan<char> text) => text.Length == 4 && text[0] is '1' or '2' && !text.ContainsAny(":.") && string.CompareOrdinal(text.ToString(), "1500") >= 0;

    private static bool AreYears(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        IsYear(first) && ((IsYear(second) && IsRising(first, second))
            || (second.Length == 2 && IsCount(second) && IsRising(first[2..], second) && Number(second) > 12));

    private static bool AreTimes(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> rest)
    {
        var clocked = first.Contains(':') || second.Contains(':');
        if (!clocked && !IsHalf(rest))
            return false;
        return IsTime(first) && IsTime(second);
    }

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOfAny(':', '.');
        if (colon < 0)
            return IsCount(text) && Number(text) <= 24;
        return colon is 1 or 2 && text.Length == colon + 3 && IsCount(text[..colon]) && IsCount(text[(colon + 1)..]) && Number(text[..colon]) <= 24 && Number(text[(colon + 1)..]) < 60;
    }

    private static bool IsHalf(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" \u00A0");
        return rest.Length >= 2 && rest[0] is 'a' or 'p' or 'A' or 'P' && rest[1] is 'm' or 'M' or '.';
    }

    /// <summary>"January 4-6", "4-6 January".</summary>
    private static bool IsDate(ReadOnlySpan<char> text, int start, int end) =>
        CalendarNames.Month(WordBefore(text, start).ToString()) is not null || CalendarNames.Month(WordAfter(text[end..]).ToString()) is not null;

    /// <summary>A small number of things: "10-20 minutes", "5-10%".</summary>
    private static bool IsCounted(ReadOnlySpan<char> rest) =>
        (rest.Length > 0 && rest[0] is '%') || (rest.Length > 2 && rest[0] is ' ' or '\u00A0' && char.IsAsciiLetterLower(rest[1]) && char.IsAsciiLetterLower(rest[2])
            && WordAfter(rest) is not ("and" or "or" or "to" or "in" or "at" or "on" or "is" or "was" or "for" or "by" or "of" or "with" or "vote" or "victory" or "win" or "loss"));

    /// <summary>Up to three digits: longer ones are identifiers as often as counts.</summary>
    private static bool IsCount(ReadOnlySpan<char> text) => text.Length is > 0 and <= 3 && !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsRising(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => Number(first) < Number(second);

    private static int Number(ReadOnlySpan<char> text) => int.TryParse(text, out var value) ? value : int.MaxValue;

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] is ' ' or '.' or '\u00A0')
            end--;
        var from = end;
        while (from > 0 && char.IsLetter(text[from - 1]))
            from--;
        return text[from..end];
    }

    private static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> rest)
    {
        var from = 0;
        while (from < rest.Length && rest[from] is ' ' or '.' or '\u00A0')
            from++;
        var end = from;
        while (end < rest.Length && char.IsLetter(rest[end]))
            end++;
        return rest[from..end];
    }
}
