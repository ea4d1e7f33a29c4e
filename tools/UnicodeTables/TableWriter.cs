using System.Runtime.InteropServices;
using Booklet.Unicode;

namespace Booklet.UnicodeTables;

/// <summary>A table is a sequence of arrays, each a byte count and little-endian elements, read back in the same order.</summary>
internal sealed class TableWriter : IDisposable
{
    private readonly MemoryStream _bytes = new();

    public void Array<T>(ReadOnlySpan<T> elements)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(elements);
        _bytes.Write(BitConverter.GetBytes(bytes.Length));
        _bytes.Write(bytes);
    }

    /// <summary>Writes a two-stage table: equal blocks are stored once, and blocks of zeros at the end not at all.</summary>
    public void Trie<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IEquatable<T>
    {
        var blocks = new List<T>();
        var known = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var index = new List<ushort>();
        for (var first = 0; first < values.Length; first += TableLayout.BlockLength)
        {
            var block = values.Slice(first, TableLayout.BlockLength);
            var key = Convert.ToHexString(MemoryMarshal.AsBytes(block));
            if (!known.TryGetValue(key, out var number))
            {
                number = (ushort)known.Count;
                known.Add(key, number);
                blocks.AddRange(block);
            }
            index.Add(number);
        }
        var used = values.LastIndexOfAnyExcept(default(T)) / TableLayout.BlockLength + 1;
        Array<ushort>(CollectionsMarshal.AsSpan(index)[..used]);
        Array<T>(CollectionsMarshal.AsSpan(blocks));
    }

    /// <summary>Writes a map from code points to short strings: a trie of offsets into a pool of length-prefixed UTF-16.</summary>
    public void StringMap(IReadOnlyDictionary<int, string> map)
    {
        // Offset 0 means that there is no entry.
        var pool = new StringPool();
        var offsets = new ushort[UcdFolder.CodePointCount];
        foreach (var (codePoint, text) in map.OrderBy(entry => entry.Key))
            offsets[codePoint] = pool.Add(text);
        Trie<ushort>(offsets);
        Array<char>(pool.Characters);
    }

    public byte[] ToArray() => _bytes.ToArray();

    public void Dispose() => _bytes.Dispose();
}
