using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Booklet.Benchmarks;

/// <summary>What the bytes of our PDFs are spent on, by reading the files: a table row a file.</summary>
internal static partial class SizeReport
{
    private static readonly string[] Columns = ["images", "fonts", "pages' content", "structure", "links and pages", "rest"];

    public static void Write(IEnumerable<string> files, TextWriter writer)
    {
        writer.WriteLine($"| file | bytes | {string.Join(" | ", Columns)} |");
        writer.WriteLine($"| --- | ---: | {string.Join(" | ", Columns.Select(_ => "---:"))} |");
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            var parts = Measure(bytes);
            writer.WriteLine($"| {Path.GetFileNameWithoutExtension(file)} | {Figure(bytes.Length)} | {string.Join(" | ", Columns.Select(c => Figure(parts.GetValueOrDefault(c))))} |");
        }
    }

    private static Dictionary<string, double> Measure(byte[] bytes)
    {
        // Each byte is a character: positions in the text are positions in the file.
        var text = Encoding.Latin1.GetString(bytes);
        var parts = new Dictionary<string, double>(StringComparer.Ordinal);
        var known = 0.0;
        for (var match = StreamHead().Match(text); match.Success;)
        {
            var length = int.Parse(match.Groups["length"].ValueSpan, CultureInfo.InvariantCulture);
            var start = match.Index + match.Length;
            if (match.Value.Contains("/Type/ObjStm", StringComparison.Ordinal))
                AddObjects(parts, bytes.AsSpan(start, length), match.Value);
            else
                Add(parts, KindOfStream(match.Value, bytes.AsSpan(start, length)), length);
            known += length;
            match = StreamHead().Match(text, start + length);
        }
        Add(parts, "rest", bytes.Length - known);
        return parts;
    }

    private static string KindOfStream(string head, ReadOnlySpan<byte> data) => head switch
    {
        _ when head.Contains("/Subtype/Image", StringComparison.Ordinal) => "images",
        _ when head.Contains("/Length1", StringComparison.Ordinal) || head.Contains("/Subtype/CIDFontType0C", StringComparison.Ordinal)
            || head.Contains("/Subtype/OpenType", StringComparison.Ordinal) || head.Contains("/CMapName", StringComparison.Ordinal) => "fonts",
        _ when head.Contains("/Type", StringComparison.Ordinal) || head.Contains("/N", StringComparison.Ordinal) => "rest",
        _ when head.Contains("/FlateDecode", StringComparison.Ordinal) && Inflate(data).Contains("begincmap", StringComparison.Ordinal) => "fonts",
        _ => "pages' content",
    };

    private static string Inflate(ReadOnlySpan<byte> deflated)
    {
        using var zlib = new ZLibStream(new MemoryStream(deflated.ToArray()), CompressionMode.Decompress);
        using var inflated = new MemoryStream();
        zlib.CopyTo(inflated);
        return Encoding.Latin1.GetString(inflated.GetBuffer(), 0, (int)inflated.Length);
    }

    /// <summary>Objects that are deflated together share the bytes by their length before.</summary>
    private static void AddObjects(Dictionary<string, double> parts, ReadOnlySpan<byte> deflated, string head)
    {
        var text = Inflate(deflated);
        var first = int.Parse(FirstObject().Match(head).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var offsets = text[..first].Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where((_, i) => i % 2 == 1)
            .Select(o => first + int.Parse(o, CultureInfo.InvariantCulture)).Append(text.Length).ToArray();
        var share = (double)deflated.Length / text.Length;
        Add(parts, "rest", first * share);
        for (var i = 0; i + 1 < offsets.Length; i++)
            Add(parts, KindOfObject(text[offsets[i]..offsets[i + 1]]), (offsets[i + 1] - offsets[i]) * share);
    }

    private static string KindOfObject(string text) => text switch
    {
        _ when text.StartsWith("<</S/", StringComparison.Ordinal) && text.Contains("/P ", StringComparison.Ordinal) => "structure",
        // A page's list of elements, and leaves of the trees that lead to elements.
        _ when text.StartsWith('[') || text.Contains("/Limits", StringComparison.Ordinal) || text.Contains("StructTreeRoot", StringComparison.Ordinal) => "structure",
        _ when text.Contains("/FontDescriptor", StringComparison.Ordinal) || text.Contains("/Type/Font", StringComparison.Ordinal) => "fonts",
        _ when text.Contains("/Type/Page", StringComparison.Ordinal) || text.Contains("/Subtype/Link", StringComparison.Ordinal) => "links and pages",
        _ => "rest",
    };

    private static void Add(Dictionary<string, double> parts, string kind, double bytes) => parts[kind] = parts.GetValueOrDefault(kind) + bytes;

    private static string Figure(double bytes) => (bytes / 1e6).ToString("0.00", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+ 0 obj\n<<[^\n]*/Length (?<length>\d+)>>stream\n", RegexOptions.CultureInvariant)]
    private static partial Regex StreamHead();

    [GeneratedRegex("/First (\\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstObject();
}
