using System.Globalization;

namespace Booklet.Typesetting;

/// <summary>An sRGB colour; equal components are written as grey, so that black text stays on the black plate.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    public static readonly Color Black = new(0, 0, 0);

    public static readonly Color White = new(255, 255, 255);

    public bool IsGray => Red == Green && Green == Blue;

    /// <summary>A grey from 0 (black) to 255 (white).</summary>
    public static Color Gray(byte level) => new(level, level, level);

    /// <summary>As bright as this colour looks (Rec. 709 weights on the stored values, in whole numbers).</summary>
    public Color ToGray() => Gray(ToGray(Red, Green, Blue));

    /// <summary>The level of <see cref="ToGray()"/>; the weights add up to 65,536.</summary>
    public static byte ToGray(byte red, byte green, byte blue) => (byte)((13933 * red + 46871 * green + 4732 * blue + 32768) >> 16);

    /// <summary>Reads "#rrggbb" or "#rgb"; anything else gives null.</summary>
    public static Color? TryParse(string text)
    {
        var digits = text.StartsWith('#') ? text[1..] : text;
        if (digits.Length == 3)
            digits = string.Concat(digits.Select(c => new string(c, 2)));
        return digits.Length == 6 && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Color((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>This colour laid over another with the given opacity, as an opaque colour.</summary>
    public Color Over(Color background, double opacity) => new(
        Mix(Red, background.Red, opacity), Mix(Green, background.Green, opacity), Mix(Blue, background.Blue, opacity));

    private static byte Mix(byte over, byte under, double opacity) => (byte)Math.Round(over * opacity + under * (1 - opacity));

    /// <summary>WCAG 2.1 contrast ratio, 1 to 21.</summary>
    public static double Contrast(Color a, Color b)
    {
        var (la, lb) = (a.Luminance, b.Luminance);
        return (Math.Max(la, lb) + 0.05) / (Math.Min(la, lb) + 0.05);
    }

    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(byte component)
    {
        var c = component / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";
}
