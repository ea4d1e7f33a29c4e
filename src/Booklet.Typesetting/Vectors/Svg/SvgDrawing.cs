using Booklet.Typesetting.Fonts;

namespace Booklet.Typesetting.Vectors.Svg;

/// <summary>Walks a file's elements in painting order and makes the drawing of them: styles resolved, references followed.</summary>
internal sealed partial class SvgDrawing(SvgDocument document, SvgFindings findings, SvgLimits limits, Func<FontBook> fonts)
{
    private readonly HashSet<SvgElement> _inUse = [];
    private int _shapes;
    private int _points;
    private int _depth;

    /// <summary>The limits were reached: the rest is missing.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The root's children, brought into an area of <paramref name="width"/> by <paramref name="height"/>.</summary>
    public VectorGroup Draw(SvgElement root, VectorBox? box, double width, double height)
    {
        var style = SvgStyle.Initial.Of(root, findings);
        var matrix = box is { } b ? SvgViewBox.Fit(b, width, height, root["preserveAspectRatio"]) : Matrix.Identity;
        var view = box is { } inner ? new SvgViewport(inner.Width, inner.Height) : new SvgViewport(width, height);
        var nodes = new List<VectorNode>();
        Compose(root, new Place(style, matrix, view), nodes, (place, list) => Children(root, place, list));
        return new VectorGroup([.. nodes]);
    }

    private void Children(SvgElement element, Place place, List<VectorNode> nodes)
    {
        foreach (var child in element.Children)
            Visit(child, place, nodes);
    }

    private void Visit(SvgElement element, Place outer, List<VectorNode> nodes)
    {
        if (element.IsText || IsCut || element.Property("display") == "none" || IsDefinition(element.Name))
            return;
        // Uses within uses nest deeper than the file does.
        if (_depth >= limits.Depth)
        {
            IsCut = true;
            return;
        }
        _depth++;
        var style = outer.Style.Of(element, findings);
        var place = outer with { Style = style, Matrix = outer.Matrix * Transform(element) };
        switch (element.Name)
        {
            case "g" or "a":
                Compose(element, place, nodes, (p, list) => Children(element, p, list));
                break;
            case "svg":
                Compose(element, place, nodes, (p, list) => Nested(element, element, p, list));
                break;
            case "switch":
                Compose(element, place, nodes, (p, list) => Switch(element, p, list));
                break;
            case "use":
                Compose(element, place, nodes, (p, list) => Use(element, p, list));
                break;
            case "text":
                Compose(element, place, nodes, (p, list) => Text(element, p, list));
                break;
            case "image":
                Compose(element, place, nodes, (p, list) => Image(element, p, list));
                break;
            default:
                if (SvgShapes.IsShape(element.Name))
                    Compose(element, place, nodes, (p, list) => Shape(element, p, list));
                else if (!element.Name.EndsWith('?'))
                    findings.Skipped(element, $"<{element.Name}>");
                break;
        }
        _depth--;
    }

    /// <summary>Elements that others refer to, or that say nothing on paper.</summary>
    private static bool IsDefinition(string name) => name is "defs" or "symbol" or "clipPath" or "mask" or "pattern" or "filter" or "marker"
        or "linearGradient" or "radialGradient" or "style" or "title" or "desc" or "metadata" or "script" or "animate" or "animateTransform"
        or "animateMotion" or "set" or "view" or "font" or "font-face" or "cursor" or "color-profile";

    private Matrix Transform(SvgElement element)
    {
        if (element.Property("transform") is not { } text)
            return Matrix.Identity;
        if (SvgTransform.Parse(text) is { } matrix)
            return matrix;
        findings.Unreadable(element, "transform", text);
        return Matrix.Identity;
    }

    /// <summary>Paints an element and does to it as a whole what its properties ask: opacity, clip, mask.</summary>
    private void Compose(SvgElement element, Place place, List<VectorNode> nodes, Action<Place, List<VectorNode>> paint)
    {
        NameWhatIsSkipped(element);
        var opacity = SvgStyle.Opacity(element.Property("opacity")) ?? 1;
        var (clip, mask) = (Reference(element.Property("clip-path")), Reference(element.Property("mask")));
        if (opacity >= 1 && clip is null && mask is null)
        {
            paint(place, nodes);
            return;
        }
        var children = new List<VectorNode>();
        paint(place, children);
        if (children.Count == 0 || opacity <= 0)
            return;
        if (clip is null && mask is null && children is [VectorShape single] && (single.Fill is null || single.Stroke is null))
        {
            nodes.Add(Faded(single, opacity));
            return;
        }
        nodes.Add(new VectorGroup([.. children])
        {
            Opacity = opacity,
            Clips = clip is null ? [] : Clips(element, clip, place, children),
            Mask = mask is null ? null : Mask(element, mask, place, children),
        });
    }

    private static VectorShape Faded(VectorShape shape, double opacity) => new(shape.Path, shape.Transform)
    {
        Fill = shape.Fill is { } fill ? fill with { Opacity = fill.Opacity * opacity } : null,
        Stroke = shape.Stroke is { } stroke ? stroke with { Paint = stroke.Paint with { Opacity = stroke.Paint.Opacity * opacity } } : null,
        IsEvenOdd = shape.IsEvenOdd,
    };

    private void NameWhatIsSkipped(SvgElement element)
    {
        if (Reference(element.Property("filter")) is not null)
            findings.Skipped(element, "a filter");
        if (element.Property("mix-blend-mode") is { } blend && blend != "normal")
            findings.Skipped(element, "a blend mode");
        if (element.Property("vector-effect") is "non-scaling-stroke")
            findings.Skipped(element, "a line width that does not scale");
        foreach (var marker in (ReadOnlySpan<string>)["marker-start", "marker-mid", "marker-end"])
        {
            if (Reference(element.Property(marker)) is not null)
                findings.Skipped(element, "a marker");
        }
    }

