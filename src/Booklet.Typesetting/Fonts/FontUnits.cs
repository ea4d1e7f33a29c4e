namespace Booklet.Typesetting.Fonts;

/// <summary>Font units as lengths on the page.</summary>
public static class FontUnits
{
    /// <summary>Rounds to the nearest length unit, halves away from zero.</summary>
    public static Length ToLength(this FontFace face, long fontUnits, Length size)
    {
        var product = fontUnits * size.Units;
        var half = face.UnitsPerEm / 2;
        return new Length((product >= 0 ? product + half : product - half) / face.UnitsPerEm);
    }
}
