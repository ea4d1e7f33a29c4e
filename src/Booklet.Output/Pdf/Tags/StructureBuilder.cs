using System.Collections.Immutable;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Flow;

namespace Booklet.Output.Pdf.Tags;

/// <summary>
/// Makes the structure tree from the blocks, before any page is painted: whatever of it comes to stand on no page is dropped later.
/// A block that occurs twice belongs to its first place.
/// </summary>
internal sealed class StructureBuilder
{
    private readonly Dictionary<Block, StructureNode> _nodes = new(ReferenceEqualityComparer.Instance);

    private StructureBuilder(string language) => Root = new StructureNode(StructureType.Document, null) { Language = language };

    public StructureNode Root { get; }

    /// <summary>The node that a block's marks go to; read by many painters at once.</summary>
    public IReadOnlyDictionary<Block, StructureNode> Nodes => _nodes;

    public static StructureBuilder Build(ComposedDocument document)
    {
        var builder = new StructureBuilder(LanguageTag.OfDocument(document.Properties.Language));
        foreach (var sequence in document.Sequences)
        {
            // A sequence is a chapter, the cover, a grid's page: a part, unless its body says so itself.
            var isPart = sequence.Body.Role is StructureRole.Part or StructureRole.Section;
            var part = isPart ? builder.Root : builder.Root.Append(new StructureNode(StructureType.Part, builder.Root));
            builder.Add(sequence.Body, part, part.Language);
        }
        return builder;
    }

    private void Add(Block block, StructureNode parent, string? language)
    {
        if (block.Role == StructureRole.Artifact || _nodes.ContainsKey(block))
            return;
        language = LanguageTag.Valid(block.Language) ?? (block is ParagraphBlock p ? LanguageTag.Valid(p.Style.Language) : null) ?? language;
        var node = MakeNode(block, parent, language);
        _nodes.Add(block, node);
        switch (block)
        {
            case ParagraphBlock paragraph:
                AddBoxes(paragraph.Inlines, node, language);
                break;
            case TableBlock table when node.Type == StructureType.Table && node != parent:
                AddRows(table, node, language);
                break;
            default:
                foreach (var child in BlockChildren.Of(block))
                    Add(child, node, language);
                break;
        }
    }

    private static StructureNode MakeNode(Block block, StructureNode parent, string? language)
    {
        var type = TypeOf(block, parent);
        if (type == StructureType.None && block is not (ParagraphBlock or ImageBlock))
            return parent;
        var isPicture = type is StructureType.Figure or StructureType.Formula;
        var node = new StructureNode(type, parent) { Target = type == StructureType.Link ? ((LinkBlock)block).Target : null, IsPicture = isPicture };
        node.Language = language;
        if (isPicture || (type == StructureType.Link && !string.IsNullOrWhiteSpace(block.Alternative)))
            node.Alternative = block.Alternative;
        if (type == StructureType.Lbl && parent.Element is { Type: StructureType.LI, Around: { Type: StructureType.L, Numbering: null } list })
            list.Numbering = NumberingOf(block);
        return parent.Append(node);
    }

    private static StructureType TypeOf(Block block, StructureNode parent)
    {
        var around = parent.Element;
        // What is set inside a link is what it would be without.
        while (around.Type == StructureType.Link)
            around = around.Around!;
        var type = OfRole(block);
        if (type == StructureType.P && around.Type.IsParagraph())
            return StructureType.None;
        if (type != StructureType.None)
            return type;
        return block switch
        {
            // Links in links do not exist; the inner one's area joins the outer element.
            LinkBlock => parent.Link is null ? StructureType.Link : StructureType.None,
            ImageBlock { Alternative: not null } => StructureType.Figure,
            ParagraphBlock when around.Type == StructureType.TOCI => StructureType.Reference,
            ParagraphBlock when !around.Type.TakesText() => StructureType.P,
            _ => StructureType.None,
        };
    }

    private static StructureType OfRole(Block block) => block.Role switch
    {
        StructureRole.Part => StructureType.Part,
        StructureRole.Section => StructureType.Sect,
        StructureRole.Heading1 => StructureType.H1,
        StructureRole.Heading2 => StructureType.H2,
        StructureRole.Heading3 => StructureType.H3,
        StructureRole.Heading4 => StructureType.H4,
        StructureRole.Heading5 => StructureType.H5,
        StructureRole.Heading6 => StructureType.H6,
        StructureRole.Paragraph => StructureType.P,
        StructureRole.BlockQuotation => StructureType.BlockQuote,
        StructureRole.Caption => StructureType.Caption,
        StructureRole.List => StructureType.L,
        StructureRole.ListItem => StructureType.LI,
        StructureRole.ListLabel => StructureType.Lbl,
        StructureRole.ListBody => StructureType.LBody,
        StructureRole.Table => StructureType.Table,
        StructureRole.TableRow => StructureType.TR,
        StructureRole.TableHeaderCell => StructureType.TH,
        StructureRole.TableCell => StructureType.TD,
        // A picture without words for it can't be read: what it shows is decoration, what it says is text.
        StructureRole.Figure => string.IsNullOrWhiteSpace(block.Alternative) ? StructureType.None : StructureType.Figure,
        StructureRole.Formula => string.IsNullOrWhiteSpace(block.Alternative) ? StructureType.None : StructureType.Formula,
        StructureRole.Contents => StructureType.TOC,
        StructureRole.ContentsItem => StructureType.TOCI,
        StructureRole.Index => StructureType.Index,
        StructureRole.Code => StructureType.Code,
        _ => StructureType.None,
    };

