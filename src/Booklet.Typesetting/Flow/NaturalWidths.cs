using System.Collections.Immutable;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>How wide blocks are when no line has to break, and the columns that follow from it.</summary>
internal static class NaturalWidths
{
    public static ImmutableArray<Length> Columns(FlowContext context, RowBlock row, Length width) => ColumnWidths.Resolve(
        row.Cells.Select(c => c.Width).ToArray(), i => Of(context, row.Cells[i].Content), width, row.Gap);

    /// <summary>A content column is as wide as its widest cell; cells over several columns have no say.</summary>
    public static ImmutableArray<Length> Columns(FlowContext context, TableBlock table, Length width) =>
        ColumnWidths.Resolve(table.Columns.AsSpan(), i => Column(context, table, i), width, table.Gap);

    private static Length Column(FlowContext context, TableBlock table, int index)
    {
        var widest = Length.Zero;
        foreach (var row in table.Rows)
        {
            var column = 0;
            foreach (var cell in row.Cells)
            {
                if (column == index && cell.ColumnSpan <= 1)
                    widest = Length.Max(widest, cell.Padding.Left + Of(context, cell.Content) + cell.Padding.Right);
                column += Math.Max(cell.ColumnSpan, 1);
            }
        }
        return widest;
    }

    private static Length Of(FlowContext context, Block block) => block switch
    {
        ParagraphBlock b => context.NaturalWidth(b),
        StackBlock b => b.Children.Aggregate(Length.Zero, (widest, child) => Length.Max(widest, Of(context, child))),
        RowBlock b => b.Cells.Aggregate(b.Gap * Math.Max(b.Cells.Length - 1, 0), (sum, cell) => sum + OfColumn(cell.Width, () => Of(context, cell.Content))),
        TableBlock b => b.Columns.Select((column, i) => OfColumn(column, () => Column(context, b, i)))
            .Aggregate(b.Gap * Math.Max(b.Columns.Length - 1, 0), (sum, width) => sum + width),
        ColumnsBlock b => Of(context, b.Content) * b.Count + b.Gap * Math.Max(b.Count - 1, 0),
        BoxBlock b => b.Padding.Left + Of(context, b.Content) + b.Padding.Right,
        LinkBlock b => Of(context, b.Content),
        FittingBlock b => b.Alternatives.IsEmpty ? Length.Zero : Of(context, b.Alternatives[0]),
        ImageBlock b => b.Width,
        CanvasBlock b => b.Width,
        RuleBlock or SpaceBlock or GridSpaceBlock or FillBlock or RectangleBlock or MarkBlock or BreakBlock => Length.Zero,
        _ => throw new NotSupportedException($"Flow does not know blocks of the kind {block.GetType().Name}."),
    };

    private static Length OfColumn(ColumnWidth width, Func<Length> natural) => width.Kind == ColumnWidthKind.Fixed ? width.Length : natural();
}
