using System.Collections.Frozen;

namespace Booklet.Content.Markup;

/// <summary>
/// Makes spaces no-break where a line must not end: before units, after "p.", "Figure" and titles, between initials and a name, inside
/// dates, products and abbreviations.
/// </summary>
internal static class TiedSpaces
{
    /// <summary>SI and everyday units as printed; words such as "in" and "a" are left alone.</summary>
    private static readonly FrozenSet<string> Units = FrozenSet.Create(
        StringComparer.Ordinal,
        "km", "m", "cm", "mm", "µm", "nm", "kg", "g", "mg", "µg", "s", "ms", "µs", "ns", "min", "h", "kB", "KB", "MB", "GB", "TB", "PB", "Hz", "kHz", "MHz", "GHz",
        "W", "kW", "MW", "GW", "V", "mV", "kV", "K", "°C", "°F", "Pa", "kPa", "eV", "keV", "MeV", "GeV", "TeV", "dB", "ml", "mL", "l", "L", "ha", "%", "€", "$",
        "AM", "PM", "am", "pm", "a.m", "p.m", "Uhr", "Mbit", "Gbit", "kbit", "ppm", "mol", "kJ", "MJ", "kWh");

    private static readonly FrozenSet<string> BeforeNumbers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "p", "pp", "no", "nos", "fig", "figs", "sec", "secs", "ch", "vol", "eq", "eqs", "nr", "art", "tab");

    private static readonly FrozenSet<string> Titles = FrozenSet.Create(StringComparer.Ordinal, "Dr", "Prof", "Mr", "Mrs", "Ms", "Mx", "St", "Mme", "Sra", "Hr", "Fr");

    /// <summary>What is numbered in texts; a figure alone at the head of a line says nothing.</summary>
    private static readonly FrozenSet<string> Numbered = FrozenSet.Create(
        StringComparer.Ordinal,
        "Figure", "Figures", "Table", "Tables", "Section", "Sections", "Chapter", "Theorem", "Lemma", "Corollary", "Proposition", "Equation", "Algorithm",
        "Appendix", "Page", "page", "pages", "Version", "version");

    private static readonly FrozenSet<string> Months = FrozenSet.Create(
        StringComparer.Ordinal,
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec");

    public static void Apply(StyledText text)
    {
        var chars = text.Chars;
        for (var at = chars.IndexOf(' '); at >= 0;)
        {
            if (at > 0 && at + 1 < chars.Length && Ties(chars, at) && !text[at].IsCode)
                text.Replace(at, '\u00A0');
            var next = chars[(at + 1)..].IndexOf(' ');
            if (next < 0)
                return;
            at += 1 + next;
        }
    }

    private static bool Ties(ReadOnlySpan<char> chars, int at)
    {
        char before = chars[at - 1], after = chars[at + 1];
        if (char.IsAsciiDigit(before))
            return TiesToNumber(chars, at);
        if (before is '§' or '№' or '×' && char.IsAsciiDigit(after))
            return true;
        if (before is not '.')
            return TiesToWord(WordBefore(chars, at), chars[(at + 1)..]);

        var word = WordBefore(chars, at - 1);
        var start = at - 1 - word.Length;
        if (start > 0 && !(chars[start - 1] is ' ' or '\u00A0' or '(' or '[' or '“' or '.' or '-'))
            return false;
        if (char.IsAsciiDigit(after))
            return BeforeNumbers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
        // "z. B.", "e. g.": letters that stand for words.
        if (word.Length == 1 && at + 2 < chars.Length && char.IsLetter(after) && chars[at + 2] == '.')
            return true;
        if (!char.IsUpper(after))
            return false;
        return Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || (word.Length == 1 && char.IsUpper(word[0]));
    }

    /// <summary>"5 km", "3 × 4", "6 January"; a year, which has four figures, may stand apart from its month.</summary>
    private static bool TiesToNumber(ReadOnlySpan<char> chars, int at)
    {
        var after = chars[at + 1];
        if (after == '×')
            return true;
        var word = Word(chars[(at + 1)..]);
        if (StartsUnit(after) && Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return true;
        var isDay = at < 3 || !char.IsAsciiDigit(chars[at - 2]) || !char.IsAsciiDigit(chars[at - 3]);
        return isDay && Months.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    /// <summary>"Figure 2", "January 6", "et al."</summary>
    private static bool TiesToWord(ReadOnlySpan<char> word, ReadOnlySpan<char> rest)
    {
        if (word is "et")
            return rest.StartsWith("al", StringComparison.Ordinal) && (rest.Length == 2 || !char.IsLetter(rest[2]));
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? rest.Length : digits;
        return digits is > 0 and < 4
            && (Numbered.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || Months.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word));
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> chars, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(chars[start - 1]))
            start--;
        return chars[start..end];
    }

    private static bool StartsUnit(char c) => char.IsAsciiLetter(c) || c is 'µ' or '°' or '%' or '€' or '$';

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && rest[end] is not (' ' or '\u00A0' or ',' or ';' or ')' or ']' or '/' or '–' or '-' or '”' or '’' or ':'))
            end++;
        return rest[..end].TrimEnd(".!?");
    }
}
