using System.Collections.Immutable;

namespace Booklet.Typesetting.Vectors.Svg;

/// <content>Clips and masks (SVG 1.1, 14).</content>
internal sealed partial class SvgDrawing
{
    private ImmutableArray<VectorClip> Clips(SvgElement element, string reference, Place place, List<VectorNode> painted)
    {
        if (Find(element, reference) is not { Name: "clipPath" } clip || !_inUse.Add(clip))
            return [];
        var matrix = place.Matrix;
        if (clip["clipPathUnits"] == "objectBoundingBox" && BoundsOf(painted, matrix) is { } box)
            matrix *= new Matrix(box.Width, 0, 0, box.Height, box.X, box.Y);
        matrix *= Transform(clip);
        var parts = new List<(VectorPath Path, bool IsEvenOdd)>();
        Outlines(clip, new Place(StyleOf(clip), matrix, place.View), parts);
        var clips = ImmutableArray.Create(Union(parts));
        // A clip can be clipped itself: both cut.
        if (Reference(clip.Property("clip-path")) is { } next)
            clips = clips.AddRange(Clips(clip, next, place, painted));
        _inUse.Remove(clip);
        return clips;
    }

    private void Outlines(SvgElement parent, Place outer, List<(VectorPath, bool)> parts)
    {
        foreach (var child in parent.Children)
        {
            if (child.IsText || child.Property("display") == "none")
                continue;
            var style = outer.Style.Of(child, findings);
            var place = outer with { Style = style, Matrix = outer.Matrix * Transform(child) };
            if (Reference(child.Property("clip-path")) is not null)
                findings.Skipped(child, "a clip on a part of a clip");
            if (!style.IsVisible)
                continue;
            if (SvgShapes.IsShape(child.Name))
            {
                parts.Add((SvgShapes.Path(child, style, place.View, findings).Transform(place.Matrix), style.ClipsEvenOdd));
            }
            else if (child.Name == "text")
            {
                var nodes = new List<VectorNode>();
                Text(child, place with { Style = style with { Fill = "black", Stroke = "none", FillOpacity = 1 } }, nodes);
                parts.AddRange(nodes.OfType<VectorShape>().Select(s => (s.Path.Transform(s.Transform), false)));
            }
            else if (child.Name == "use" && child["href"] is { } href && Find(child, href) is { } target && _inUse.Add(target))
            {
                var moved = Matrix.Translation(place.View.X(child["x"], 0, style), place.View.Y(child["y"], 0, style));
                var holder = new SvgElement("use", null, child.Offset);
                holder.Children.Add(target);
                Outlines(holder, place with { Matrix = place.Matrix * moved }, parts);
                _inUse.Remove(target);
            }
        }
    }

    /// <summary>
    /// One path for all parts. Several are joined by the nonzero rule, after those that run the other way are turned round, so that overlaps don't
    /// cancel out; a part that needs the even-odd rule keeps it only where it is alone.
    /// </summary>
    private static VectorClip Union(List<(VectorPath Path, bool IsEvenOdd)> parts)
    {
        parts = [.. parts.Where(p => !p.Path.Steps.IsEmpty)];
        if (parts.Count == 0)
            return new VectorClip(VectorPath.Empty, false);
        if (parts.Count == 1)
            return new VectorClip(parts[0].Path, parts[0].IsEvenOdd);
        var builder = new PathBuilder();
        foreach (var (path, _) in parts)
            builder.Append(path.SignedArea < 0 ? Reversed(path) : path, Matrix.Identity);
        return new VectorClip(builder.Build(), parts.TrueForAll(p => p.IsEvenOdd) && parts.Count == 1);
    }

    private static VectorPath Reversed(VectorPath path)
    {
        var builder = new PathBuilder();
        var subpath = new List<(PathStep Step, double[] Points)>();
        var at = 0;
        foreach (var step in path.Steps)
        {
            if (step == PathStep.Close)
                continue;
            if (step == PathStep.Move)
                Flush();
            var count = step == PathStep.Curve ? 6 : 2;
            subpath.Add((step, path.Coordinates.AsSpan(at, count).ToArray()));
            at += count;
        }
        Flush();
        return builder.Build();

        // Clips are areas: every subpath is closed anyway.
        void Flush()
        {
            if (subpath.Count > 1)
            {
                builder.Move(subpath[^1].Points[^2], subpath[^1].Points[^1]);
                for (var i = subpath.Count - 1; i > 0; i--)
                {
                    var (end, points) = (subpath[i - 1].Points, subpath[i].Points);
                    if (subpath[i].Step == PathStep.Curve)
                        builder.Cubic(points[2], points[3], points[0], points[1], end[^2], end[^1]);
                    else
                        builder.Line(end[^2], end[^1]);
                }
                builder.Close();
            }
            subpath.Clear();
        }
    }

    private VectorMask? Mask(SvgElement element, string reference, Place place, List<VectorNode> painted)
    {
        if (Find(element, reference) is not { Name: "mask" } mask || !_inUse.Add(mask))
            return null;
        var matrix = place.Matrix;
        var bounds = BoundsOf(painted, matrix) ?? default;
        var unit = new Matrix(bounds.Width, 0, 0, bounds.Height, bounds.X, bounds.Y);
        if (mask["maskContentUnits"] == "objectBoundingBox")
            matrix *= unit;
        var nodes = new List<VectorNode>();
        Children(mask, new Place(StyleOf(mask), matrix, place.View), nodes);
        _inUse.Remove(mask);

        // 14.4: the mask ends a tenth outside the box unless it says otherwise.
        var isBoxed = mask["maskUnits"] != "userSpaceOnUse";
        var (view, style) = (isBoxed ? new SvgViewport(1, 1) : place.View, place.Style);
        var region = new PathBuilder();
        region.Rectangle(view.X(mask["x"], -0.1 * view.Width, style), view.Y(mask["y"], -0.1 * view.Height, style),
            view.X(mask["width"], 1.2 * view.Width, style), view.Y(mask["height"], 1.2 * view.Height, style));
        var area = region.Build().Transform(isBoxed ? place.Matrix * unit : place.Matrix);
        return new VectorMask(new VectorGroup([.. nodes]) { Clips = [new VectorClip(area, false)] }, mask.Property("mask-type") == "alpha");
    }
}
