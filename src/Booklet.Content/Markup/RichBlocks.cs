using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Content.Markup;

/// <summary>Blocks as one line, for values that are a line by meaning: titles, names, table cells.</summary>
internal static class RichBlocks
{
    public static RichText Flatten(ImmutableArray<RichBlock> blocks, SourceLocation? location)
    {
        if (blocks is [RichParagraph only])
            return only.Text with { Location = location };
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        Add(blocks, inlines);
        return inlines.Count == 0 ? RichText.Empty with { Location = location } : new RichText(inlines.DrainToImmutable()) { Location = location };
    }

    private static void Add(ImmutableArray<RichBlock> blocks, ImmutableArray<Inline>.Builder inlines)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case RichParagraph paragraph:
                    AddLine(paragraph.Text, inlines);
                    break;
                case RichHeading heading:
                    AddLine(heading.Text, inlines);
                    break;
                case RichCode code:
                    AddLine(new RichText([new Run(code.Text.Replace('\n', ' '), RunStyle.Code)]), inlines);
                    break;
                case RichQuotation quotation:
                    Add(quotation.Content.Blocks, inlines);
                    break;
                case RichList list:
                    foreach (var item in list.Items)
                        Add(item.Blocks, inlines);
                    break;
                case RichTable table:
                    foreach (var row in table.Rows)
                        AddLine(new RichText([.. row.SelectMany((cell, i) => i == 0 ? cell.Inlines : [new Run(" "), .. cell.Inlines])]), inlines);
                    break;
                default:
                    throw new InvalidOperationException($"Unknown block {block.GetType().Name}.");
            }
        }
    }

    private static void AddLine(RichText line, ImmutableArray<Inline>.Builder inlines)
    {
        if (line.IsEmpty)
            return;
        if (inlines.Count > 0)
            inlines.Add(new LineBreak());
        inlines.AddRange(line.Inlines);
    }
}
