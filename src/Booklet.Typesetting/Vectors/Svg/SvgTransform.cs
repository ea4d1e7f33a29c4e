namespace Booklet.Typesetting.Vectors.Svg;

/// <summary>The transform attribute (SVG 1.1, 7.6) and the same as a CSS property, with its units.</summary>
internal static class SvgTransform
{
    /// <summary>Null where the list cannot be read.</summary>
    public static Matrix? Parse(string text)
    {
        var scanner = new SvgScanner(text);
        var matrix = Matrix.Identity;
        Span<double> values = stackalloc double[6];
        scanner.SkipSpaces();
        if (scanner.Rest.Trim().SequenceEqual("none"))
            return matrix;
        while (!scanner.IsAtEnd)
        {
            var name = scanner.Word().ToString();
            scanner.SkipSpaces();
            if (!scanner.Take('('))
                return null;
            scanner.SkipSpaces();
            var count = 0;
            while (count < values.Length && scanner.TryNumber(out values[count]))
            {
                var unit = scanner.Word();
                if (!TryUnit(unit, ref values[count]))
                    return null;
                scanner.SkipSeparator();
                count++;
            }
            if (!scanner.Take(')') || Function(name, values[..count]) is not { } function)
                return null;
            matrix *= function;
            scanner.SkipSeparator();
        }
        return matrix;
    }

    private static bool TryUnit(ReadOnlySpan<char> unit, ref double value)
    {
        if (unit is "" or "px" or "deg")
            return true;
        double? factor = unit switch { "rad" => 180 / Math.PI, "turn" => 360, "grad" => 0.9, "pt" => 96 / 72.0, _ => null };
        value *= factor ?? 1;
        return factor is not null;
    }

    private static Matrix? Function(string name, ReadOnlySpan<double> v) => (name, v.Length) switch
    {
        ("matrix", 6) => new Matrix(v[0], v[1], v[2], v[3], v[4], v[5]),
        ("translate", 1) => Matrix.Translation(v[0], 0),
        ("translate", 2) => Matrix.Translation(v[0], v[1]),
        ("translateX", 1) => Matrix.Translation(v[0], 0),
        ("translateY", 1) => Matrix.Translation(0, v[0]),
        ("scale", 1) => Matrix.Scaling(v[0], v[0]),
        ("scale", 2) => Matrix.Scaling(v[0], v[1]),
        ("scaleX", 1) => Matrix.Scaling(v[0], 1),
        ("scaleY", 1) => Matrix.Scaling(1, v[0]),
        ("rotate", 1) => Rotation(v[0]),
        ("rotate", 3) => Matrix.Translation(v[1], v[2]) * Rotation(v[0]) * Matrix.Translation(-v[1], -v[2]),
        ("skewX", 1) => new Matrix(1, 0, Math.Tan(v[0] * Math.PI / 180), 1, 0, 0),
        ("skewY", 1) => new Matrix(1, Math.Tan(v[0] * Math.PI / 180), 0, 1, 0, 0),
        _ => null,
    };

    private static Matrix Rotation(double degrees)
    {
        // Quarter turns are exact, so that edges stay on the grid.
        var (sin, cos) = (degrees % 360) switch
        {
            0 => (0.0, 1.0),
            90 or -270 => (1.0, 0.0),
            180 or -180 => (0.0, -1.0),
            270 or -90 => (-1.0, 0.0),
            _ => Math.SinCos(degrees * Math.PI / 180),
        };
        return new Matrix(cos, sin, -sin, cos, 0, 0);
    }
}
