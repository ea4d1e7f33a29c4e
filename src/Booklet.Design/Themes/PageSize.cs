using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Typesetting;

namespace Booklet.Design.Themes;

/// <summary>Trimmed page sizes by the names that print shops use.</summary>
public static partial class PageSize
{
    /// <summary>Smaller pages can't hold a schedule's columns; larger ones are posters.</summary>
    private static readonly Length Smallest = 90.Mm();

    private static readonly Length Largest = 600.Mm();

    public static Size A5 { get; } = new(148.Mm(), 210.Mm());

    /// <summary>
    /// Reads "a5", "a4", "letter", "half-letter" or "WIDTHxHEIGHT" with units mm (default), cm, in or pt.
    /// Null for anything else, and for pages narrower or lower than 90 mm or beyond 600 mm.
    /// </summary>
    public static Size? TryParse(string text)
    {
        switch (text.Trim().ToLowerInvariant())
        {
            case "a5": return A5;
            case "a4": return new Size(210.Mm(), 297.Mm());
            case "letter": return new Size(Length.FromInches(8.5), Length.FromInches(11));
            case "half-letter" or "halfletter" or "statement": return new Size(Length.FromInches(5.5), Length.FromInches(8.5));
        }

        var match = Dimensions().Match(text);
        if (!match.Success)
            return null;
        var fallback = match.Groups["unit2"].Value;
        var width = Read(match.Groups["width"].Value, match.Groups["unit1"].Value, fallback);
        var height = Read(match.Groups["height"].Value, fallback, fallback);
        return IsPrintable(width) && IsPrintable(height) ? new Size(width, height) : null;
    }

    private static bool IsPrintable(Length side) => side >= Smallest && side <= Largest;

    private static Length Read(string number, string unit, string fallbackUnit)
    {
        var value = double.Parse(number, CultureInfo.InvariantCulture);
        return (unit.Length > 0 ? unit : fallbackUnit).ToLowerInvariant() switch
        {
            "in" => Length.FromInches(value),
            "cm" => Length.FromMillimetres(value * 10),
            "pt" => Length.FromPoints(value),
            _ => Length.FromMillimetres(value),
        };
    }

    [GeneratedRegex(@"^\s*(?<width>\d{1,4}(\.\d+)?)\s*(?<unit1>mm|cm|in|pt)?\s*[x×]\s*(?<height>\d{1,4}(\.\d+)?)\s*(?<unit2>mm|cm|in|pt)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dimensions();
}
