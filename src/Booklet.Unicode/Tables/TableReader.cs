using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Booklet.Unicode;

/// <summary>
/// Reads one embedded table, array by array in the order in which it was written. The elements are little-endian, as are the machines
/// that .NET runs on: an array is one copy of its bytes, nothing is parsed.
/// </summary>
internal sealed class TableReader(string name) : IDisposable
{
    private readonly Stream _stream = typeof(TableReader).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The table {name} is not embedded.");

    public T[] Array<T>()
        where T : unmanaged
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        _stream.ReadExactly(length);
        var result = new T[BitConverter.ToInt32(length) / Unsafe.SizeOf<T>()];
        _stream.ReadExactly(MemoryMarshal.AsBytes(result.AsSpan()));
        return result;
    }

    public CodePointTrie<T> Trie<T>()
        where T : unmanaged => new(Array<ushort>(), Array<T>());

    public StringMap StringMap() => new(Trie<ushort>(), Array<char>());

    public void Dispose() => _stream.Dispose();
}
