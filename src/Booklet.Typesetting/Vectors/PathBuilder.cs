using System.Collections.Immutable;

namespace Booklet.Typesetting.Vectors;

/// <summary>Puts a path together; quadratic curves and arcs become cubic ones.</summary>
internal sealed class PathBuilder
{
    // A quarter circle as a cubic curve: handles of 4/3·(√2 − 1) of the radius stay within 0.03 % of the arc.
    private const double QuarterHandle = 0.5522847498;

    private readonly ImmutableArray<PathStep>.Builder _steps = ImmutableArray.CreateBuilder<PathStep>();
    private readonly ImmutableArray<double>.Builder _coordinates = ImmutableArray.CreateBuilder<double>();
    private (double X, double Y) _start;

    public (double X, double Y) Current { get; private set; }

    public bool IsEmpty => _steps.Count == 0;

    public void Move(double x, double y)
    {
        Add(PathStep.Move, x, y);
        _start = Current;
    }

    public void Line(double x, double y) => Add(PathStep.Line, x, y);

    public void Cubic(double x1, double y1, double x2, double y2, double x, double y)
    {
        _steps.Add(PathStep.Curve);
        _coordinates.AddRange(x1, y1, x2, y2, x, y);
        Current = (x, y);
    }

    public void Quadratic(double x1, double y1, double x, double y)
    {
        var (x0, y0) = Current;
        Cubic(x0 + 2.0 / 3 * (x1 - x0), y0 + 2.0 / 3 * (y1 - y0), x + 2.0 / 3 * (x1 - x), y + 2.0 / 3 * (y1 - y), x, y);
    }

    public void Close()
    {
        _steps.Add(PathStep.Close);
        Current = _start;
    }

    /// <summary>An elliptical arc by its end (SVG 1.1, F.6): radii that are too small grow until they reach.</summary>
    public void Arc(double rx, double ry, double degrees, bool isLarge, bool isSweep, double x, double y)
    {
        var (x0, y0) = Current;
        (rx, ry) = (Math.Abs(rx), Math.Abs(ry));
        if (x0 == x && y0 == y)
            return;
        if (rx == 0 || ry == 0)
        {
            Line(x, y);
            return;
        }
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        // F.6.5, step 1: the middle of the chord as origin, axes along the ellipse's.
        var (dx, dy) = ((x0 - x) / 2, (y0 - y) / 2);
        var (px, py) = (cos * dx + sin * dy, cos * dy - sin * dx);
        var excess = px * px / (rx * rx) + py * py / (ry * ry);
        if (excess > 1)
            (rx, ry) = (rx * Math.Sqrt(excess), ry * Math.Sqrt(excess));
        // Steps 2 and 3: the centre.
        var numerator = rx * rx * ry * ry - rx * rx * py * py - ry * ry * px * px;
        var factor = Math.Sqrt(Math.Max(0, numerator / (rx * rx * py * py + ry * ry * px * px))) * (isLarge == isSweep ? -1 : 1);
        var (qx, qy) = (factor * rx * py / ry, -factor * ry * px / rx);
        var centre = new Matrix(cos * rx, sin * rx, -sin * ry, cos * ry, cos * qx - sin * qy + (x0 + x) / 2, sin * qx + cos * qy + (y0 + y) / 2);
        // Step 4: the angles, on the unit circle.
        var from = Math.Atan2((py - qy) / ry, (px - qx) / rx);
        var sweep = Math.Atan2((-py - qy) / ry, (-px - qx) / rx) - from;
        if (isSweep && sweep < 0)
            sweep += 2 * Math.PI;
        else if (!isSweep && sweep > 0)
            sweep -= 2 * Math.PI;
        Sweep(centre, from, sweep, x, y);
    }

    /// <summary>A whole ellipse, clockwise from its rightmost point (SVG 1.1, 9.4).</summary>
    public void Ellipse(double cx, double cy, double rx, double ry)
    {
        var (hx, hy) = (rx * QuarterHandle, ry * QuarterHandle);
        Move(cx + rx, cy);
        Cubic(cx + rx, cy + hy, cx + hx, cy + ry, cx, cy + ry);
        Cubic(cx - hx, cy + ry, cx - rx, cy + hy, cx - rx, cy);
        Cubic(cx - rx, cy - hy, cx - hx, cy - ry, cx, cy - ry);
        Cubic(cx + hx, cy - ry, cx + rx, cy - hy, cx + rx, cy);
        Close();
    }

    /// <summary>With corners that are quarters of ellipses; radii of 0 make sharp ones.</summary>
    public void Rectangle(double x, double y, double width, double height, double rx = 0, double ry = 0)
    {
        var (right, bottom) = (x + width, y + height);
        if (rx <= 0 || ry <= 0)
        {
            Move(x, y);
            Line(right, y);
            Line(right, bottom);
            Line(x, bottom);
            Close();
            return;
        }
        var (hx, hy) = (rx * (1 - QuarterHandle), ry * (1 - QuarterHandle));
        Move(x + rx, y);
        Line(right - rx, y);
        Cubic(right - hx, y, right, y + hy, right, y + ry);
        Line(right, bottom - ry);
        Cubic(right, bottom - hy, right - hx, bottom, right - rx, bottom);
        Line(x + rx, bottom);
        Cubic(x + hx, bottom, x, bottom - hy, x, bottom - ry);
        Line(x, y + ry);
        Cubic(x, y + hy, x + hx, y, x + rx, y);
        Close();
    }

    public void Append(VectorPath path, Matrix matrix)
    {
        _steps.AddRange(path.Steps);
        for (var i = 0; i < path.Coordinates.Length; i += 2)
        {
            var (x, y) = matrix.Apply(path.Coordinates[i], path.Coordinates[i + 1]);
            _coordinates.AddRange(x, y);
            Current = (x, y);
        }
    }

    public VectorPath Build() => new(_steps.ToImmutable(), _coordinates.ToImmutable());

    /// <summary>Pieces of at most a quarter turn.</summary>
    private void Sweep(Matrix circle, double from, double sweep, double endX, double endY)
    {
        var pieces = Math.Max(1, (int)Math.Ceiling(Math.Abs(sweep) / (Math.PI / 2) - 1e-9));
        var step = sweep / pieces;
        var handle = 4.0 / 3 * Math.Tan(step / 4);
        for (var i = 0; i < pieces; i++)
        {
            var (sin1, cos1) = Math.SinCos(from + i * step);
            var (sin2, cos2) = Math.SinCos(from + (i + 1) * step);
            var (x1, y1) = circle.Apply(cos1 - handle * sin1, sin1 + handle * cos1);
            var (x2, y2) = circle.Apply(cos2 + handle * sin2, sin2 - handle * cos2);
            var (x, y) = i + 1 == pieces ? (endX, endY) : circle.Apply(cos2, sin2);
            Cubic(x1, y1, x2, y2, x, y);
        }
    }

    private void Add(PathStep step, double x, double y)
    {
        _steps.Add(step);
        _coordinates.AddRange(x, y);
        Current = (x, y);
    }
}
