using System.Collections.Immutable;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Flow;

/// <summary>Rows one below the other; the head comes again on every page, and a row breaks only when no page can hold it.</summary>
internal sealed class LayoutTable
{
    private readonly FlowContext _context;
    private readonly TableBlock _table;
    private readonly Region _region;
    private readonly ImmutableArray<Length> _widths;
    private readonly FrameBuilder _builder = new();
    private Length _y;
    private Length _headHeight;

    private LayoutTable(FlowContext context, TableBlock table, Region region)
    {
        (_context, _table, _region) = (context, table, region);
        _widths = context.Widths(table, region.Width);
    }

    public static LayoutResult Layout(FlowContext context, TableBlock table, TableCursor? cursor, Region region) =>
        new LayoutTable(context, table, region with { HoldsBackChain = false }).Run(cursor);

    private LayoutResult Run(TableCursor? cursor)
    {
        var first = cursor?.Row ?? 0;
        if (cursor is not null && first >= _table.HeaderRows)
            RepeatHead();

        var hasBody = false;
        for (var row = first; row < _table.Rows.Length; row++)
        {
            var result = LayoutOne(row, row == first ? cursor?.Cells : null, !hasBody);
            if (result is Refused)
            {
                // A head alone is no piece of a table.
                return hasBody ? _builder.Break(_region.Width, _y, new TableCursor(row, null)) : result;
            }
            var piece = (Placed)result;
            Place(row, row != first || cursor?.Cells is null, piece);
            if (piece is Broken broken)
                return _builder.Break(_region.Width, _y, new TableCursor(row, (CellsCursor)broken.Rest), broken.Forced);
            hasBody |= row >= _table.HeaderRows;
        }
        return _builder.Complete(_region.Width, _y);
    }

    private LayoutResult LayoutOne(int row, CellsCursor? cursor, bool isFirst)
    {
        var below = _region.Below(_y) with { MustPlace = false };
        var cells = Cells(row);
        if (cursor is null && LayoutCells.Layout(_context, cells, null, below with { IsWhole = true }) is Complete whole)
            return whole;
        if (_region.IsWhole)
            return Refused.NotWhole;
        if (isFirst && _region.MustPlace)
            return LayoutCells.Layout(_context, cells, cursor, below with { MustPlace = true });
        var fresh = _region.Fresh() with { Height = _region.FullHeight - _headHeight };
        return cursor is not null || LayoutCells.Layout(_context, cells, null, fresh) is not Complete
            ? LayoutCells.Layout(_context, cells, cursor, below)
            : Refused.NotWhole;
    }

    private void Place(int row, bool isStart, Placed piece)
    {
        if (_table.Rows[row].RuleAbove is { } rule && isStart)
            _builder.Draw(Length.Zero, _y, new LineItem(new Point(_region.Width, Length.Zero), rule));
        _builder.Draw(Length.Zero, _y, new GroupItem(piece.Frame));
        _builder.Adopt(piece, _y);
        _y += piece.Frame.Height;
        if (row < _table.HeaderRows)
            _headHeight += piece.Frame.Height;
    }

    private void RepeatHead()
    {
        var head = new FrameBuilder();
        var y = Length.Zero;
        for (var row = 0; row < _table.HeaderRows; row++)
        {
            if (LayoutCells.Layout(_context, Cells(row), null, _region.Below(y) with { MustPlace = false, IsWhole = true }) is not Complete piece)
                return;
            if (_table.Rows[row].RuleAbove is { } rule)
                head.Draw(Length.Zero, y, new LineItem(new Point(_region.Width, Length.Zero), rule));
            head.Draw(Length.Zero, y, new GroupItem(piece.Frame));
            y += piece.Frame.Height;
        }
        // A head that leaves less room than it takes would make pages of heads.
        if (y > _region.FullHeight / 2)
            return;
        _builder.Draw(Length.Zero, Length.Zero, new GroupItem(head.Complete(_region.Width, y).Frame) { IsArtifact = true });
        _y = _headHeight = y;
    }

    private Cell[] Cells(int row) => Cells(_table, row, _widths);

    public static Cell[] Cells(TableBlock table, int row, ImmutableArray<Length> widths)
    {
        var cells = new List<Cell>();
        var column = 0;
        var x = Length.Zero;
        foreach (var cell in table.Rows[row].Cells)
        {
            var width = -table.Gap;
            for (var i = 0; i < Math.Max(cell.ColumnSpan, 1) && column < widths.Length; i++)
                width += widths[column++] + table.Gap;
            // Cells beyond the last column have no width, but nothing of them is lost.
            width = Length.Max(width, Length.Zero);
            cells.Add(new Cell(cell.Content, x, width, cell.Padding, cell.Alignment, cell.Background));
            x += width + table.Gap;
        }
        return [.. cells];
    }
}
