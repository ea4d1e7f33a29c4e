using Booklet.Unicode;

namespace Booklet.UnicodeTables;

internal static class NormalizationTables
{
    public static void Write(UcdFolder ucd, TableWriter table)
    {
        var classes = new byte[UcdFolder.CodePointCount];
        foreach (var (first, last, value) in ucd.Ranges("extracted/DerivedCombiningClass.txt"))
            classes.AsSpan(first, last - first + 1).Fill(byte.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
        table.Trie<byte>(classes);
        table.Trie<byte>(QuickChecks(ucd));

        var (canonical, compatible) = Decompositions(ucd);
        var full = canonical.Keys.ToDictionary(codePoint => codePoint, codePoint => UcdFolder.Utf16(Expand(codePoint, canonical)));
        table.StringMap(full);
        // The second map answers first for the compatibility forms: it holds what differs from the canonical map.
        var all = canonical.Concat(compatible).ToDictionary();
        table.StringMap(all.Keys
            .ToDictionary(codePoint => codePoint, codePoint => UcdFolder.Utf16(Expand(codePoint, all)))
            .Where(entry => !full.TryGetValue(entry.Key, out var same) || same != entry.Value)
            .ToDictionary());

        Compositions(ucd, canonical, table);
    }

    public static Dictionary<int, int[]> Canonical(UcdFolder ucd) => Decompositions(ucd).Canonical;

    private static byte[] QuickChecks(UcdFolder ucd)
    {
        var result = new byte[UcdFolder.CodePointCount];
        foreach (var row in ucd.Rows("DerivedNormalizationProps.txt"))
        {
            var flag = row[1] switch
            {
                "NFC_QC" => TableLayout.NotNfc,
                "NFD_QC" => TableLayout.NotNfd,
                "NFKC_QC" => TableLayout.NotNfkc,
                "NFKD_QC" => TableLayout.NotNfkd,
                _ => (byte)0,
            };
            var ends = row[0].Split("..");
            for (var i = UcdFolder.Number(ends[0]); flag != 0 && i <= UcdFolder.Number(ends[^1]); i++)
                result[i] |= flag;
        }
        return result;
    }

    private static (Dictionary<int, int[]> Canonical, Dictionary<int, int[]> Compatible) Decompositions(UcdFolder ucd)
    {
        var canonical = new Dictionary<int, int[]>();
        var compatible = new Dictionary<int, int[]>();
        foreach (var row in ucd.Rows("UnicodeData.txt"))
        {
            if (row[5].Length == 0)
                continue;
            var codePoint = UcdFolder.Number(row[0]);
            if (row[5][0] == '<')
                compatible.Add(codePoint, UcdFolder.Sequence(row[5].Split('>')[1]));
            else
                canonical.Add(codePoint, UcdFolder.Sequence(row[5]));
        }
        return (canonical, compatible);
    }

    private static IEnumerable<int> Expand(int codePoint, Dictionary<int, int[]> map) =>
        map.TryGetValue(codePoint, out var parts) ? parts.SelectMany(part => Expand(part, map)) : [codePoint];

    /// <summary>The primary composites (UAX #15 D117), sorted by the first and then the second character of the pair.</summary>
    private static void Compositions(UcdFolder ucd, Dictionary<int, int[]> canonical, TableWriter table)
    {
        var excluded = ucd.Having("DerivedNormalizationProps.txt", "Full_Composition_Exclusion");
        var pairs = canonical
            .Where(entry => entry.Value.Length == 2 && !excluded[entry.Key])
            .Select(entry => (Key: TableLayout.PairKey(entry.Value[0], entry.Value[1]), Composite: entry.Key))
            .OrderBy(pair => pair.Key)
            .ToArray();
        table.Array<ulong>(System.Array.ConvertAll(pairs, pair => pair.Key));
        table.Array<int>(System.Array.ConvertAll(pairs, pair => pair.Composite));
    }
}
