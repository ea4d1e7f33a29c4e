using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>Blocks side by side. A row breaks only where that saves something: when it is long, or would not fit a page of its own.</summary>
internal static class LayoutRow
{
    /// <summary>A row lower than this part of a page goes to the next page whole: the gap at the foot is less disturbing than the break.</summary>
    private const int SmallPartOfPage = 3;

    public static LayoutResult Layout(FlowContext context, RowBlock block, CellsCursor? cursor, Region region)
    {
        if (block.Cells.IsEmpty)
            return new Complete(Pages.Frame.Empty);
        var cells = Cells(context, block, region.Width);
        var result = LayoutCells.Layout(context, cells, cursor, region);
        if (result is Broken && cursor is null && !region.MustPlace && !region.IsWhole && IsSmall(context, cells, region))
            return Refused.NotWhole;
        return result;
    }

    private static bool IsSmall(FlowContext context, Cell[] cells, Region region)
    {
        var small = region.Fresh() with { Height = region.FullHeight / SmallPartOfPage };
        return LayoutCells.Layout(context, cells, null, small) is Complete;
    }

    private static Cell[] Cells(FlowContext context, RowBlock block, Length width)
    {
        var widths = context.Widths(block, width);
        var cells = new Cell[widths.Length];
        var x = Length.Zero;
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = new Cell(block.Cells[i].Content, x, widths[i], default, block.Cells[i].Alignment, null);
            x += widths[i] + block.Gap;
        }
        return cells;
    }
}
