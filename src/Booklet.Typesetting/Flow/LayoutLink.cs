using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Flow;

/// <summary>A sensitive area over every piece of the content.</summary>
internal static class LayoutLink
{
    public static LayoutResult Layout(FlowContext context, LinkBlock block, ContentCursor? cursor, Region region)
    {
        var result = BlockLayout.Layout(context, block.Content, cursor?.Inner, region with { HoldsBackChain = false });
        if (result is not Placed piece)
            return result;
        var builder = new FrameBuilder();
        builder.Place(block.Content, cursor is null, piece, Length.Zero, Length.Zero);
        var size = new Size(piece.Frame.Width, piece.Frame.Height);
        if (size.Height > Length.Zero)
            builder.Draw(Length.Zero, Length.Zero, new LinkItem(size, block.Target) { SourceBlock = block });
        return piece is Broken broken
            ? builder.Break(size.Width, size.Height, new ContentCursor(broken.Rest), broken.Forced)
            : builder.Complete(size.Width, size.Height);
    }
}
