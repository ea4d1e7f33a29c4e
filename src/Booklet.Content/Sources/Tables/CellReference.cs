using System.Globalization;

namespace Booklet.Content.Sources.Tables;

/// <summary>Places such as "C7", counted from one.</summary>
internal static class CellReference
{
    /// <summary>The last column of the format is XFD: three letters.</summary>
    private const int MostLetters = 3;

    public static (int Row, int Column)? Parse(string? reference)
    {
        var letters = 0;
        var column = 0;
        while (letters < reference?.Length && char.IsAsciiLetterUpper(reference[letters]) && letters < MostLetters)
            column = column * 26 + reference[letters++] - 'A' + 1;
        return letters > 0 && int.TryParse(reference.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? (row, column) : null;
    }

    public static string Format(int row, int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + (column - 1) % 26) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}
