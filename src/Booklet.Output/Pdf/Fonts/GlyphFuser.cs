using System.Buffers.Binary;
using System.Text;

namespace Booklet.Output.Pdf.Fonts;

/// <summary>
/// Adds composite glyphs behind those of a TrueType font (OpenType, "glyf": composite glyph description) and leaves out all tables but those that a
/// PDF's font has (ISO 32000-1, 9.9).
/// </summary>
internal sealed class GlyphFuser
{
    // Component flags: the offsets are words, and offsets rather than points; another component follows; parts may overlap.
    private const int AreWords = 0x0001;
    private const int AreOffsets = 0x0002;
    private const int MoreFollow = 0x0020;
    private const int Overlap = 0x0400;

    private const int HeaderLength = 10;
    private const uint MagicSum = 0xB1B0AFBA;

    private readonly FontFile _font;
    private readonly int _count;
    private readonly MemoryStream _outlines = new();
    private readonly List<uint> _offsets = [];
    private readonly List<(int Advance, int Left)> _metrics = [];
    private readonly byte[] _head;

    private GlyphFuser(byte[] data)
    {
        _font = new FontFile(data, 0);
        _count = _font.GlyphCount;
        _head = _font.Table("head").ToArray();
    }

    /// <summary>The font with <paramref name="fused"/> as its last glyphs; the parts are named by the ids that they have in it.</summary>
    public static byte[] Fuse(byte[] data, IEnumerable<(FusedPart[] Parts, int Advance)> fused)
    {
        var fuser = new GlyphFuser(data);
        fuser.TakeGlyphs();
        var most = 1;
        foreach (var (parts, advance) in fused)
        {
            fuser.Add(parts, advance);
            most = Math.Max(most, parts.Length);
        }
        return fuser.Write(most);
    }

    private void TakeGlyphs()
    {
        var glyf = _font.Table("glyf").Span;
        var isLong = Signed(_head, 50) != 0;
        var loca = _font.Table("loca").Span;
        for (var i = 0; i <= _count; i++)
            _offsets.Add(isLong ? BinaryPrimitives.ReadUInt32BigEndian(loca[(4 * i)..]) : 2u * BinaryPrimitives.ReadUInt16BigEndian(loca[(2 * i)..]));
        _outlines.Write(glyf[..(int)_offsets[_count]]);
        var hmtx = _font.Table("hmtx").Span;
        var full = Unsigned(_font.Table("hhea").Span, 34);
        for (var i = 0; i < _count; i++)
            _metrics.Add((_font.Advance(i), Signed(hmtx, i < full ? 4 * i + 2 : 4 * full + 2 * (i - full))));
    }

    private void Add(FusedPart[] parts, int advance)
    {
        // A mark without an outline adds nothing.
        var drawn = Array.FindAll(parts, p => _offsets[p.Glyph + 1] > _offsets[p.Glyph]);
        var (left, bottom, right, top) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        foreach (var (glyph, x, y) in drawn)
        {
            var outline = _font.Table("glyf").Span[(int)_offsets[glyph]..];
            (left, bottom) = (Math.Min(left, Signed(outline, 2) + x), Math.Min(bottom, Signed(outline, 4) + y));
            (right, top) = (Math.Max(right, Signed(outline, 6) + x), Math.Max(top, Signed(outline, 8) + y));
        }
        _metrics.Add((advance, drawn.Length == 0 ? 0 : left));
        if (drawn.Length > 0)
        {
            Span<byte> header = stackalloc byte[HeaderLength];
            Put(header, 0, -1);
            Put(header, 2, left);
            Put(header, 4, bottom);
            Put(header, 6, right);
            Put(header, 8, top);
            _outlines.Write(header);
            for (var i = 0; i < drawn.Length; i++)
                Write(drawn[i], i == 0, i + 1 == drawn.Length);
            Widen(left, bottom, right, top);
        }
        // Entries of the short kind of index count by two, and four is what rasterisers like.
        while (_outlines.Length % 4 != 0)
            _outlines.WriteByte(0);
        _offsets.Add((uint)_outlines.Length);
    }

