using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Flow;

/// <summary>
/// <c>Layout(block, cursor, region)</c>: a function of its arguments, whatever was laid out before. Measuring is laying out.
/// </summary>
internal static class BlockLayout
{
    /// <summary>
    /// Lays out what is left of a block. Only a region that does not have to be filled (<see cref="Region.MustPlace"/>) can be refused;
    /// one that has to be always gets a piece of the block, or all of it.
    /// </summary>
    public static LayoutResult Layout(FlowContext context, Block block, Cursor? cursor, Region region)
    {
        if (!block.KeepTogether || cursor is not null || region.IsWhole)
            return Part(context, block, cursor, region);
        if (region.HoldsBackChain)
            return Refused.Kept;

        var whole = Part(context, block, null, region with { IsWhole = true, MustPlace = false });
        if (whole is Complete)
            return whole;
        if (!region.MustPlace && Part(context, block, null, region.Fresh()) is Complete)
            return Refused.NotWhole;
        return Part(context, block, null, region);
    }

    /// <summary>Lays out a block in a region where it must not break; what does not fit exceeds the frame's height.</summary>
    public static Complete Unbroken(FlowContext context, Block block, Region region)
    {
        if (Layout(context, block, null, region with { IsWhole = true, IsAtHead = true }) is Complete fitting)
            return fitting;
        var unbounded = region with { Height = Length.Unbounded, FullHeight = region.Height, IsAtHead = true, MustPlace = true, IsWhole = false };
        var builder = new FrameBuilder();
        var y = Length.Zero;
        Cursor? cursor = null;
        while (true)
        {
            // Forced breaks end a piece even where there is no end of a page: the rest goes on below.
            var piece = (Placed)Layout(context, block, cursor, unbounded.Below(y) with { Height = Length.Unbounded });
            if (piece is Complete whole && cursor is null)
                return whole;
            builder.Adopt(piece, y);
            builder.Draw(Length.Zero, y, new GroupItem(piece.Frame));
            y += piece.Frame.Height;
            if (piece is not Broken broken)
                return builder.Complete(region.Width, y);
            cursor = broken.Rest;
        }
    }

    private static LayoutResult Part(FlowContext context, Block block, Cursor? cursor, Region region)
    {
        var result = Dispatch(context, block, cursor, region);
        if (region.IsWhole && result is Broken)
            return Refused.NotWhole;
        if (region.MustPlace && result is Refused refused)
            throw new InvalidOperationException($"{block.GetType().Name} refused a region that it has to take: {refused.Reason}.");
        return result;
    }

    private static LayoutResult Dispatch(FlowContext context, Block block, Cursor? cursor, Region region) => block switch
    {
        ParagraphBlock b => LayoutParagraph.Layout(context, b, (LineCursor?)cursor, region),
        StackBlock b => LayoutStack.Layout(context, b, (StackCursor?)cursor, region),
        RowBlock b => LayoutRow.Layout(context, b, (CellsCursor?)cursor, region),
        TableBlock b => LayoutTable.Layout(context, b, (TableCursor?)cursor, region),
        ColumnsBlock b => LayoutColumns.Layout(context, b, (ContentCursor?)cursor, region),
        BoxBlock b => LayoutBox.Layout(context, b, (ContentCursor?)cursor, region),
        LinkBlock b => LayoutLink.Layout(context, b, (ContentCursor?)cursor, region),
        FittingBlock b => LayoutFitting.Layout(context, b, (ContentCursor?)cursor, region),
        CanvasBlock b => LayoutCanvas.Layout(context, b, region),
        ImageBlock b => LayoutImage.Layout(b, region),
        RuleBlock or SpaceBlock or GridSpaceBlock or FillBlock or RectangleBlock or MarkBlock => LayoutLeaf.Layout(block, region),
        // A break parts what stands before and after it in a stack; alone it has nothing to part.
        BreakBlock => new Complete(Frame.Empty),
        _ => throw new NotSupportedException($"Flow does not know blocks of the kind {block.GetType().Name}."),
    };
}
