using System.Collections.Frozen;

namespace Booklet.Content.Markup;

/// <summary>Makes spaces no-break where a line must not end: before units, after "p." and titles, between initials and a name.</summary>
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
            return StartsUnit(after) && Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Word(chars[(at + 1)..]));
        if (before is not '.')
            return false;

        var start = at - 1;
        while (start > 0 && char.IsLetter(chars[start - 1]))
            start--;
        var word = chars[start..(at - 1)];
        if (start > 0 && !(chars[start - 1] is ' ' or '\u00A0' or '(' or '[' or '“' or '.' or '-'))
            return false;
        if (char.IsAsciiDigit(after))
            return BeforeNumbers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
        if (!char.IsUpper(after))
            return false;
        return Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || (word.Length == 1 && char.IsUpper(word[0]));
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