    private void AddRows(TableBlock table, StructureNode node, string? language)
    {
        var headOfColumn = new List<StructureNode>[table.Columns.Length];
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var headsOfRow = new List<StructureNode>();
            var row = node.Append(new StructureNode(StructureType.TR, node));
            var columns = 0;
            foreach (var cell in table.Rows[i].Cells)
            {
                var isColumnHeader = i < table.HeaderRows;
                var isHeader = isColumnHeader || cell.IsHeader || cell.Content.Role == StructureRole.TableHeaderCell;
                var span = Math.Max(cell.ColumnSpan, 1);
                var place = row.Append(new StructureNode(isHeader ? StructureType.TH : StructureType.TD, row)
                {
                    IsColumnHeader = isColumnHeader,
                    ColumnSpan = span,
                });
                AddCell(cell.Content, place, language);
                for (var column = columns; column < Math.Min(columns + span, headOfColumn.Length); column++)
                {
                    if (isColumnHeader)
                        (headOfColumn[column] ??= []).Add(place);
                    else
                        place.Headers.AddRange((headOfColumn[column] ?? []).Except(place.Headers));
                }
                place.Headers.AddRange(headsOfRow);
                if (isHeader && !isColumnHeader)
                    headsOfRow.Add(place);
                columns += span;
            }
            // A table is regular: every row has as many columns as the table.
            for (; columns < table.Columns.Length; columns++)
                row.Append(new StructureNode(StructureType.TD, row));
        }
    }

    /// <summary>The cell is the element of a single paragraph and of content that is called a cell.</summary>
    private void AddCell(Block content, StructureNode cell, string? language)
    {
        var isCell = content.Role is StructureRole.TableCell or StructureRole.TableHeaderCell;
        if (!isCell && content is not ParagraphBlock { Role: StructureRole.None or StructureRole.Paragraph })
        {
            Add(content, cell, language);
            return;
        }
        if (!_nodes.TryAdd(content, cell))
            return;
        language = LanguageTag.Valid(content.Language) ?? (content is ParagraphBlock p ? LanguageTag.Valid(p.Style.Language) : null) ?? language;
        cell.Language = language;
        if (content is ParagraphBlock paragraph)
            AddBoxes(paragraph.Inlines, cell, language);
        foreach (var child in BlockChildren.Of(content))
            Add(child, cell, language);
    }

    /// <summary>Blocks in lines: what extraction should read there says the element's actual or alternative text.</summary>
    private void AddBoxes(ImmutableArray<Inline> inlines, StructureNode node, string? language)
    {
        foreach (var inline in inlines)
        {
            if (inline is not BoxInline box || box.Content.Role == StructureRole.Artifact || _nodes.ContainsKey(box.Content))
                continue;
            var role = box.Content.Role;
            var alternative = string.IsNullOrWhiteSpace(box.Content.Alternative) ? box.Alternative : box.Content.Alternative;
            var isSpoken = !string.IsNullOrWhiteSpace(alternative);
            var isPicture = isSpoken && role is (StructureRole.Figure or StructureRole.Formula);
            var type = (isSpoken, role) switch
            {
                (false, _) => StructureType.None,
                (true, StructureRole.Figure) => StructureType.Figure,
                (true, StructureRole.Formula) => StructureType.Formula,
                _ => StructureType.Span,
            };
            var place = new StructureNode(type, node)
            {
                IsInLine = true,
                IsPicture = isSpoken,
                Language = language,
                Alternative = isPicture ? alternative : null,
                ActualText = isSpoken && !isPicture ? alternative : null,
            };
            _nodes.Add(box.Content, place);
            foreach (var child in BlockChildren.Of(box.Content))
                Add(child, place, language);
        }
    }

    private static string? NumberingOf(Block label)
    {
        var text = label is ParagraphBlock { Inlines: [TextInline first, ..] } ? first.Text : "";
        if (text.Length == 0)
            return null;
        return char.IsAsciiDigit(text[0]) ? "Decimal" : text[0] == '•' ? "Disc" : null;
    }
}
