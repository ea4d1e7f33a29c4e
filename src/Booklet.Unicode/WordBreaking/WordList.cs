using System.IO.Compression;

namespace Booklet.Unicode;

/// <summary>
/// The words of one script. The table is text, compressed: words in order, one a line, the number of characters that a word shares with the one
/// before as its first character.
/// </summary>
internal sealed class WordList
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private WordList(TextReader reader)
    {
        var word = "";
        while (reader.ReadLine() is { } line)
        {
            word = string.Concat(word.AsSpan(0, line[0] - FirstCount), line.AsSpan(1));
            _words.Add(word);
            LongestWord = Math.Max(LongestWord, word.Length);
        }
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Stands for no character shared; counts go on from here in the order of code points.</summary>
    internal const char FirstCount = '0';

    public int LongestWord { get; }

    public int Count => _words.Count;

    public bool Contains(ReadOnlySpan<char> word) => _lookup.Contains(word);

    /// <summary>Null for a script without a list.</summary>
    public static WordList? Load(Script script)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream("Words." + script.Tag());
        if (stream is null)
            return null;
        using var reader = new StreamReader(new DeflateStream(stream, CompressionMode.Decompress));
        return new WordList(reader);
    }
}
