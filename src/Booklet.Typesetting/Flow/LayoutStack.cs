using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>
/// Blocks one below the other until one does not fit. Every child is laid out once a page or column, so a stack of thousands is linear.
/// </summary>
internal static class LayoutStack
{
    public static LayoutResult Layout(FlowContext context, StackBlock stack, StackCursor? cursor, Region region)
    {
        var pile = new StackPile(context, region);
        var first = cursor?.Child ?? 0;
        for (var i = first; i < stack.Children.Length; i++)
        {
            var child = stack.Children[i];
            var childCursor = i == first ? cursor?.Inner : null;
            if (child is BreakBlock { Kind: var kind })
            {
                if (region.IsAtHead && !pile.HasHeight)
                    continue;
                return pile.Break(new StackCursor(i + 1, null), kind);
            }

            var childRegion = pile.RegionFor(child, childCursor);
            var result = child is FillBlock fill && !region.HasMinimalFills
                ? LayoutLeaf.Fill(fill, FillHeight(context, stack, i, childRegion), childRegion)
                : pile.HasHeight && childRegion.Height < Length.Zero && child is not MarkBlock
                    ? Refused.TooHigh
                    : BlockLayout.Layout(context, child, childCursor, childRegion);
            switch (result)
            {
                case Complete complete:
                    pile.Add(i, child, childCursor, childRegion, complete);
                    break;
                case Broken broken:
                    pile.Add(i, child, childCursor, childRegion, broken);
                    return pile.Break(new StackCursor(i, broken.Rest), broken.Forced);
                case Refused:
                    return pile.BreakBefore(new StackCursor(i, childCursor));
            }
        }
        return region.HoldsBackChain ? pile.HoldBack(new StackCursor(stack.Children.Length, null)) : pile.Complete();
    }

    /// <summary>
    /// A fill takes what the blocks after it leave of the region, sharing it with the fills among them; where they do not fit, all of it.
    /// </summary>
    private static Length FillHeight(FlowContext context, StackBlock stack, int index, Region region)
    {
        var fill = (FillBlock)stack.Children[index];
        if (region.Height.IsUnbounded)
            return fill.Minimum;
        if (index + 1 == stack.Children.Length)
            return region.Height;
        var gap = Spacing.Before(stack.Children[index + 1]);
        var below = region.Below(fill.Minimum + gap) with { IsAtHead = false, MustPlace = false, IsWhole = true, HasMinimalFills = true };
        if (BlockLayout.Layout(context, stack, new StackCursor(index + 1, null), below) is not Complete rest)
            return region.Height;
        var free = region.Height - fill.Minimum - gap - rest.Frame.Height;
        var sharing = stack.Children.Skip(index).Count(c => c is FillBlock);
        return fill.Minimum + free / sharing;
    }
}
