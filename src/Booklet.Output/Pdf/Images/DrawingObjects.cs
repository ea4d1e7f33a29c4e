using Booklet.Typesetting;
using Booklet.Typesetting.Vectors;

namespace Booklet.Output.Pdf.Images;

/// <summary>
/// Writes drawings as form XObjects (ISO 32000-1, 8.10) whose place on the page is the unit square, as an image's is. What is transparent as a
/// whole is a group of its own (11.6.6); gradients are shading patterns (8.7.4), their varying opacity a soft mask (11.6.5).
/// </summary>
internal sealed class DrawingObjects(PdfFile file, IReadOnlyDictionary<string, ImageObject> images, bool isGreyscale)
{
    // See DrawingStream: the longer side of every form.
    private const double LongerSide = 1000;

    private readonly Dictionary<string, int> _states = new(StringComparer.Ordinal);
    private Matrix _toForm;
    private double _width;
    private double _height;

    public ImageObject Write(VectorImage drawing)
    {
        var scale = LongerSide / Math.Max(drawing.Width, drawing.Height);
        (_width, _height) = (drawing.Width * scale, drawing.Height * scale);
        _toForm = new Matrix(scale, 0, 0, -scale, 0, _height);
        var matrix = new PdfBuffer().Raw("/Matrix["u8).Real(1 / _width, 9).Integer(0).Integer(0).Real(1 / _height, 9).Integer(0).Integer(0).Byte((byte)']');
        return new ImageObject(Form(drawing.Content, matrix.Span), 1);
    }

    /// <summary>A form of a group's parts, clips included, opacity and mask not.</summary>
    private int Form(VectorGroup group, ReadOnlySpan<byte> more)
    {
        var stream = new DrawingStream(_toForm);
        Parts(stream, group);
        return Form(stream, more);
    }

    private int Form(DrawingStream stream, ReadOnlySpan<byte> more)
    {
        var number = file.Reserve();
        var head = new PdfBuffer();
        head.Raw("/Type/XObject/Subtype/Form/BBox[0 0"u8).Real(_width, 2).Real(_height, 2).Byte((byte)']').Raw(more)
            .Raw("/Resources"u8).Raw(stream.Resources().Span);
        file.WriteDeflated(number, head.Span, stream.Buffer.Span);
        return number;
    }

    private void Parts(DrawingStream stream, VectorGroup group)
    {
        if (group.Clips.Any(c => c.Path.Steps.IsEmpty))
            return;
        if (!group.Clips.IsEmpty)
            stream.Save();
        foreach (var clip in group.Clips)
        {
            stream.Path(clip.Path, Matrix.Identity);
            stream.Buffer.Raw(clip.IsEvenOdd ? "W* n\n"u8 : "W n\n"u8);
        }
        foreach (var child in group.Children)
        {
            switch (child)
            {
                case VectorShape shape:
                    Shape(stream, shape);
                    break;
                case VectorRaster raster:
                    Raster(stream, raster);
                    break;
                case VectorGroup { Opacity: >= 1, Mask: null } plain:
                    Parts(stream, plain);
                    break;
                case VectorGroup whole:
                    Whole(stream, whole);
                    break;
                default:
                    throw new InvalidOperationException($"A drawing holds a {child.GetType().Name}, which the writer does not know.");
            }
        }
        if (!group.Clips.IsEmpty)
            stream.Restore();
    }

    private void Whole(DrawingStream stream, VectorGroup group)
    {
        var form = Form(group, TransparencyGroup);
        stream.Save();
        if (group.Mask is { } mask)
        {
            var content = Form(mask.Content, TransparencyGroup);
            var state = new PdfBuffer().Raw("<</SMask<</S"u8).Raw(mask.UsesAlpha ? "/Alpha/G"u8 : "/Luminosity/G"u8).Reference(content).Raw(">>>>"u8);
            UseState(stream, file.Write(state));
        }
        SetOpacity(stream, group.Opacity, group.Opacity);
        var name = stream.Resource("XObject", 'X', form);
        stream.Buffer.Ascii(name).Raw(" Do\n"u8);
        stream.Restore();
    }

    private static ReadOnlySpan<byte> TransparencyGroup => "/Group<</Type/Group/S/Transparency/CS/DeviceRGB>>"u8;

    private void Raster(DrawingStream stream, VectorRaster raster)
    {
        if (!images.TryGetValue(raster.Image.Id, out var image))
            return; // Reported when it could not be decoded.
        stream.Save();
        SetOpacity(stream, raster.Opacity, raster.Opacity);
        var turn = ImageMatrix.Place(image.Orientation, 0, 1, 1, 1);
        stream.Concatenate(_toForm * raster.Placement * new Matrix(1, 0, 0, -1, 0, 1) * new Matrix(turn[0], turn[1], turn[2], turn[3], turn[4], turn[5]));
        stream.Buffer.Ascii(stream.Resource("XObject", 'I', image.Number)).Raw(" Do\n"u8);
        stream.Restore();
    }

