using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>Fills columns from the left; on the last page they are as low as can be, so that they end on one height.</summary>
internal static class LayoutColumns
{
    public static LayoutResult Layout(FlowContext context, ColumnsBlock block, ContentCursor? cursor, Region region)
    {
        var count = Math.Max(block.Count, 1);
        var width = Width(block, region.Width);
        // A break from column to column is none for what asks for the whole block: only a rest after the last one is.
        var column = region with { Width = width, HoldsBackChain = false, IsAtHead = true, IsWhole = false };
        var filled = Fill(context, block, cursor?.Inner, column, count);
        if (filled.Count == 0)
            return Refused.TooHigh;
        if (filled[^1] is Complete && block.Balance && count > 1)
            filled = Balance(context, block, cursor?.Inner, column, count, filled);

        var builder = new FrameBuilder();
        for (var i = 0; i < filled.Count; i++)
            builder.Place(block.Content, cursor is null && i == 0, filled[i], (width + block.Gap) * i, Length.Zero);
        var height = HeightOf(filled);
        return filled[^1] is Broken last
            ? builder.Break(region.Width, height, new ContentCursor(last.Rest), last.Forced)
            : builder.Complete(region.Width, height);
    }

    public static Length Width(ColumnsBlock block, Length width)
    {
        var count = Math.Max(block.Count, 1);
        return Length.Max((width - block.Gap * (count - 1)) / count, Length.Zero);
    }

    /// <summary>The columns of one page. The last piece is complete, or broken where the next page goes on.</summary>
    private static List<Placed> Fill(FlowContext context, ColumnsBlock block, Cursor? cursor, Region column, int count)
    {
        var filled = new List<Placed>();
        while (filled.Count < count)
        {
            if (BlockLayout.Layout(context, block.Content, cursor, column) is not Placed piece)
                break;
            // A column break is done when the next column begins; only in the last column it ends the page.
            if (piece is Broken { Forced: BreakKind.Column } broken && filled.Count + 1 < count)
                piece = broken with { Forced = null };
            filled.Add(piece);
            if (piece is not Broken { Forced: null } next)
                break;
            cursor = next.Rest;
        }
        return filled;
    }

    /// <summary>
    /// Binary search for the lowest columns that hold everything, in grid lines where there is a grid and in points otherwise:
    /// half a line's difference at the foot is seen, a point's is not.
    /// </summary>
    private static List<Placed> Balance(FlowContext context, ColumnsBlock block, Cursor? cursor, Region column, int count, List<Placed> filled)
    {
        var step = column.GridStep > Length.Zero ? column.GridStep : 1.Pt();
        var total = filled.Aggregate(Length.Zero, (sum, piece) => sum + piece.Frame.Height);
        var low = total.Units / count / step.Units;
        var high = (HeightOf(filled).Units + step.Units - 1) / step.Units;
        var best = filled;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var room = column with { Height = Length.Min(step * middle, column.Height), MustPlace = false };
            var attempt = Fill(context, block, cursor, room, count);
            if (attempt is [.., Complete])
                (best, high) = (attempt, middle);
            else
                low = middle + 1;
        }
        return best;
    }

    private static Length HeightOf(List<Placed> filled) => filled.Max(p => p.Frame.Height);
}
