namespace Booklet.Typesetting.Breaking;

/// <summary>From logical to visual order: UAX #9 rule L2, on the parts of a line.</summary>
internal static class VisualOrder
{
    public static void Reorder(Span<LinePart> parts, bool isRightToLeft)
    {
        var (highest, lowestOdd) = (0, int.MaxValue);
        foreach (ref readonly var part in parts)
        {
            highest = Math.Max(highest, part.Level);
            if ((part.Level & 1) != 0)
                lowestOdd = Math.Min(lowestOdd, part.Level);
        }
        if (highest == 0)
            return;
        ResetEnds(parts, isRightToLeft);
        for (var level = highest; level >= lowestOdd; level--)
        {
            for (var start = 0; start < parts.Length; start++)
            {
                if (parts[start].Level < level)
                    continue;
                var end = start;
                while (end < parts.Length && parts[end].Level >= level)
                    end++;
                parts[start..end].Reverse();
                start = end;
            }
        }
    }

    // Rule L1: spaces at the line's end have the paragraph's level.
    private static void ResetEnds(Span<LinePart> parts, bool isRightToLeft)
    {
        for (var i = parts.Length - 1; i >= 0 && parts[i].Kind is PieceKind.Space or PieceKind.Gap; i--)
            parts[i].Level = isRightToLeft ? (byte)1 : (byte)0;
    }
}
