using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>Things at their own places, each laid out for itself; nothing on a canvas breaks.</summary>
internal static class LayoutCanvas
{
    public static LayoutResult Layout(FlowContext context, CanvasBlock block, Region region)
    {
        if (block.Height > region.Height && !region.MustPlace)
            return Refused.TooHigh;

        var builder = new FrameBuilder();
        foreach (var item in block.Items)
        {
            var area = new Region(item.Area.Width, item.Area.Height);
            var piece = BlockLayout.Unbroken(context, item.Content, area);
            builder.Place(item.Content, true, item.Clip ? Clipped(piece, item) : piece, item.Area.X, item.Area.Y, item.Clip);
            if (!item.Clip && piece.Frame.Height > item.Area.Height)
                builder.Report(FlowDiagnostics.Overflow(item.Content, piece.Frame.Height, item.Area.Height));
        }
        if (block.Height > region.Height)
            builder.Report(FlowDiagnostics.TooHigh(block, block.Height, region.Height));
        return builder.Complete(block.Width, block.Height);
    }

    /// <summary>The same items in a frame of the area's size, which is what the clip cuts at.</summary>
    private static Complete Clipped(Complete piece, CanvasItem item) => piece with
    {
        Frame = new(item.Area.Width, item.Area.Height, piece.Frame.Items) { FirstBaseline = piece.Frame.FirstBaseline },
    };
}
