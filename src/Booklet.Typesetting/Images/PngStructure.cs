using System.Buffers.Binary;
using System.IO.Compression;

namespace Booklet.Typesetting.Images;

/// <summary>A PNG's chunks, read without decoding (ISO/IEC 15948, 5 and 11): size, colours, profile, orientation, and whether it is whole.</summary>
internal sealed class PngStructure
{
    // A profile, unpacked; whatever a small chunk promises, no more is unpacked.
    private const int LargestProfile = 4_000_000;

    public int Width { get; private set; }

    public int Height { get; private set; }

    public int Components { get; private set; }

    public int Orientation { get; private set; } = 1;

    public byte[]? Profile { get; private set; }

    /// <summary>There is a chunk for a profile, but nothing that can be unpacked.</summary>
    public bool HasBadProfile { get; private set; }

    /// <summary>Why the file cannot be used, as the end of a sentence.</summary>
    public string? Fault { get; private set; }

    public static PngStructure Scan(ReadOnlySpan<byte> data)
    {
        var structure = new PngStructure();
        structure.Read(data);
        return structure;
    }

    private void Read(ReadOnlySpan<byte> data)
    {
        var (at, hasData, isClosed) = (8, false, false);
        while (at + 12 <= data.Length && !isClosed)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(data[at..]);
            if (length > int.MaxValue || at + 12 + (long)length > data.Length)
                break;
            var type = data.Slice(at + 4, 4);
            var content = data.Slice(at + 8, (int)length);
            if (at == 8 && !(type.SequenceEqual("IHDR"u8) && Header(content)))
            {
                Fault ??= "its head is damaged";
                return;
            }
            hasData |= type.SequenceEqual("IDAT"u8);
            isClosed = type.SequenceEqual("IEND"u8);
            if (type.SequenceEqual("iCCP"u8) && Profile is null)
                Profile = Unpack(content);
            else if (type.SequenceEqual("eXIf"u8))
                Orientation = ExifOrientation.Read(content);
            at += 12 + (int)length;
        }
        if (Width == 0)
            Fault ??= "its head is damaged";
        else if (!hasData)
            Fault = "it has a head but no picture";
        else if (!isClosed)
            Fault = "it is cut off";
    }

    private bool Header(ReadOnlySpan<byte> content)
    {
        if (content.Length != 13)
            return false;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(content), BinaryPrimitives.ReadUInt32BigEndian(content[4..]));
        if (width == 0 || height == 0)
        {
            Fault = "its head says that it is empty";
            return false;
        }
        if (width > int.MaxValue || height > int.MaxValue)
            return false;
        (Width, Height) = ((int)width, (int)height);
        Components = content[9] is 0 or 4 ? 1 : 3;
        return content[9] is 0 or 2 or 3 or 4 or 6;
    }

    private byte[]? Unpack(ReadOnlySpan<byte> content)
    {
        // A name of 1 to 79 bytes, a zero, the method.
        var end = content.IndexOf((byte)0);
        HasBadProfile = true;
        if (end < 0 || end + 2 > content.Length)
            return null;
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(content[(end + 2)..].ToArray()), CompressionMode.Decompress);
            var profile = new byte[LargestProfile];
            var length = zlib.ReadAtLeast(profile, LargestProfile, throwOnEndOfStream: false);
            HasBadProfile = length == LargestProfile;
            return HasBadProfile ? null : profile[..length];
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
