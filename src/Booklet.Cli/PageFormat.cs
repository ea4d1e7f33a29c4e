using System.Globalization;
using Booklet.Typesetting;

namespace Booklet.Cli;

/// <summary>Page sizes in words.</summary>
internal static class PageFormat
{
    public const string Hint = "Known are a5, a4, letter, half-letter and WIDTHxHEIGHT with mm, cm, in or pt, such as 170x240mm.";

    /// <summary><c>148 × 210 mm</c>, or inches where both sides are whole eighths of one.</summary>
    public static string Describe(Size size)
    {
        if (IsEighths(size.Width) && IsEighths(size.Height))
            return string.Create(CultureInfo.InvariantCulture, $"{size.Width.Points / 72:0.###} × {size.Height.Points / 72:0.###} in");
        return string.Create(CultureInfo.InvariantCulture, $"{size.Width.Millimetres:0.#} × {size.Height.Millimetres:0.#} mm");
    }

    private static bool IsEighths(Length length) => length.Units % (9 * Length.UnitsPerPoint) == 0;
}
