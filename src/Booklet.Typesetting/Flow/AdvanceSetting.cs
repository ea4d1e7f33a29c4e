using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>
/// Sets paragraphs on all processors before flow, which is one thread, asks for them. Widths follow from the tree of blocks alone,
/// so nothing is set in vain but second alternatives' rivals.
/// </summary>
internal sealed class AdvanceSetting(FlowContext context)
{
    public static void Run(ParagraphStore store, ComposedDocument document, IPageReferences references)
    {
        if (store.Workers == 1)
            return;
        var setting = new AdvanceSetting(new FlowContext(store, references));
        var work = new List<(Block Block, Length Width)>();
        foreach (var sequence in document.Sequences)
        {
            var template = sequence.Template;
            Collect(sequence.Body, Length.Max(template.Size.Width - template.Margins.Left - template.Margins.Right, Length.Zero), work, 0);
        }
        Parallel.ForEach(work, new ParallelOptions { MaxDegreeOfParallelism = store.Workers }, item => setting.Set(item.Block, item.Width));
    }

    /// <summary>
    /// Parts of the document that are worth handing to a thread: stacks are taken apart some levels deep,
    /// which reaches the talks of a chapter; beyond it, the list would cost more than it evens out.
    /// </summary>
    private static void Collect(Block block, Length width, List<(Block, Length)> work, int depth)
    {
        const int deepest = 4;
        if (block is StackBlock stack && depth < deepest)
        {
            foreach (var child in stack.Children)
                Collect(child, width, work, depth + 1);
        }
        else if (block is ColumnsBlock columns)
        {
            Collect(columns.Content, LayoutColumns.Width(columns, width), work, depth);
        }
        else
        {
            work.Add((block, width));
        }
    }

    private void Set(Block block, Length width)
    {
        switch (block)
        {
            case ParagraphBlock b:
                context.Set(b, width);
                break;
            case StackBlock b:
                foreach (var child in b.Children)
                    Set(child, width);
                break;
            case RowBlock b:
                var widths = context.Widths(b, width);
                for (var i = 0; i < widths.Length; i++)
                    Set(b.Cells[i].Content, widths[i]);
                break;
            case TableBlock b:
                SetTable(b, width);
                break;
            case ColumnsBlock b:
                Set(b.Content, LayoutColumns.Width(b, width));
                break;
            case BoxBlock b:
                Set(b.Content, new Region(width, default).Inside(b.Padding).Width);
                break;
            case LinkBlock b:
                Set(b.Content, width);
                break;
            case FittingBlock { Alternatives: [var first, ..] }:
                Set(first, width);
                break;
            case CanvasBlock b:
                foreach (var item in b.Items)
                    Set(item.Content, item.Area.Width);
                break;
        }
    }

    private void SetTable(TableBlock table, Length width)
    {
        for (var row = 0; row < table.Rows.Length; row++)
        {
            foreach (var cell in LayoutTable.Cells(table, row, context.Widths(table, width)))
                Set(cell.Content, LayoutCells.InnerWidth(cell));
        }
    }
}
