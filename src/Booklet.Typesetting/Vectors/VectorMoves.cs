namespace Booklet.Typesetting.Vectors;

/// <summary>A drawing brought to other coordinates as a whole.</summary>
internal static class VectorMoves
{
    public static VectorGroup Apply(VectorGroup group, Matrix matrix) => new([.. group.Children.Select(c => Apply(c, matrix))])
    {
        Opacity = group.Opacity,
        Clips = [.. group.Clips.Select(c => c with { Path = c.Path.Transform(matrix) })],
        Mask = group.Mask is { } mask ? mask with { Content = Apply(mask.Content, matrix) } : null,
    };

    private static VectorNode Apply(VectorNode node, Matrix matrix) => node switch
    {
        VectorGroup group => Apply(group, matrix),
        VectorRaster raster => new VectorRaster(raster.Image, matrix * raster.Placement) { Opacity = raster.Opacity },
        VectorShape shape => new VectorShape(shape.Path, matrix * shape.Transform)
        {
            Fill = Apply(shape.Fill, matrix),
            Stroke = shape.Stroke is { } stroke ? stroke with { Paint = Apply(stroke.Paint, matrix)! } : null,
            IsEvenOdd = shape.IsEvenOdd,
            StrokesFirst = shape.StrokesFirst,
        },
        _ => throw new NotSupportedException($"A {node.GetType().Name} cannot be moved."),
    };

    private static VectorPaint? Apply(VectorPaint? paint, Matrix matrix) =>
        paint is GradientPaint gradient ? gradient with { Matrix = matrix * gradient.Matrix } : paint;
}
