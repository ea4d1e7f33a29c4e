namespace Booklet.Unicode;

/// <summary>A map from code points to short strings; an empty span says that there is no entry, as no entry is empty.</summary>
internal sealed class StringMap(CodePointTrie<ushort> offsets, char[] pool)
{
    public ReadOnlySpan<char> this[int codePoint]
    {
        get
        {
            var offset = offsets[codePoint];
            return offset == 0 ? default : pool.AsSpan(offset + 1, pool[offset]);
        }
    }
}
