namespace Booklet.Typesetting.Vectors;

/// <summary>
/// An affine map in PDF's and SVG's order: x' = A·x + C·y + E, y' = B·x + D·y + F.
/// </summary>
public readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    public double Determinant => A * D - B * C;

    /// <summary>Factor by which areas grow, as a length: what a similar map does to line widths.</summary>
    public double MeanScale => Math.Sqrt(Math.Abs(Determinant));

    /// <summary>All numbers are finite and the map loses no dimension.</summary>
    public bool IsInvertible => double.IsFinite(A + B + C + D + E + F) && Math.Abs(Determinant) > 1e-18;

    /// <summary>Circles stay circles, to within a thousandth.</summary>
    public bool IsSimilarity
    {
        get
        {
            var tolerance = 1e-3 * (Math.Abs(A) + Math.Abs(B) + Math.Abs(C) + Math.Abs(D));
            return (Math.Abs(A - D) <= tolerance && Math.Abs(B + C) <= tolerance)
                || (Math.Abs(A + D) <= tolerance && Math.Abs(B - C) <= tolerance);
        }
    }

    public static Matrix Translation(double x, double y) => new(1, 0, 0, 1, x, y);

    public static Matrix Scaling(double x, double y) => new(x, 0, 0, y, 0, 0);

    /// <summary>The map that applies <paramref name="inner"/> first.</summary>
    public static Matrix operator *(Matrix outer, Matrix inner) => new(
        outer.A * inner.A + outer.C * inner.B, outer.B * inner.A + outer.D * inner.B,
        outer.A * inner.C + outer.C * inner.D, outer.B * inner.C + outer.D * inner.D,
        outer.A * inner.E + outer.C * inner.F + outer.E, outer.B * inner.E + outer.D * inner.F + outer.F);

    public (double X, double Y) Apply(double x, double y) => (A * x + C * y + E, B * x + D * y + F);

    /// <summary>Undoes this map, which must be <see cref="IsInvertible"/>.</summary>
    public Matrix Inverse()
    {
        var d = Determinant;
        return new Matrix(D / d, -B / d, -C / d, A / d, (C * F - D * E) / d, (B * E - A * F) / d);
    }
}
