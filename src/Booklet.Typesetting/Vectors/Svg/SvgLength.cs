namespace Booklet.Typesetting.Vectors.Svg;

/// <summary>A length with its unit (SVG 1.1, 7.10), in user units once the viewport and the font are known.</summary>
internal readonly record struct SvgLength(double Value, char Unit)
{
    private const char Percent = '%';
    private const char Em = 'm';
    private const char Ex = 'x';
    private const char User = ' ';

    public bool IsPercent => Unit == Percent;

    public static SvgLength? Parse(string? text)
    {
        if (text is null)
            return null;
        var scanner = new SvgScanner(text.AsSpan().Trim());
        if (!scanner.TryNumber(out var value))
            return null;
        // CSS: 96 units an inch; units in any case.
        return scanner.Rest.ToString().ToLowerInvariant() switch
        {
            "" or "px" => new SvgLength(value, User),
            "%" => new SvgLength(value, Percent),
            "pt" => new SvgLength(value * 96 / 72, User),
            "pc" => new SvgLength(value * 16, User),
            "mm" => new SvgLength(value * 96 / 25.4, User),
            "cm" => new SvgLength(value * 96 / 2.54, User),
            "in" => new SvgLength(value * 96, User),
            "em" => new SvgLength(value, Em),
            // The root's font size is the initial one unless it is set, which drawings don't.
            "rem" => new SvgLength(value * SvgStyle.InitialFontSize, User),
            "ex" => new SvgLength(value, Ex),
            _ => null,
        };
    }

    /// <param name="whole">What 100 % is.</param>
    /// <param name="fontSize">What 1 em is; an ex is half of it.</param>
    public double Resolve(double whole, double fontSize) => Unit switch
    {
        Percent => Value / 100 * whole,
        Em => Value * fontSize,
        Ex => Value * fontSize / 2,
        _ => Value,
    };
}
