namespace Booklet.Typesetting.Vectors;

/// <summary>Boxes around paths as they run, not around their handles: what percentages of a gradient refer to.</summary>
internal static class PathBounds
{
    /// <summary>Null for an empty path.</summary>
    public static VectorBox? Of(VectorPath path)
    {
        var c = path.Coordinates;
        if (c.IsEmpty)
            return null;
        var x = new Extent();
        var y = new Extent();
        var at = 0;
        foreach (var step in path.Steps)
        {
            if (step == PathStep.Curve)
            {
                // A curve always follows a point.
                x.AddCurve(c[at - 2], c[at], c[at + 2], c[at + 4]);
                y.AddCurve(c[at - 1], c[at + 1], c[at + 3], c[at + 5]);
                at += 6;
            }
            else if (step != PathStep.Close)
            {
                x.Add(c[at]);
                y.Add(c[at + 1]);
                at += 2;
            }
        }
        return new VectorBox(x.Least, y.Least, x.Most - x.Least, y.Most - y.Least);
    }

    private struct Extent()
    {
        public double Least = double.MaxValue;
        public double Most = double.MinValue;

        public void Add(double value) => (Least, Most) = (Math.Min(Least, value), Math.Max(Most, value));

        /// <summary>The ends, and where the derivative of the cubic is 0.</summary>
        public void AddCurve(double p0, double p1, double p2, double p3)
        {
            Add(p0);
            Add(p3);
            var (a, b, c) = (-p0 + 3 * p1 - 3 * p2 + p3, 2 * (p0 - 2 * p1 + p2), p1 - p0);
            if (Math.Abs(a) < 1e-12)
            {
                if (b != 0)
                    AddAt(-c / b, p0, p1, p2, p3);
                return;
            }
            var discriminant = b * b - 4 * a * c;
            if (discriminant < 0)
                return;
            var root = Math.Sqrt(discriminant);
            AddAt((-b + root) / (2 * a), p0, p1, p2, p3);
            AddAt((-b - root) / (2 * a), p0, p1, p2, p3);
        }

        private void AddAt(double t, double p0, double p1, double p2, double p3)
        {
            if (t is <= 0 or >= 1)
                return;
            var s = 1 - t;
            Add(s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3);
        }
    }
}
