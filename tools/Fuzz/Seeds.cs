using System.Text;

namespace Booklet.Fuzz;

/// <summary>
/// What the fuzzer starts from: texts in which a line <c>=== path</c> begins each file, and real folders. Small ones are tried often and whole;
/// of a large one a few files at a time, because a thousand quick inputs find more than one slow one.
/// </summary>
internal sealed class Seeds
{
    /// <summary>A draw from a large folder holds so much text at most, which is about what a fixture holds.</summary>
    private const int DrawBytes = 24_000;

    /// <summary>More of one file than this is more of the same.</summary>
    private const int FileBytes = 12_000;

    private static readonly HashSet<string> TextExtensions = new(StringComparer.Ordinal) { ".md", ".yml", ".yaml", ".json", ".csv", ".tsv", ".xml", ".toml", ".html", ".txt", ".tex", ".bib" };

    /// <summary>What stands beside the fixtures of tests.</summary>
    private static readonly string[] TestFiles = [".site.txt", ".golden.txt", ".received.txt", ".cs", ".csproj"];

    private readonly List<SortedDictionary<string, byte[]>> _small = [];
    private readonly List<SortedDictionary<string, byte[]>> _large = [];

    public int Count => _small.Count + _large.Count;

    public void Add(string path)
    {
        if (File.Exists(path))
        {
            _small.Add(Split(File.ReadAllText(path)));
            return;
        }
        foreach (var site in Directory.EnumerateFiles(path, "*.site.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            _small.Add(Split(File.ReadAllText(site)));
        var folder = Read(path);
        if (folder.Count > 0)
            (folder.Values.Sum(b => b.Length) <= DrawBytes ? _small : _large).Add(folder);
    }

    /// <summary>The files of a real folder.</summary>
    public static SortedDictionary<string, byte[]> Read(string path)
    {
        var folder = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(f => !TestFiles.Any(e => f.EndsWith(e, StringComparison.Ordinal))))
        {
            var relative = Path.GetRelativePath(path, file).Replace('\\', '/');
            // Of pictures and the like the names matter and their first bytes.
            if (TextExtensions.Contains(Path.GetExtension(file)))
                folder[relative] = File.ReadAllBytes(file);
            else
                folder[relative] = File.ReadAllBytes(file) is var bytes && bytes.Length > 256 ? bytes[..256] : bytes;
        }
        return folder;
    }

    public IReadOnlyDictionary<string, byte[]> Draw(Random random)
    {
        // One input in eight from what real conferences wrote, once there is something smaller.
        if (_large.Count == 0 || (_small.Count > 0 && random.Next(8) > 0))
            return _small[random.Next(_small.Count)];
        var whole = _large[random.Next(_large.Count)];
        var draw = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var left = DrawBytes;
        var paths = whole.Keys.ToArray();
        for (var tries = 0; tries < 40 && left > 0; tries++)
        {
            var path = paths[random.Next(paths.Length)];
            var bytes = whole[path];
            if (!draw.TryAdd(path, bytes.Length > FileBytes ? Window(bytes, random) : bytes))
                continue;
            left -= draw[path].Length;
        }
        return draw;
    }

    /// <summary>The beginning of a long file, where its shape is, sometimes with a stretch from further on.</summary>
    private static byte[] Window(byte[] bytes, Random random)
    {
        if (random.Next(2) == 0)
            return bytes[..FileBytes];
        var from = random.Next(bytes.Length - (FileBytes / 2));
        return [.. bytes[..(FileBytes / 2)], .. bytes[from..(from + (FileBytes / 2))]];
    }

    /// <summary>As the text of a fixture, byte for byte: what a file holds need not be text.</summary>
    public static byte[] Join(IReadOnlyDictionary<string, byte[]> files) =>
        [.. files.SelectMany(f => (IEnumerable<byte>)[.. Encoding.UTF8.GetBytes($"=== {f.Key}\n"), .. f.Value, (byte)'\n'])];

    /// <summary>The other way round. What is before the first name belongs to no file; of a name that stands twice the last counts.</summary>
    public static SortedDictionary<string, byte[]> Split(byte[] input)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var text = Encoding.Latin1.GetString(input);
        foreach (var file in text.Split("=== ").Skip(1).Where(f => f.Contains('\n', StringComparison.Ordinal)))
        {
            var end = file.IndexOf('\n', StringComparison.Ordinal);
            var path = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(file[..end])).Trim();
            // Such names are on no disk, or are not listed.
            if (path.Length > 0 && !path.Contains('\0', StringComparison.Ordinal) && !path.Split('/').Any(p => p.Length == 0 || p.StartsWith('.')))
                files[path] = Encoding.Latin1.GetBytes(file[(end + 1)..]);
        }
        return files;
    }

    private static SortedDictionary<string, byte[]> Split(string text)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in text.ReplaceLineEndings("\n").Split("=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = file.IndexOf('\n', StringComparison.Ordinal);
            files[file[..end].Trim()] = Encoding.UTF8.GetBytes(file[(end + 1)..]);
        }
        return files;
    }
}
