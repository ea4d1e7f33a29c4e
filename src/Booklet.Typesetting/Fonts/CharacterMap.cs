using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Booklet.Typesetting.Fonts;

/// <summary>
/// The characters that a font has, from its cmap table alone: so that a hundred fonts can be asked for a character without
/// reading their outlines. Formats 4, 6 and 12 of the Unicode encodings (OpenType 1.9), which are all that fonts of today use.
/// </summary>
internal sealed class CharacterMap
{
    public static readonly CharacterMap Empty = new([]);

    private readonly ImmutableArray<(int First, int Last)> _ranges;

    private CharacterMap(List<(int First, int Last)> ranges)
    {
        ranges.Sort();
        _ranges = [.. ranges];
    }

    public bool Has(Rune rune)
    {
        var (low, high) = (0, _ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (first, last) = _ranges[middle];
            if (rune.Value < first)
                high = middle - 1;
            else if (rune.Value > last)
                low = middle + 1;
            else
                return true;
        }
        return false;
    }

    public static CharacterMap Read(ReadOnlySpan<byte> table)
    {
        try
        {
            return BestSubtable(table) is var offset and > 0 ? new CharacterMap(Ranges(table[offset..])) : Empty;
        }
        catch (ArgumentOutOfRangeException)
        {
            // A broken table has no characters.
            return Empty;
        }
    }

    /// <summary>That for all of Unicode before that for the BMP.</summary>
    private static int BestSubtable(ReadOnlySpan<byte> table)
    {
        var (best, rank) = (0, 0);
        for (var i = 0; i < U16(table, 2); i++)
        {
            var record = table.Slice(4 + 8 * i, 8);
            var candidate = (U16(record, 0), U16(record, 2)) switch
            {
                (3, 10) => 4,
                (0, 4 or 6) => 3,
                (3, 1) => 2,
                (0, <= 3) => 1,
                _ => 0,
            };
            if (candidate > rank)
                (best, rank) = ((int)U32(record, 4), candidate);
        }
        return best;
    }

    private static List<(int, int)> Ranges(ReadOnlySpan<byte> map) => U16(map, 0) switch
    {
        4 => Segments(map),
        6 => [(U16(map, 6), U16(map, 6) + U16(map, 8) - 1)],
        12 => Groups(map),
        _ => [],
    };

    private static List<(int, int)> Groups(ReadOnlySpan<byte> map)
    {
        var ranges = new List<(int, int)>();
        var count = U32(map, 12);
        for (var i = 0; i < count; i++)
        {
            var group = map.Slice(16 + 12 * i, 12);
            // The first of a group may stand for .notdef.
            var first = U32(group, 8) == 0 ? U32(group, 0) + 1 : U32(group, 0);
            if (first <= U32(group, 4))
                ranges.Add(((int)first, (int)U32(group, 4)));
        }
        return ranges;
    }

    private static List<(int, int)> Segments(ReadOnlySpan<byte> map)
    {
        var ranges = new List<(int, int)>();
        var doubled = U16(map, 6);
        for (var i = 0; i < doubled; i += 2)
        {
            var (last, first) = (U16(map, 14 + i), U16(map, 16 + doubled + i));
            var (delta, rangeAt) = (U16(map, 16 + 2 * doubled + i), 16 + 3 * doubled + i);
            var offset = U16(map, rangeAt);
            for (var character = first; character <= last && character < 0xFFFF; character++)
            {
                var glyph = offset == 0 ? character : U16(map, rangeAt + offset + 2 * (character - first));
                if (offset != 0 && glyph == 0)
                    continue;
                if (((glyph + delta) & 0xFFFF) != 0)
                    Add(ranges, character);
            }
        }
        return ranges;
    }

    private static void Add(List<(int First, int Last)> ranges, int character)
    {
        if (ranges.Count > 0 && ranges[^1].Last == character - 1)
            ranges[^1] = (ranges[^1].First, character);
        else
            ranges.Add((character, character));
    }

    private static int U16(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt16BigEndian(bytes[offset..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt32BigEndian(bytes[offset..]);
}