    private void Shape(SvgElement element, Place place, List<VectorNode> nodes)
    {
        var path = SvgShapes.Path(element, place.Style, place.View, findings);
        if (place.Style.IsVisible && !path.Steps.IsEmpty)
            Add(element, path, place, nodes);
    }

    private void Add(SvgElement element, VectorPath path, Place place, List<VectorNode> nodes)
    {
        _shapes++;
        _points += path.Steps.Length;
        if (_shapes > limits.Shapes || _points > limits.Points)
        {
            IsCut = true;
            return;
        }
        if (!place.Matrix.IsInvertible)
            return;
        var before = nodes.Count;
        var fill = Fill(element, path, place, nodes);
        var stroke = Stroke(element, path, place);
        if (fill is null && stroke is null && nodes.Count == before)
            return;
        nodes.Add(new VectorShape(path, place.Matrix)
        {
            Fill = fill,
            Stroke = stroke,
            IsEvenOdd = place.Style.FillsEvenOdd,
            StrokesFirst = place.Style.StrokesFirst,
        });
    }

    /// <summary>The first child that needs nothing special: drawing programs keep their own data in the others.</summary>
    private void Switch(SvgElement element, Place place, List<VectorNode> nodes)
    {
        foreach (var child in element.Children)
        {
            if (child.IsText || child.Name.EndsWith('?') || child["requiredExtensions"] is not null)
                continue;
            if (child["systemLanguage"] is { } languages && !languages.Split(',').Any(l => l.Trim().StartsWith("en", StringComparison.OrdinalIgnoreCase)))
                continue;
            Visit(child, place, nodes);
            return;
        }
    }

    private void Use(SvgElement element, Place place, List<VectorNode> nodes)
    {
        if (element["href"] is not { } href)
            return;
        if (Find(element, href) is not { } target || !_inUse.Add(target))
            return;
        var style = place.Style;
        var moved = place with
        {
            Matrix = place.Matrix * Matrix.Translation(place.View.X(element["x"], 0, style), place.View.Y(element["y"], 0, style)),
        };
        if (target.Name is "symbol" or "svg")
        {
            var inner = moved with { Style = style.Of(target, findings), Matrix = moved.Matrix * Transform(target) };
            Compose(target, inner, nodes, (p, list) => Nested(target, element, p, list));
        }
        else
        {
            Visit(target, moved, nodes);
        }
        _inUse.Remove(target);
    }

    /// <summary>A viewport within: an svg, or a symbol in the size that its use gives (SVG 1.1, 5.6).</summary>
    private void Nested(SvgElement element, SvgElement size, Place place, List<VectorNode> nodes)
    {
        var (view, style) = (place.View, place.Style);
        var isSvg = element.Name == "svg";
        var width = view.X(size["width"] ?? element["width"], view.Width, style);
        var height = view.Y(size["height"] ?? element["height"], view.Height, style);
        if (width <= 0 || height <= 0)
            return;
        var matrix = place.Matrix;
        if (isSvg)
            matrix *= Matrix.Translation(view.X(element["x"], 0, style), view.Y(element["y"], 0, style));
        var frame = new PathBuilder();
        frame.Rectangle(0, 0, width, height);
        var clip = new VectorClip(frame.Build().Transform(matrix), false);
        var inner = new SvgViewport(width, height);
        if (SvgViewBox.Parse(element["viewBox"]) is { } box)
        {
            matrix *= SvgViewBox.Fit(box, width, height, element["preserveAspectRatio"]);
            inner = new SvgViewport(box.Width, box.Height);
        }
        var children = new List<VectorNode>();
        Children(element, place with { Matrix = matrix, View = inner }, children);
        if (element.Property("overflow") is "visible" or "auto")
            nodes.AddRange(children);
        else if (children.Count > 0)
            nodes.Add(new VectorGroup([.. children]) { Clips = [clip] });
    }

    /// <summary>The name in "url(#name)"; null for "none" and what is no reference.</summary>
    private static string? Reference(string? value)
    {
        if (value is null || !value.StartsWith("url(", StringComparison.OrdinalIgnoreCase))
            return null;
        var end = value.IndexOf(')');
        return end < 0 ? null : value[4..end].Trim(' ', '\'', '"');
    }

    private SvgElement? Find(SvgElement from, string reference)
    {
        var target = reference.StartsWith('#') ? document.Find(reference[1..]) : null;
        if (target is null)
            findings.Missing(from, reference.Length > 80 ? reference[..80] + "…" : reference);
        return target;
    }

    /// <summary>The box around parts, in the coordinates that <paramref name="matrix"/> leads from.</summary>
    private static VectorBox? BoundsOf(IEnumerable<VectorNode> nodes, Matrix matrix)
    {
        VectorBox? all = null;
        var inverse = matrix.IsInvertible ? matrix.Inverse() : Matrix.Identity;
        foreach (var node in nodes)
        {
            var one = node switch
            {
                VectorShape shape => PathBounds.Of(shape.Path.Transform(inverse * shape.Transform)),
                VectorRaster raster => new VectorBox(0, 0, 1, 1).Transform(inverse * raster.Placement),
                VectorGroup group => BoundsOf(group.Children, matrix),
                _ => null,
            };
            all = all is { } a && one is { } o ? a.Union(o) : all ?? one;
        }
        return all;
    }

    public static VectorBox? BoundsOf(VectorGroup group) => BoundsOf(group.Children, Matrix.Identity);

    /// <summary>Where an element stands: what it inherits, the way to the drawing's coordinates, what percentages refer to.</summary>
    private sealed record Place(SvgStyle Style, Matrix Matrix, SvgViewport View);
}
