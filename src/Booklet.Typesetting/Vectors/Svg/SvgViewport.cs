namespace Booklet.Typesetting.Vectors.Svg;

/// <summary>The area that percentages refer to.</summary>
internal readonly record struct SvgViewport(double Width, double Height)
{
    /// <summary>What a percentage that is neither across nor down refers to (SVG 1.1, 7.10).</summary>
    public double Diagonal => Math.Sqrt((Width * Width + Height * Height) / 2);

    public double X(string? text, double fallback, SvgStyle style) => SvgLength.Parse(text)?.Resolve(Width, style.FontSize) ?? fallback;

    public double Y(string? text, double fallback, SvgStyle style) => SvgLength.Parse(text)?.Resolve(Height, style.FontSize) ?? fallback;

    public double Other(string? text, double fallback, SvgStyle style) => SvgLength.Parse(text)?.Resolve(Diagonal, style.FontSize) ?? fallback;
}

/// <summary>viewBox and preserveAspectRatio (SVG 1.1, 7.7 and 7.8).</summary>
internal static class SvgViewBox
{
    /// <summary>Null where there is none, or none with an area.</summary>
    public static VectorBox? Parse(string? text)
    {
        if (text is null)
            return null;
        var scanner = new SvgScanner(text);
        scanner.SkipSpaces();
        return scanner.TryListed(out var x) && scanner.TryListed(out var y) && scanner.TryListed(out var width) && scanner.TryListed(out var height)
            && width > 0 && height > 0
            ? new VectorBox(x, y, width, height)
            : null;
    }

    /// <summary>Brings a box into an area from (0, 0) on; the result may exceed it where the word is "slice".</summary>
    public static Matrix Fit(VectorBox box, double width, double height, string? aspect)
    {
        var words = (aspect ?? "").Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Where(w => w != "defer").ToArray();
        var align = words.Length > 0 ? words[0] : "xMidYMid";
        var (sx, sy) = (width / box.Width, height / box.Height);
        if (align == "none")
            return new Matrix(sx, 0, 0, sy, -box.X * sx, -box.Y * sy);
        var scale = words is [_, "slice", ..] ? Math.Max(sx, sy) : Math.Min(sx, sy);
        var (spareX, spareY) = (width - box.Width * scale, height - box.Height * scale);
        var x = align.StartsWith("xMin", StringComparison.Ordinal) ? 0 : align.StartsWith("xMax", StringComparison.Ordinal) ? spareX : spareX / 2;
        var y = align.EndsWith("YMin", StringComparison.Ordinal) ? 0 : align.EndsWith("YMax", StringComparison.Ordinal) ? spareY : spareY / 2;
        return new Matrix(scale, 0, 0, scale, x - box.X * scale, y - box.Y * scale);
    }
}
