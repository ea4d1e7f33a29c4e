namespace Booklet.Typesetting.Vectors.Svg;

/// <summary>The elements that are paths, or can be written as one (SVG 1.1, 8 and 9).</summary>
internal static class SvgShapes
{
    public static bool IsShape(string name) => name is "path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon";

    /// <summary>In the element's own coordinates; empty for a shape without extent, which is not painted.</summary>
    public static VectorPath Path(SvgElement element, SvgStyle style, SvgViewport view, SvgFindings findings)
    {
        switch (element.Name)
        {
            case "path":
                var path = SvgPathData.Parse(element["d"] ?? "", out var isWhole);
                if (!isWhole)
                    findings.Unreadable(element, "path", "");
                return path;
            case "polyline" or "polygon":
                return Points(element, findings);
        }
        var builder = new PathBuilder();
        switch (element.Name)
        {
            case "line":
                builder.Move(view.X(element["x1"], 0, style), view.Y(element["y1"], 0, style));
                builder.Line(view.X(element["x2"], 0, style), view.Y(element["y2"], 0, style));
                break;
            case "rect":
                Rectangle(element, style, view, builder);
                break;
            default:
                var radius = view.Other(element["r"], 0, style);
                var rx = element.Name == "circle" ? radius : view.X(element["rx"], view.Y(element["ry"], 0, style), style);
                var ry = element.Name == "circle" ? radius : view.Y(element["ry"], rx, style);
                if (rx > 0 && ry > 0)
                    builder.Ellipse(view.X(element["cx"], 0, style), view.Y(element["cy"], 0, style), rx, ry);
                break;
        }
        return builder.Build();
    }

    private static void Rectangle(SvgElement element, SvgStyle style, SvgViewport view, PathBuilder builder)
    {
        var (width, height) = (view.X(element["width"], 0, style), view.Y(element["height"], 0, style));
        if (width <= 0 || height <= 0)
            return;
        // 9.2: a radius that is not given is the other; none is more than half a side.
        var rx = view.X(element["rx"], -1, style);
        var ry = view.Y(element["ry"], -1, style);
        (rx, ry) = (rx < 0 ? ry : rx, ry < 0 ? rx : ry);
        builder.Rectangle(view.X(element["x"], 0, style), view.Y(element["y"], 0, style), width, height,
            Math.Min(rx, width / 2), Math.Min(ry, height / 2));
    }

    private static VectorPath Points(SvgElement element, SvgFindings findings)
    {
        var builder = new PathBuilder();
        var scanner = new SvgScanner(element["points"] ?? "");
        scanner.SkipSpaces();
        while (scanner.TryListed(out var x) && scanner.TryListed(out var y))
        {
            if (builder.IsEmpty)
                builder.Move(x, y);
            else
                builder.Line(x, y);
        }
        if (!scanner.IsAtEnd)
            findings.Unreadable(element, "list of points", "");
        if (element.Name == "polygon" && !builder.IsEmpty)
            builder.Close();
        return builder.Build();
    }
}
