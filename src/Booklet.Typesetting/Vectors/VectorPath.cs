using System.Collections.Immutable;

namespace Booklet.Typesetting.Vectors;

/// <summary>A step of a path and how many numbers it takes: a point for Move and Line, three for Curve.</summary>
public enum PathStep : byte
{
    Move,
    Line,

    /// <summary>A cubic Bézier curve: two handles and the end.</summary>
    Curve,
    Close,
}

/// <summary>
/// Lines and curves. Begins with a Move unless it is empty; after Close, the next step is a Move or continues from the subpath's start.
/// </summary>
public sealed class VectorPath(ImmutableArray<PathStep> steps, ImmutableArray<double> coordinates)
{
    public static VectorPath Empty { get; } = new([], []);

    public ImmutableArray<PathStep> Steps { get; } = steps;

    /// <summary>x and y in turn, in the order of the steps.</summary>
    public ImmutableArray<double> Coordinates { get; } = coordinates;

    /// <summary>The smallest box around all points and handles: never smaller than the path. Null for an empty path.</summary>
    public VectorBox? Bounds { get; } = FindBounds(coordinates);

    /// <summary>Twice the area within the polygon of all points; negative where it runs against the clock (y downwards).</summary>
    public double SignedArea
    {
        get
        {
            var (sum, at) = (0.0, 0);
            var (startX, startY, x, y) = (0.0, 0.0, 0.0, 0.0);
            foreach (var step in Steps)
            {
                if (step is PathStep.Move or PathStep.Close)
                    sum += x * startY - startX * y;
                if (step == PathStep.Close)
                {
                    (x, y) = (startX, startY);
                    continue;
                }
                var count = step == PathStep.Curve ? 3 : 1;
                for (var i = 0; i < count; i++, at += 2)
                {
                    var (nextX, nextY) = (Coordinates[at], Coordinates[at + 1]);
                    if (step != PathStep.Move)
                        sum += x * nextY - nextX * y;
                    (x, y) = (nextX, nextY);
                }
                if (step == PathStep.Move)
                    (startX, startY) = (x, y);
            }
            return sum + x * startY - startX * y;
        }
    }

    public VectorPath Transform(Matrix matrix)
    {
        var result = new double[Coordinates.Length];
        for (var i = 0; i < result.Length; i += 2)
            (result[i], result[i + 1]) = matrix.Apply(Coordinates[i], Coordinates[i + 1]);
        return new VectorPath(Steps, [.. result]);
    }

    private static VectorBox? FindBounds(ImmutableArray<double> coordinates)
    {
        if (coordinates.IsEmpty)
            return null;
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        for (var i = 0; i < coordinates.Length; i += 2)
        {
            (left, right) = (Math.Min(left, coordinates[i]), Math.Max(right, coordinates[i]));
            (top, bottom) = (Math.Min(top, coordinates[i + 1]), Math.Max(bottom, coordinates[i + 1]));
        }
        return new VectorBox(left, top, right - left, bottom - top);
    }
}

/// <summary>An upright rectangle, y downwards.</summary>
public readonly record struct VectorBox(double X, double Y, double Width, double Height)
{
    public VectorBox Union(VectorBox other)
    {
        var (x, y) = (Math.Min(X, other.X), Math.Min(Y, other.Y));
        return new VectorBox(x, y, Math.Max(X + Width, other.X + other.Width) - x, Math.Max(Y + Height, other.Y + other.Height) - y);
    }

    /// <summary>The smallest upright box around this one's image.</summary>
    public VectorBox Transform(Matrix matrix)
    {
        var (ax, ay) = matrix.Apply(X, Y);
        var (bx, by) = matrix.Apply(X + Width, Y);
        var (cx, cy) = matrix.Apply(X, Y + Height);
        var (dx, dy) = matrix.Apply(X + Width, Y + Height);
        var (left, top) = (Math.Min(Math.Min(ax, bx), Math.Min(cx, dx)), Math.Min(Math.Min(ay, by), Math.Min(cy, dy)));
        return new VectorBox(left, top,
            Math.Max(Math.Max(ax, bx), Math.Max(cx, dx)) - left, Math.Max(Math.Max(ay, by), Math.Max(cy, dy)) - top);
    }
}
