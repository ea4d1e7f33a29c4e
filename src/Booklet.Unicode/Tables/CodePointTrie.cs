using System.Runtime.CompilerServices;

namespace Booklet.Unicode;

/// <summary>A two-stage table from code points to numbers; code points past the last block have the default value.</summary>
internal sealed class CodePointTrie<T>(ushort[] index, T[] blocks)
    where T : unmanaged
{
    public T this[int codePoint]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var block = codePoint >> TableLayout.BlockShift;
            return (uint)block < (uint)index.Length
                ? blocks[(index[block] << TableLayout.BlockShift) + (codePoint & (TableLayout.BlockLength - 1))]
                : default;
        }
    }
}
