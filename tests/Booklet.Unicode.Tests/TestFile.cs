using System.Globalization;
using System.IO.Compression;

namespace Booklet.Unicode.Tests;

/// <summary>A test file of the Unicode Character Database, compressed in this assembly.</summary>
internal static class TestFile
{
    /// <summary>The rows that hold a case, with their line numbers, without comments.</summary>
    public static IEnumerable<(int Line, string Row)> Rows(string name)
    {
        using var stream = typeof(TestFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            var row = text.Split('#', 2)[0].Trim();
            if (row.Length > 0)
                yield return (line, row);
        }
    }

    /// <summary>Code points in hexadecimal, separated by spaces, as UTF-16: a surrogate becomes a lone surrogate.</summary>
    public static string Text(string codePoints) =>
        string.Concat(codePoints.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Character));

    /// <summary>A text and the places before which "÷" stands in a row such as "÷ 0020 × 0308 ÷".</summary>
    public static (string Text, HashSet<int> Breaks) Segments(string row)
    {
        var text = "";
        var breaks = new HashSet<int>();
        foreach (var token in row.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (token == "÷")
                breaks.Add(text.Length);
            else if (token != "×")
                text += Character(token);
        }
        return (text, breaks);
    }

    private static string Character(string hex)
    {
        var codePoint = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return codePoint is >= 0xD800 and <= 0xDFFF ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint);
    }
}
