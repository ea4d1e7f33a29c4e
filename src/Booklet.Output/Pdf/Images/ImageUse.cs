using Booklet.Typesetting;
using Booklet.Typesetting.Images;

namespace Booklet.Output.Pdf.Images;

/// <summary>An image with the largest size at which it is placed.</summary>
internal sealed class ImageUse(RasterImage image)
{
    public RasterImage Image { get; } = image;

    public Length Width { get; set; }

    public Length Height { get; set; }
}
