namespace Booklet.Unicode;

/// <summary>The canonical composition algorithm (The Unicode Standard, D117), in place.</summary>
internal static class Composition
{
    public static void Compose(List<int> characters)
    {
        var starter = -1;
        var classBefore = 0;
        var kept = 0;
        for (var i = 0; i < characters.Count; i++)
        {
            var current = characters[i];
            var combiningClass = Normalization.CombiningClass(current);
            // D115: blocked by a starter or by a mark of the same or a higher class in between.
            var isAdjacent = starter == kept - 1;
            if (starter >= 0 && (isAdjacent || (classBefore != 0 && classBefore < combiningClass)))
            {
                var composite = NormalizationTable.Compose(characters[starter], current);
                if (composite >= 0)
                {
                    characters[starter] = composite;
                    continue;
                }
            }
            if (combiningClass == 0)
                starter = kept;
            classBefore = combiningClass;
            characters[kept++] = current;
        }
        characters.RemoveRange(kept, characters.Count - kept);
    }
}
