using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Flow;

/// <summary>
/// Content with room, colour and lines around it. Over a break the background and the side borders go on; padding and border
/// above stand on the first piece, those below on the last.
/// </summary>
internal static class LayoutBox
{
    public static LayoutResult Layout(FlowContext context, BoxBlock block, ContentCursor? cursor, Region region)
    {
        var padding = cursor is null ? block.Padding : block.Padding with { Top = Length.Zero };
        var inner = region.Inside(padding) with { HoldsBackChain = false };
        switch (BlockLayout.Layout(context, block.Content, cursor?.Inner, inner))
        {
            case Complete complete:
                return Draw(block, cursor, complete, padding, true, region.Width)
                    .Complete(region.Width, padding.Top + complete.Frame.Height + padding.Bottom);
            case Broken broken:
                return Draw(block, cursor, broken, padding, false, region.Width)
                    .Break(region.Width, padding.Top + broken.Frame.Height, new ContentCursor(broken.Rest), broken.Forced);
            case var refused:
                return refused;
        }
    }

    private static FrameBuilder Draw(BoxBlock block, ContentCursor? cursor, Placed piece, Edges padding, bool isLast, Length width)
    {
        var height = padding.Top + piece.Frame.Height + (isLast ? padding.Bottom : Length.Zero);
        var builder = new FrameBuilder();
        if (block.Background is { } background && height > Length.Zero)
            builder.Draw(Length.Zero, Length.Zero, new RectangleItem(new Size(width, height), background, null, Length.Zero));
        builder.Place(block.Content, cursor is null, piece, padding.Left, padding.Top);
        if (block.BorderTop is { } top && cursor is null)
            builder.Draw(Length.Zero, Length.Zero, new LineItem(new Point(width, Length.Zero), top));
        if (block.BorderBottom is { } bottom && isLast)
            builder.Draw(Length.Zero, height, new LineItem(new Point(width, Length.Zero), bottom));
        if (block.BorderLeft is { } left)
            builder.Draw(Length.Zero, Length.Zero, new LineItem(new Point(Length.Zero, height), left));
        if (block.BorderRight is { } right)
            builder.Draw(width, Length.Zero, new LineItem(new Point(Length.Zero, height), right));
        return builder;
    }
}
