using System.Buffers.Binary;

namespace Booklet.Typesetting.Images;

/// <summary>Finds how a camera was held (EXIF 2.3, tag 274) in a TIFF structure.</summary>
internal static class ExifOrientation
{
    private const int OrientationTag = 0x0112;
    private const int ShortType = 3;

    /// <summary>1 to 8; 1 where the structure is damaged or silent.</summary>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
            return 1;
        var isLittleEndian = tiff.StartsWith("II"u8);
        if (!isLittleEndian && !tiff.StartsWith("MM"u8))
            return 1;
        var directory = (int)Math.Min(U32(tiff, 4), int.MaxValue / 2);
        if (directory + 2 > tiff.Length)
            return 1;
        var count = U16(tiff, directory);
        for (var i = 0; i < count; i++)
        {
            var entry = directory + 2 + 12 * i;
            if (entry + 12 > tiff.Length)
                break;
            if (U16(tiff, entry) == OrientationTag && U16(tiff, entry + 2) == ShortType)
                return U16(tiff, entry + 8) is >= 1 and <= 8 and var orientation ? orientation : 1;
        }
        return 1;

        int U16(ReadOnlySpan<byte> span, int at) =>
            isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(span[at..]) : BinaryPrimitives.ReadUInt16BigEndian(span[at..]);

        uint U32(ReadOnlySpan<byte> span, int at) =>
            isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(span[at..]) : BinaryPrimitives.ReadUInt32BigEndian(span[at..]);
    }
}
