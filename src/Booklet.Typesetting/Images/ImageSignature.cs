using System.Text;

namespace Booklet.Typesetting.Images;

/// <summary>Tells kinds of files apart by their first bytes, since extensions on websites are often wrong.</summary>
internal static class ImageSignature
{
    // An SVG may begin with an XML declaration, a licence comment and a document type.
    private const int SvgSearchLength = 4096;

    public static ImageEncoding? Recognise(ReadOnlySpan<byte> data)
    {
        if (data.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return ImageEncoding.Jpeg;
        if (data.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return ImageEncoding.Png;
        if (data.StartsWith("GIF87a"u8) || data.StartsWith("GIF89a"u8))
            return ImageEncoding.Gif;
        if (data.Length >= 12 && data.StartsWith("RIFF"u8) && data[8..].StartsWith("WEBP"u8))
            return ImageEncoding.WebP;
        // "BM" alone begins many texts; a bitmap's reserved fields are zero.
        if (data.Length >= 26 && data.StartsWith("BM"u8) && data[6..10].IndexOfAnyExcept((byte)0) < 0)
            return ImageEncoding.Bmp;
        return null;
    }

    public static bool IsSvg(ReadOnlySpan<byte> data)
    {
        var head = Head(data);
        return head.StartsWith('<') && head.Contains("<svg", StringComparison.Ordinal);
    }

    /// <summary>What a file that is no printable picture is instead, with advice.</summary>
    public static (string What, string Hint) Describe(ReadOnlySpan<byte> data)
    {
        var head = Head(data);
        if (data.Length >= 12 && data[4..].StartsWith("ftyp"u8))
        {
            return data[8..].StartsWith("avi"u8)
                ? ("an AVIF picture", "Export it as JPEG or PNG.")
                : ("a HEIC picture or a film", "Export it as JPEG; phones can be set to take \"most compatible\" photos.");
        }
        if (data.StartsWith((ReadOnlySpan<byte>)[0x49, 0x49, 0x2A, 0x00]) || data.StartsWith((ReadOnlySpan<byte>)[0x4D, 0x4D, 0x00, 0x2A]))
            return ("a TIFF or raw picture", "Export it as JPEG or PNG.");
        if (data.StartsWith("%PDF"u8))
            return ("a PDF document", "Export its page as PNG.");
        if (head.StartsWith("version https://git-lfs", StringComparison.Ordinal))
            return ("a pointer to a file that Git LFS keeps elsewhere", "Run 'git lfs pull' in the folder.");
        if (IsSvg(data))
            return ("an SVG drawing where only pixels can stand", "Use a PNG of it.");
        if (head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
            return ("a web page", "A download may have failed: get the picture once more.");
        return data.IsEmpty
            ? ("an empty file", "Get the picture once more.")
            : ("a file of unknown kind", "JPEG, PNG, WebP, GIF, BMP and SVG can be printed.");
    }

    /// <summary>Extensions that are right for an encoding, the usual one first.</summary>
    public static string[] Extensions(ImageEncoding encoding) => encoding switch
    {
        ImageEncoding.Jpeg => [".jpg", ".jpeg", ".jpe", ".jfif"],
        ImageEncoding.Png => [".png"],
        ImageEncoding.WebP => [".webp"],
        ImageEncoding.Gif => [".gif"],
        _ => [".bmp", ".dib"],
    };

    public static string Name(ImageEncoding encoding) => encoding switch
    {
        ImageEncoding.WebP => "WebP",
        _ => encoding.ToString().ToUpperInvariant(),
    };

    private static string Head(ReadOnlySpan<byte> data)
    {
        data = data[..Math.Min(data.Length, SvgSearchLength)];
        var text = data switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(data[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(data[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.Latin1.GetString(data[3..]),
            _ => Encoding.Latin1.GetString(data),
        };
        return text.TrimStart();
    }
}
