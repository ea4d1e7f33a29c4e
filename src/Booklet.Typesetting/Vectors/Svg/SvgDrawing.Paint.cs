using System.Collections.Immutable;

namespace Booklet.Typesetting.Vectors.Svg;

/// <content>Fills, lines, gradients and patterns (SVG 1.1, 11 and 13).</content>
internal sealed partial class SvgDrawing
{
    // Gradients may take over from each other; longer chains than this are circles.
    private const int LongestChain = 16;

    // "repeat" and "reflect" are written out: so many times to each side of what is given.
    private const int SpreadRepeats = 8;

    // A pattern of more tiles than this is a texture, which no logo has.
    private const int MostTiles = 2500;

    private VectorPaint? Fill(SvgElement element, VectorPath path, Place place, List<VectorNode> nodes)
    {
        var style = place.Style;
        if (style.Fill == "none" || style.FillOpacity <= 0)
            return null;
        if (Reference(style.Fill) is { } reference && Find(element, reference) is { Name: "pattern" } pattern)
        {
            var after = style.Fill[(style.Fill.IndexOf(')') + 1)..].Trim();
            // A pattern that paints nothing leaves it to the colour that stands beside it.
            return Tiles(element, pattern, path, place, nodes) || after.Length == 0 ? null : Paint(element, after, style.FillOpacity, path, place);
        }
        return Paint(element, style.Fill, style.FillOpacity, path, place);
    }

    private VectorStroke? Stroke(SvgElement element, VectorPath path, Place place)
    {
        var style = place.Style;
        var width = style.StrokeWidth.Resolve(place.View.Diagonal, style.FontSize);
        if (style.Stroke == "none" || width <= 0 || style.StrokeOpacity <= 0 || Paint(element, style.Stroke, style.StrokeOpacity, path, place) is not { } paint)
            return null;
        var dashes = style.Dashes.Select(d => d.Resolve(place.View.Diagonal, style.FontSize)).ToImmutableArray();
        // An odd number of parts is taken twice, so that dashes and gaps change places (11.4).
        if (dashes.Length % 2 != 0)
            dashes = [.. dashes, .. dashes];
        return new VectorStroke(paint, width)
        {
            Cap = style.Cap,
            Join = style.Join,
            MiterLimit = Math.Max(1, style.MiterLimit),
            Dashes = dashes.Sum() > 0 ? dashes : [],
            DashOffset = style.DashOffset.Resolve(place.View.Diagonal, style.FontSize),
        };
    }

    private VectorPaint? Paint(SvgElement element, string value, double opacity, VectorPath path, Place place)
    {
        if (Reference(value) is { } reference)
        {
            var after = value[(value.IndexOf(')') + 1)..].Trim();
            if (Find(element, reference) is { } server)
            {
                if (server.Name is "linearGradient" or "radialGradient")
                    return Gradient(server, path, place) is { } gradient ? gradient with { Opacity = gradient.Opacity * opacity } : null;
                findings.Skipped(server, server.Name == "pattern" ? "a pattern on a line" : $"<{server.Name}> as a colour");
            }
            return after is "" or "none" ? null : Paint(element, after, opacity, path, place);
        }
        if (value is "none" or "context-fill" or "context-stroke")
            return null;
        var (color, alpha) = place.Style.ColorOf(value, element, findings);
        return alpha * opacity > 0 ? new SolidPaint(color) { Opacity = alpha * opacity } : null;
    }

