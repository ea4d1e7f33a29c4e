using System.Globalization;
using System.Text;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Images;
using Booklet.Typesetting.Vectors;
using Shouldly;

namespace Booklet.Typesetting.Tests.Vectors;

/// <summary>Drawings as text that a test can compare: one part a line, paths in the drawing's coordinates.</summary>
internal static class DrawingText
{
    private static readonly Lazy<FontBook> Fonts = new(() => FontBook.Bundled());

    public static PictureReading Read(string svg, string path = "logo.svg") => Read(Encoding.UTF8.GetBytes(svg), path);

    public static PictureReading Read(byte[] svg, string path = "logo.svg") => PictureReader.Read(svg, path, null, new ImageLimits(), () => Fonts.Value);

    /// <summary>What is in an svg element of 100 by 100 units; nothing may be wrong with it.</summary>
    public static string Of(string content)
    {
        var reading = Read($"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 100 100'>{content}</svg>");
        reading.Diagnostics.ShouldBeEmpty();
        return Of(reading.Picture.ShouldBeOfType<VectorImage>());
    }

    public static string Of(VectorImage image)
    {
        var text = new StringBuilder();
        Write(text, image.Content.Children, 0);
        return text.ToString().TrimEnd();
    }

    private static void Write(StringBuilder text, IEnumerable<VectorNode> nodes, int depth)
    {
        foreach (var node in nodes)
        {
            text.Append(' ', depth * 2);
            switch (node)
            {
                case VectorShape shape:
                    text.Append(Path(shape.Path.Transform(shape.Transform)));
                    if (shape.Fill is { } fill)
                        text.Append(shape.IsEvenOdd ? " even-odd " : " fill ").Append(Paint(fill));
                    if (shape.Stroke is { } stroke)
                        text.Append(" stroke ").Append(Number(stroke.Width)).Append(' ').Append(Paint(stroke.Paint)).Append(Details(stroke));
                    text.Append('\n');
                    break;
                case VectorRaster raster:
                    var m = raster.Placement;
                    text.Append(CultureInfo.InvariantCulture, $"pixels {raster.Image.Width}×{raster.Image.Height} at {Number(m.E)},{Number(m.F)} {Number(m.A)}×{Number(m.D)}\n");
                    break;
                case VectorGroup group:
                    text.Append("group");
                    if (group.Opacity < 1)
                        text.Append(" opacity ").Append(Number(group.Opacity));
                    foreach (var clip in group.Clips)
                        text.Append(clip.IsEvenOdd ? " even-odd clip " : " clip ").Append(Path(clip.Path));
                    text.Append(group.Mask is null ? "\n" : " masked\n");
                    Write(text, group.Children, depth + 1);
                    break;
            }
        }
    }

    private static string Details(VectorStroke stroke)
    {
        var words = new StringBuilder();
        if (stroke.Cap != LineCap.Butt)
            words.Append(" cap ").Append(stroke.Cap);
        if (stroke.Join != LineJoin.Miter)
            words.Append(" join ").Append(stroke.Join);
        if (!stroke.Dashes.IsEmpty)
            words.Append(" dashes ").AppendJoin(' ', stroke.Dashes.Select(Number));
        return words.ToString();
    }

    private static string Paint(VectorPaint paint)
    {
        var opacity = paint.Opacity < 1 ? $" {Number(paint.Opacity)}" : "";
        switch (paint)
        {
            case SolidPaint solid:
                return solid.Color + opacity;
            case LinearGradient l:
                var ((x1, y1), (x2, y2)) = (l.Matrix.Apply(l.X1, l.Y1), l.Matrix.Apply(l.X2, l.Y2));
                return $"linear {Number(x1)},{Number(y1)}–{Number(x2)},{Number(y2)} [{Stops(l)}]{opacity}";
            case RadialGradient r:
                var (x, y) = r.Matrix.Apply(r.X, r.Y);
                return $"radial {Number(x)},{Number(y)} r {Number(r.Radius * r.Matrix.MeanScale)} [{Stops(r)}]{opacity}";
            default:
                return "?";
        }
    }

    private static string Stops(GradientPaint paint) =>
        string.Join(' ', paint.Stops.Select(s => $"{Number(s.Offset)} {s.Color}{(s.Opacity < 1 ? "/" + Number(s.Opacity) : "")}"));

    private static string Path(VectorPath path)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var step in path.Steps)
        {
            var count = step switch { PathStep.Close => 0, PathStep.Curve => 6, _ => 2 };
            text.Append("MLCZ"[(int)step]).AppendJoin(' ', path.Coordinates.Skip(at).Take(count).Select(Number));
            at += count;
        }
        return text.ToString();
    }

    private static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);
}