    private void Shape(DrawingStream stream, VectorShape shape)
    {
        var matrix = _toForm * shape.Transform;
        var isOneStep = shape is { Fill: { } fill, Stroke.Paint: { Opacity: >= 1 } paint, StrokesFirst: false } && matrix.IsSimilarity
            && !HasSoftStops(fill) && !HasSoftStops(paint);
        if (isOneStep)
        {
            SetPaint(stream, shape.Fill!, isStroke: false);
            SetPaint(stream, shape.Stroke!.Paint, isStroke: true);
            SetOpacity(stream, shape.Fill!.Opacity, shape.Stroke.Paint.Opacity);
            stream.SetLine(shape.Stroke, matrix.MeanScale);
            stream.Path(shape.Path, shape.Transform);
            stream.Buffer.Raw(shape.IsEvenOdd ? "B*\n"u8 : "B\n"u8);
            return;
        }
        if (shape.StrokesFirst)
            Stroke(stream, shape, matrix);
        Fill(stream, shape);
        if (!shape.StrokesFirst)
            Stroke(stream, shape, matrix);
    }

    private void Fill(DrawingStream stream, VectorShape shape)
    {
        if (shape.Fill is not { } paint)
            return;
        var isSoft = BeginSoft(stream, paint);
        SetPaint(stream, paint, isStroke: false);
        SetOpacity(stream, paint.Opacity, null);
        stream.Path(shape.Path, shape.Transform);
        stream.Buffer.Raw(shape.IsEvenOdd ? "f*\n"u8 : "f\n"u8);
        if (isSoft)
            stream.Restore();
    }

    private void Stroke(DrawingStream stream, VectorShape shape, Matrix matrix)
    {
        if (shape.Stroke is not { } stroke)
            return;
        var isSoft = BeginSoft(stream, stroke.Paint);
        SetPaint(stream, stroke.Paint, isStroke: true);
        SetOpacity(stream, null, stroke.Paint.Opacity);
        if (matrix.IsSimilarity)
        {
            stream.SetLine(stroke, matrix.MeanScale);
            stream.Path(shape.Path, shape.Transform);
            stream.Buffer.Raw("S\n"u8);
        }
        else
        {
            // The pen itself is squeezed or sheared.
            stream.Save();
            stream.Concatenate(matrix);
            stream.SetLine(stroke, 1);
            stream.LocalPath(shape.Path);
            stream.Buffer.Raw("S\n"u8);
            stream.Restore();
        }
        if (isSoft)
            stream.Restore();
    }

    private void SetPaint(DrawingStream stream, VectorPaint paint, bool isStroke)
    {
        if (paint is SolidPaint solid)
        {
            stream.SetColor(Tone(solid.Color), isStroke);
            return;
        }
        var pattern = Shadings.Pattern(file, (GradientPaint)paint, _toForm, Tone);
        var name = stream.Resource("Pattern", 'P', pattern);
        stream.Set(isStroke ? "stroke" : "fill", isStroke ? $"/Pattern CS {name} SCN" : $"/Pattern cs {name} scn");
    }

    private Color Tone(Color color) => isGreyscale ? color.ToGray() : color;

    private static bool HasSoftStops(VectorPaint paint) => paint is GradientPaint gradient && gradient.Stops.Any(s => s.Opacity < 1);

    /// <summary>Opacity that runs with the gradient's colours is a mask of its own; it lasts until the state is restored.</summary>
    private bool BeginSoft(DrawingStream stream, VectorPaint paint)
    {
        if (!HasSoftStops(paint))
            return false;
        var mask = new DrawingStream(_toForm);
        var pattern = Shadings.OpacityPattern(file, (GradientPaint)paint, _toForm);
        mask.Buffer.Raw("/Pattern cs "u8).Ascii(mask.Resource("Pattern", 'P', pattern)).Raw(" scn "u8);
        mask.Everything(_width, _height);
        mask.Buffer.Raw("f\n"u8);
        var content = Form(mask, "/Group<</Type/Group/S/Transparency/CS/DeviceGray>>"u8);
        stream.Save();
        UseState(stream, file.Write(new PdfBuffer().Raw("<</SMask<</S/Luminosity/G"u8).Reference(content).Raw(">>>>"u8)));
        return true;
    }

    private static void UseState(DrawingStream stream, int number) =>
        stream.Buffer.Ascii(stream.Resource("ExtGState", 'G', number)).Raw(" gs\n"u8);

    /// <summary>Constant opacity of areas and lines; null leaves it as it is.</summary>
    private void SetOpacity(DrawingStream stream, double? fill, double? line)
    {
        SetAlpha(stream, "/ca", fill);
        SetAlpha(stream, "/CA", line);
    }

    private void SetAlpha(DrawingStream stream, string key, double? opacity)
    {
        if (opacity is not { } value)
            return;
        var dictionary = new PdfBuffer().Raw("<<"u8).Ascii(key).Real(value, 3).Raw(">>"u8);
        var text = dictionary.ToAscii();
        // 1 is where every form begins.
        if (value >= 1 && !stream.Knows(key))
            return;
        if (!_states.TryGetValue(text, out var number))
            _states.Add(text, number = file.Write(dictionary));
        stream.Set(key, stream.Resource("ExtGState", 'G', number) + " gs");
    }
}
