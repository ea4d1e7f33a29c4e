using System.Runtime.CompilerServices;
using Booklet.Output.Pages;
using Booklet.Typesetting;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Images;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Vectors;
using SkiaSharp;

namespace Booklet.Output.Proofs;

/// <summary>Draws frames on a Skia canvas whose unit is the point.</summary>
internal sealed class CanvasPainter(SKCanvas canvas, double pixelsPerPoint) : FrameVisitor, IDisposable
{
    // A typeface reads the whole font file: one a face for as long as the face lives.
    private static readonly ConditionalWeakTable<FontFace, SKTypeface> Typefaces = [];

    private readonly SKPaint _fill = new() { IsAntialias = true, Style = SKPaintStyle.Fill };
    private readonly SKPaint _stroke = new() { IsAntialias = true, Style = SKPaintStyle.Stroke };

    public void Dispose()
    {
        _fill.Dispose();
        _stroke.Dispose();
    }

    protected override void Text(Point baseline, TextItem item)
    {
        _fill.Color = Paint(item.Color);
        foreach (var segment in item.Segments)
        {
            var text = segment.Text;
            if (text.Glyphs.IsEmpty || text.Font.Data.IsEmpty)
                continue;
            using var font = new SKFont(Typefaces.GetValue(text.Font, Open), (float)item.Size.Points)
            {
                Subpixel = true,
                Hinting = SKFontHinting.None,
                Edging = SKFontEdging.Antialias,
                ScaleX = (float)item.HorizontalScale,
            };
            var em = item.Size.Points / text.Font.UnitsPerEm;
            var glyphs = new ushort[text.Glyphs.Length];
            var positions = new SKPoint[glyphs.Length];
            var pen = 0.0;
            for (var i = 0; i < glyphs.Length; i++)
            {
                var glyph = text.Glyphs[i];
                glyphs[i] = glyph.Id;
                positions[i] = new SKPoint((float)((pen + glyph.XOffset) * em * item.HorizontalScale), (float)(-glyph.YOffset * em));
                pen += glyph.Advance;
                if (i + 1 == glyphs.Length || text.Glyphs[i + 1].Cluster != glyph.Cluster)
                    pen += item.Tracking * text.Font.UnitsPerEm / 1000.0;
            }
            using var builder = new SKTextBlobBuilder();
            builder.AddPositionedRun(glyphs, font, positions);
            using var blob = builder.Build();
            if (blob is not null)
                canvas.DrawText(blob, X(baseline.X + segment.X), X(baseline.Y), _fill);
        }
    }

    protected override void Rectangle(Point topLeft, RectangleItem item)
    {
        var area = Area(topLeft, item.Size);
        var radius = X(item.CornerRadius);
        if (item.Fill is { } fill)
        {
            _fill.Color = Paint(fill);
            canvas.DrawRoundRect(area, radius, radius, _fill);
        }
        if (item.Stroke is { } stroke)
        {
            Set(stroke.Color, stroke.Width);
            canvas.DrawRoundRect(area, radius, radius, _stroke);
        }
    }

    protected override void Line(Point start, LineItem item)
    {
        Set(item.Stroke.Color, item.Stroke.Width);
        canvas.DrawLine(X(start.X), X(start.Y), X(start.X + item.End.X), X(start.Y + item.End.Y), _stroke);
    }

    protected override void Image(Point topLeft, ImageItem item)
    {
        var placement = item.Placement;
        if (placement.Width <= Length.Zero || placement.Height <= Length.Zero)
            return;
        var area = Area(new Point(topLeft.X + placement.X, topLeft.Y + placement.Y), new Size(placement.Width, placement.Height));
        canvas.Save();
        canvas.ClipRect(Area(topLeft, item.Box), SKClipOperation.Intersect, antialias: true);
        if (item.Image is VectorImage drawing)
            new DrawingPainter(canvas).Paint(drawing, area);
        else if (item.Image is RasterImage raster)
            Pixels(raster, area, placement);
        canvas.Restore();
    }

    private void Pixels(RasterImage raster, SKRect area, Rectangle placement)
    {
        var needed = new PixelSize((int)Math.Ceiling(placement.Width.Points * pixelsPerPoint), (int)Math.Ceiling(placement.Height.Points * pixelsPerPoint));
        using var image = PixelPainter.Load(raster, needed);
        if (image is not null)
            canvas.DrawImage(image, area, new SKSamplingOptions(SKFilterMode.Linear), _fill);
    }

    protected override void BeginClip(Point topLeft, Size size)
    {
        canvas.Save();
        canvas.ClipRect(Area(topLeft, size), SKClipOperation.Intersect, antialias: true);
    }

    protected override void EndClip() => canvas.Restore();

    private static SKTypeface Open(FontFace face)
    {
        using var data = SKData.CreateCopy(face.Data.Span);
        return SKTypeface.FromData(data, face.FaceIndex)
            ?? throw new InvalidOperationException($"The font {face.PostScriptName} cannot be opened for painting.");
    }

    private void Set(Color color, Length width)
    {
        _stroke.Color = Paint(color);
        _stroke.StrokeWidth = X(width);
    }

    private static SKColor Paint(Color color) => new(color.Red, color.Green, color.Blue);

    private static SKRect Area(Point topLeft, Size size) =>
        new(X(topLeft.X), X(topLeft.Y), X(topLeft.X + size.Width), X(topLeft.Y + size.Height));

    private static float X(Length length) => (float)length.Points;
}
