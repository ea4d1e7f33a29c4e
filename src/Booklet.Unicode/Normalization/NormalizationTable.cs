namespace Booklet.Unicode;

/// <summary>The data of the normalisation forms, and the arithmetic that stands for the data of Hangul syllables.</summary>
internal static class NormalizationTable
{
    public static readonly CodePointTrie<byte> CombiningClasses;
    public static readonly CodePointTrie<byte> QuickChecks;

    /// <summary>Full canonical decompositions, in canonical order.</summary>
    public static readonly StringMap Canonical;

    /// <summary>Full compatibility decompositions where they differ from the canonical ones.</summary>
    public static readonly StringMap Compatible;

    private static readonly ulong[] Pairs;
    private static readonly int[] Composites;

    static NormalizationTable()
    {
        using var table = new TableReader("Normalization");
        CombiningClasses = table.Trie<byte>();
        QuickChecks = table.Trie<byte>();
        Canonical = table.StringMap();
        Compatible = table.StringMap();
        Pairs = table.Array<ulong>();
        Composites = table.Array<int>();
    }

    /// <summary>The primary composite of two characters, or -1.</summary>
    public static int Compose(int first, int second)
    {
        var hangul = Hangul.Compose(first, second);
        if (hangul >= 0)
            return hangul;
        var place = Array.BinarySearch(Pairs, TableLayout.PairKey(first, second));
        return place >= 0 ? Composites[place] : -1;
    }
}
