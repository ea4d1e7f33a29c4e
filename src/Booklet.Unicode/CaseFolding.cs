using System.Text;

namespace Booklet.Unicode;

/// <summary>Caseless comparison (The Unicode Standard, section 3.13): texts that differ in case only have equal foldings.</summary>
public static class CaseFolding
{
    private static readonly StringMap Foldings;
    private static readonly StringMap Capitals;

    static CaseFolding()
    {
        using var table = new TableReader("Casing");
        Foldings = table.StringMap();
        Capitals = table.StringMap();
    }

    /// <summary>Full folding: "Straße" becomes "strasse". Not normalised, not for display; text that folds to itself is returned as such.</summary>
    public static string Fold(string text) => Map(text, Foldings, 'A', 'Z');

    /// <summary>Upper case with the mappings that change the length ("ß" becomes "SS"), without language: "i" is "I" in Turkish, too.</summary>
    public static string ToUpper(string text) => Map(text, Capitals, 'a', 'z');

    private static string Map(string text, StringMap map, char firstAscii, char lastAscii)
    {
        var i = 0;
        while (i < text.Length && text[i] < 0x80 && (text[i] < firstAscii || text[i] > lastAscii))
            i++;
        if (i == text.Length)
            return text;
        var result = new StringBuilder(text.Length + 8).Append(text, 0, i);
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
