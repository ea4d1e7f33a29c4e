using Booklet.Unicode;

namespace Booklet.UnicodeTables;

internal static class GraphemeTables
{
    public static void Write(UcdFolder ucd, TableWriter table)
    {
        var values = new byte[UcdFolder.CodePointCount];
        foreach (var (first, last, value) in ucd.Ranges("auxiliary/GraphemeBreakProperty.txt"))
            values.AsSpan(first, last - first + 1).Fill((byte)Enum.Parse<GraphemeBreakClass>(value.Replace("_", "", StringComparison.Ordinal)));

        var pictographs = ucd.Having("emoji/emoji-data.txt", "Extended_Pictographic");
        for (var i = 0; i < values.Length; i++)
        {
            if (!pictographs[i])
                continue;
            if (values[i] != (byte)GraphemeBreakClass.Other)
                throw new InvalidDataException($"U+{i:X4} is a pictograph and has a break class: one byte no longer holds both.");
            values[i] = (byte)GraphemeBreakClass.ExtendedPictographic;
        }
        table.Trie<byte>(values);
    }
}
