using System.Globalization;

namespace Booklet.Typesetting.Vectors.Svg;

/// <summary>Colours as CSS writes them: names, #rgb to #rrggbbaa, rgb(), rgba(), hsl(), hsla().</summary>
internal static class SvgColor
{
    /// <summary>Null for what is no colour; "currentColor" is the caller's.</summary>
    public static (Color Color, double Opacity)? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text is ['#', .. var digits])
            return Hex(digits);
        var open = text.IndexOf('(');
        if (open > 0)
        {
            var name = text[..open].TrimEnd();
            Span<double> values = stackalloc double[4];
            if (name.Equals("rgb", StringComparison.OrdinalIgnoreCase) || name.Equals("rgba", StringComparison.OrdinalIgnoreCase))
                return Arguments(text[(open + 1)..], values, 255) ? (new Color(Level(values[0]), Level(values[1]), Level(values[2])), values[3]) : null;
            if (name.Equals("hsl", StringComparison.OrdinalIgnoreCase) || name.Equals("hsla", StringComparison.OrdinalIgnoreCase))
                return Arguments(text[(open + 1)..], values, 1) ? (FromHsl(values[0], values[1], values[2]), values[3]) : null;
            return null;
        }
        if (text.Equals("transparent", StringComparison.OrdinalIgnoreCase))
            return (Color.Black, 0);
        return SvgColorNames.Find(text.ToString()) is { } color ? (color, 1) : null;
    }

    private static (Color, double)? Hex(ReadOnlySpan<char> digits)
    {
        Span<char> full = stackalloc char[8];
        full.Fill('f');
        if (digits.Length is 3 or 4)
        {
            for (var i = 0; i < digits.Length; i++)
                full[2 * i] = full[2 * i + 1] = digits[i];
        }
        else if (digits.Length is 6 or 8)
        {
            digits.CopyTo(full);
        }
        else
        {
            return null;
        }
        if (!uint.TryParse(full, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return null;
        return (new Color((byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8)), (byte)value / 255.0);
    }

    /// <summary>Three numbers or percentages (of <paramref name="whole"/>), and perhaps an opacity after a comma or slash.</summary>
    private static bool Arguments(ReadOnlySpan<char> text, Span<double> values, double whole)
    {
        var scanner = new SvgScanner(text);
        values[3] = 1;
        scanner.SkipSpaces();
        for (var i = 0; i < 4 && scanner.Peek != ')'; i++)
        {
            if (!scanner.TryNumber(out values[i]))
                return false;
            if (scanner.Take('%'))
                values[i] = values[i] * (i == 3 ? 1 : whole) / 100;
            else
                scanner.Word();
            scanner.SkipSeparator();
            if (scanner.Take('/'))
                scanner.SkipSpaces();
            if (i < 2 && scanner.Peek == ')')
                return false;
        }
        values[3] = Math.Clamp(values[3], 0, 1);
        return scanner.Peek == ')';
    }

    /// <summary>CSS Color 3, 4.2.4.</summary>
    private static Color FromHsl(double hue, double saturation, double lightness)
    {
        (saturation, lightness) = (Math.Clamp(saturation, 0, 1), Math.Clamp(lightness, 0, 1));
        return new Color(Channel(0), Channel(8), Channel(4));

        byte Channel(int n)
        {
            var k = ((n + hue / 30) % 12 + 12) % 12;
            var amplitude = saturation * Math.Min(lightness, 1 - lightness);
            return Level(255 * (lightness - amplitude * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1))));
        }
    }

    private static byte Level(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);
}
