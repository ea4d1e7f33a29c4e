using System.Buffers.Binary;
using System.Text;
using Booklet.Typesetting.Tests.Images;
using SkiaSharp;

namespace Booklet.Output.Tests.Fixtures;

/// <summary>Picture files of every kind that conference sites hold, made in code: what is in them, under which name.</summary>
internal static class ImageCases
{
    private const int Wide = 60000;

    public static IEnumerable<(string What, string Name, byte[] Data)> All =>
        [.. Jpegs(), .. BrokenJpegs(), .. Pngs(), .. BrokenPngs(), .. Others(), .. NoPictures()];

    private static IEnumerable<(string, string, byte[])> Jpegs()
    {
        var plain = ImageFixtures.Jpeg();
        using var grey = new SKBitmap(new SKImageInfo(8, 8, SKColorType.Gray8, SKAlphaType.Opaque));
        yield return ("JPEG, colour", "a.jpg", plain);
        yield return ("JPEG, grey", "a.jpeg", ImageFixtures.Encode(grey, SKEncodedImageFormat.Jpeg));
        yield return ("JPEG, progressive", "a.jpg", Progressive());
        yield return ("JPEG, one pixel", "a.jpg", ImageFixtures.Jpeg(1, 1));
        yield return ("JPEG, RGB by its components' names", "a.jpg", NamedRgb());
        yield return ("JPEG, CMYK with a profile", "a.jpg", ImageFixtures.WithProfile(ImageFixtures.CmykJpeg(false), ImageFixtures.Profile("CMYK", kind: "prtr")));
        yield return ("JPEG, CMYK by Adobe with a profile", "a.jpg", ImageFixtures.WithProfile(ImageFixtures.CmykJpeg(true), ImageFixtures.Profile("CMYK", kind: "prtr")));
        yield return ("JPEG, CMYK by Adobe", "a.jpg", ImageFixtures.CmykJpeg(true));
        yield return ("JPEG, CMYK", "a.jpg", ImageFixtures.CmykJpeg(false));
        yield return ("JPEG, YCCK by Adobe", "a.jpg", Ycck());
        yield return ("JPEG with an sRGB profile", "a.jpg", ImageFixtures.WithProfile(plain, ImageFixtures.Profile("RGB ", "sRGB IEC61966-2.1")));
        yield return ("JPEG with another RGB profile", "a.jpg", ImageFixtures.WithProfile(plain, ImageFixtures.Profile("RGB ", "Display P3")));
        yield return ("JPEG with a profile for other colours", "a.jpg", ImageFixtures.WithProfile(plain, ImageFixtures.Profile("CMYK")));
        yield return ("JPEG with half a profile", "a.jpg", ImageFixtures.WithProfile(plain, ImageFixtures.Profile("RGB ")[..140]));
        for (var orientation = 2; orientation <= 8; orientation++)
            yield return ($"JPEG, EXIF orientation {orientation}", "a.jpg", ImageFixtures.JpegWithOrientation(orientation, isLittleEndian: orientation % 2 == 0));
        yield return ("JPEG with text between its segments", "a.jpg", [.. plain[..20], .. "lost bytes"u8, .. plain[20..]]);
        yield return ("JPEG with a film after its end", "a.jpg", [.. plain, .. new byte[500]]);
        yield return ("JPEG, six times what its place needs", "a.jpg", ImageFixtures.Jpeg(640, 320));
        yield return ("JPEG named .png", "a.png", plain);
    }

    private static IEnumerable<(string, string, byte[])> BrokenJpegs()
    {
        var plain = ImageFixtures.Jpeg();
        yield return ("JPEG, cut off", "a.jpg", plain[..^20]);
        yield return ("JPEG, only its head", "a.jpg", plain[..60]);
        yield return ("JPEG without tables", "a.jpg", [0xFF, 0xD8, .. ImageFixtures.JpegHead(16, 16)[93..]]);
        yield return ("JPEG, 12 bits", "a.jpg", ImageFixtures.JpegHead(16, 16, 0xC1, 12));
        yield return ("JPEG, lossless", "a.jpg", ImageFixtures.JpegHead(16, 16, 0xC3));
        yield return ("JPEG, arithmetic coding", "a.jpg", ImageFixtures.JpegHead(16, 16, 0xC9));
        yield return ("JPEG, no pixels high", "a.jpg", ImageFixtures.JpegHead(16, 0));
        yield return ("JPEG, 60,000 × 60,000 by its head", "a.jpg", ImageFixtures.JpegHead(Wide, Wide));
    }

