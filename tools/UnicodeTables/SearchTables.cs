using System.Text.RegularExpressions;

namespace Booklet.UnicodeTables;

/// <summary>
/// Letters that people type without their stroke, hook or tail although no decomposition says so: the name says it
/// (LATIN SMALL LETTER L WITH STROKE is an l).
/// </summary>
internal static partial class SearchTables
{
    // Letters whose names do not contain the plain letters that stand for them in ASCII spellings of names.
    private static readonly (int CodePoint, string Plain)[] Spellings =
    [
        (0x00DF, "ss"), (0x00E6, "ae"), (0x00F0, "d"), (0x00FE, "th"), (0x0131, "i"), (0x0138, "k"), (0x014B, "n"),
        (0x0153, "oe"), (0x0237, "j"), (0x0259, "e"), (0x01DD, "e"), (0x025B, "e"), (0x0254, "o"), (0x0269, "i"), (0x028B, "v"),
        (0x0292, "z"), (0x0263, "g"),
    ];

    public static void Write(UcdFolder ucd, TableWriter table)
    {
        var map = new Dictionary<int, string>();
        foreach (var row in ucd.Rows("UnicodeData.txt"))
        {
            // A single letter only: "LONG S", "TURNED A" and "REVERSED E" are other letters.
            if (row[5].Length == 0 && VariantName().Match(row[1]) is { Success: true } match)
                map[UcdFolder.Number(row[0])] = match.Groups[1].Value.ToLowerInvariant();
        }
        foreach (var (codePoint, plain) in Spellings)
            map[codePoint] = plain;
        table.StringMap(map);
    }

    [GeneratedRegex("^LATIN SMALL LETTER ([A-Z]) WITH ", RegexOptions.CultureInvariant)]
    private static partial Regex VariantName();
}
