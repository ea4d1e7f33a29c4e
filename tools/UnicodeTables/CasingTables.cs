namespace Booklet.UnicodeTables;

internal static class CasingTables
{
    public static void Write(UcdFolder ucd, TableWriter table)
    {
        // C and F are the full folding; S (simple) and T (Turkic) are alternatives to them.
        table.StringMap(ucd.Rows("CaseFolding.txt")
            .Where(row => row[1] is "C" or "F")
            .ToDictionary(row => UcdFolder.Number(row[0]), row => UcdFolder.Utf16(UcdFolder.Sequence(row[2]))));
        table.StringMap(Mapping(ucd, simple: 12, special: 3));
    }

    /// <summary>SpecialCasing's unconditional mappings replace UnicodeData's single characters.</summary>
    private static Dictionary<int, string> Mapping(UcdFolder ucd, int simple, int special)
    {
        var result = ucd.Rows("UnicodeData.txt")
            .Where(row => row[simple].Length > 0)
            .ToDictionary(row => UcdFolder.Number(row[0]), row => char.ConvertFromUtf32(UcdFolder.Number(row[simple])));
        // code; lower; title; upper; (condition;)? and an empty field after the last semicolon
        foreach (var row in ucd.Rows("SpecialCasing.txt").Where(row => row[4].Length == 0))
        {
            var text = UcdFolder.Utf16(UcdFolder.Sequence(row[special]));
            if (text != UcdFolder.Utf16([UcdFolder.Number(row[0])]))
                result[UcdFolder.Number(row[0])] = text;
        }
        return result;
    }
}
