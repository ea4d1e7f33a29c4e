using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace Booklet.Typesetting.Tests.Images;

/// <summary>Pictures made in code: of every kind that the reader must tell apart, whole and broken.</summary>
internal static class ImageFixtures
{
    public static readonly SKColor[] CornerColors = [new(220, 30, 30), new(30, 200, 40), new(40, 60, 220), new(235, 225, 40)];

    /// <summary>Four quadrants: red, green / blue, yellow.</summary>
    public static SKBitmap Quadrants(int width = 32, int height = 16, byte alpha = 255)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, alpha == 255 ? SKAlphaType.Opaque : SKAlphaType.Unpremul));
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                bitmap.SetPixel(x, y, CornerColors[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)].WithAlpha(alpha));
        }
        return bitmap;
    }

    public static byte[] Encode(SKBitmap bitmap, SKEncodedImageFormat format, int quality = 95)
    {
        using var data = bitmap.Encode(format, quality);
        return data.ToArray();
    }

    public static byte[] Jpeg(int width = 32, int height = 16)
    {
        using var bitmap = Quadrants(width, height);
        return Encode(bitmap, SKEncodedImageFormat.Jpeg);
    }

    /// <summary>The JPEG with an EXIF segment after its start marker.</summary>
    public static byte[] JpegWithOrientation(int orientation, bool isLittleEndian = false)
    {
        byte[] tiff = isLittleEndian
            ? [.. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0]
            : [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        var jpeg = Jpeg();
        byte[] content = [.. "Exif\0\0"u8, .. tiff];
        return [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(content.Length + 2), .. content, .. jpeg[2..]];
    }

    /// <summary>
    /// Eight by eight pixels in four colours, all of middle value, by hand: one-bit Huffman codes for "no difference" and "end of block".
    /// </summary>
    public static byte[] CmykJpeg(bool hasAdobeMarker) =>
    [
        0xFF, 0xD8,
        .. hasAdobeMarker ? (byte[])[0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0] : [],
        0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64),
        0xFF, 0xC0, 0, 20, 8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0,
        0xFF, 0xC4, 0, 20, 0x00, 1, .. new byte[15], 0,
        0xFF, 0xC4, 0, 20, 0x10, 1, .. new byte[15], 0,
        0xFF, 0xDA, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0,
        0x00,
        0xFF, 0xD9,
    ];

    /// <summary>A JPEG whose head promises a size; its one scan has no data.</summary>
    public static byte[] JpegHead(int width, int height, byte frameMarker = 0xC0, byte precision = 8) =>
    [
        0xFF, 0xD8,
        0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64),
        0xFF, 0xC4, 0, 20, 0x00, 1, .. new byte[15], 0,
        0xFF, frameMarker, 0, 11, precision, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0,
        0xFF, 0xD9,
    ];

    public static byte[] PngHead(int width, int height) =>
        [.. PngSignature, .. Chunk("IHDR", [.. Big(width), .. Big(height), 8, 2, 0, 0, 0]), .. Chunk("IDAT", Deflate(new byte[64])), .. Chunk("IEND", [])];

    /// <summary>Two bits a pixel, four colours in the palette, of which the last is half transparent.</summary>
    public static byte[] PalettePng()
    {
        byte[] rows = [0, 0b0000_0101, 0, 0b1010_1111];
        return [.. PngSignature, .. Chunk("IHDR", [.. Big(4), .. Big(2), 2, 3, 0, 0, 0]),
            .. Chunk("PLTE", [.. CornerColors.SelectMany(c => new[] { c.Red, c.Green, c.Blue })]),
            .. Chunk("tRNS", [255, 255, 255, 128]), .. Chunk("IDAT", Deflate(rows)), .. Chunk("IEND", [])];
    }

    /// <summary>A grey ramp of 8 × 8 pixels (level = 4 · (8y + x)) in Adam7 order or row by row, of 8 or 16 bits.</summary>
    public static byte[] GreyPng(bool isInterlaced, int bits = 8)
    {
        (int X, int Y, int StepX, int StepY)[] passes = isInterlaced
            ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
            : [(0, 0, 1, 1)];
        var data = new List<byte>();
        foreach (var (startX, startY, stepX, stepY) in passes)
        {
            for (var y = startY; y < 8; y += stepY)
            {
                data.Add(0);
                for (var x = startX; x < 8; x += stepX)
                    data.AddRange(Enumerable.Repeat((byte)(4 * (8 * y + x)), bits / 8));
            }
        }
        return [.. PngSignature, .. Chunk("IHDR", [.. Big(8), .. Big(8), (byte)bits, 0, 0, 0, isInterlaced ? (byte)1 : (byte)0]),
            .. Chunk("IDAT", Deflate([.. data])), .. Chunk("IEND", [])];
    }

    /// <summary>One red pixel.</summary>
    public static byte[] Gif() =>
    [
        .. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0, 0x3B,
    ];

    /// <summary>One blue pixel, 24 bits.</summary>
    public static byte[] Bmp() =>
    [
        .. "BM"u8, 58, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 24, 0, .. new byte[24], 255, 0, 0, 0,
    ];

    /// <summary>The least that an ICC profile needs: a header that names the colours, and a description.</summary>
    public static byte[] Profile(string space, string description = "A test", string kind = "mntr")
    {
        byte[] tag = [.. "desc"u8, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(description), 0];
        var header = new byte[128];
        BinaryPrimitives.WriteInt32BigEndian(header, 128 + 16 + tag.Length);
        header[8] = 2;
        Encoding.ASCII.GetBytes(kind).CopyTo(header, 12);
        Encoding.ASCII.GetBytes(space).CopyTo(header, 16);
        "XYZ "u8.CopyTo(header.AsSpan(20));
        "acsp"u8.CopyTo(header.AsSpan(36));
        return [.. header, .. Big(1), .. "desc"u8, .. Big(128 + 16), .. Big(tag.Length), .. tag];
    }

    /// <summary>The JPEG with a profile in a segment after its start marker.</summary>
    public static byte[] WithProfile(byte[] jpeg, byte[] profile)
    {
        byte[] content = [.. "ICC_PROFILE\0"u8, 1, 1, .. profile];
        return [.. jpeg[..2], 0xFF, 0xE2, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content, .. jpeg[2..]];
    }

    /// <summary>
    /// A PNG of any kind: samples 0, 1, 2, … (cut to the depth) row by row, in Adam7 order where interlaced; more chunks stand before the data.
    /// </summary>
    public static byte[] Png(int colorType, int depth, bool isInterlaced = false, int width = 8, int height = 8, byte[]? more = null)
    {
        var channels = colorType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        (int X, int Y, int StepX, int StepY)[] passes = isInterlaced
            ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
            : [(0, 0, 1, 1)];
        var data = new List<byte>();
        foreach (var (startX, startY, stepX, stepY) in passes)
        {
            for (var y = startY; y < height && startX < width; y += stepY)
            {
                data.Add(0);
                var (bits, count) = (0, 0);
                for (var x = startX; x < width; x += stepX)
                {
                    for (var c = 0; c < channels; c++)
                    {
                        var value = (y * width + x) * channels + c * 40;
                        if (depth >= 8)
                        {
                            data.AddRange(Enumerable.Repeat((byte)value, depth / 8));
                            continue;
                        }
                        (bits, count) = ((bits << depth) | (value & ((1 << depth) - 1)), count + depth);
                        if (count == 8)
                            data.Add((byte)bits);
                        (bits, count) = count == 8 ? (0, 0) : (bits, count);
                    }
                }
                if (count > 0)
                    data.Add((byte)(bits << (8 - count)));
            }
        }
        byte[] palette = colorType != 3 ? [] : Chunk("PLTE", [.. Enumerable.Range(0, 1 << depth).SelectMany(i => new[] { (byte)(255 - i), (byte)(i * 40), (byte)i })]);
        return [.. PngSignature, .. Chunk("IHDR", [.. Big(width), .. Big(height), (byte)depth, (byte)colorType, 0, 0, isInterlaced ? (byte)1 : (byte)0]),
            .. palette, .. more ?? [], .. Chunk("IDAT", Deflate([.. data])), .. Chunk("IEND", [])];
    }

    /// <summary>A PNG's chunk with a profile.</summary>
    public static byte[] ProfileChunk(byte[] profile) => Chunk("iCCP", [.. "test\0\0"u8, .. Deflate(profile)]);

    public static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    public static byte[] Deflate(byte[] data)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(data);
        return output.ToArray();
    }

    public static byte[] Chunk(string type, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        return [.. Big(content.Length), .. body, .. Big((int)Crc(body))];
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
