using System.Buffers.Binary;

namespace Booklet.UnicodeTables;

/// <summary>
/// A compiled dictionary of ICU: a header, eight numbers, and a trie of bytes each of which is a character less an offset (as documented in
/// ICU's bytestrie.h and dictionarydata.h).
/// </summary>
internal sealed class IcuDictionary
{
    // Node kinds by their first byte.
    private const int FirstLinear = 0x10, FirstValue = 0x20, MostLinearBranches = 5;

    // First bytes of values, shifted left by the bit that says "final".
    private const int TwoByteValue = 0x51, ThreeByteValue = 0x6C, FourByteValue = 0x7E;

    private readonly byte[] _data;
    private readonly int _trie;
    private readonly int _offset;

    public IcuDictionary(byte[] data)
    {
        _data = data;
        int indexes = BinaryPrimitives.ReadUInt16LittleEndian(data);
        _trie = indexes + Number(indexes, 0);
        var (type, transform) = (Number(indexes, 4) & 7, Number(indexes, 5));
        if (type != 0 || (transform & 0x7F000000) != 0x1000000)
            throw new InvalidDataException("Only dictionaries of bytes with an offset are read.");
        _offset = transform & 0x1FFFFF;
    }

    public IEnumerable<string> Words()
    {
        var words = new List<string>();
        Node(_trie, "", words);
        return words;
    }

    private int Number(int indexes, int i) => BinaryPrimitives.ReadInt32LittleEndian(_data.AsSpan(indexes + 4 * i));

    private char Character(byte b) => b switch
    {
        0xFF => '\u200D',
        0xFE => '\u200C',
        _ => (char)(b + _offset),
    };

    private void Node(int at, string prefix, List<string> words)
    {
        while (true)
        {
            int lead = _data[at++];
            if (lead >= FirstValue)
            {
                words.Add(prefix);
                at = SkipValue(at, lead);
                if ((lead & 1) != 0)
                    return;
            }
            else if (lead >= FirstLinear)
            {
                for (var count = lead - FirstLinear + 1; count > 0; count--)
                    prefix += Character(_data[at++]);
            }
            else
            {
                Branch(at + (lead == 0 ? 1 : 0), lead == 0 ? _data[at] + 1 : lead + 1, prefix, words);
                return;
            }
        }
    }

    private void Branch(int at, int count, string prefix, List<string> words)
    {
        while (count > MostLinearBranches)
        {
            at++;
            Branch(Jump(at), count >> 1, prefix, words);
            count -= count >> 1;
            at = SkipDelta(at);
        }
        for (; count > 1; count--)
        {
            var next = prefix + Character(_data[at++]);
            int lead = _data[at++];
            if ((lead & 1) != 0)
                words.Add(next);
            else
                Node(SkipValue(at, lead) + Value(at, lead >> 1), next, words);
            at = SkipValue(at, lead);
        }
        Node(at + 1, prefix + Character(_data[at]), words);
    }

    private static int SkipValue(int at, int lead) => (lead >> 1) switch
    {
        < TwoByteValue => at,
        < ThreeByteValue => at + 1,
        < FourByteValue => at + 2,
        var big => at + 3 + (big & 1),
    };

    private int Value(int at, int lead) => lead switch
    {
        < TwoByteValue => lead - 0x10,
        < ThreeByteValue => (lead - TwoByteValue) << 8 | _data[at],
        < FourByteValue => (lead - ThreeByteValue) << 16 | _data[at] << 8 | _data[at + 1],
        FourByteValue => _data[at] << 16 | _data[at + 1] << 8 | _data[at + 2],
        _ => BinaryPrimitives.ReadInt32BigEndian(_data.AsSpan(at)),
    };

    private int Jump(int at)
    {
        int first = _data[at++];
        return first switch
        {
            < 0xC0 => at + first,
            < 0xF0 => at + 1 + ((first - 0xC0) << 8 | _data[at]),
            < 0xFE => at + 2 + ((first - 0xF0) << 16 | _data[at] << 8 | _data[at + 1]),
            0xFE => at + 3 + (_data[at] << 16 | _data[at + 1] << 8 | _data[at + 2]),
            _ => at + 4 + BinaryPrimitives.ReadInt32BigEndian(_data.AsSpan(at)),
        };
    }

    private int SkipDelta(int at) => _data[at] switch
    {
        < 0xC0 => at + 1,
        < 0xF0 => at + 2,
        < 0xFE => at + 3,
        0xFE => at + 4,
        _ => at + 5,
    };
}
