using System.Globalization;

namespace Booklet.Typesetting;

/// <summary>
/// A distance in fixed-point PDF points (1/72 inch), 65,536 units a point. Sums are exact, so layout needs no tolerance:
/// two things that should touch do. The range is about ±1.4·10¹⁴ points.
/// </summary>
public readonly record struct Length(long Units) : IComparable<Length>
{
    public const long UnitsPerPoint = 65536;

    public static readonly Length Zero;

    /// <summary>Larger than any page or column; adding ordinary lengths to it does not overflow.</summary>
    public static readonly Length Unbounded = new(long.MaxValue / 4);

    /// <summary>Rounds to the nearest unit.</summary>
    public static Length FromPoints(double points) => new((long)Math.Round(points * UnitsPerPoint));

    public static Length FromMillimetres(double millimetres) => FromPoints(millimetres * 72 / 25.4);

    public static Length FromInches(double inches) => FromPoints(inches * 72);

    public double Points => (double)Units / UnitsPerPoint;

    public double Millimetres => Points * 25.4 / 72;

    public Length Abs() => new(Math.Abs(Units));

    public bool IsUnbounded => Units >= Unbounded.Units / 2;

    public static Length Min(Length a, Length b) => a.Units <= b.Units ? a : b;

    public static Length Max(Length a, Length b) => a.Units >= b.Units ? a : b;

    public static Length operator +(Length a, Length b) => new(a.Units + b.Units);

    public static Length operator -(Length a, Length b) => new(a.Units - b.Units);

    public static Length operator -(Length a) => new(-a.Units);

    public static Length operator *(Length a, long factor) => new(a.Units * factor);

    public static Length operator *(Length a, int factor) => new(a.Units * factor);

    /// <summary>Rounds to the nearest unit.</summary>
    public static Length operator *(Length a, double factor) => new((long)Math.Round(a.Units * factor));

    /// <summary>Rounds towards zero.</summary>
    public static Length operator /(Length a, int divisor) => new(a.Units / divisor);

    public static double operator /(Length a, Length b) => (double)a.Units / b.Units;

    public static bool operator <(Length a, Length b) => a.Units < b.Units;

    public static bool operator >(Length a, Length b) => a.Units > b.Units;

    public static bool operator <=(Length a, Length b) => a.Units <= b.Units;

    public static bool operator >=(Length a, Length b) => a.Units >= b.Units;

    public int CompareTo(Length other) => Units.CompareTo(other.Units);

    public override string ToString() => Points.ToString("0.###", CultureInfo.InvariantCulture) + "pt";
}
