using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Booklet.Typesetting;

namespace Booklet.Cli;

/// <summary>Page sizes as people name them: <c>a5</c>, <c>half-letter</c>, <c>170x240mm</c>, <c>6inx9in</c>.</summary>
internal static class PageFormat
{
    public const string Hint = "Known are a5, a4, letter, half-letter and WIDTHxHEIGHT with mm, cm, in or pt, such as 170x240mm.";

    // A page narrower than a playing card holds no line of text; PDF readers stop at 14,400 points (ISO 32000-2, annex C).
    private static readonly Length Smallest = Length.FromMillimetres(55);
    private static readonly Length Largest = Length.FromPoints(14400);

    public static bool TryParse(string text, [NotNullWhen(true)] out Size? size)
    {
        size = text.Trim().ToLowerInvariant() switch
        {
            "a5" => Millimetres(148, 210),
            "a4" => Millimetres(210, 297),
            "letter" => Inches(8.5, 11),
            "half-letter" => Inches(5.5, 8.5),
            var other => ParseMeasures(other),
        };
        return size is not null;
    }

    /// <summary><c>148 × 210 mm</c>, or inches where both sides are whole eighths of one.</summary>
    public static string Describe(Size size)
    {
        if (IsEighths(size.Width) && IsEighths(size.Height))
            return string.Create(CultureInfo.InvariantCulture, $"{size.Width.Points / 72:0.###} × {size.Height.Points / 72:0.###} in");
        return string.Create(CultureInfo.InvariantCulture, $"{size.Width.Millimetres:0.#} × {size.Height.Millimetres:0.#} mm");
    }

    private static Size? ParseMeasures(string text)
    {
        // "×" is what people paste from a print shop's page.
        var parts = text.Replace('×', 'x').Split('x');
        if (parts.Length != 2)
            return null;

        // One unit at the end counts for both: 170x240mm.
        var height = ParseMeasure(parts[1], null);
        var width = ParseMeasure(parts[0], UnitOf(parts[1]));
        if (width is not { } w || height is not { } h)
            return null;
        return w < Smallest || h < Smallest || w > Largest || h > Largest ? null : new Size(w, h);
    }

    private static Length? ParseMeasure(string text, string? unitOtherwise)
    {
        text = text.Trim();
        var unit = UnitOf(text);
        var digits = unit is null ? text : text[..^unit.Length].TrimEnd();
        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        return (unit ?? unitOtherwise) switch
        {
            "mm" => Length.FromMillimetres(number),
            "cm" => Length.FromMillimetres(number * 10),
            "in" => Length.FromInches(number),
            "pt" => Length.FromPoints(number),
            _ => null,
        };
    }

    private static string? UnitOf(string text) =>
        Array.Find(["mm", "cm", "in", "pt"], unit => text.TrimEnd().EndsWith(unit, StringComparison.Ordinal));

    private static Size Millimetres(double width, double height) => new(Length.FromMillimetres(width), Length.FromMillimetres(height));

    private static Size Inches(double width, double height) => new(Length.FromInches(width), Length.FromInches(height));

    private static bool IsEighths(Length length) => length.Units % (9 * Length.UnitsPerPoint) == 0;
}
