using System.Globalization;
using Booklet.Unicode;

namespace Booklet.UnicodeTables;

internal static class LineBreakingTables
{
    public static void Write(UcdFolder ucd, TableWriter table)
    {
        var categories = CharacterTables.GeneralCategories(ucd);
        var widths = CharacterTables.EastAsianWidths(ucd);
        var pictographs = ucd.Having("emoji/emoji-data.txt", "Extended_Pictographic");
        var classes = Classes(ucd);
        var values = new byte[UcdFolder.CodePointCount];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (byte)Resolve(classes[i], categories[i]);
            if (widths[i] is EastAsianWidth.Fullwidth or EastAsianWidth.Wide or EastAsianWidth.Halfwidth)
                values[i] |= TableLayout.EastAsian;
            if (pictographs[i] && categories[i] == UnicodeCategory.OtherNotAssigned)
                values[i] |= TableLayout.UnassignedPictograph;
        }
        table.Trie<byte>(values);
    }

    private static string[] Classes(UcdFolder ucd)
    {
        var result = new string[UcdFolder.CodePointCount];
        System.Array.Fill(result, "XX");
        // LineBreak.txt, header: the classes of unassigned code points in the ideographs' blocks, pictographs and currency signs.
        foreach (var (first, last) in new[]
                 {
                     (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x1F000, 0x1FAFF), (0x1FC00, 0x1FFFD),
                     (0x20000, 0x2FFFD), (0x30000, 0x3FFFD),
                 })
            result.AsSpan(first, last - first + 1).Fill("ID");
        result.AsSpan(0x20A0, 0x20CF - 0x20A0 + 1).Fill("PR");
        foreach (var (first, last, value) in ucd.Ranges("LineBreak.txt"))
            result.AsSpan(first, last - first + 1).Fill(value);
        return result;
    }

    /// <summary>UAX #14 LB1: the classes that depend on context or language are settled here, as the rule's default does.</summary>
    private static LineBreakClass Resolve(string value, UnicodeCategory category) => value switch
    {
        "AI" or "SG" or "XX" => LineBreakClass.AL,
        "CJ" => LineBreakClass.NS,
        "SA" when category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => LineBreakClass.CM,
        "SA" => LineBreakClass.AL,
        _ => Enum.Parse<LineBreakClass>(value),
    };
}
