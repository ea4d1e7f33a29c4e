using System.Buffers.Binary;
using System.Text;

namespace Booklet.Output.Pdf.Fonts;

/// <summary>The tables of an OpenType file that a PDF font needs; a missing or short table reads as zeros.</summary>
internal sealed class FontFile
{
    private readonly ReadOnlyMemory<byte> _data;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);

    public FontFile(ReadOnlyMemory<byte> data, int faceIndex)
    {
        _data = data;
        var start = 0;
        if (U32(0) == 0x74746366) // 'ttcf': a collection's header lists the offset of each face.
            start = (int)U32(12 + 4 * faceIndex);
        var count = U16(start + 4);
        for (var i = 0; i < count; i++)
        {
            var record = start + 12 + 16 * i;
            if (record + 16 > data.Length)
                break;
            var tag = Encoding.ASCII.GetString(data.Span.Slice(record, 4));
            var (offset, length) = (U32(record + 8), U32(record + 12));
            if (offset <= data.Length && length <= data.Length - offset)
                _tables[tag] = ((int)offset, (int)length);
        }
    }

    public ReadOnlyMemory<byte> Table(string tag) =>
        _tables.TryGetValue(tag, out var table) ? _data.Slice(table.Offset, table.Length) : default;

    public int UnitsPerEm => U16("head", 18) is var units and > 0 ? units : 1000;

    /// <summary>xMin, yMin, xMax, yMax over all glyphs.</summary>
    public (int Left, int Bottom, int Right, int Top) Bounds => (I16("head", 36), I16("head", 38), I16("head", 40), I16("head", 42));

    public int GlyphCount => U16("maxp", 4);

    public bool IsFixedPitch => U16("post", 12) != 0 || U16("post", 14) != 0;

    /// <summary>OS/2 fsType, the embedding permissions: 2 alone forbids it.</summary>
    public int EmbeddingPermissions => U16("OS/2", 8) & 0xF;

    /// <summary>OS/2 sFamilyClass, high byte: 1 to 5 and 7 have serifs, 10 is script.</summary>
    public int FamilyClass => U16("OS/2", 30) >> 8;

    /// <summary>Advance width; glyphs after the last full entry of hmtx share its width.</summary>
    public int Advance(int glyph)
    {
        var metrics = U16("hhea", 34);
        return metrics == 0 ? 0 : U16("hmtx", 4 * Math.Min(glyph, metrics - 1));
    }

    private int U16(string table, int offset)
    {
        var span = Table(table).Span;
        return offset + 2 <= span.Length ? BinaryPrimitives.ReadUInt16BigEndian(span[offset..]) : 0;
    }

    private int I16(string table, int offset) => (short)U16(table, offset);

    private int U16(int offset) => offset + 2 <= _data.Length ? BinaryPrimitives.ReadUInt16BigEndian(_data.Span[offset..]) : 0;

    private uint U32(int offset) => offset + 4 <= _data.Length ? BinaryPrimitives.ReadUInt32BigEndian(_data.Span[offset..]) : 0;
}
