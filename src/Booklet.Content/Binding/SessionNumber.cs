using System.Globalization;
using System.Text.RegularExpressions;

namespace Booklet.Content.Binding;

/// <summary>The number in a session's name or in a record's field, however it is written: "3", "III", "Three", "2B".</summary>
internal static partial class SessionNumber
{
    private static readonly string[] Cardinals =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] Ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary>
    /// The number that a name ends with, or that follows "session", "part", "track" or the like, and the name without it.
    /// The number is null where the name has none; then the rest is the whole name.
    /// </summary>
    public static (string? Number, string Name) Find(string name)
    {
        name = name.Trim();
        foreach (var pattern in new[] { Trailing(), AfterNoun(), Leading() })
        {
            foreach (Match match in pattern.Matches(name))
            {
                if (Normalise(match.Groups["n"].Value) is not { } number)
                    continue;
                var group = match.Groups["n"];
                var rest = (name[..group.Index].TrimEnd(' ', '#', '–', '-') + name[(group.Index + group.Length)..]).Trim(' ', ':', '-', '–', ',');
                return (number, rest);
            }
        }
        return (null, name);
    }

    /// <summary>"3", "03", "iii", "three" and "third" as "3"; "2B" as "2b"; a lone letter as itself; null for anything else.</summary>
    public static string? Normalise(string value)
    {
        value = value.Trim().TrimStart('#').ToLowerInvariant();
        if (value.Length == 0)
            return null;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number.ToString(CultureInfo.InvariantCulture);
        if (FromRoman(value) is { } roman)
            return roman.ToString(CultureInfo.InvariantCulture);
        var word = Array.IndexOf(Cardinals, value);
        if (word < 0)
            word = Array.IndexOf(Ordinals, value);
        if (word >= 0)
            return (word + 1).ToString(CultureInfo.InvariantCulture);
        if (NumberAndLetter().IsMatch(value))
            return value.TrimStart('0').Replace(".", "", StringComparison.Ordinal);
        return value.Length == 1 && char.IsAsciiLetter(value[0]) ? value : null;
    }

    // Only the numerals that sessions have; "mix", "di" and other words made of numeral letters are no numbers.
    private static int? FromRoman(string value)
    {
        var index = Array.IndexOf(Romans, value);
        return index < 0 ? null : index + 1;
    }

    private static readonly string[] Romans =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];

    [GeneratedRegex(@"(?:^|[\s#–-])(?<n>\d{1,3}[A-Za-z]?|[IVX]+|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|(?<=(?i:session|track|part|block)\s)[A-H])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"\b(?i:sessions?|talks|part|track|block|panel|posters?|orals?|tutorials?|no\.?)\s+#?(?<n>\d{1,3}[A-Za-z]?|[IVX]+|[A-H])\b", RegexOptions.CultureInvariant)]
    private static partial Regex AfterNoun();

    [GeneratedRegex(@"^(?<n>(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))\s", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^\d{1,3}\.?[a-z\d]$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAndLetter();
}
