using System.Collections.Immutable;
using Booklet.Content.Markup;
using Booklet.Design.Themes;
using Booklet.Mathematics;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Inline = Booklet.Typesetting.Document.Inline;

namespace Booklet.Design.Setting;

/// <summary>Gives the content's styled text its dress: runs become inlines, paragraphs and lists become blocks.</summary>
internal sealed class RichTextSetter(Theme theme)
{
    /// <summary>Mono letters look larger than serif ones of the same size; this evens the x-heights.</summary>
    private const double MonoScale = 0.88;

    private readonly Length _listIndent = theme.TextSize * 1.5;

    /// <summary>Running text; links of its own stand in the accent.</summary>
    public ImmutableArray<Inline> Inlines(RichText text, TextStyle style) => Inlines(text, style, null, theme.Palette.AccentText);

    /// <summary>Titles, places and names: a link (the given one, or else the text's own) does not change their colour.</summary>
    public ImmutableArray<Inline> Title(RichText text, TextStyle style, LinkTarget? link = null) => Inlines(text, style, link, style.Color);

    private ImmutableArray<Inline> Inlines(RichText text, TextStyle style, LinkTarget? link, Color linkColor)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>(text.Inlines.Length);
        foreach (var inline in text.Inlines)
        {
            inlines.Add(inline switch
            {
                Run run => new TextInline(run.Text, Dress(run, style, linkColor))
                {
                    Link = link ?? (run.Link is { } uri ? new UriTarget(uri) : null),
                    Location = run.Location ?? text.Location,
                },
                LineBreak => new LineBreakInline(),
                Formula formula => new FormulaInline(formula.Content, style) { Link = link, Location = formula.Location ?? text.Location },
                _ => throw new InvalidOperationException($"Unknown inline {inline.GetType().Name}."),
            });
        }
        return inlines.ToImmutable();
    }

    /// <summary>The document's blocks; paragraphs after the first are indented rather than spaced.</summary>
    public ImmutableArray<Block> Blocks(RichDocument document, ParagraphStyle style)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var followsParagraph = false;
        foreach (var block in document.Blocks)
        {
            // Lines that the author broke (an address, a date and a place) are not prose: an indent would push only the first of them.
            var isProse = block is RichParagraph paragraph && !paragraph.Text.Inlines.OfType<LineBreak>().Any();
            var own = followsParagraph && isProse ? style with { FirstLineIndent = style.Text.Size * 1.25 } : style;
            if (block is RichParagraph { Text: var text } && text.Inlines.Any(i => i is Formula { IsDisplay: true }))
                AddDisplays(blocks, text, own);
            else
                blocks.Add(SetBlock(block, own));
            followsParagraph = block is RichParagraph;
        }
        return blocks.ToImmutable();
    }

    /// <summary>
    /// Text and the displayed formulas in it, in turn. What goes on after a display is the same paragraph: no indent. Punctuation that follows
    /// the dollars belongs to the formula.
    /// </summary>
    private void AddDisplays(ImmutableArray<Block>.Builder blocks, RichText text, ParagraphStyle style)
    {
        var start = 0;
        for (var i = 0; i <= text.Inlines.Length; i++)
        {
            if (i < text.Inlines.Length && text.Inlines[i] is not Formula { IsDisplay: true })
                continue;
            var line = text with { Inlines = Trimmed(text.Inlines[start..i]) };
            if (!line.IsEmpty)
            {
                var isFollowed = i < text.Inlines.Length;
                blocks.Add(new ParagraphBlock(style, Inlines(line, style.Text)) { Role = StructureRole.Paragraph, KeepWithNext = isFollowed });
                style = style with { FirstLineIndent = default };
            }
            if (i < text.Inlines.Length)
            {
                var end = i + 1 < text.Inlines.Length ? Punctuation(text.Inlines[i + 1]) : "";
                blocks.Add(Display((Formula)text.Inlines[i], end, text, style with { FirstLineIndent = default }));
                if (end.Length > 0)
                    text = text with { Inlines = text.Inlines.SetItem(i + 1, (Run)text.Inlines[i + 1] with { Text = ((Run)text.Inlines[i + 1]).Text[1..] }) };
            }
            start = i + 1;
        }
    }

    private static ImmutableArray<Content.Markup.Inline> Trimmed(ImmutableArray<Content.Markup.Inline> inlines)
    {
        while (inlines is [LineBreak or Run { Text: " " }, ..])
            inlines = inlines.RemoveAt(0);
        while (inlines is [.., LineBreak or Run { Text: " " }])
            inlines = inlines.RemoveAt(inlines.Length - 1);
        if (inlines is [Run first, ..])
            inlines = inlines.SetItem(0, first with { Text = first.Text.TrimStart(' ') });
        return inlines;
    }

    private static string Punctuation(Content.Markup.Inline next) => next is Run { Text: [',' or '.' or ';' or ':', ..] } run ? run.Text[..1] : "";

    private static ParagraphBlock Display(Formula formula, string end, RichText text, ParagraphStyle style)
    {
        var content = end.Length == 0 ? formula.Content : new MathList(formula.Content.Nodes.Add(new WordNode(end, WordFace.Upright)));
        var inline = new FormulaInline(content, style.Text, IsDisplay: true) { Location = formula.Location ?? text.Location };
        return new ParagraphBlock(style, [inline]) { Role = StructureRole.Formula, Alternative = inline.PlainText };
    }

    public Block Stack(RichDocument document, ParagraphStyle style) => new StackBlock(Blocks(document, style));

    private Block SetBlock(RichBlock block, ParagraphStyle style) => block switch
    {
        RichParagraph paragraph => new ParagraphBlock(style, Inlines(paragraph.Text, style.Text)) { Role = StructureRole.Paragraph },
        RichHeading heading => Heading(heading, style),
        RichList list => List(list, style with { FirstLineIndent = default }),
        RichQuotation quotation => Quotation(quotation, style with { FirstLineIndent = default }),
        RichCode code => Code(code, style),
        RichTable table => Table(table, style with { FirstLineIndent = default }),
        _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
    };

    private ParagraphBlock Heading(RichHeading heading, ParagraphStyle style) =>
        new(style with { Alignment = TextAlignment.Start, Hyphenate = false, FirstLineIndent = default },
            Inlines(heading.Text, style.Text with { Weight = FontWeight.Semibold, Italic = heading.Level > 1 }))
        {
            Role = heading.Level == 1 ? StructureRole.Heading4 : StructureRole.Heading5,
            SpaceBefore = style.Leading * 0.5,
            KeepWithNext = true,
        };

    private StackBlock List(RichList list, ParagraphStyle style)
    {
        var items = ImmutableArray.CreateBuilder<Block>(list.Items.Length);
        var number = list.Start;
        foreach (var item in list.Items)
        {
            var label = number is { } n ? FormattableString.Invariant($"{n}.") : "•";
            number++;
            var labelBlock = new ParagraphBlock(
                style with { Alignment = TextAlignment.Start, FirstLineIndent = default },
                [new TextInline(label, style.Text)])
            { Role = StructureRole.ListLabel };
            items.Add(new RowBlock(
                [
                    new RowCell(ColumnWidth.Fixed(_listIndent), labelBlock),
                    new RowCell(ColumnWidth.Share(), new StackBlock(Blocks(item, style)) { Role = StructureRole.ListBody }),
                ],
                default)
            { Role = StructureRole.ListItem });
        }
        return new StackBlock(items.ToImmutable()) { Role = StructureRole.List };
    }

    private BoxBlock Quotation(RichQuotation quotation, ParagraphStyle style) =>
        new(new StackBlock(Blocks(quotation.Content, style)))
        {
            Padding = new Edges(_listIndent, default, _listIndent, default),
            SpaceBefore = style.Leading * 0.5,
            Role = StructureRole.BlockQuotation,
        };

    private static StackBlock Code(RichCode code, ParagraphStyle style)
    {
        var plain = style with { Alignment = TextAlignment.Start, Hyphenate = false, FirstLineIndent = default, Text = Coded(style.Text) };
        return new StackBlock([.. code.Text.Split('\n').Select(line => new ParagraphBlock(plain, [new TextInline(Indented(line), plain.Text)]))])
        {
            Role = StructureRole.Code,
            SpaceBefore = style.Leading * 0.5,
        };
    }

    /// <summary>A program's indents mean something; ordinary spaces at a paragraph's head do not.</summary>
    private static string Indented(string line)
    {
        line = line.Replace("\t", "    ", StringComparison.Ordinal);
        var code = line.TrimStart(' ');
        return new string('\u00A0', line.Length - code.Length) + code;
    }

    private TableBlock Table(RichTable table, ParagraphStyle style)
    {
        var ragged = style with { Alignment = TextAlignment.Start };
        var columns = table.Rows.Max(r => r.Length);
        var rows = table.Rows.Select((row, index) =>
        {
            var isHeader = table.HasHeader && index == 0;
            var text = isHeader ? style.Text with { Weight = FontWeight.Semibold } : style.Text;
            return new TableRow([.. row.Select(cell => new TableCell(new ParagraphBlock(ragged, Inlines(cell, text))) { IsHeader = isHeader })]);
        });
        return new TableBlock([.. Enumerable.Repeat(ColumnWidth.Share(), columns)], [.. rows])
        {
            HeaderRows = table.HasHeader ? 1 : 0,
            Gap = theme.TextSize,
            SpaceBefore = style.Leading * 0.5,
            Role = StructureRole.Table,
        };
    }

    private static TextStyle Coded(TextStyle style) => style with { Family = Theme.Mono, Size = style.Size * MonoScale, Italic = false, Features = [] };

    private static TextStyle Dress(Run run, TextStyle style, Color linkColor)
    {
        if (run.Style == RunStyle.None && run.Link is null && run.Language is null)
            return style;
        var dressed = run.Style.HasFlag(RunStyle.Code) ? Coded(style) : style;
        if (run.Style.HasFlag(RunStyle.Emphasis))
            dressed = dressed with { Italic = !dressed.Italic };
        if (run.Style.HasFlag(RunStyle.Strong))
            dressed = dressed with { Weight = dressed.Weight == FontWeight.Regular ? FontWeight.Semibold : FontWeight.Bold };
        if (run.Style.HasFlag(RunStyle.Superscript))
            dressed = dressed with { Position = ScriptPosition.Superscript };
        if (run.Style.HasFlag(RunStyle.Subscript))
            dressed = dressed with { Position = ScriptPosition.Subscript };
        if (run.Style.HasFlag(RunStyle.SmallCapitals))
            dressed = dressed with { Features = [.. dressed.Features.Append("smcp").Order(StringComparer.Ordinal)] };
        if (run.Style.HasFlag(RunStyle.Strikethrough))
            dressed = dressed with { Strikethrough = true };
        if (run.Link is not null && dressed.Color != linkColor)
            dressed = dressed with { Color = linkColor };
        if (run.Language is not null)
            dressed = dressed with { Language = run.Language };
        return dressed;
    }
}
