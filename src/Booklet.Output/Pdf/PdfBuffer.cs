using System.Globalization;
using System.Text;

namespace Booklet.Output.Pdf;

/// <summary>
/// Bytes in PDF syntax, growing. Every token that could run into the one before is separated by the caller's own delimiter
/// or by the space that numbers write in front of themselves when needed.
/// </summary>
internal sealed class PdfBuffer(int capacity = 1024)
{
    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    private byte[] _bytes = new byte[capacity];
    private int _length;

    public int Length => _length;

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _length);

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _length);

    public void Clear() => _length = 0;

    public PdfBuffer Byte(byte value)
    {
        if (_length == _bytes.Length)
            Grow(1);
        _bytes[_length++] = value;
        return this;
    }

    public PdfBuffer Raw(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - _length < bytes.Length)
            Grow(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
        return this;
    }

    /// <summary>Text that is known to be ASCII and already PDF syntax.</summary>
    public PdfBuffer Ascii(string text)
    {
        if (_bytes.Length - _length < text.Length)
            Grow(text.Length);
        _length += Encoding.ASCII.GetBytes(text, _bytes.AsSpan(_length));
        return this;
    }

    public PdfBuffer Integer(long value) => Decimal(value, 0);

    /// <summary>
    /// A number as <paramref name="scaled"/> / 10^<paramref name="decimals"/>, as short as it gets: ".5", "-12", "3.25".
    /// A space goes in front unless a delimiter or the beginning is there.
    /// </summary>
    public PdfBuffer Decimal(long scaled, int decimals)
    {
        Separate();
        if (scaled < 0)
        {
            Byte((byte)'-');
            scaled = -scaled;
        }
        while (decimals > 0 && scaled % 10 == 0)
        {
            scaled /= 10;
            decimals--;
        }
        Span<byte> digits = stackalloc byte[24];
        var at = digits.Length;
        var written = 0;
        do
        {
            digits[--at] = (byte)('0' + scaled % 10);
            scaled /= 10;
            written++;
            if (written == decimals)
                digits[--at] = (byte)'.';
        }
        while (scaled > 0 || written < decimals);
        return Raw(digits[at..]);
    }

    public PdfBuffer Real(double value, int decimals)
    {
        var scale = 1;
        for (var i = 0; i < decimals; i++)
            scale *= 10;
        return Decimal((long)Math.Round(value * scale), decimals);
    }

    /// <summary>What has been written, where that is known to be ASCII.</summary>
    public string ToAscii() => Encoding.ASCII.GetString(Span);

    /// <summary>A resource name such as /F3.</summary>
    public PdfBuffer Label(char kind, int number) => Byte((byte)'/').Ascii(string.Create(CultureInfo.InvariantCulture, $"{kind}{number}"));

    public PdfBuffer Reference(int number)
    {
        Integer(number);
        return Raw(" 0 R"u8);
    }

    /// <summary>A name of any text: bytes that are not regular characters are written as #xx (ISO 32000-1, 7.3.5).</summary>
    public PdfBuffer Name(string name)
    {
        Byte((byte)'/');
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            if (b is > 0x20 and < 0x7F && !IsDelimiter(b) && b != '#')
                Byte(b);
            else
                Byte((byte)'#').Byte(HexDigits[b >> 4]).Byte(HexDigits[b & 15]);
        }
        return this;
    }

    /// <summary>
    /// A text string: printable ASCII is the same in PDFDocEncoding and stays readable; everything else is UTF-16BE in hex digits,
    /// so that no character can end the string.
    /// </summary>
    public PdfBuffer Text(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~')
                return HexText(text);
        }
        Byte((byte)'(');
        foreach (var c in text)
        {
            if (c is '(' or ')' or '\\')
                Byte((byte)'\\');
            Byte((byte)c);
        }
        return Byte((byte)')');
    }

    private PdfBuffer HexText(string text)
    {
        Raw("<FEFF"u8);
        Utf16Hex(text);
        return Byte((byte)'>');
    }

    /// <summary>UTF-16BE as hex digits; half a surrogate pair becomes U+FFFD.</summary>
    public PdfBuffer Utf16Hex(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                Hex16(c);
                Hex16(text[++i]);
            }
            else
            {
                Hex16(char.IsSurrogate(c) ? '\uFFFD' : c);
            }
        }
        return this;
    }

    /// <summary>Two digits a byte.</summary>
    public PdfBuffer Hex(int value, int bytes) => bytes == 2 ? Hex16(value) : Byte(HexDigits[(value >> 4) & 15]).Byte(HexDigits[value & 15]);

    public PdfBuffer Hex16(int value) => Byte(HexDigits[(value >> 12) & 15]).Byte(HexDigits[(value >> 8) & 15])
        .Byte(HexDigits[(value >> 4) & 15]).Byte(HexDigits[value & 15]);

    public PdfBuffer HexString(ReadOnlySpan<byte> bytes)
    {
        Byte((byte)'<');
        foreach (var b in bytes)
            Byte(HexDigits[b >> 4]).Byte(HexDigits[b & 15]);
        return Byte((byte)'>');
    }

    /// <summary>One byte inside a literal string. CR must be escaped: readers turn a bare one into LF (ISO 32000-1, 7.3.4.2).</summary>
    public PdfBuffer StringByte(byte value)
    {
        switch (value)
        {
            case (byte)'(' or (byte)')' or (byte)'\\':
                return Byte((byte)'\\').Byte(value);
            case (byte)'\r':
                return Byte((byte)'\\').Byte((byte)'r');
            default:
                return Byte(value);
        }
    }

    /// <summary>A date string; the zone is part of the value.</summary>
    public PdfBuffer Date(DateTimeOffset date)
    {
        var zone = date.Offset;
        var sign = zone < TimeSpan.Zero ? '-' : '+';
        return Ascii(string.Create(CultureInfo.InvariantCulture, $"(D:{date:yyyyMMddHHmmss}{sign}{zone:hh}'{zone:mm}')"));
    }

    private void Separate()
    {
        if (_length > 0 && _bytes[_length - 1] is var last && !IsDelimiter(last) && last is not ((byte)' ' or (byte)'\n'))
            Byte((byte)' ');
    }

    private static bool IsDelimiter(byte b) => b is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']'
        or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    private void Grow(int needed) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + needed));
}