    private VectorPaint? Gradient(SvgElement server, VectorPath path, Place place)
    {
        var chain = Chain(server);
        string? A(string name) => chain.Select(e => e[name]).FirstOrDefault(v => v is not null);
        var stops = Stops(chain.FirstOrDefault(e => e.Children.Exists(c => c.Name == "stop")));
        if (stops.Count == 0)
            return null;
        var last = new SolidPaint(stops[^1].Color) { Opacity = stops[^1].Opacity };
        if (stops.Count == 1 || stops.TrueForAll(s => s.Color == stops[0].Color && s.Opacity == stops[0].Opacity))
            return last;
        var matrix = place.Matrix;
        var view = place.View;
        if (A("gradientUnits") != "userSpaceOnUse")
        {
            // A box without extent has no percentages: nothing is painted (13.2.2).
            if (PathBounds.Of(path) is not { Width: > 0, Height: > 0 } box)
                return null;
            matrix *= new Matrix(box.Width, 0, 0, box.Height, box.X, box.Y);
            view = new SvgViewport(1, 1);
        }
        if (A("gradientTransform") is { } text)
            matrix *= SvgTransform.Parse(text) ?? Matrix.Identity;
        if (!matrix.IsInvertible)
            return last;
        var spread = A("spreadMethod") ?? "pad";
        var style = place.Style;
        return server.Name == "linearGradient"
            ? Linear(view.X(A("x1"), 0, style), view.Y(A("y1"), 0, style), view.X(A("x2"), view.Width, style), view.Y(A("y2"), 0, style))
            : Radial();

        VectorPaint Linear(double x1, double y1, double x2, double y2)
        {
            if (x1 == x2 && y1 == y2)
                return last;
            if (spread == "pad")
                return new LinearGradient(x1, y1, x2, y2, matrix, Bounded(stops));
            var (dx, dy) = (x2 - x1, y2 - y1);
            return new LinearGradient(x1 - SpreadRepeats * dx, y1 - SpreadRepeats * dy, x2 + SpreadRepeats * dx, y2 + SpreadRepeats * dy, matrix,
                Repeated(Bounded(stops), spread == "reflect", 2 * SpreadRepeats + 1));
        }

        VectorPaint Radial()
        {
            var radius = view.Other(A("r"), view.Diagonal / 2, style);
            var (x, y) = (view.X(A("cx"), view.Width / 2, style), view.Y(A("cy"), view.Height / 2, style));
            var (fx, fy, fr) = (view.X(A("fx"), x, style), view.Y(A("fy"), y, style), view.Other(A("fr"), 0, style));
            if (radius <= 0)
                return last;
            // A focus outside goes to the circle's edge (13.2.3), a little inside, where PDF's cone still covers all sides.
            var distance = Math.Sqrt((fx - x) * (fx - x) + (fy - y) * (fy - y));
            var reach = 0.998 * (radius - fr);
            if (distance > reach && distance > 0)
                (fx, fy) = (x + (fx - x) * Math.Max(0, reach) / distance, y + (fy - y) * Math.Max(0, reach) / distance);
            if (spread == "pad")
                return new RadialGradient(fx, fy, fr, x, y, radius, matrix, Bounded(stops));
            const int Times = SpreadRepeats + 1;
            return new RadialGradient(fx, fy, fr, fx + (x - fx) * Times, fy + (y - fy) * Times, fr + (radius - fr) * Times, matrix,
                Repeated(Bounded(stops), spread == "reflect", Times, firstIsForward: true));
        }
    }

    /// <summary>The gradient and those that it takes over from.</summary>
    private List<SvgElement> Chain(SvgElement server)
    {
        var chain = new List<SvgElement> { server };
        while (chain[^1]["href"] is { } href && chain.Count < LongestChain && Find(chain[^1], href) is { } next && !chain.Contains(next))
            chain.Add(next);
        return chain;
    }

    private List<GradientStop> Stops(SvgElement? gradient)
    {
        var stops = new List<GradientStop>();
        foreach (var element in gradient?.Children.Where(c => c.Name == "stop") ?? [])
        {
            var style = StyleOf(element);
            var (color, alpha) = element.Property("stop-color") is { } text ? style.ColorOf(text, element, findings) : (Color.Black, 1);
            var offset = Math.Max(SvgStyle.Opacity(element["offset"]) ?? 0, stops.Count > 0 ? stops[^1].Offset : 0);
            stops.Add(new GradientStop(offset, color, alpha * (SvgStyle.Opacity(element.Property("stop-opacity")) ?? 1)));
        }
        return stops;
    }

    /// <summary>What an element inherits where it stands, not where it is used: gradients, clips and patterns do so.</summary>
    private SvgStyle StyleOf(SvgElement element) => (element.Parent is { } parent ? StyleOf(parent) : SvgStyle.Initial).Of(element, findings);

    private static ImmutableArray<GradientStop> Bounded(List<GradientStop> stops)
    {
        var list = ImmutableArray.CreateBuilder<GradientStop>();
        if (stops[0].Offset > 0)
            list.Add(stops[0] with { Offset = 0 });
        list.AddRange(stops);
        if (stops[^1].Offset < 1)
            list.Add(stops[^1] with { Offset = 1 });
        return list.ToImmutable();
    }

