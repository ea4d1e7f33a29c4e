using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Booklet.Typesetting.Images;

/// <summary>
/// An ICC profile that says how a picture's numbers look; checked to be whole, since archives refuse damaged ones. sRGB needs none: it is what
/// the booklet is in anyway.
/// </summary>
public sealed class ColorProfile
{
    private const int HeaderLength = 128;
    private const int TagLength = 12;

    // Display P3 has half a kilobyte, a press two megabytes.
    private const int LargestProfile = 4_000_000;

    private ColorProfile(byte[] data, int components) =>
        (Data, Components, Id) = (data, components, Convert.ToHexStringLower(SHA256.HashData(data)));

    /// <summary>Hash of the profile's bytes, in hex.</summary>
    public string Id { get; }

    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>1 grey, 3 RGB, 4 CMYK.</summary>
    public int Components { get; }

    /// <summary>The profile; null with <paramref name="isGood"/> for sRGB, null without for one that is damaged or for other colours.</summary>
    public static ColorProfile? Read(ReadOnlySpan<byte> data, int components, out bool isGood)
    {
        isGood = false;
        if (data.Length is < HeaderLength + 4 or > LargestProfile || !data[36..].StartsWith("acsp"u8))
            return null;
        var size = BinaryPrimitives.ReadUInt32BigEndian(data);
        if (size < HeaderLength + 4 || size > data.Length)
            return null;
        data = data[..(int)size];
        // ICC.1:2004-10, 7.2: version, class and colour space; PDF 1.7 knows version 4 at most.
        var space = data[16..20];
        var found = space.SequenceEqual("RGB "u8) ? 3 : space.SequenceEqual("GRAY"u8) ? 1 : space.SequenceEqual("CMYK"u8) ? 4 : 0;
        var kind = data[12..16];
        var isKnownKind = kind.SequenceEqual("mntr"u8) || kind.SequenceEqual("scnr"u8) || kind.SequenceEqual("prtr"u8) || kind.SequenceEqual("spac"u8);
        if (data[8] > 4 || found != components || !isKnownKind || !TagsAreInside(data))
            return null;
        isGood = true;
        return components == 3 && IsSrgb(data) ? null : new ColorProfile(data.ToArray(), components);
    }

    private static bool TagsAreInside(ReadOnlySpan<byte> data)
    {
        var count = BinaryPrimitives.ReadUInt32BigEndian(data[HeaderLength..]);
        if (count is 0 or > 200 || HeaderLength + 4 + count * TagLength > data.Length)
            return false;
        for (var i = 0; i < count; i++)
        {
            var tag = data[(HeaderLength + 4 + i * TagLength)..];
            if ((ulong)BinaryPrimitives.ReadUInt32BigEndian(tag[4..]) + BinaryPrimitives.ReadUInt32BigEndian(tag[8..]) > (ulong)data.Length)
                return false;
        }
        return true;
    }

    /// <summary>By the name that all makers give it, in the description's ASCII (version 2) or UTF-16 (version 4).</summary>
    private static bool IsSrgb(ReadOnlySpan<byte> data) => data.IndexOf("sRGB"u8) >= 0 || data.IndexOf("s\0R\0G\0B"u8) >= 0;
}
