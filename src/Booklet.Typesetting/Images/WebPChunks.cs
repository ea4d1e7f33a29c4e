using System.Buffers.Binary;

namespace Booklet.Typesetting.Images;

/// <summary>Finds chunks of a WebP file (RFC 9649, 2.7): RIFF pairs of a name and a content, padded to even lengths.</summary>
internal static class WebPChunks
{
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> data, ReadOnlySpan<byte> name)
    {
        for (var at = 12; at + 8 <= data.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(data[(at + 4)..]);
            if (at + 8 + (long)length > data.Length)
                break;
            if (data.Slice(at, 4).SequenceEqual(name))
                return data.Slice(at + 8, (int)length);
            at += 8 + (int)length + (int)(length & 1);
        }
        return default;
    }
}
