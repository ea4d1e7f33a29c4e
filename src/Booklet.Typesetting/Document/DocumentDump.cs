using System.Globalization;
using System.Text;

namespace Booklet.Typesetting.Document;

/// <summary>
/// A composed document as text that a person can review: one line a block, indented by depth, with its role, anchor and bookmark;
/// text in quotes, styles only where they change what a reader would see (italic, weight, link). For golden files.
/// </summary>
public static class DocumentDump
{
    public static string Write(ComposedDocument document)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"document \"{document.Properties.Title}\" {document.Properties.Language}\n");
        foreach (var sequence in document.Sequences)
        {
            text.Append(CultureInfo.InvariantCulture, $"pages {sequence.Start.ToString().ToLowerInvariant()}");
            if (sequence.FillToMultipleOf > 0)
                text.Append(CultureInfo.InvariantCulture, $" fill to a multiple of {sequence.FillToMultipleOf}");
            text.Append('\n');
            WriteBlock(text, sequence.Body, 1);
        }
        return text.ToString();
    }

    private static void WriteBlock(StringBuilder text, Block block, int depth)
    {
        text.Append(' ', depth * 2).Append(NameOf(block));
        if (block.Role != StructureRole.None)
            text.Append(CultureInfo.InvariantCulture, $" <{block.Role}>");
        if (block.Anchor is not null)
            text.Append(CultureInfo.InvariantCulture, $" #{block.Anchor}");
        if (block.Outline is { } outline)
            text.Append(CultureInfo.InvariantCulture, $" bookmark {outline.Level} \"{outline.Title}\"");
        if (block.Alternative is not null)
            text.Append(CultureInfo.InvariantCulture, $" alt \"{block.Alternative}\"");
        if (block is ParagraphBlock paragraph)
            text.Append(' ').Append(TextOf(paragraph));
        text.Append('\n');
        foreach (var child in ChildrenOf(block))
            WriteBlock(text, child, depth + 1);
    }

    private static string NameOf(Block block) => block switch
    {
        MarkBlock mark => $"mark {mark.Mark} \"{mark.Text}\"",
        ImageBlock image => $"image {image.Width}×{image.Height}",
        CanvasBlock canvas => $"canvas {canvas.Width}×{canvas.Height}",
        LinkBlock link => $"link {TargetOf(link.Target)}",
        ColumnsBlock columns => string.Create(CultureInfo.InvariantCulture, $"columns {columns.Count}"),
        RectangleBlock rectangle => $"rectangle {rectangle.Fill?.ToString() ?? "none"}",
        _ => block.GetType().Name.Replace("Block", "", StringComparison.Ordinal).ToLowerInvariant(),
    };

    private static IEnumerable<Block> ChildrenOf(Block block) => block switch
    {
        StackBlock stack => stack.Children,
        RowBlock row => row.Cells.Select(c => c.Content),
        TableBlock table => table.Rows.SelectMany(r => r.Cells).Select(c => c.Content),
        ColumnsBlock columns => [columns.Content],
        BoxBlock box => [box.Content],
        CanvasBlock canvas => canvas.Items.Select(i => i.Content),
        FittingBlock fitting => fitting.Alternatives,
        LinkBlock link => [link.Content],
        _ => [],
    };

    private static string TextOf(ParagraphBlock paragraph)
    {
        var text = new StringBuilder("\"");
        foreach (var inline in paragraph.Inlines)
        {
            text.Append(inline switch
            {
                TextInline run => Decorated(run),
                LineBreakInline => " | ",
                AnchorInline anchor => $"{{#{anchor.Anchor}}}",
                PageReferenceInline reference => $"{{{reference.Prefix}{string.Join(reference.Separator, reference.Targets.Select(t => t.Anchor))}}}",
                CurrentPageInline => "{page}",
                MarkInline mark => $"{{mark {mark.Mark}}}",
                FillInline => " … ",
                SpaceInline => " ",
                FormulaInline formula => $"${formula.PlainText}$",
                BoxInline box => $"{{{box.Alternative}}}",
                _ => throw new InvalidOperationException($"Unknown inline {inline.GetType().Name}."),
            });
        }
        return text.Append('"').ToString();
    }

    private static string Decorated(TextInline run)
    {
        var text = run.Text;
        if (run.Style.Position == ScriptPosition.Superscript)
            text = "^" + text;
        if (run.Style.Position == ScriptPosition.Subscript)
            text = "_" + text;
        if (run.Style.Italic)
            text = "/" + text + "/";
        if (run.Style.Weight != FontWeight.Regular)
            text = "*" + text + "*";
        return run.Link is null ? text : $"[{text}]({TargetOf(run.Link)})";
    }

    private static string TargetOf(LinkTarget target) => target switch
    {
        UriTarget uri => uri.Uri,
        AnchorTarget anchor => "#" + anchor.Anchor,
        _ => throw new InvalidOperationException($"Unknown link target {target.GetType().Name}."),
    };
}
