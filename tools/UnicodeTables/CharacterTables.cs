using System.Globalization;
using Booklet.Unicode;

namespace Booklet.UnicodeTables;

internal static class CharacterTables
{
    private static readonly string[] Categories =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
        "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    public static void Write(UcdFolder ucd, TableWriter table)
    {
        table.Trie<byte>(System.Array.ConvertAll(GeneralCategories(ucd), category => (byte)category));
        table.Trie<byte>(Flags(ucd));
    }

    public static UnicodeCategory[] GeneralCategories(UcdFolder ucd)
    {
        var result = new UnicodeCategory[UcdFolder.CodePointCount];
        System.Array.Fill(result, UnicodeCategory.OtherNotAssigned);
        // The order of Categories is the order of the enum's members.
        foreach (var (first, last, value) in ucd.Ranges("extracted/DerivedGeneralCategory.txt"))
            result.AsSpan(first, last - first + 1).Fill((UnicodeCategory)System.Array.IndexOf(Categories, value));
        return result;
    }

    public static EastAsianWidth[] EastAsianWidths(UcdFolder ucd)
    {
        var result = new EastAsianWidth[UcdFolder.CodePointCount];
        // EastAsianWidth.txt, header: unassigned code points in the ideographs' blocks and planes are wide.
        foreach (var (first, last) in new[] { (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD) })
            result.AsSpan(first, last - first + 1).Fill(EastAsianWidth.Wide);
        foreach (var (first, last, value) in ucd.Ranges("EastAsianWidth.txt"))
        {
            result.AsSpan(first, last - first + 1).Fill(value switch
            {
                "N" => EastAsianWidth.Neutral,
                "A" => EastAsianWidth.Ambiguous,
                "H" => EastAsianWidth.Halfwidth,
                "W" => EastAsianWidth.Wide,
                "F" => EastAsianWidth.Fullwidth,
                "Na" => EastAsianWidth.Narrow,
                _ => throw new InvalidDataException(value),
            });
        }
        return result;
    }

    private static byte[] Flags(UcdFolder ucd)
    {
        var result = System.Array.ConvertAll(EastAsianWidths(ucd), width => (byte)width);
        Mark("PropList.txt", "White_Space", TableLayout.WhiteSpace);
        Mark("PropList.txt", "Ideographic", TableLayout.Ideographic);
        Mark("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point", TableLayout.DefaultIgnorable);
        Mark("emoji/emoji-data.txt", "Emoji", TableLayout.Emoji);
        Mark("emoji/emoji-data.txt", "Emoji_Presentation", TableLayout.EmojiPresentation);
        return result;

        void Mark(string file, string property, byte flag)
        {
            var having = ucd.Having(file, property);
            for (var i = 0; i < result.Length; i++)
                if (having[i])
                    result[i] |= flag;
        }
    }
}
