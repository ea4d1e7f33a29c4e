using System.Collections.Immutable;

namespace Booklet.Typesetting.Vectors;

/// <summary>What an area or a line is painted with.</summary>
public abstract record VectorPaint
{
    /// <summary>0 (nothing shows) to 1, beside what a gradient's stops say.</summary>
    public double Opacity { get; init; } = 1;
}

public sealed record SolidPaint(Color Color) : VectorPaint;

/// <summary>A colour at a place along a gradient, 0 to 1; the stops of a gradient never go backwards.</summary>
public readonly record struct GradientStop(double Offset, Color Color, double Opacity);

/// <summary>
/// Colours that run from one place to another, and on beyond both ends. <paramref name="Matrix"/> leads from the gradient's own
/// coordinates to the drawing's. At least two stops, the first at 0, the last at 1.
/// </summary>
public abstract record GradientPaint(Matrix Matrix, ImmutableArray<GradientStop> Stops) : VectorPaint;

public sealed record LinearGradient(double X1, double Y1, double X2, double Y2, Matrix Matrix, ImmutableArray<GradientStop> Stops)
    : GradientPaint(Matrix, Stops);

/// <summary>From the focal circle to the outer one.</summary>
public sealed record RadialGradient(
    double FocusX, double FocusY, double FocusRadius, double X, double Y, double Radius, Matrix Matrix, ImmutableArray<GradientStop> Stops)
    : GradientPaint(Matrix, Stops);

public enum LineCap : byte
{
    Butt,
    Round,
    Square,
}

public enum LineJoin : byte
{
    Miter,
    Round,
    Bevel,
}

/// <summary>How a path's line is drawn; lengths are in the shape's own coordinates.</summary>
public sealed record VectorStroke(VectorPaint Paint, double Width)
{
    public LineCap Cap { get; init; }

    public LineJoin Join { get; init; }

    public double MiterLimit { get; init; } = 4;

    /// <summary>Lengths of dashes and gaps in turn; empty for a whole line. Their sum is above 0.</summary>
    public ImmutableArray<double> Dashes { get; init; } = [];

    public double DashOffset { get; init; }
}
