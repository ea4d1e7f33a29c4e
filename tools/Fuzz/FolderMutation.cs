using System.Globalization;
using System.Text;

namespace Booklet.Fuzz;

/// <summary>
/// Changes a folder of text files as slips of the keyboard, bad exports, merges and ill will do. A change knows what tokens, lines, keys and
/// brackets are but not which format it is in, so that one set serves YAML, JSON, XML, CSV, Markdown and front matter. The same random numbers give the same folder.
/// </summary>
internal sealed class FolderMutation(Random random)
{
    private static readonly string[] OddValues =
    [
        "[a, b]", "{a: b}", "{\"a\": 1}", "7", "true", "null", "Yes", "2024-02-30", "9999-12-31", "0001-01-01", "2031-05-06T25:61:00Z", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00",
        "\"unclosed", "'", "&a [*a]", "*nowhere", "|", ">-", "~", "- x", "12:61", "24:00", "00:00", "-1", "1e308", "1e-400", "NaN", "99999999999999999999", "-2147483648", "0x1F", "PT99H", "-PT1H", "23:59-00:01", "99:99:99",
        "<a href=\"/#x", "<b><i><a>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&#x110000;", "&#0;", "<![CDATA[", "-->", "{{ site.x", "{% for a in site.talks %}", "{% endfor %}", "$x_{1", "$$", "\\frac{", "\\begin{x}", "\\(", "\\emph{\\textbf{",
        "\u202Eabc", "🦀👩‍🔬", "שלום Wörld", "Жук", "\u0301", "e\u0301\u0301\u0301", "\0", "\u0001\u2028\u00AD\uFEFF", "\uD800", "\"\\uD800 x\\0\\x07\"", "\uFDFA", "ﬁ", "İıſ", "(((((", "a,b;c and & d", "and", " and , ; ", "@", "a@b.c", "+49 0", "I", "Session 999999999999",
        "[[[[[[", "]]", "}", "!!binary x", "!!set", "? x", "%", "Day 0", "Day 99999999999", "Feb 31", "31.12.9999", "Monday", "https://[::1", "http://", "//", "../../etc/passwd", "/etc/passwd", "..", "C:\\x", "file:///etc/passwd", "/", ".", "#", "---", "+++", "<<: *x", "[ {a: [ {b: 1} ] } ]",
        "\t", "", " ", ",", ";", "\"\"", "\"a\"\"b", "=cmd()", "Europe/Nowhere", "UTC+99", "GMT-99:99", "en_US", "x-klingon", "TBA", "1970", "0", "00", "A (B), C (D", "Dr. Dr. Dr.", "van der", "Jr.", "O'", "-", "–",
    ];

    private static readonly string[] Extensions = [".md", ".yml", ".yaml", ".json", ".csv", ".tsv", ".xml", ".toml", ".html", ".txt", ".xlsx", ".jpg"];

    private static readonly string[] Settings =
    [
        "title: x", "year: 0", "year: 99999", "year: 2031", "dates: 2031-05-06", "dates: 9999-12-31", "time_zone: Europe/Madrid", "time_zone: UTC+99", "contacts: true", "language: ja", "language: \"\"",
        "collections: {speakers: papers}", "collections: {talks: none, people: organisers}", "collections: [x]", "checks: {BK4001: error}", "checks: 7", "information: {a: b}", "information: [x, {y: z}]", "macros: {\\x: \\x}", "fonts: [../x]",
        "sections: [talks]", "source: sessionize", "source: frab", "source: indico", "source: zeppelin", "source: aclpub2", "source: front-matter", "source: tables", "source: miniconf", "source: mapping", "source: nothing",
    ];

    private static readonly char[] TokenEnds = [':', ',', '"', '\'', '<', '>', '\n', '{', '}', '[', ']', '|', ';', '\t', '=', '(', ')'];

    /// <summary>A changed copy; <paramref name="seed"/> is left as it is, and unchanged files are shared with it.</summary>
    public SortedDictionary<string, byte[]> Change(IReadOnlyDictionary<string, byte[]> seed)
    {
        var files = new SortedDictionary<string, byte[]>(seed.ToDictionary(), StringComparer.Ordinal);
        for (var n = random.Next(1, 7); n > 0; n--)
        {
            if (random.Next(12) == 0)
                ChangeFolder(files);
            else
                ChangeFile(files);
        }
        return files;
    }

    private void ChangeFolder(SortedDictionary<string, byte[]> files)
    {
        var (path, bytes) = Any(files);
        var (other, otherBytes) = Any(files);
        switch (random.Next(7))
        {
            case 0 when files.Count > 1:
                files.Remove(path);
                break;
            case 1:
                files[Insert(path, path.LastIndexOf('/') + 1, "copy-")] = bytes;
                break;
            case 2:
                (files[path], files[other]) = (otherBytes, bytes);
                break;
            case 3:
                files[path] = [.. bytes[..random.Next(bytes.Length + 1)], .. otherBytes[random.Next(otherBytes.Length + 1)..]];
                break;
            case 4:
                files.Remove(path);
                files[path[..^Path.GetExtension(path).Length] + Extensions[random.Next(Extensions.Length)]] = bytes;
                break;
            case 5:
                files["booklet.yml"] = [.. files.GetValueOrDefault("booklet.yml", []), .. Encoding.UTF8.GetBytes("\n" + Settings[random.Next(Settings.Length)] + "\n")];
                break;
            default:
                files[path] = Encode(Encoding.UTF8.GetString(bytes));
                break;
        }
    }

