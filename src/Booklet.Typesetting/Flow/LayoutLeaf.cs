using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Flow;

/// <summary>Blocks without content: rules, spaces, rectangles, marks.</summary>
internal static class LayoutLeaf
{
    public static LayoutResult Layout(Block block, Region region) => block switch
    {
        MarkBlock b => Mark(b, region),
        RuleBlock b => Rule(b, region),
        SpaceBlock b => Space(b, region),
        GridSpaceBlock b => GridSpace(b, region),
        FillBlock b => Fill(b, region.HasMinimalFills ? b.Minimum : Length.Max(b.Minimum, region.StretchHeight), region),
        RectangleBlock b => Rectangle(b, region),
        _ => throw new NotSupportedException($"{block.GetType().Name} has content."),
    };

    public static LayoutResult Fill(FillBlock block, Length height, Region region) =>
        block.Minimum > region.Height && !region.MustPlace ? Refused.TooHigh : Empty(region.Width, Length.Max(block.Minimum, height));

    private static Complete Mark(MarkBlock block, Region region)
    {
        var builder = new FrameBuilder();
        builder.Draw(Length.Zero, Length.Zero, new MarkItem(block.Mark, block.Text));
        return builder.Complete(region.Width, Length.Zero);
    }

    /// <summary>The stroke lies in the middle of its own thickness.</summary>
    private static LayoutResult Rule(RuleBlock block, Region region)
    {
        if (block.Stroke.Width > region.Height && !region.MustPlace)
            return Refused.TooHigh;
        var builder = new FrameBuilder();
        builder.Draw(Length.Zero, block.Stroke.Width / 2, new LineItem(new Point(region.Width, Length.Zero), block.Stroke));
        return builder.Complete(region.Width, block.Stroke.Width);
    }

    /// <summary>Space that may vanish gives way at the foot too: it parts nothing there, and the next head would drop it.</summary>
    private static LayoutResult Space(SpaceBlock block, Region region)
    {
        if (block.IsDiscardable)
        {
            var height = region.IsAtHead ? Length.Zero : Length.Min(block.Height, Length.Max(region.Height, Length.Zero));
            return region.IsWhole && !region.IsAtHead && height < block.Height ? Refused.NotWhole : Empty(region.Width, height);
        }
        return block.Height > region.Height && !region.MustPlace ? Refused.TooHigh : Empty(region.Width, block.Height);
    }

    private static Complete GridSpace(GridSpaceBlock block, Region region)
    {
        var height = block.Minimum + region.DistanceToGrid(block.Minimum);
        if (region.IsAtHead)
            height = region.DistanceToGrid(Length.Zero);
        return Empty(region.Width, Length.Min(height, Length.Max(region.Height, Length.Zero)));
    }

    private static Complete Rectangle(RectangleBlock block, Region region)
    {
        var size = new Size(region.Width, region.StretchHeight);
        var builder = new FrameBuilder();
        builder.Draw(Length.Zero, Length.Zero, new RectangleItem(size, block.Fill, block.Stroke, block.CornerRadius));
        return builder.Complete(size.Width, size.Height);
    }

    private static Complete Empty(Length width, Length height) => new(new Frame(width, height, []));
}