    private static IEnumerable<(string, string, byte[])> Pngs()
    {
        (int Type, string Name, int[] Depths)[] kinds =
            [(0, "grey", [1, 2, 4, 8, 16]), (2, "RGB", [8, 16]), (3, "palette", [1, 2, 4, 8]), (4, "grey and alpha", [8, 16]), (6, "RGB and alpha", [8, 16])];
        foreach (var (type, name, depths) in kinds)
        {
            foreach (var depth in depths)
                yield return ($"PNG, {name}, {(depth == 1 ? "1 bit" : $"{depth} bits")}", "a.png", ImageFixtures.Png(type, depth));
            yield return ($"PNG, {name}, interlaced", "a.png", ImageFixtures.Png(type, 8, isInterlaced: true));
        }
        yield return ("PNG, grey with a transparent level", "a.png", ImageFixtures.Png(0, 8, more: ImageFixtures.Chunk("tRNS", [0, 3])));
        yield return ("PNG, RGB with a transparent colour", "a.png", ImageFixtures.Png(2, 8, more: ImageFixtures.Chunk("tRNS", [0, 0, 0, 40, 0, 80])));
        yield return ("PNG, palette with alpha", "a.png", ImageFixtures.PalettePng());
        yield return ("PNG with an sRGB profile", "a.png", ImageFixtures.Png(2, 8, more: ImageFixtures.ProfileChunk(ImageFixtures.Profile("RGB ", "sRGB"))));
        yield return ("PNG with another RGB profile", "a.png", ImageFixtures.Png(2, 8, more: ImageFixtures.ProfileChunk(ImageFixtures.Profile("RGB "))));
        yield return ("PNG with a grey profile", "a.png", ImageFixtures.Png(0, 8, more: ImageFixtures.ProfileChunk(ImageFixtures.Profile("GRAY"))));
        yield return ("PNG with a damaged profile", "a.png", ImageFixtures.Png(2, 8, more: ImageFixtures.Chunk("iCCP", [.. "test\0\0"u8, 1, 2, 3])));
        yield return ("PNG with a profile that needs a dictionary", "a.png", ImageFixtures.Png(2, 8, more: ImageFixtures.Chunk("iCCP", [.. "test\0\0"u8, 0x78, 0x20, 1, 2, 3, 4, 5])));
        yield return ("PNG with a profile that unpacks to 60 MB", "a.png", ImageFixtures.Png(2, 8, more: ImageFixtures.ProfileChunk(new byte[60_000_000])));
        yield return ("PNG with a text that unpacks to 60 MB", "a.png",
            ImageFixtures.Png(2, 8, more: ImageFixtures.Chunk("zTXt", [.. "test\0\0"u8, .. ImageFixtures.Deflate(new byte[60_000_000])])));
        yield return ("PNG, EXIF orientation 6", "a.png", ImageFixtures.Png(2, 8, width: 4,
            more: ImageFixtures.Chunk("eXIf", [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0])));
        yield return ("PNG, one pixel", "a.png", ImageFixtures.Png(6, 8, width: 1, height: 1));
    }

    private static IEnumerable<(string, string, byte[])> BrokenPngs()
    {
        var plain = ImageFixtures.Png(2, 8);
        byte[] wrongSum = [.. plain];
        wrongSum[^17] ^= 1;
        yield return ("PNG, cut off", "a.png", plain[..^30]);
        yield return ("PNG, cut off in its head", "a.png", plain[..20]);
        yield return ("PNG with a wrong check sum", "a.png", wrongSum);
        yield return ("PNG without data", "a.png", [.. plain[..33], .. ImageFixtures.Chunk("IEND", [])]);
        yield return ("PNG with too few rows", "a.png",
            [.. ImageFixtures.PngSignature, .. Head(8, 80), .. ImageFixtures.Chunk("IDAT", ImageFixtures.Deflate(new byte[100])), .. ImageFixtures.Chunk("IEND", [])]);
        yield return ("PNG with 60 MB after its rows", "a.png",
            [.. ImageFixtures.PngSignature, .. Head(8, 8), .. ImageFixtures.Chunk("IDAT", ImageFixtures.Deflate(new byte[60_000_000])), .. ImageFixtures.Chunk("IEND", [])]);
        yield return ("PNG, no pixels wide", "a.png", [.. ImageFixtures.PngSignature, .. Head(0, 8), .. plain[33..]]);
        yield return ("PNG, 60,000 × 60,000 by its head", "a.png", ImageFixtures.PngHead(Wide, Wide));

        static byte[] Head(int width, int height) => ImageFixtures.Chunk("IHDR", [.. ImageFixtures.Big(width), .. ImageFixtures.Big(height), 8, 2, 0, 0, 0]);
    }

