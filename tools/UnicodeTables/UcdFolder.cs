using System.Globalization;

namespace Booklet.UnicodeTables;

/// <summary>Reads the files' common form (UAX #44 4.2): fields between semicolons, a code point or a range in the first.</summary>
internal sealed class UcdFolder(string folder)
{
    public const int CodePointCount = 0x110000;

    /// <summary>The lines that carry data, without comments, split at semicolons and trimmed.</summary>
    public IEnumerable<string[]> Rows(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, file)))
        {
            var data = line.Split('#', 2)[0].Trim();
            if (data.Length > 0 && data[0] != '@')
                yield return data.Split(';', StringSplitOptions.TrimEntries);
        }
    }

    public IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(folder, file));

    /// <summary>Rows of <paramref name="file"/> as ranges of code points, both ends included.</summary>
    public IEnumerable<(int First, int Last, string Value)> Ranges(string file, int field = 1)
    {
        foreach (var row in Rows(file))
        {
            var (first, last) = Range(row[0]);
            yield return (first, last, row[field]);
        }
    }

    /// <summary>The @missing lines, which give the value of code points that no row names; later lines win.</summary>
    public IEnumerable<(int First, int Last, string Value)> Missing(string file)
    {
        const string mark = "# @missing:";
        foreach (var line in Lines(file).Where(line => line.StartsWith(mark, StringComparison.Ordinal)))
        {
            var fields = line[mark.Length..].Split(';', StringSplitOptions.TrimEntries);
            var (first, last) = Range(fields[0]);
            yield return (first, last, fields[1]);
        }
    }

    /// <summary>The code points that have a binary property.</summary>
    public bool[] Having(string file, string property)
    {
        var result = new bool[CodePointCount];
        foreach (var (first, last, value) in Ranges(file))
            if (value == property)
                result.AsSpan(first, last - first + 1).Fill(true);
        return result;
    }

    public static int Number(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    public static int[] Sequence(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number)];

    public static string Utf16(IEnumerable<int> codePoints) => string.Concat(codePoints.Select(char.ConvertFromUtf32));

    private static (int First, int Last) Range(string text)
    {
        var ends = text.Split("..");
        return (Number(ends[0]), Number(ends[^1]));
    }
}
