using System.Buffers.Binary;

namespace Booklet.Typesetting.Images;

/// <summary>
/// A JPEG's markers, read without decoding (ITU-T T.81, annex B): what a PDF must say about data that it passes on, and whether
/// they are whole.
/// </summary>
internal sealed class JpegStructure
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Application1 = 0xE1;
    private const byte Application2 = 0xE2;
    private const byte Application14 = 0xEE;
    private const byte Comment = 0xFE;
    private const byte HuffmanTables = 0xC4;
    private const byte QuantisationTables = 0xDB;

    private readonly SortedDictionary<int, byte[]> _profileParts = [];
    private readonly List<Range> _kept = [];
    private bool _hasHuffmanTables;
    private bool _hasQuantisationTables;

    public int Width { get; private set; }

    public int Height { get; private set; }

    public int Components { get; private set; }

    public bool IsProgressive { get; private set; }

    /// <summary>The components are red, green and blue by their names, where no marker says otherwise; PDF readers don't look at these.</summary>
    public bool IsNamedRgb { get; private set; }

    /// <summary>The ICC profile, put together from its segments (ICC.1:2004-10, B.4); or null.</summary>
    public byte[]? Profile => _profileParts.Count == 0 ? null : [.. _profileParts.Values.SelectMany(p => p)];

    /// <summary>Adobe's marker is there; its CMYK files hold inverted values.</summary>
    public bool HasAdobeMarker { get; private set; }

    public int Orientation { get; private set; } = 1;

    /// <summary>
    /// There is a scan and, after it, the end marker. Where that is missing, no decoder can tell a last row from a lost one, and some
    /// PDF readers show nothing at all.
    /// </summary>
    public bool IsClosed { get; private set; }

    /// <summary>Why the file cannot be used, as the end of a sentence; null when nothing speaks against it.</summary>
    public string? Fault { get; private set; }

    public static JpegStructure Scan(ReadOnlySpan<byte> data)
    {
        var structure = new JpegStructure();
        structure.Read(data);
        return structure;
    }

    /// <summary>
    /// The file without what says nothing of the picture: the camera's notes (where and when it was taken), thumbnails, comments, the profile, and
    /// whatever follows the end. The coded picture stays as it is, byte by byte.
    /// </summary>
    public static byte[] Strip(ReadOnlySpan<byte> data)
    {
        var structure = Scan(data);
        var result = new MemoryStream(data.Length);
        foreach (var range in structure._kept)
            result.Write(data[range]);
        return result.ToArray();
    }

    private void Read(ReadOnlySpan<byte> data)
    {
        var at = 2;
        var keptFrom = 0;
        var hasScan = false;
        while (true)
        {
            at = NextMarker(data, at, hasScan);
            if (at >= data.Length)
                break;
            var marker = data[at++];
            if (marker == EndOfImage)
            {
                IsClosed = hasScan;
                _kept.Add(keptFrom..at);
                break;
            }
            if (marker is StartOfImage or 0x01 or (>= 0xD0 and <= 0xD7))
                continue; // Markers without a segment: a second SOI, TEM, restarts.
            if (at + 2 > data.Length)
                break;
            var length = BinaryPrimitives.ReadUInt16BigEndian(data[at..]);
            if (length < 2 || at + length > data.Length)
                break;
            Segment(marker, data.Slice(at + 2, length - 2));
            if (Fault is not null)
                return;
            hasScan |= marker == StartOfScan;
            // Of applications' own segments, only JFIF's and Adobe's say how the picture is to be read.
            if (marker is Comment or (>= Application1 and < Application14) or 0xEF)
            {
                _kept.Add(keptFrom..(at - 2));
                keptFrom = at + length;
            }
            at += length;
        }
        if (Width == 0)
            Fault = "it ends before the picture begins";
        else if (!hasScan)
            Fault = "it has a head but no picture";
        else if (!_hasHuffmanTables || !_hasQuantisationTables)
            Fault = "its tables are missing";
    }

    /// <summary>The place after the next FF that begins a marker; in scan data, FF 00 is a data byte and restarts belong to the scan.</summary>
    private static int NextMarker(ReadOnlySpan<byte> data, int at, bool isInScan)
    {
        while (at < data.Length)
        {
            var next = data[at..].IndexOf((byte)0xFF);
            if (next < 0)
                return data.Length;
            at += next + 1;
            while (at < data.Length && data[at] == 0xFF)
                at++;
            if (at < data.Length && data[at] != 0 && !(isInScan && data[at] is >= 0xD0 and <= 0xD7))
                return at;
        }
        return data.Length;
    }

    private void Segment(byte marker, ReadOnlySpan<byte> content)
    {
        switch (marker)
        {
            case >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC):
                Frame(marker, content);
                break;
            case Application1 when content.StartsWith("Exif\0\0"u8):
                Orientation = ExifOrientation.Read(content[6..]);
                break;
            case Application2 when content.StartsWith("ICC_PROFILE\0"u8) && content.Length > 14:
                _profileParts.TryAdd(content[12], content[14..].ToArray());
                break;
            case HuffmanTables:
                _hasHuffmanTables = true;
                break;
            case QuantisationTables:
                _hasQuantisationTables = true;
                break;
            case Application14 when content.StartsWith("Adobe"u8):
                HasAdobeMarker = true;
                break;
        }
    }

    private void Frame(byte marker, ReadOnlySpan<byte> content)
    {
        if (content.Length < 6)
        {
            Fault = "its frame header is too short";
            return;
        }
        Height = BinaryPrimitives.ReadUInt16BigEndian(content[1..]);
        Width = BinaryPrimitives.ReadUInt16BigEndian(content[3..]);
        Components = content[5];
        IsProgressive = marker == 0xC2;
        IsNamedRgb = Components == 3 && content.Length >= 15 && content[6] == 'R' && content[9] == 'G' && content[12] == 'B';
        // PDF readers know baseline, extended and progressive Huffman coding with 8 bits (ISO 32000-1, 7.4.8).
        if (marker > 0xC2 || content[0] != 8)
            Fault = "it is a JPEG of a rare kind (lossless, arithmetic or 12 bits) that PDF readers cannot show";
        else if (Width == 0 || Height == 0)
            Fault = "its head says that it is empty";
        else if (Components is not (1 or 3 or 4))
            Fault = "it has a number of colours that no printer knows";
    }
}
