namespace Booklet.Typesetting;

/// <summary>Lengths as they are spoken: <c>9.5.Pt()</c>, <c>12.Mm()</c>.</summary>
public static class LengthUnits
{
    public static Length Pt(this double points) => Length.FromPoints(points);

    public static Length Pt(this int points) => new(points * Length.UnitsPerPoint);

    public static Length Mm(this double millimetres) => Length.FromMillimetres(millimetres);

    public static Length Mm(this int millimetres) => Length.FromMillimetres(millimetres);
}