    private static IEnumerable<(string, string, byte[])> Others()
    {
        using var opaque = ImageFixtures.Quadrants();
        using var clear = ImageFixtures.Quadrants(alpha: 100);
        var webp = ImageFixtures.Encode(opaque, SKEncodedImageFormat.Webp, 80);
        var gif = ImageFixtures.Gif();
        var bmp = ImageFixtures.Bmp();
        byte[] hugeBmp = [.. bmp];
        BinaryPrimitives.WriteInt32LittleEndian(hugeBmp.AsSpan(18), Wide);
        BinaryPrimitives.WriteInt32LittleEndian(hugeBmp.AsSpan(22), Wide);
        byte[] hugeGif = [.. gif];
        hugeGif.AsSpan(6, 4).Fill(0xEA);
        hugeGif.AsSpan(24, 4).Fill(0xEA);
        byte[] topDown = [.. bmp];
        BinaryPrimitives.WriteInt32LittleEndian(topDown.AsSpan(22), -1);
        yield return ("WebP, lossy", "a.webp", webp);
        yield return ("WebP, lossless with alpha", "a.webp", ImageFixtures.Encode(clear, SKEncodedImageFormat.Webp, 100));
        yield return ("WebP, cut off", "a.webp", webp[..(webp.Length / 2)]);
        yield return ("GIF", "a.gif", gif);
        yield return ("GIF, two frames", "a.gif", [.. gif[..^1], .. gif[19..]]);
        yield return ("GIF, cut off in its second frame", "a.gif", [.. gif[..^1], .. gif[19..23]]);
        yield return ("GIF, 60,138 × 60,138 by its head", "a.gif", hugeGif);
        yield return ("BMP, 24 bits", "a.bmp", bmp);
        yield return ("BMP, from the top down", "a.bmp", topDown);
        yield return ("BMP, cut off", "a.bmp", bmp[..50]);
        yield return ("BMP, 60,000 × 60,000 by its head", "a.bmp", hugeBmp);
        yield return ("SVG", "a.svg", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'><path d='M0 0H2V1'/></svg>"));
    }

    private static IEnumerable<(string, string, byte[])> NoPictures()
    {
        yield return ("empty file", "a.jpg", []);
        yield return ("HEIC", "a.jpg", Encoding.Latin1.GetBytes("\0\0\0\u0018ftypheic\0\0\0\0"));
        yield return ("AVIF", "a.jpg", Encoding.Latin1.GetBytes("\0\0\0\u0018ftypavif\0\0\0\0"));
        yield return ("TIFF", "a.jpg", Encoding.Latin1.GetBytes("II*\0\u0008\0\0\0"));
        yield return ("PDF", "a.jpg", "%PDF-1.7"u8.ToArray());
        yield return ("web page", "a.png", "<!DOCTYPE html><html>"u8.ToArray());
        yield return ("pointer of Git LFS", "a.png", "version https://git-lfs.github.com/spec/v1"u8.ToArray());
    }

    /// <summary>The first scan of a progressive JPEG: one level for each block, here middle grey.</summary>
    private static byte[] Progressive() =>
    [
        0xFF, 0xD8,
        0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64),
        0xFF, 0xC2, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0,
        0xFF, 0xC4, 0, 20, 0x00, 1, .. new byte[15], 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0x00, 0, 0, 0,
        0x7F,
        0xFF, 0xD9,
    ];

    /// <summary>Three components called R, G and B, and neither JFIF's nor Adobe's marker.</summary>
    private static byte[] NamedRgb() =>
    [
        0xFF, 0xD8,
        0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64),
        0xFF, 0xC0, 0, 17, 8, 0, 8, 0, 8, 3, (byte)'R', 0x11, 0, (byte)'G', 0x11, 0, (byte)'B', 0x11, 0,
        0xFF, 0xC4, 0, 20, 0x00, 1, .. new byte[15], 0,
        0xFF, 0xC4, 0, 20, 0x10, 1, .. new byte[15], 0,
        0xFF, 0xDA, 0, 12, 3, (byte)'R', 0, (byte)'G', 0, (byte)'B', 0, 0, 63, 0,
        0x03,
        0xFF, 0xD9,
    ];

    private static byte[] Ycck()
    {
        var data = ImageFixtures.CmykJpeg(hasAdobeMarker: true);
        // The last byte of Adobe's segment says how the components were transformed.
        data[17] = 2;
        return data;
    }
}
