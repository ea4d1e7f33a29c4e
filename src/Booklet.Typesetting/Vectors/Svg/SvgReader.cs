using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Booklet.Diagnostics;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Images;

namespace Booklet.Typesetting.Vectors.Svg;

/// <summary>
/// Reads an SVG drawing, as far as docs/images.md says; what it doesn't know is named and left out. It looks at nothing but the file's bytes and
/// runs in bounded time and memory.
/// </summary>
internal static class SvgReader
{
    // CSS 2, 10.3.2: what browsers give a drawing that says nothing of its size.
    private const double DefaultWidth = 300;
    private const double DefaultHeight = 150;

    // Wider than any page in proportion: what is left of such a drawing in a box is a hairline.
    private const double MostUneven = 10_000;

    /// <param name="data">The file's bytes, perhaps gzipped.</param>
    /// <param name="path">Relative to the organiser's folder, for messages.</param>
    /// <param name="location">Where the drawing is named.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="fonts">Asked for when the drawing has text.</param>
    public static PictureReading Read(ReadOnlyMemory<byte> data, string path, SourceLocation location, SvgLimits limits, Func<FontBook> fonts)
    {
        if (Text(data, limits) is not { } text)
            return PictureReading.Failure(ImageDiagnostics.SvgLeftOut(path, location, "it is too large"));
        var document = SvgDocument.Parse(new SourceFile(path, text), limits);
        var findings = new SvgFindings(document.Source);
        var bag = new DiagnosticBag();
        if (document.Root is not { Name: "svg" } root)
            return PictureReading.Failure(ImageDiagnostics.Broken(path, findings.At(document.FaultOffset), document.Fault ?? "it holds no drawing"));
        if (document.Fault is { } fault)
            bag.Add(ImageDiagnostics.DrawingCut(path, findings.At(document.FaultOffset), fault));

        Style(document, findings);
        var drawing = new SvgDrawing(document, findings, limits, fonts);
        var image = Image(drawing, root, data, path, location);
        if (drawing.IsCut)
            bag.Add(ImageDiagnostics.DrawingCut(path, findings.At(0), "it holds too much: nested uses, or millions of points"));
        findings.AddTo(bag);
        if (image is null)
            bag.Add(ImageDiagnostics.SvgLeftOut(path, location, "nothing in it can be seen"));
        return new PictureReading(image, bag.ToImmutable());
    }

    private static void Style(SvgDocument document, SvgFindings findings)
    {
        var sheet = new SvgStyleSheet();
        foreach (var element in document.Elements)
        {
            if (element.Name != "style" || element["type"] is { Length: > 0 } and not "text/css")
                continue;
            sheet.Add(element.OwnText());
            if (!sheet.IsUnderstood)
                findings.Skipped(element, "a rule of the style sheet");
        }
        sheet.Apply(document.Elements);
    }

    private static VectorImage? Image(SvgDrawing drawing, SvgElement root, ReadOnlyMemory<byte> data, string path, SourceLocation location)
    {
        var box = SvgViewBox.Parse(root["viewBox"]);
        var (width, height) = (Absolute(root["width"]), Absolute(root["height"]));
        if (box is { } b)
        {
            // A side that is missing follows from the other; without both, the box's own size is it.
            (width, height) = (width, height) switch
            {
                (null, null) => (b.Width, b.Height),
                (null, { } h) => (h * b.Width / b.Height, h),
                ({ } w, null) => (w, w * b.Height / b.Width),
                _ => (width, height),
            };
        }
        var isUnknown = width is null || height is null;
        var group = drawing.Draw(root, box, width ?? DefaultWidth, height ?? DefaultHeight);
        if (group.Children.IsEmpty || width <= 0 || height <= 0)
            return null;
        // A drawing that says nothing of its size is as large as what is in it.
        if (isUnknown && SvgDrawing.BoundsOf(group) is { Width: > 0, Height: > 0 } ink)
        {
            group = Moved(group, -ink.X, -ink.Y);
            (width, height) = (ink.Width, ink.Height);
        }
        var (w1, h1) = (width ?? DefaultWidth, height ?? DefaultHeight);
        if (w1 / h1 > MostUneven || h1 / w1 > MostUneven)
            return null;
        return new VectorImage
        {
            Id = Convert.ToHexStringLower(SHA256.HashData(data.Span)),
            Path = path,
            Location = location,
            Width = w1,
            Height = h1,
            Content = group,
        };
    }

    private static double? Absolute(string? text) =>
        SvgLength.Parse(text) is { IsPercent: false, Value: >= 0 } length ? length.Resolve(0, SvgStyle.InitialFontSize) : null;

    private static VectorGroup Moved(VectorGroup group, double x, double y) => VectorMoves.Apply(group, Matrix.Translation(x, y));

    /// <summary>The file as text, by its byte order mark or its XML declaration; null where it is larger than the limit.</summary>
    private static string? Text(ReadOnlyMemory<byte> data, SvgLimits limits)
    {
        var bytes = data.Span;
        byte[]? unpacked = null;
        if (bytes is [0x1F, 0x8B, ..])
        {
            unpacked = Unpack(data, limits);
            bytes = unpacked;
        }
        if (bytes.Length > 2 * (long)limits.Characters || (unpacked is null && data.Span is [0x1F, 0x8B, ..]))
            return null;
        var text = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
            _ when IsLatin1(bytes) => Encoding.Latin1.GetString(bytes),
            _ => Encoding.UTF8.GetString(bytes),
        };
        return text.Length > limits.Characters ? null : WithoutLateDeclaration(text);
    }

    /// <summary>Blank lines before the XML declaration are a fault to XML and to nobody else; places in the text stay what they are.</summary>
    private static string WithoutLateDeclaration(string text)
    {
        var start = text.IndexOf("<?xml ", StringComparison.Ordinal);
        if (start <= 0 || text.AsSpan(0, start).ContainsAnyExcept(" \t\r\n"))
            return text;
        var end = text.IndexOf("?>", start, StringComparison.Ordinal);
        return end < 0 ? text : string.Concat(text.AsSpan(0, start), new string(' ', end + 2 - start), text.AsSpan(end + 2));
    }

    private static bool IsLatin1(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.ASCII.GetString(bytes[..Math.Min(bytes.Length, 200)]);
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        return end > 0 && (head[..end].Contains("8859-1", StringComparison.OrdinalIgnoreCase) || head[..end].Contains("1252", StringComparison.Ordinal));
    }

    private static byte[]? Unpack(ReadOnlyMemory<byte> data, SvgLimits limits)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
            using var all = new MemoryStream();
            var buffer = new byte[65536];
            while (gzip.Read(buffer) is var count and > 0)
            {
                if (all.Length + count > limits.Characters)
                    return null;
                all.Write(buffer, 0, count);
            }
            return all.ToArray();
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
