using System.Collections.Immutable;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Flow;

/// <summary>A block's place beside others: a cell of a row or of a table's row.</summary>
internal readonly record struct Cell(Block Content, Length X, Length Width, Edges Padding, VerticalAlignment Alignment, Color? Background);

/// <summary>Lays out cells side by side and lines them up.</summary>
internal static class LayoutCells
{
    /// <summary>
    /// A cell that can't begin here makes all of them refuse: half a row with a hole is worse than a row on the next page.
    /// The rest of a broken row goes on below each other's starts, in the same columns.
    /// </summary>
    public static LayoutResult Layout(FlowContext context, ReadOnlySpan<Cell> cells, CellsCursor? cursor, Region region)
    {
        var pieces = new Placed?[cells.Length];
        var height = Length.Zero;
        // What stretches is as high as what does not.
        foreach (var isStretching in (ReadOnlySpan<bool>)[false, true])
        {
            var room = isStretching && height > Length.Zero ? region with { Height = Length.Min(height, region.Height) } : region;
            for (var i = 0; i < cells.Length; i++)
            {
                if (cursor?.Cells[i] == Cursor.Done || Stretching.IsStretching(cells[i].Content) != isStretching)
                    continue;
                var inner = room.Inside(PaddingOf(cells[i], cursor)) with { Width = InnerWidth(cells[i]), HoldsBackChain = false };
                if (BlockLayout.Layout(context, cells[i].Content, cursor?.Cells[i], inner) is not Placed piece)
                    return Refused.TooHigh;
                pieces[i] = piece;
                height = Length.Max(height, HeightOf(cells[i], cursor, piece));
            }
        }

        var isBroken = pieces.Any(p => p is Broken);
        // No piece of a row without a line of text: a picture's upper edge or empty space alone is not a beginning.
        if (isBroken && !region.MustPlace && pieces.All(p => p?.Frame.FirstBaseline is null))
            return Refused.TooHigh;

        var shifts = new Length[cells.Length];
        if (cursor is null)
        {
            if (AlignBaselines(context, cells, pieces, shifts, region, height) is not { } aligned)
                return Refused.TooHigh;
            height = aligned;
        }
        isBroken = pieces.Any(p => p is Broken);
        return Build(cells, cursor, pieces, shifts, region, height, isBroken);
    }

    private static LayoutResult Build(
        ReadOnlySpan<Cell> cells, CellsCursor? cursor, Placed?[] pieces, Length[] shifts, Region region, Length height, bool isBroken)
    {
        var builder = new FrameBuilder();
        var rests = ImmutableArray.CreateBuilder<Cursor?>(cells.Length);
        BreakKind? forced = null;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Background is { } background && height > Length.Zero)
                builder.Draw(cells[i].X, Length.Zero, new RectangleItem(new Size(cells[i].Width, height), background, null, Length.Zero));
            var piece = pieces[i];
            rests.Add(piece is Broken broken ? broken.Rest : Cursor.Done);
            if (piece is null)
                continue;
            var padding = PaddingOf(cells[i], cursor);
            var free = height - HeightOf(cells[i], cursor, piece);
            var y = padding.Top + (cells[i].Alignment, cursor is null && !isBroken) switch
            {
                (VerticalAlignment.Middle, true) => free / 2,
                (VerticalAlignment.Bottom, true) => free,
                (VerticalAlignment.Baseline, _) => shifts[i],
                _ => Length.Zero,
            };
            builder.Place(cells[i].Content, cursor?.Cells[i] is null, piece, cells[i].X + padding.Left, y);
            if (piece is Broken { Forced: { } kind })
                forced = forced == BreakKind.Page ? forced : kind;
        }
        return isBroken
            ? builder.Break(region.Width, height, new CellsCursor(rests.DrainToImmutable()), forced)
            : builder.Complete(region.Width, height);
    }

    /// <summary>
    /// Moves cells down so that their first baselines lie on the lowest one of them; gives the height that this needs,
    /// or null where a cell has no room lower down.
    /// </summary>
    private static Length? AlignBaselines(
        FlowContext context, ReadOnlySpan<Cell> cells, Placed?[] pieces, Length[] shifts, Region region, Length height)
    {
        var lowest = Length.Zero;
        for (var i = 0; i < cells.Length; i++)
        {
            if (BaselineOf(cells[i], pieces[i]) is { } baseline)
                lowest = Length.Max(lowest, baseline);
        }
        for (var i = 0; i < cells.Length; i++)
        {
            if (BaselineOf(cells[i], pieces[i]) is not { } baseline || baseline == lowest)
                continue;
            shifts[i] = lowest - baseline;
            var inner = region.Inside(cells[i].Padding) with { Width = InnerWidth(cells[i]), HoldsBackChain = false };
            // Lower down there may be too little room for as much of the cell.
            if (shifts[i] + pieces[i]!.Frame.Height > inner.Height)
            {
                if (BlockLayout.Layout(context, cells[i].Content, null, inner.Below(shifts[i])) is not Placed piece)
                    return null;
                pieces[i] = piece;
            }
            height = Length.Max(height, shifts[i] + HeightOf(cells[i], null, pieces[i]!));
        }
        return height;
    }

    private static Length? BaselineOf(Cell cell, Placed? piece) =>
        cell.Alignment == VerticalAlignment.Baseline && piece?.Frame.FirstBaseline is { } baseline ? cell.Padding.Top + baseline : null;

    public static Length InnerWidth(Cell cell) => Length.Max(cell.Width - cell.Padding.Left - cell.Padding.Right, Length.Zero);

    private static Edges PaddingOf(Cell cell, CellsCursor? cursor) => cursor is null ? cell.Padding : cell.Padding with { Top = Length.Zero };

    private static Length HeightOf(Cell cell, CellsCursor? cursor, Placed piece)
    {
        var padding = PaddingOf(cell, cursor);
        return padding.Top + piece.Frame.Height + (piece is Broken ? Length.Zero : padding.Bottom);
    }
}
