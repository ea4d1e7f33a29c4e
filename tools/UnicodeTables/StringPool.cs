using System.Runtime.InteropServices;

namespace Booklet.UnicodeTables;

/// <summary>Length-prefixed strings, each stored once, addressed by the offset of the length; offset 0 stays free.</summary>
internal sealed class StringPool
{
    private readonly List<char> _characters = ['\0'];
    private readonly Dictionary<string, ushort> _offsets = new(StringComparer.Ordinal);

    public ReadOnlySpan<char> Characters => CollectionsMarshal.AsSpan(_characters);

    public ushort Add(string text)
    {
        if (_offsets.TryGetValue(text, out var known))
            return known;
        var offset = checked((ushort)_characters.Count);
        _characters.Add((char)text.Length);
        _characters.AddRange(text);
        _offsets.Add(text, offset);
        return offset;
    }
}