    private static ImmutableArray<GradientStop> Repeated(ImmutableArray<GradientStop> stops, bool isReflected, int times, bool firstIsForward = false)
    {
        var list = ImmutableArray.CreateBuilder<GradientStop>(stops.Length * times);
        for (var i = 0; i < times; i++)
        {
            // The middle of an odd number is the gradient itself; its neighbours run backwards.
            var isBackward = isReflected && (firstIsForward ? i % 2 != 0 : (i - SpreadRepeats) % 2 != 0);
            for (var k = 0; k < stops.Length; k++)
            {
                var stop = isBackward ? stops[^(k + 1)] : stops[k];
                var offset = isBackward ? 1 - stop.Offset : stop.Offset;
                list.Add(stop with { Offset = (i + offset) / times });
            }
        }
        return list.ToImmutable();
    }

    /// <summary>A pattern (13.3) as its tiles, one by one, cut to the shape.</summary>
    private bool Tiles(SvgElement element, SvgElement server, VectorPath path, Place place, List<VectorNode> nodes)
    {
        var chain = Chain(server);
        string? A(string name) => chain.Select(e => e[name]).FirstOrDefault(v => v is not null);
        var source = chain.FirstOrDefault(e => e.Children.Exists(c => !c.IsText));
        if (PathBounds.Of(path) is not { Width: > 0, Height: > 0 } box || source is null || !_inUse.Add(source))
            return false;
        var isBoxed = A("patternUnits") != "userSpaceOnUse";
        var view = isBoxed ? new SvgViewport(1, 1) : place.View;
        var (x, y) = (view.X(A("x"), 0, place.Style), view.Y(A("y"), 0, place.Style));
        var (width, height) = (view.X(A("width"), 0, place.Style), view.Y(A("height"), 0, place.Style));
        if (isBoxed)
            (x, y, width, height) = (box.X + x * box.Width, box.Y + y * box.Height, width * box.Width, height * box.Height);
        var transform = A("patternTransform") is { } text ? SvgTransform.Parse(text) ?? Matrix.Identity : Matrix.Identity;
        var before = nodes.Count;
        if (width > 0 && height > 0 && transform.IsInvertible)
        {
            var content = Matrix.Identity;
            if (SvgViewBox.Parse(A("viewBox")) is { } viewBox)
                content = SvgViewBox.Fit(viewBox, width, height, A("preserveAspectRatio"));
            else if (A("patternContentUnits") == "objectBoundingBox")
                content = Matrix.Scaling(box.Width, box.Height);
            var covered = box.Transform(transform.Inverse());
            var tiles = Tile(element, source, place with { Style = StyleOf(source) }, transform, content, new VectorBox(x, y, width, height), covered);
            if (tiles.Count > 0)
            {
                nodes.Add(new VectorGroup([.. tiles])
                {
                    Clips = [new VectorClip(path.Transform(place.Matrix), place.Style.FillsEvenOdd)],
                    Opacity = place.Style.FillOpacity,
                });
            }
        }
        _inUse.Remove(source);
        return nodes.Count > before;
    }

    private List<VectorNode> Tile(SvgElement element, SvgElement source, Place place, Matrix transform, Matrix content, VectorBox tile, VectorBox covered)
    {
        var (left, right) = (Math.Floor((covered.X - tile.X) / tile.Width), Math.Ceiling((covered.X + covered.Width - tile.X) / tile.Width));
        var (top, bottom) = (Math.Floor((covered.Y - tile.Y) / tile.Height), Math.Ceiling((covered.Y + covered.Height - tile.Y) / tile.Height));
        var tiles = new List<VectorNode>();
        if ((right - left) * (bottom - top) > MostTiles)
        {
            findings.Skipped(element, "a fine pattern");
            return tiles;
        }
        var frame = new PathBuilder();
        frame.Rectangle(0, 0, tile.Width, tile.Height);
        for (var row = top; row < bottom; row++)
        {
            for (var column = left; column < right && !IsCut; column++)
            {
                var corner = place.Matrix * transform * Matrix.Translation(tile.X + column * tile.Width, tile.Y + row * tile.Height);
                var children = new List<VectorNode>();
                Children(source, place with { Matrix = corner * content }, children);
                if (children.Count > 0)
                    tiles.Add(new VectorGroup([.. children]) { Clips = [new VectorClip(frame.Build().Transform(corner), false)] });
            }
        }
        return tiles;
    }
}
