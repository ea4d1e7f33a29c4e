using System.Buffers.Binary;

namespace Booklet.Content.Reading;

/// <summary>How many pixels a picture has, from the head of its file; nothing is decoded.</summary>
internal static class PictureSize
{
    /// <summary>Segments of a JPEG before its frame: EXIF, colour profile in pieces, comments. More is nonsense that shall not keep us.</summary>
    private const int MostSegments = 200;

    /// <summary>Width and height as stored, or null where the file is none of JPEG, PNG, GIF, WebP, BMP, can't be read or is cut off.</summary>
    public static (int Width, int Height)? Of(string fullPath)
    {
        try
        {
            // What has no length may be a pipe, which nobody can open without waiting.
            if (new FileInfo(fullPath).Length == 0)
                return null;
            using var file = File.OpenRead(fullPath);
            return Of(file) is var (width, height) && width > 0 && height > 0 ? (width, height) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static (int Width, int Height)? Of(FileStream file)
    {
        Span<byte> head = stackalloc byte[30];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
            return null;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return OfJpeg(file);
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]))
            return (BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]));
        if (head.StartsWith("GIF8"u8))
            return (BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]));
        if (head.StartsWith("BM"u8))
            return (BinaryPrimitives.ReadInt32LittleEndian(head[18..]), Math.Abs(Math.Max(BinaryPrimitives.ReadInt32LittleEndian(head[22..]), -int.MaxValue)));
        return head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) ? OfWebP(head) : null;
    }

    // RFC 9649: 14 bits each in a lossy frame and, packed, in a lossless one; 24 bits less one in an extended head.
    private static (int Width, int Height)? OfWebP(ReadOnlySpan<byte> head) => head[15] switch
    {
        (byte)' ' => (BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3FFF),
        (byte)'L' => ((int)(BinaryPrimitives.ReadUInt32LittleEndian(head[21..]) & 0x3FFF) + 1, (int)(BinaryPrimitives.ReadUInt32LittleEndian(head[21..]) >> 14 & 0x3FFF) + 1),
        (byte)'X' => ((head[24] | head[25] << 8 | head[26] << 16) + 1, (head[27] | head[28] << 8 | head[29] << 16) + 1),
        _ => null,
    };

    // ITU-T T.81, B.2.2: the frame's segment (SOF0 to SOF15 but for the tables DHT, JPG and DAC) holds precision, height, width.
    private static (int Width, int Height)? OfJpeg(FileStream file)
    {
        Span<byte> segment = stackalloc byte[9];
        var at = 2L;
        for (var n = 0; n < MostSegments; n++)
        {
            file.Position = at;
            if (file.ReadAtLeast(segment, segment.Length, throwOnEndOfStream: false) < segment.Length || segment[0] != 0xFF)
                return null;
            if (segment[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(segment[7..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]));
            // A marker may be filled up with FF.
            at += segment[1] == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(segment[2..]);
        }
        return null;
    }
}
