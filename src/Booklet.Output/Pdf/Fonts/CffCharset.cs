namespace Booklet.Output.Pdf.Fonts;

/// <summary>
/// Reads the one thing that a PDF must know of a bare CFF font: whether it is CID-keyed, and then which CID each glyph has,
/// because readers look glyphs up by CID in such fonts and by glyph index in others (ISO 32000-1, 9.7.4.2; Adobe TN 5176).
/// </summary>
internal ref struct CffCharset
{
    private const int CharsetOperator = 15;
    private const int RosOperator = 12 << 8 | 30;

    private readonly ReadOnlySpan<byte> _data;
    private int _at;

    private CffCharset(ReadOnlySpan<byte> data) => _data = data;

    /// <summary>The CID of each glyph, or null where the font is not CID-keyed.</summary>
    public static ushort[]? Read(ReadOnlySpan<byte> cff, int glyphCount)
    {
        if (cff.Length < 4)
            return null;
        var reader = new CffCharset(cff) { _at = cff[2] };
        reader.SkipIndex();
        var (isCidKeyed, charset) = reader.TopDictionary();
        if (!isCidKeyed)
            return null;
        // Offsets 0 to 2 mean the predefined charsets, which CID-keyed fonts don't use: glyph and CID are the same.
        return charset <= 2 ? [.. Enumerable.Range(0, glyphCount).Select(i => (ushort)i)] : reader.Charset(charset, glyphCount);
    }

    private int Byte() => _at < _data.Length ? _data[_at++] : 0;

    private int Unsigned(int size)
    {
        var value = 0;
        for (var i = 0; i < size; i++)
            value = value << 8 | Byte();
        return value;
    }

    private (int Start, int End) SkipIndex()
    {
        var count = Unsigned(2);
        if (count == 0)
            return (_at, _at);
        var offsetSize = Byte();
        var first = Unsigned(offsetSize);
        _at += offsetSize * (count - 1);
        var last = Unsigned(offsetSize);
        var start = _at - 1 + first;
        _at = _at - 1 + last;
        return (start, _at);
    }

    private (bool IsCidKeyed, int Charset) TopDictionary()
    {
        var (start, end) = SkipIndex();
        var (isCidKeyed, charset, operand) = (false, 0, 0);
        _at = start;
        while (_at < end)
        {
            var b = Byte();
            if (b <= 21)
            {
                var op = b == 12 ? b << 8 | Byte() : b;
                isCidKeyed |= op == RosOperator;
                if (op == CharsetOperator)
                    charset = operand;
                continue;
            }
            operand = Operand(b);
        }
        return (isCidKeyed, charset);
    }

    private int Operand(int first)
    {
        switch (first)
        {
            case 28:
                return (short)Unsigned(2);
            case 29:
                return Unsigned(4);
            case 30:
                // A real number: nibbles up to an 'f'. No offset is one.
                while (_at < _data.Length && (Byte() & 0xF) != 0xF)
                {
                }
                return 0;
            case >= 32 and <= 246:
                return first - 139;
            case >= 247 and <= 250:
                return (first - 247) * 256 + Byte() + 108;
            case >= 251 and <= 254:
                return -(first - 251) * 256 - Byte() - 108;
            default:
                return 0;
        }
    }

    private ushort[] Charset(int offset, int glyphCount)
    {
        _at = offset;
        var format = Byte();
        var cids = new ushort[glyphCount];
        for (var glyph = 1; glyph < glyphCount && _at < _data.Length;)
        {
            var cid = Unsigned(2);
            var more = format == 0 ? 0 : Unsigned(format);
            for (; more >= 0 && glyph < glyphCount; more--)
                cids[glyph++] = (ushort)cid++;
        }
        return cids;
    }
}
