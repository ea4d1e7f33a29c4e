using System.Collections.Immutable;
using Booklet.Typesetting;
using Booklet.Typesetting.Vectors;

namespace Booklet.Output.Pdf.Images;

/// <summary>Gradients as axial and radial shadings (ISO 32000-1, 8.7.4.5.3 and 8.7.4.5.4), which go on beyond both ends.</summary>
internal static class Shadings
{
    private const int Decimals = 6;

    // Readers keep 32-bit numbers.
    private const double Largest = 1e6;

    public static int Pattern(PdfFile file, GradientPaint paint, Matrix toForm, Func<Color, Color> tone)
    {
        var stops = paint.Stops.Select(s => s with { Color = tone(s.Color) }).ToImmutableArray();
        var isGray = stops.All(s => s.Color.IsGray);
        return Write(file, paint, toForm, isGray ? "/DeviceGray" : "/DeviceRGB", Function(stops, s => isGray
            ? [s.Color.Red / 255.0]
            : [s.Color.Red / 255.0, s.Color.Green / 255.0, s.Color.Blue / 255.0]));
    }

    /// <summary>The opacity of the stops as grey, for a soft mask.</summary>
    public static int OpacityPattern(PdfFile file, GradientPaint paint, Matrix toForm) =>
        Write(file, paint, toForm, "/DeviceGray", Function(paint.Stops, s => [s.Opacity]));

    private static int Write(PdfFile file, GradientPaint paint, Matrix toForm, string space, PdfBuffer function)
    {
        var buffer = new PdfBuffer();
        buffer.Raw("<</PatternType 2/Shading<</ShadingType"u8).Integer(paint is LinearGradient ? 2 : 3).Raw("/ColorSpace"u8).Ascii(space).Raw("/Coords"u8);
        Array(buffer, paint switch
        {
            LinearGradient l => [l.X1, l.Y1, l.X2, l.Y2],
            RadialGradient r => [r.FocusX, r.FocusY, r.FocusRadius, r.X, r.Y, r.Radius],
            _ => throw new NotSupportedException($"A {paint.GetType().Name} has no shading."),
        });
        buffer.Raw("/Extend[true true]/Function"u8).Raw(function.Span).Raw(">>/Matrix"u8);
        var m = toForm * paint.Matrix;
        Array(buffer, [m.A, m.B, m.C, m.D, m.E, m.F]);
        return file.Write(buffer.Raw(">>"u8));
    }

    /// <summary>A stitching function with an interpolation between each two stops; a step is where one ends and the next begins otherwise.</summary>
    private static PdfBuffer Function(ImmutableArray<GradientStop> stops, Func<GradientStop, double[]> value)
    {
        var spans = new List<(double End, PdfBuffer Function)>();
        for (var i = 0; i + 1 < stops.Length; i++)
        {
            if (stops[i + 1].Offset <= stops[i].Offset)
                continue;
            var function = new PdfBuffer(64);
            function.Raw("<</FunctionType 2/N 1/Domain[0 1]/C0"u8);
            Array(function, value(stops[i]));
            function.Raw("/C1"u8);
            Array(function, value(stops[i + 1]));
            spans.Add((stops[i + 1].Offset, function.Raw(">>"u8)));
        }
        if (spans.Count == 1)
            return spans[0].Function;
        var buffer = new PdfBuffer();
        buffer.Raw("<</FunctionType 3/Domain[0 1]/Functions["u8);
        foreach (var (_, function) in spans)
            buffer.Raw(function.Span);
        buffer.Raw("]/Bounds"u8);
        Array(buffer, [.. spans.SkipLast(1).Select(s => s.End)]);
        buffer.Raw("/Encode["u8);
        foreach (var _ in spans)
            buffer.Integer(0).Integer(1);
        return buffer.Raw("]>>"u8);
    }

    private static void Array(PdfBuffer buffer, ReadOnlySpan<double> values)
    {
        buffer.Byte((byte)'[');
        foreach (var value in values)
            buffer.Real(Math.Clamp(value, -Largest, Largest), Decimals);
        buffer.Byte((byte)']');
    }
}
