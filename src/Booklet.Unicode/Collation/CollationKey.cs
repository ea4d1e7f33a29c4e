using System.Buffers.Binary;

namespace Booklet.Unicode;

/// <summary>Sort keys (UTS #10, section 7): the weights level by level, two bytes each, with a zero between the levels.</summary>
internal sealed class CollationKey
{
    // On the fourth level a shifted character sorts before one that is not (UTS #10, section 4).
    private const ushort NotShifted = 0xFFFF;

    // A code point has 21 bits.
    private const int CodePointBytes = 3;

    private readonly List<ushort> _primary = [];
    private readonly List<ushort> _secondary = [];
    private readonly List<ushort> _tertiary = [];
    private readonly List<ushort> _shifted = [];

    // What separates the words before and after it; 0 for none.
    private ushort _separator;
    private bool _isAfterVariable;

    public static byte[] Of(string text)
    {
        var characters = Decomposition.Of(text, isCompatible: false);
        var key = new CollationKey();
        var rest = NameTailoring.Characters(text);
        var elements = new List<CollationElement>();
        for (var i = 0; i < rest.Count;)
            CollationTable.TakeNext(rest, ref i, elements, out _);
        foreach (var element in elements)
            key.Add(element);
        return key.Write(characters);
    }

    private void Add(CollationElement element)
    {
        if (element.IsVariable)
        {
            _isAfterVariable = true;
            // Of several separators in a row the strongest remains.
            var separator = NameTailoring.Separator(element);
            if (separator != 0 && (_separator == 0 || separator < _separator))
                _separator = separator;
            _shifted.Add((ushort)element.Primary);
            return;
        }
        // Section 4, shifted: a mark goes with the punctuation that it stands on.
        if (element.Primary == 0 && _isAfterVariable)
            return;
        _isAfterVariable = false;
        if (element.Primary != 0)
            Separate();
        Append(_primary, element.Primary);
        Append(_secondary, element.Secondary);
        Append(_tertiary, element.Tertiary);
        if (element.Value >> 2 != 0)
            _shifted.Add(NotShifted);
    }

    private void Separate()
    {
        if (_separator != 0 && _primary.Count > 0)
            _primary.Add(_separator);
        _separator = 0;
    }

    private static void Append(List<ushort> level, int weight)
    {
        if (weight != 0)
            level.Add((ushort)weight);
    }

    private byte[] Write(List<int> characters)
    {
        ReadOnlySpan<List<ushort>> levels = [_primary, _secondary, _tertiary, _shifted];
        var length = 0;
        foreach (var level in levels)
            length += (level.Count + 1) * sizeof(ushort);
        var result = new byte[length + characters.Count * CodePointBytes];
        var place = 0;
        foreach (var level in levels)
        {
            foreach (var weight in level)
            {
                BinaryPrimitives.WriteUInt16BigEndian(result.AsSpan(place), weight);
                place += sizeof(ushort);
            }
            place += sizeof(ushort);
        }
        foreach (var codePoint in characters)
        {
            result[place++] = (byte)(codePoint >> 16);
            result[place++] = (byte)(codePoint >> 8);
            result[place++] = (byte)codePoint;
        }
        return result;
    }
}
