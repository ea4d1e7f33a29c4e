using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>The blocks directly inside of a block, in document order; what stands inside a paragraph's lines (<see cref="BoxInline"/>) is not among them.</summary>
public static class BlockChildren
{
    public static IEnumerable<Block> Of(Block block) => block switch
    {
        StackBlock stack => stack.Children,
        RowBlock row => row.Cells.Select(c => c.Content),
        TableBlock table => table.Rows.SelectMany(r => r.Cells).Select(c => c.Content),
        ColumnsBlock columns => [columns.Content],
        BoxBlock box => [box.Content],
        LinkBlock link => [link.Content],
        CanvasBlock canvas => canvas.Items.Select(i => i.Content),
        FittingBlock fitting => fitting.Alternatives,
        ParagraphBlock or ImageBlock or RuleBlock or SpaceBlock or GridSpaceBlock or FillBlock or RectangleBlock or MarkBlock or BreakBlock => [],
        _ => throw new NotSupportedException($"Flow does not know blocks of the kind {block.GetType().Name}."),
    };
}
