using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Flow;

/// <summary>Places the whole picture in its box, or the part around its focus.</summary>
internal static class LayoutImage
{
    public static LayoutResult Layout(ImageBlock block, Region region)
    {
        if (block.Height > region.Height && !region.MustPlace)
            return Refused.TooHigh;
        var builder = new FrameBuilder();
        var box = new Size(block.Width, block.Height);
        builder.Draw(Length.Zero, Length.Zero, new ImageItem(block.Image, box, Placement(block)));
        if (block.Height > region.Height)
            builder.Report(FlowDiagnostics.TooHigh(block, block.Height, region.Height));
        return builder.Complete(block.Width, block.Height);
    }

    internal static Rectangle Placement(ImageBlock block)
    {
        var natural = block.Image.NaturalSize;
        var (naturalWidth, naturalHeight) = (Math.Max(natural.Width.Units, 1), Math.Max(natural.Height.Units, 1));
        // Cross products compare the proportions exactly; the side that decides the scale takes the box's own length, without rounding.
        var isWiderThanBox = (Int128)naturalWidth * block.Height.Units > (Int128)naturalHeight * block.Width.Units;
        var fillsWidth = isWiderThanBox == (block.Fit == ImageFit.Contain);
        var width = fillsWidth ? block.Width : block.Height * ((double)naturalWidth / naturalHeight);
        var height = fillsWidth ? block.Width * ((double)naturalHeight / naturalWidth) : block.Height;
        return block.Fit == ImageFit.Contain
            ? new Rectangle((block.Width - width) / 2, (block.Height - height) / 2, width, height)
            : new Rectangle(Crop(block.Width, width, block.Focus.X), Crop(block.Height, height, block.Focus.Y), width, height);
    }

    /// <summary>Start of the image along one side, so that the focus is as near to the box's middle as the image's ends allow.</summary>
    private static Length Crop(Length box, Length image, double focus)
    {
        var centred = box / 2 - image * focus;
        return Length.Min(Length.Zero, Length.Max(box - image, centred));
    }
}
