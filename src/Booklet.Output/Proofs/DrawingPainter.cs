using Booklet.Typesetting;
using Booklet.Typesetting.Vectors;
using SkiaSharp;

namespace Booklet.Output.Proofs;

/// <summary>Paints drawings on a Skia canvas, part for part as the PDF has them.</summary>
internal sealed class DrawingPainter(SKCanvas canvas)
{
    public void Paint(VectorImage drawing, SKRect area)
    {
        canvas.Save();
        canvas.ClipRect(area, SKClipOperation.Intersect, antialias: true);
        canvas.Translate(area.Left, area.Top);
        canvas.Scale((float)(area.Width / drawing.Width), (float)(area.Height / drawing.Height));
        Group(drawing.Content);
        canvas.Restore();
    }

    private void Group(VectorGroup group)
    {
        if (group.Clips.Any(c => c.Path.Steps.IsEmpty))
            return;
        var isWhole = group.Opacity < 1 || group.Mask is not null;
        using var layer = new SKPaint { Color = SKColors.White.WithAlpha(Alpha(group.Opacity)) };
        if (isWhole)
            canvas.SaveLayer(layer);
        else
            canvas.Save();
        canvas.Save();
        foreach (var clip in group.Clips)
        {
            using var path = Trace(clip.Path, clip.IsEvenOdd);
            canvas.ClipPath(path, SKClipOperation.Intersect, antialias: true);
        }
        foreach (var child in group.Children)
            Part(child);
        canvas.Restore();
        if (group.Mask is { } mask)
            Mask(mask);
        canvas.Restore();
    }

    /// <summary>What has been painted in the layer stays where the mask is bright or opaque.</summary>
    private void Mask(VectorMask mask)
    {
        using var filter = SKColorFilter.CreateLumaColor();
        using var paint = new SKPaint { BlendMode = SKBlendMode.DstIn, ColorFilter = mask.UsesAlpha ? null : filter };
        canvas.SaveLayer(paint);
        Group(mask.Content);
        canvas.Restore();
    }

    private void Part(VectorNode node)
    {
        switch (node)
        {
            case VectorGroup group:
                Group(group);
                break;
            case VectorShape shape:
                Shape(shape);
                break;
            case VectorRaster raster:
                Raster(raster);
                break;
            default:
                throw new InvalidOperationException($"A drawing holds a {node.GetType().Name}, which the painter does not know.");
        }
    }

    private void Raster(VectorRaster raster)
    {
        using var image = PixelPainter.Load(raster.Image, null);
        if (image is null)
            return;
        using var paint = new SKPaint { Color = SKColors.Black.WithAlpha(Alpha(raster.Opacity)) };
        canvas.Save();
        canvas.Concat(Matrix(raster.Placement));
        canvas.DrawImage(image, new SKRect(0, 0, 1, 1), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), paint);
        canvas.Restore();
    }

    private void Shape(VectorShape shape)
    {
        using var path = Trace(shape.Path, shape.IsEvenOdd);
        canvas.Save();
        canvas.Concat(Matrix(shape.Transform));
        if (shape.StrokesFirst)
            Stroke(shape, path);
        if (shape.Fill is { } fill)
        {
            using var paint = Paint(fill, shape.Transform);
            canvas.DrawPath(path, paint);
        }
        if (!shape.StrokesFirst)
            Stroke(shape, path);
        canvas.Restore();
    }

    private void Stroke(VectorShape shape, SKPath path)
    {
        if (shape.Stroke is not { } stroke)
            return;
        using var paint = Paint(stroke.Paint, shape.Transform);
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = (float)stroke.Width;
        paint.StrokeCap = stroke.Cap switch { LineCap.Round => SKStrokeCap.Round, LineCap.Square => SKStrokeCap.Square, _ => SKStrokeCap.Butt };
        paint.StrokeJoin = stroke.Join switch { LineJoin.Round => SKStrokeJoin.Round, LineJoin.Bevel => SKStrokeJoin.Bevel, _ => SKStrokeJoin.Miter };
        paint.StrokeMiter = (float)stroke.MiterLimit;
        if (!stroke.Dashes.IsEmpty)
            paint.PathEffect = SKPathEffect.CreateDash([.. stroke.Dashes.Select(d => (float)d)], (float)stroke.DashOffset);
        canvas.DrawPath(path, paint);
        paint.PathEffect?.Dispose();
    }

    private static SKPaint Paint(VectorPaint paint, Matrix transform)
    {
        var result = new SKPaint { IsAntialias = true, Color = SKColors.Black.WithAlpha(Alpha(paint.Opacity)) };
        if (paint is SolidPaint solid)
        {
            result.Color = Color(solid.Color, paint.Opacity);
            return result;
        }
        var gradient = (GradientPaint)paint;
        var colors = gradient.Stops.Select(s => Color(s.Color, s.Opacity)).ToArray();
        var offsets = gradient.Stops.Select(s => (float)s.Offset).ToArray();
        var local = Matrix(transform.Inverse() * gradient.Matrix);
        result.Shader = gradient switch
        {
            LinearGradient l => SKShader.CreateLinearGradient(
                new SKPoint((float)l.X1, (float)l.Y1), new SKPoint((float)l.X2, (float)l.Y2), colors, offsets, SKShaderTileMode.Clamp, local),
            RadialGradient r => SKShader.CreateTwoPointConicalGradient(new SKPoint((float)r.FocusX, (float)r.FocusY), (float)r.FocusRadius,
                new SKPoint((float)r.X, (float)r.Y), (float)r.Radius, colors, offsets, SKShaderTileMode.Clamp, local),
            _ => throw new NotSupportedException($"A {paint.GetType().Name} has no shader."),
        };
        return result;
    }

    private static SKPath Trace(VectorPath path, bool isEvenOdd)
    {
        using var result = new SKPathBuilder { FillType = isEvenOdd ? SKPathFillType.EvenOdd : SKPathFillType.Winding };
        var (c, at) = (path.Coordinates, 0);
        foreach (var step in path.Steps)
        {
            switch (step)
            {
                case PathStep.Move:
                    result.MoveTo(X(0), X(1));
                    break;
                case PathStep.Line:
                    result.LineTo(X(0), X(1));
                    break;
                case PathStep.Curve:
                    result.CubicTo(X(0), X(1), X(2), X(3), X(4), X(5));
                    break;
                default:
                    result.Close();
                    break;
            }
            at += step switch { PathStep.Close => 0, PathStep.Curve => 6, _ => 2 };
        }
        return result.Detach();

        float X(int offset) => (float)c[at + offset];
    }

    private static SKMatrix Matrix(Matrix m) => new((float)m.A, (float)m.C, (float)m.E, (float)m.B, (float)m.D, (float)m.F, 0, 0, 1);

    private static SKColor Color(Color color, double opacity) => new(color.Red, color.Green, color.Blue, Alpha(opacity));

    private static byte Alpha(double opacity) => (byte)Math.Clamp(Math.Round(opacity * 255), 0, 255);
}
