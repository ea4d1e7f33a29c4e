using Booklet.Diagnostics;
using Booklet.Typesetting.Images;

namespace Booklet.Output.Pdf.Images;

/// <summary>
/// Writes every image once, with its soft mask (ISO 32000-1, 8.9.5 and 11.6.5.3) and its profile (8.6.5.5), which images share.
/// </summary>
internal sealed class ImageObjects(PdfFile file, PdfOptions options, DiagnosticBag diagnostics)
{
    // Decoded pixels that may be in memory at once: 200 MB, or a single image where that has more.
    private const long PixelsAtOnce = 50_000_000;

    private readonly Dictionary<string, int> _profiles = new(StringComparer.Ordinal);

    /// <summary>By image id; images that could not be decoded are missing and reported.</summary>
    public Dictionary<string, ImageObject> Write(IReadOnlyList<ImageUse> images)
    {
        var written = new Dictionary<string, ImageObject>(StringComparer.Ordinal);
        foreach (var batch in Batches(images))
        {
            var encoded = new EncodedImage?[batch.Count];
            Parallel.For(0, batch.Count, i => encoded[i] = ImageEncoder.Encode(batch[i], options));
            for (var i = 0; i < batch.Count; i++)
            {
                var image = batch[i].Image;
                if (encoded[i] is { } data)
                    written.Add(image.Id, Write(data));
                else
                    diagnostics.Add(WritingDiagnostics.ImageCouldNotBeDecoded(image.Path));
            }
        }
        return written;
    }

    private static IEnumerable<List<ImageUse>> Batches(IReadOnlyList<ImageUse> images)
    {
        var batch = new List<ImageUse>();
        long pixels = 0;
        foreach (var use in images)
        {
            var more = (long)use.Image.StoredWidth * use.Image.StoredHeight;
            if (batch.Count > 0 && (pixels + more > PixelsAtOnce || batch.Count == Environment.ProcessorCount))
            {
                yield return batch;
                (batch, pixels) = ([], 0);
            }
            batch.Add(use);
            pixels += more;
        }
        if (batch.Count > 0)
            yield return batch;
    }

    private ImageObject Write(EncodedImage image)
    {
        int? mask = null;
        if (image.Mask is { } alpha)
        {
            mask = file.Reserve();
            var gray = new PdfBuffer().Raw("/DeviceGray"u8);
            file.WriteStream(mask.Value, Dictionary(image.Size, gray, PredictedFilter(image.Size.Width, 1), null).Span, alpha);
        }
        var space = Space(image);
        var number = file.Reserve();
        ReadOnlySpan<byte> filter = image switch
        {
            { IsJpeg: true, IsInverted: true } => "/Filter/DCTDecode/Decode[1 0 1 0 1 0 1 0]"u8,
            // Readers take three components for YCbCr unless they are told (ISO 32000-1, table 13).
            { IsJpeg: true, IsUnmarkedRgb: true } => "/Filter/DCTDecode/DecodeParms<</ColorTransform 0>>"u8,
            { IsJpeg: true } => "/Filter/DCTDecode"u8,
            _ => PredictedFilter(image.Size.Width, image.Components),
        };
        file.WriteStream(number, Dictionary(image.Size, space, filter, mask).Span, image.Data.Span);
        return new ImageObject(number, image.Orientation);
    }

    private PdfBuffer Space(EncodedImage image)
    {
        if (image.Profile is not { } profile)
            return new PdfBuffer().Raw(image.Components == 1 ? "/DeviceGray"u8 : "/DeviceRGB"u8);
        if (!_profiles.TryGetValue(profile.Id, out var number))
        {
            number = file.Reserve();
            _profiles.Add(profile.Id, number);
            file.WriteDeflated(number, new PdfBuffer().Raw("/N"u8).Integer(profile.Components).Span, profile.Data.Span);
        }
        return new PdfBuffer().Raw("[/ICCBased"u8).Reference(number).Byte((byte)']');
    }

    private static PdfBuffer Dictionary(PixelSize size, PdfBuffer space, ReadOnlySpan<byte> filter, int? mask)
    {
        var buffer = new PdfBuffer();
        buffer.Raw("/Type/XObject/Subtype/Image/Width"u8).Integer(size.Width).Raw("/Height"u8).Integer(size.Height)
            .Raw("/BitsPerComponent 8/ColorSpace"u8).Raw(space.Span).Raw(filter);
        if (mask is { } number)
            buffer.Raw("/SMask"u8).Reference(number);
        return buffer;
    }

    private static ReadOnlySpan<byte> PredictedFilter(int width, int components) =>
        new PdfBuffer().Raw("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors"u8).Integer(components)
            .Raw("/Columns"u8).Integer(width).Raw(">>"u8).Span;
}
