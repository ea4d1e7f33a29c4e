namespace Booklet.Typesetting.Breaking;

/// <summary>How far the spaces of a justified line may depart from their natural width.</summary>
internal static class Spacing
{
    /// <summary>
    /// Stretch counted as badness 100: half a space more, beyond which a line begins to look open (Knuth and Plass use the same share).
    /// </summary>
    public static Length StretchOf(Length space) => space / 2;

    /// <summary>Least space is 0.75 of the natural one; words run together below.</summary>
    public static Length ShrinkOf(Length space) => space / 4;
}
