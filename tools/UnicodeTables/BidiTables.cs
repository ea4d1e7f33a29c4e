using Booklet.Unicode;

namespace Booklet.UnicodeTables;

internal static class BidiTables
{
    public static void Write(UcdFolder ucd, TableWriter table)
    {
        const string classes = "extracted/DerivedBidiClass.txt";
        var names = ucd.Rows("PropertyValueAliases.txt").Where(row => row[0] == "bc").ToDictionary(row => row[2], row => row[1]);
        var values = new byte[UcdFolder.CodePointCount];
        foreach (var (first, last, value) in ucd.Missing(classes))
            values.AsSpan(first, last - first + 1).Fill((byte)Enum.Parse<BidiClass>(names[value]));
        foreach (var (first, last, value) in ucd.Ranges(classes))
            values.AsSpan(first, last - first + 1).Fill((byte)Enum.Parse<BidiClass>(value));
        foreach (var row in ucd.Rows("BidiBrackets.txt"))
            values[UcdFolder.Number(row[0])] |= row[2] == "o" ? TableLayout.OpeningBracket : TableLayout.ClosingBracket;
        table.Trie<byte>(values);

        Pairs(table, ucd.Rows("BidiBrackets.txt"));
        Pairs(table, ucd.Rows("BidiMirroring.txt"));
    }

    /// <summary>Two arrays in step, sorted by the first: all brackets and mirrored characters are in the basic plane.</summary>
    private static void Pairs(TableWriter table, IEnumerable<string[]> rows)
    {
        var pairs = rows.Select(row => (From: UcdFolder.Number(row[0]), To: UcdFolder.Number(row[1]))).OrderBy(pair => pair.From).ToArray();
        table.Array<ushort>(System.Array.ConvertAll(pairs, pair => checked((ushort)pair.From)));
        table.Array<ushort>(System.Array.ConvertAll(pairs, pair => checked((ushort)pair.To)));
    }
}
