using System.IO.Compression;
using System.Text;

namespace Booklet.UnicodeTables;

/// <summary>Word lists out of ICU's compiled dictionaries, in the form that Booklet.Unicode reads.</summary>
internal static class WordTables
{
    public static void Write(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var (name, script) in new[] { ("thai", "Thai"), ("lao", "Laoo"), ("khmer", "Khmr"), ("burmese", "Mymr") })
        {
            var words = new IcuDictionary(File.ReadAllBytes(Path.Combine(source, name + "dict.dict"))).Words().Order(StringComparer.Ordinal).ToList();
            var text = new StringBuilder();
            var previous = "";
            foreach (var word in words)
            {
                var shared = 0;
                while (shared < previous.Length && shared < word.Length && previous[shared] == word[shared])
                    shared++;
                text.Append((char)('0' + shared)).Append(word.AsSpan(shared)).Append('\n');
                previous = word;
            }
            using var compressed = new MemoryStream();
            using (var deflate = new DeflateStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
                deflate.Write(Encoding.UTF8.GetBytes(text.ToString()));
            File.WriteAllBytes(Path.Combine(target, script + ".bin"), compressed.ToArray());
            Console.WriteLine($"{script,-20} {words.Count,8:N0} words {compressed.Length,8:N0} bytes");
        }
    }
}