    private void Write(FusedPart part, bool isFirst, bool isLast)
    {
        Span<byte> component = stackalloc byte[8];
        Put(component, 0, AreWords | AreOffsets | (isFirst ? Overlap : 0) | (isLast ? 0 : MoreFollow));
        Put(component, 2, part.Glyph);
        Put(component, 4, part.X);
        Put(component, 6, part.Y);
        _outlines.Write(component);
    }

    /// <summary>The box around all glyphs has to hold the new one.</summary>
    private void Widen(int left, int bottom, int right, int top)
    {
        Put(_head, 36, Math.Min(Signed(_head, 36), left));
        Put(_head, 38, Math.Min(Signed(_head, 38), bottom));
        Put(_head, 40, Math.Max(Signed(_head, 40), right));
        Put(_head, 42, Math.Max(Signed(_head, 42), top));
    }

    private byte[] Write(int mostParts)
    {
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var tag in (string[])["cvt ", "fpgm", "prep"])
        {
            if (_font.Table(tag) is { IsEmpty: false } table)
                tables.Add(tag, table.ToArray());
        }
        var hhea = _font.Table("hhea").ToArray();
        Put(hhea, 10, _metrics.Max(m => m.Advance));
        Put(hhea, 34, _metrics.Count);
        var hmtx = new byte[4 * _metrics.Count];
        for (var i = 0; i < _metrics.Count; i++)
        {
            Put(hmtx, 4 * i, _metrics[i].Advance);
            Put(hmtx, 4 * i + 2, _metrics[i].Left);
        }
        var loca = new byte[4 * _offsets.Count];
        for (var i = 0; i < _offsets.Count; i++)
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * i), _offsets[i]);
        Put(_head, 50, 1);
        BinaryPrimitives.WriteUInt32BigEndian(_head.AsSpan(8), 0);
        tables.Add("glyf", _outlines.ToArray());
        tables.Add("head", _head);
        tables.Add("hhea", hhea);
        tables.Add("hmtx", hmtx);
        tables.Add("loca", loca);
        tables.Add("maxp", Limits(mostParts));
        return Assemble(tables);
    }

    /// <summary>What a rasteriser must have room for: bounds from above.</summary>
    private byte[] Limits(int mostParts)
    {
        var maxp = _font.Table("maxp").ToArray();
        Put(maxp, 4, _metrics.Count);
        for (var i = 0; i < 2; i++)
        {
            var most = Math.Max(Unsigned(maxp, 6 + 2 * i), Unsigned(maxp, 10 + 2 * i));
            Put(maxp, 10 + 2 * i, Math.Min(ushort.MaxValue, most * mostParts));
        }
        Put(maxp, 28, Math.Max(Unsigned(maxp, 28), mostParts));
        Put(maxp, 30, Unsigned(maxp, 30) + 1);
        return maxp;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var start = 12 + 16 * tables.Count;
        var data = new byte[start + tables.Values.Sum(t => Padded(t.Length))];
        var log = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(data, 0x00010000);
        Put(data, 4, tables.Count);
        Put(data, 6, 16 << log);
        Put(data, 8, log);
        Put(data, 10, 16 * tables.Count - (16 << log));
        var (record, offset, head) = (12, start, 0);
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(data, offset);
            Encoding.ASCII.GetBytes(tag, data.AsSpan(record));
            BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(record + 4), Sum(data.AsSpan(offset, Padded(table.Length))));
            BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(record + 8), offset);
            BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(record + 12), table.Length);
            if (tag == "head")
                head = offset;
            (record, offset) = (record + 16, offset + Padded(table.Length));
        }
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(head + 8), unchecked(MagicSum - Sum(data)));
        return data;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (var i = 0; i + 4 <= data.Length; i += 4)
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(data[i..]));
        return sum;
    }

    private static int Signed(ReadOnlySpan<byte> table, int offset) => offset + 2 <= table.Length ? BinaryPrimitives.ReadInt16BigEndian(table[offset..]) : 0;

    private static int Unsigned(ReadOnlySpan<byte> table, int offset) => (ushort)Signed(table, offset);

    private static void Put(Span<byte> table, int offset, int value) => BinaryPrimitives.WriteInt16BigEndian(table[offset..], unchecked((short)value));
}
