using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Flow;

/// <summary>Takes the first alternative that stands whole and flawless in the region, then the first that stands whole; the last one may break.</summary>
internal static class LayoutFitting
{
    public static LayoutResult Layout(FlowContext context, FittingBlock block, ContentCursor? cursor, Region region)
    {
        if (block.Alternatives.IsEmpty)
            return new Complete(Frame.Empty);
        if (cursor is not null)
            return Wrap(block, cursor.Choice, cursor, BlockLayout.Layout(context, block.Alternatives[cursor.Choice], cursor.Inner, region));

        var last = block.Alternatives.Length - 1;
        // Where the region itself has no end, what it stands for has: the place on a canvas that the content overflows.
        var whole = region with
        {
            Height = region.Height.IsUnbounded ? region.FullHeight : region.Height,
            IsWhole = true,
            MustPlace = false,
            HoldsBackChain = false,
        };
        LayoutResult? flawed = null;
        for (var i = 0; i <= last; i++)
        {
            if (BlockLayout.Layout(context, block.Alternatives[i], null, whole) is not Complete complete)
                continue;
            // Text that had to be cut, or a word broken anywhere, stands in the region but does not fit it.
            // Which font a character comes from is the same in all alternatives.
            if (complete.Diagnostics.All(d => BreakingDiagnostics.IsAboutFonts(d)))
                return Wrap(block, i, null, complete);
            flawed ??= Wrap(block, i, null, complete);
        }
        if (flawed is not null)
            return flawed;
        if (block.SparesPages && !region.IsWhole && !region.Height.IsUnbounded)
            last = Enumerable.Range(0, block.Alternatives.Length).MinBy(i => PagesOf(context, block.Alternatives[i], region));
        return Wrap(block, last, null, BlockLayout.Layout(context, block.Alternatives[last], null, region with { HoldsBackChain = false }));
    }

    /// <summary>Pages that the block takes when it begins in the region and goes on in whole ones.</summary>
    private static int PagesOf(FlowContext context, Block block, Region region)
    {
        var next = region.Fresh() with { MustPlace = true, IsWhole = false, HoldsBackChain = false };
        var pages = 1;
        var result = BlockLayout.Layout(context, block, null, region with { HoldsBackChain = false });
        while (result is Broken broken)
        {
            pages++;
            result = BlockLayout.Layout(context, block, broken.Rest, next);
            // What does not get on will be told of when it is laid out for good.
            if (result is Broken again && again.Rest.Equals(broken.Rest))
                return int.MaxValue;
        }
        return result is Complete ? pages : int.MaxValue;
    }

    private static LayoutResult Wrap(FittingBlock block, int choice, ContentCursor? cursor, LayoutResult result)
    {
        if (result is not Placed piece)
            return result;
        var builder = new FrameBuilder();
        builder.Place(block.Alternatives[choice], cursor is null, piece, Length.Zero, Length.Zero);
        return piece is Broken broken
            ? builder.Break(piece.Frame.Width, piece.Frame.Height, new ContentCursor(broken.Rest, choice), broken.Forced)
            : builder.Complete(piece.Frame.Width, piece.Frame.Height);
    }
}
