using System.Text;

namespace Booklet.Unicode;

internal static class CasingTable
{
    public static readonly StringMap Foldings;
    public static readonly StringMap Capitals;

    static CasingTable()
    {
        using var table = new TableReader("Casing");
        Foldings = table.StringMap();
        Capitals = table.StringMap();
    }

    /// <summary>Replaces what the map has; in ASCII, that is the letters of the given range.</summary>
    public static string Map(string text, StringMap map, char firstAscii, char lastAscii)
    {
        var i = 0;
        while (i < text.Length && text[i] < 0x80 && (text[i] < firstAscii || text[i] > lastAscii))
            i++;
        if (i == text.Length)
            return text;
        var result = new StringBuilder(text.Length).Append(text, 0, i);
        while (i < text.Length)
        {
            var mapped = map[CodePoints.At(text, i, out var length)];
            if (mapped.IsEmpty)
                result.Append(text, i, length);
            else
                result.Append(mapped);
            i += length;
        }
        var mappedText = result.ToString();
        return mappedText == text ? text : mappedText;
    }
}
