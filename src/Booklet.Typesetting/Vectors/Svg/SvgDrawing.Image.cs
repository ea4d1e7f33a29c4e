using Booklet.Typesetting.Images;

namespace Booklet.Typesetting.Vectors.Svg;

/// <content>Pixels in a drawing (SVG 1.1, 5.7): only those that are written in the file itself.</content>
internal sealed partial class SvgDrawing
{
    private void Image(SvgElement element, Place place, List<VectorNode> nodes)
    {
        if (element["href"] is not { } href || !place.Style.IsVisible || !place.Matrix.IsInvertible)
            return;
        if (!href.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            findings.Missing(element, href.Length > 80 ? href[..80] + "…" : href);
            return;
        }
        if (Data(href) is not { } data
            || ImageReader.Read(data, document.Source.Path, findings.At(element.Offset), new ImageLimits()).Image is not { } image)
        {
            findings.Unreadable(element, "embedded picture", "");
            return;
        }
        if (++_shapes > limits.Shapes)
        {
            IsCut = true;
            return;
        }
        var (view, style) = (place.View, place.Style);
        var width = view.X(element["width"] is "auto" ? null : element["width"], double.NaN, style);
        var height = view.Y(element["height"] is "auto" ? null : element["height"], double.NaN, style);
        // SVG 2, 12.3: a side that is not given follows the other.
        if (double.IsNaN(width) && double.IsNaN(height))
            (width, height) = (image.Width, image.Height);
        else if (double.IsNaN(width))
            width = height * image.Width / image.Height;
        else if (double.IsNaN(height))
            height = width * image.Height / image.Width;
        if (width <= 0 || height <= 0)
            return;
        var matrix = place.Matrix * Matrix.Translation(view.X(element["x"], 0, style), view.Y(element["y"], 0, style));
        var aspect = element["preserveAspectRatio"];
        var fit = SvgViewBox.Fit(new VectorBox(0, 0, image.Width, image.Height), width, height, aspect);
        var raster = new VectorRaster(image, matrix * fit * Matrix.Scaling(image.Width, image.Height));
        if (aspect?.Contains("slice", StringComparison.Ordinal) != true)
        {
            nodes.Add(raster);
            return;
        }
        var frame = new PathBuilder();
        frame.Rectangle(0, 0, width, height);
        nodes.Add(new VectorGroup([raster]) { Clips = [new VectorClip(frame.Build().Transform(matrix), false)] });
    }

    /// <summary>The bytes of a data: address (RFC 2397).</summary>
    private static byte[]? Data(string address)
    {
        var comma = address.IndexOf(',');
        if (comma < 0)
            return null;
        var text = address[(comma + 1)..];
        try
        {
            return address[..comma].Contains(";base64", StringComparison.OrdinalIgnoreCase)
                ? Convert.FromBase64String(Uri.UnescapeDataString(text))
                : System.Text.Encoding.Latin1.GetBytes(Uri.UnescapeDataString(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
