using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Booklet.Diagnostics;
using Booklet.Output.Pdf;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;
using UglyToad.PdfPig;

namespace Booklet.Output.Tests.Fixtures;

/// <summary>Small documents put together by hand.</summary>
internal static class TestPages
{
    public static readonly Size A6 = new(298.Pt(), 420.Pt());

    /// <summary>Words with real spaces between them, each shaped alone, at their natural widths plus <paramref name="extraSpace"/>.</summary>
    public static TextItem Words(TestFace face, string text, Length size, Length extraSpace = default, int tracking = 0,
        double horizontalScale = 1, Color? color = null, params string[] features)
    {
        var segments = ImmutableArray.CreateBuilder<TextSegment>();
        var x = Length.Zero;
        foreach (var piece in Pieces(text))
        {
            var shaped = face.Shape(piece, features);
            var kind = piece == " " ? SegmentKind.Space : SegmentKind.Text;
            segments.Add(new TextSegment(shaped, x, kind));
            x += size * ((shaped.Advance + tracking * shaped.Glyphs.Length) * horizontalScale / face.UnitsPerEm);
            if (kind == SegmentKind.Space)
                x += extraSpace;
        }
        return new TextItem(segments.ToImmutable(), size, color ?? Color.Black)
        {
            Tracking = tracking,
            HorizontalScale = horizontalScale,
            Width = x,
        };
    }

    public static TextItem WithHyphen(TextItem item, TestFace face)
    {
        var hyphen = new TextSegment(face.Shape("\u2010"), item.Width, SegmentKind.Hyphen);
        return new TextItem(item.Segments.Add(hyphen), item.Size, item.Color) { Width = item.Width };
    }

    public static PlacedItem At(this FrameItem item, double x, double y) => new(x.Pt(), y.Pt(), item);

    public static PagedDocument Document(params IEnumerable<PlacedItem>[] pages) => new()
    {
        Source = new ComposedDocument(new DocumentProperties { Title = "A test", Language = "en" }, []),
        Pages = [.. pages.Select((items, i) => new Page(i, $"{i + 1}", A6, new Frame(A6.Width, A6.Height, [.. items])))],
        Destinations = [],
        Outline = [],
    };

    public static byte[] Write(this PagedDocument document, PdfOptions? options = null) => Write(document, options, out _);

    public static byte[] Write(this PagedDocument document, PdfOptions? options, out StageResult<PdfSummary> result)
    {
        using var stream = new MemoryStream();
        result = PdfWriter.Write(document, stream, options ?? new PdfOptions());
        return stream.ToArray();
    }

    /// <summary>The file with its objects readable, one character a byte; without tags, unless these are what is looked at.</summary>
    public static string WriteReadable(this PagedDocument document, bool tagged = false) =>
        Encoding.Latin1.GetString(document.Write(new PdfOptions { Compression = CompressionLevel.NoCompression, Tagged = tagged }));

    public static PdfDocument Read(this PagedDocument document, PdfOptions? options = null) => PdfDocument.Open(document.Write(options));

    private static IEnumerable<string> Pieces(string text)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0)
                yield return " ";
            if (words[i].Length > 0)
                yield return words[i];
        }
    }
}
