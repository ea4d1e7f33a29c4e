using System.IO.Compression;
using System.Security.Cryptography;

namespace Booklet.Output.Pdf;

/// <summary>
/// The file as a sequence of numbered objects. Streams go out at once; other objects are gathered into object streams of
/// <see cref="ObjectsPerStream"/>, so that memory holds one of these and the offsets. Object streams and the cross-reference stream
/// are left out of an uncompressed file, which is for reading by people.
/// </summary>
internal sealed class PdfFile
{
    // Readers inflate a whole object stream to get at one object; with thousands, opening one page gets slow, with few, Flate finds less.
    // So many small objects are about as long as Flate looks back: 32 KiB.
    private const int ObjectsPerStream = 400;

    private readonly Stream _stream;
    private readonly Deflater _deflater;
    private readonly bool _isCompressed;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<Entry> _entries = [new(EntryKind.Free, 0, 65535)];
    private readonly PdfBuffer _packed = new(16384);
    private readonly List<(int Number, int Offset)> _packedOffsets = [];
    private readonly PdfBuffer _head = new();
    private long _position;

    public PdfFile(Stream stream, CompressionLevel level)
    {
        _stream = stream;
        _isCompressed = level != CompressionLevel.NoCompression;
        _deflater = new Deflater(level);
        // The comment of bytes above 127 tells transfer programs that the file is binary (ISO 32000-1, 7.5.2).
        Put("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".Select(c => (byte)c).ToArray());
    }

    public long Length => _position;

    public int ObjectCount => _entries.Count;

    /// <summary>A number for an object that is written later; each must be written once.</summary>
    public int Reserve()
    {
        _entries.Add(new Entry(EntryKind.Free, 0, 0));
        return _entries.Count - 1;
    }

    public int Write(PdfBuffer content)
    {
        var number = Reserve();
        Write(number, content);
        return number;
    }

    public void Write(int number, PdfBuffer content)
    {
        if (!_isCompressed)
        {
            Begin(number);
            Put(content.Span);
            Put("\nendobj\n"u8);
            return;
        }
        _packedOffsets.Add((number, _packed.Length));
        _packed.Raw(content.Span).Byte((byte)'\n');
        if (_packedOffsets.Count == ObjectsPerStream)
            FlushPacked();
    }

    /// <summary>
    /// A stream with data as they are: <paramref name="dictionary"/> has the entries but /Length, without the brackets.
    /// </summary>
    public void WriteStream(int number, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data)
    {
        Begin(number);
        _head.Clear();
        _head.Raw("<<"u8).Raw(dictionary).Raw("/Length"u8).Integer(data.Length).Raw(">>stream\n"u8);
        Put(_head.Span);
        Put(data);
        Put("\nendstream\nendobj\n"u8);
    }

    /// <summary>A stream that is deflated here, where that is on.</summary>
    public void WriteDeflated(int number, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data)
    {
        if (!_isCompressed)
        {
            WriteStream(number, dictionary, data);
            return;
        }
        WriteStream(number, [.. dictionary, .. "/Filter/FlateDecode"u8], _deflater.Deflate(data).Span);
    }

    /// <summary>Writes what is pending and the cross-reference; the file's ID is the hash of all that precedes it. Returns the ID.</summary>
    public byte[] Finish(int catalog, int info)
    {
        FlushPacked();
        var id = _hash.GetCurrentHash()[..16];
        var start = _position;
        var trailer = new PdfBuffer();
        trailer.Raw("/Root"u8).Reference(catalog).Raw("/Info"u8).Reference(info)
            .Raw("/ID["u8).HexString(id).HexString(id).Byte((byte)']');
        if (_isCompressed)
            WriteCrossReferenceStream(trailer);
        else
            WriteCrossReferenceTable(trailer);
        Put([.. "startxref\n"u8, .. System.Text.Encoding.ASCII.GetBytes(FormattableString.Invariant($"{start}")), .. "\n%%EOF\n"u8]);
        return id;
    }

    private void WriteCrossReferenceStream(PdfBuffer trailer)
    {
        var number = Reserve();
        _entries[number] = new Entry(EntryKind.Offset, _position, 0);
        var offsetBytes = 1;
        while (_position >> (8 * offsetBytes) != 0)
            offsetBytes++;
        // Type, offset or object stream, generation or index: rows of fixed width, each as the difference to the row above (PNG "up").
        var width = 1 + offsetBytes + 2;
        var rows = new byte[_entries.Count * (width + 1)];
        Span<byte> previous = stackalloc byte[width];
        Span<byte> current = stackalloc byte[width];
        for (var i = 0; i < _entries.Count; i++)
        {
            var (kind, value, extra) = _entries[i];
            current[0] = (byte)kind;
            for (var k = 0; k < offsetBytes; k++)
                current[offsetBytes - k] = (byte)(value >> (8 * k));
            current[width - 2] = (byte)(extra >> 8);
            current[width - 1] = (byte)extra;
            var row = rows.AsSpan(i * (width + 1), width + 1);
            row[0] = 2;
            for (var k = 0; k < width; k++)
                row[k + 1] = (byte)(current[k] - previous[k]);
            current.CopyTo(previous);
        }
        var head = new PdfBuffer();
        head.Raw("/Type/XRef/Size"u8).Integer(_entries.Count).Raw("/W[1"u8).Integer(offsetBytes).Integer(2).Byte((byte)']')
            .Raw(trailer.Span).Raw("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns"u8).Integer(width).Raw(">>"u8);
        WriteStream(number, head.Span, _deflater.Deflate(rows).Span);
    }

    private void WriteCrossReferenceTable(PdfBuffer trailer)
    {
        var table = new PdfBuffer();
        table.Ascii(FormattableString.Invariant($"xref\n0 {_entries.Count}\n"));
        foreach (var (kind, value, extra) in _entries)
            table.Ascii(FormattableString.Invariant($"{value:D10} {extra:D5} {(kind == EntryKind.Free ? 'f' : 'n')} \n"));
        table.Raw("trailer\n<</Size"u8).Integer(_entries.Count).Raw(trailer.Span).Raw(">>\n"u8);
        Put(table.Span);
    }

    private void FlushPacked()
    {
        if (_packedOffsets.Count == 0)
            return;
        var stream = Reserve();
        var data = new PdfBuffer(_packed.Length + _packedOffsets.Count * 10);
        for (var i = 0; i < _packedOffsets.Count; i++)
        {
            var (number, offset) = _packedOffsets[i];
            data.Integer(number).Integer(offset);
            _entries[number] = new Entry(EntryKind.Packed, stream, i);
        }
        data.Byte((byte)'\n');
        var head = new PdfBuffer();
        head.Raw("/Type/ObjStm/N"u8).Integer(_packedOffsets.Count).Raw("/First"u8).Integer(data.Length);
        data.Raw(_packed.Span);
        WriteDeflated(stream, head.Span, data.Span);
        _packed.Clear();
        _packedOffsets.Clear();
    }

    private void Begin(int number)
    {
        _entries[number] = new Entry(EntryKind.Offset, _position, 0);
        _head.Clear();
        _head.Integer(number).Raw(" 0 obj\n"u8);
        Put(_head.Span);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _stream.Write(bytes);
        _hash.AppendData(bytes);
        _position += bytes.Length;
    }

    private enum EntryKind : byte
    {
        Free = 0,
        Offset = 1,
        Packed = 2,
    }

    private readonly record struct Entry(EntryKind Kind, long Value, int Extra);
}