    private byte[] Encode(string text) => random.Next(4) switch
    {
        0 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        1 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        2 => Encoding.Latin1.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
    };

    private void ChangeFile(SortedDictionary<string, byte[]> files)
    {
        var (path, bytes) = Any(files);
        if (bytes.Length == 0)
            return;
        if (random.Next(10) == 0)
        {
            files[path] = ChangeBytes(bytes);
            return;
        }
        var text = Encoding.UTF8.GetString(bytes);
        var changed = random.Next(3) switch
        {
            0 => ChangeLines(text, files),
            1 => ChangeTokens(text, files),
            _ => ChangeSpans(text),
        };
        files[path] = Encoding.UTF8.GetBytes(changed);
    }

    private byte[] ChangeBytes(byte[] bytes)
    {
        var copy = bytes.ToArray();
        for (var n = random.Next(1, 5); n > 0; n--)
            copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        return random.Next(3) == 0 ? copy[..random.Next(copy.Length)] : copy;
    }

    private string ChangeLines(string text, SortedDictionary<string, byte[]> files)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count);
        var other = random.Next(lines.Count);
        switch (random.Next(9))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, lines[at]);
                break;
            case 2:
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 3:
                lines[at] = new string(' ', random.Next(1, 5)) + lines[at];
                break;
            case 4:
                lines[at] = lines[at].TrimStart();
                break;
            case 5:
                lines.RemoveRange(Math.Min(at, other), Math.Abs(at - other));
                break;
            case 6:
                var foreign = Encoding.UTF8.GetString(Any(files).Bytes).Split('\n');
                lines.Insert(at, foreign[random.Next(foreign.Length)]);
                break;
            case 7:
                // The key of one line before the value of another: types change and keys stand twice.
                var (key, value) = (lines[other].IndexOf(':'), lines[at].IndexOf(':'));
                if (key >= 0 && value >= 0)
                    lines[at] = lines[other][..key] + lines[at][value..];
                break;
            default:
                lines[at] = lines[at][..random.Next(lines[at].Length + 1)];
                break;
        }
        return string.Join('\n', lines);
    }

    private string ChangeTokens(string text, SortedDictionary<string, byte[]> files)
    {
        var (start, end) = Token(text);
        var foreign = Encoding.UTF8.GetString(Any(files).Bytes);
        var (from, to) = Token(foreign);
        var replacement = random.Next(6) switch
        {
            0 => "",
            1 => foreign[from..to],
            2 => Number(),
            3 => text[start..end] + text[start..end],
            _ => OddValues[random.Next(OddValues.Length)],
        };
        return text[..start] + replacement + text[end..];
    }

    private string ChangeSpans(string text)
    {
        if (text.Length == 0)
            return OddValues[random.Next(OddValues.Length)];
        var at = random.Next(text.Length);
        var length = Math.Min(text.Length - at, 1 << random.Next(10));
        return random.Next(6) switch
        {
            0 => text.Remove(at, length),
            1 => Insert(text, at, OddValues[random.Next(OddValues.Length)]),
            2 => Insert(text, at, Repeat(OddValues[random.Next(OddValues.Length)])),
            3 => Insert(text, at, Repeat(((string[])["[", "{\"a\":", "<x>", "(", "> ", "- ", "{a: ", "<<: ", "*", "_", "`", "$"])[random.Next(12)])),
            4 => Insert(text, random.Next(text.Length), text.Substring(at, length)),
            _ => text[..at],
        };
    }

    private string Number() => random.Next(5) switch
    {
        0 => random.Next().ToString(CultureInfo.InvariantCulture),
        1 => random.Next(100).ToString(CultureInfo.InvariantCulture),
        2 => (random.NextInt64() * (random.Next(2) * 2 - 1)).ToString(CultureInfo.InvariantCulture),
        3 => string.Create(CultureInfo.InvariantCulture, $"{random.Next(30):00}:{random.Next(70):00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{random.Next(1900, 2100)}-{random.Next(14):00}-{random.Next(33):00}"),
    };

    // Short for every input to be quick; deep and long ones are tests of their own.
    private string Repeat(string piece) => new StringBuilder().Insert(0, piece, random.Next(2, random.Next(4) == 0 ? 400 : 20)).ToString();

    private (int Start, int End) Token(string text)
    {
        if (text.Length == 0)
            return (0, 0);
        var at = random.Next(text.Length);
        var start = text.LastIndexOfAny(TokenEnds, at) + 1;
        var end = text.IndexOfAny(TokenEnds, start);
        return start > at ? (at, at + 1) : (start, end < 0 ? text.Length : end);
    }

    private (string Path, byte[] Bytes) Any(SortedDictionary<string, byte[]> files)
    {
        var (path, bytes) = files.ElementAt(random.Next(files.Count));
        return (path, bytes);
    }

    private static string Insert(string text, int at, string piece) => text[..at] + piece + text[at..];
}
