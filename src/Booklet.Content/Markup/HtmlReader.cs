using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Sources;
using Booklet.Diagnostics;
using HtmlAgilityPack;

namespace Booklet.Content.Markup;

/// <summary>Walks an HTML tree, as people write it, into blocks of styled runs.</summary>
internal sealed class HtmlReader(ScannedMarkup source, MarkupContext context, SourceLocation? location, DiagnosticBag bag)
{
    /// <summary>Elements inside elements; the tree's own recursion has to end before the stack does.</summary>
    private const int MaximumDepth = 200;

    private readonly LinkTargets _links = new(context);

    public ImmutableArray<RichBlock> Blocks(string html)
    {
        if (Tree(html) is not { } root)
        {
            using var plain = new TextFlow(source, context, location);
            plain.Append(HtmlText.Strip(html), TextAttributes.Plain, true);
            var blocks = ImmutableArray.CreateBuilder<RichBlock>();
            plain.TakeParagraphs(blocks);
            return blocks.DrainToImmutable();
        }
        return Blocks(root, TextAttributes.Plain);
    }

    /// <summary>Null where the nesting is too deep.</summary>
    private HtmlNode? Tree(string html)
    {
        if (HtmlText.Depth(html) > MaximumDepth)
        {
            bag.Add(MarkupDiagnostics.TooDeepAt(location));
            return null;
        }
        var document = new HtmlDocument { OptionFixNestedTags = true, OptionReadEncoding = false, OptionAutoCloseOnEnd = true };
        document.LoadHtml(html);
        return document.DocumentNode;
    }

    private ImmutableArray<RichBlock> Blocks(HtmlNode parent, TextAttributes attributes)
    {
        var blocks = ImmutableArray.CreateBuilder<RichBlock>();
        using var flow = new TextFlow(source, context, location);
        Children(parent, attributes, flow, blocks);
        flow.TakeParagraphs(blocks);
        return blocks.DrainToImmutable();
    }

    private void Children(HtmlNode parent, TextAttributes attributes, TextFlow flow, ImmutableArray<RichBlock>.Builder blocks)
    {
        for (var node = parent.FirstChild; node is not null; node = node.NextSibling)
            Visit(node, attributes, flow, blocks);
    }

    private void Visit(HtmlNode node, TextAttributes attributes, TextFlow flow, ImmutableArray<RichBlock>.Builder blocks)
    {
        if (node is HtmlTextNode text)
        {
            flow.Append(text.Text, attributes, true);
            return;
        }
        if (node.NodeType is not HtmlNodeType.Element)
            return;

        var name = node.Name;
        if (HtmlTags.IsDropped(name) || name is "img")
        {
            bag.Add(MarkupDiagnostics.ElementDroppedAt(name, location));
            return;
        }

        attributes = InItsLanguage(node, attributes);
        switch (name)
        {
            case "br":
                flow.Break(attributes);
                break;
            case "ul" or "ol" or "menu" or "dir":
                flow.TakeParagraphs(blocks);
                AddList(node, attributes, blocks);
                break;
            case "li":
                // An item outside a list: somebody cut the list's tags away.
                flow.TakeParagraphs(blocks);
                if (Blocks(node, attributes) is { IsEmpty: false } item)
                    Append(blocks, new RichList(null, [new RichDocument(item)]));
                break;
            case "blockquote":
                flow.TakeParagraphs(blocks);
                if (Blocks(node, attributes) is { IsEmpty: false } quoted)
                    blocks.Add(new RichQuotation(new RichDocument(quoted)));
                break;
            case "pre":
                flow.TakeParagraphs(blocks);
                AddCode(node, blocks);
                break;
            case "table":
                flow.TakeParagraphs(blocks);
                AddTable(node, attributes, blocks);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                flow.TakeParagraphs(blocks);
                AddHeading(node, attributes, blocks);
                break;
            case "q":
                flow.Append(TypographicRules.For(context.Language).OpenDouble, attributes, false);
                Children(node, attributes, flow, blocks);
                flow.Append(TypographicRules.For(context.Language).CloseDouble, attributes, false);
                break;
            case "hr":
                flow.TakeParagraphs(blocks);
                break;
            case var _ when IsBlock(name):
                flow.TakeParagraphs(blocks);
                Children(node, name is "dt" ? attributes with { Style = attributes.Style | RunStyle.Strong } : attributes, flow, blocks);
                flow.TakeParagraphs(blocks);
                break;
            case "a" when node.GetAttributeValue("class", "") is "footnote-back-ref":
                // The way back from a note, which on paper is the reader's.
                break;
            case "a":
                var target = _links.Resolve(Entities.Decode(node.GetAttributeValue("href", "")));
                Children(node, target is null ? attributes : attributes with { Link = target }, flow, blocks);
                break;
            default:
                Children(node, attributes with { Style = attributes.Style | StyleOf(name) }, flow, blocks);
                break;
        }
    }

    private void AddList(HtmlNode node, TextAttributes attributes, ImmutableArray<RichBlock>.Builder blocks)
    {
        var items = ImmutableArray.CreateBuilder<RichDocument>();
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            var content = child.Name is "li" ? Blocks(child, attributes) : Loose(child, attributes);
            if (content.IsEmpty)
                continue;
            // A list directly in a list belongs to the item before it.
            if (child.Name is "ul" or "ol" && items.Count > 0)
                items[^1] = items[^1] with { Blocks = items[^1].Blocks.AddRange(content) };
            else
                items.Add(new RichDocument(content));
        }
        if (items.Count == 0)
            return;
        int? start = node.Name is "ol"
            ? int.TryParse(node.GetAttributeValue("start", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 1
            : null;
        blocks.Add(new RichList(start, items.DrainToImmutable()));
    }

    private ImmutableArray<RichBlock> Loose(HtmlNode child, TextAttributes attributes)
    {
        var blocks = ImmutableArray.CreateBuilder<RichBlock>();
        using var flow = new TextFlow(source, context, location);
        Visit(child, attributes, flow, blocks);
        flow.TakeParagraphs(blocks);
        return blocks.DrainToImmutable();
    }

    private static void Append(ImmutableArray<RichBlock>.Builder blocks, RichList list)
    {
        if (blocks.Count > 0 && blocks[^1] is RichList { Start: null } last)
            blocks[^1] = last with { Items = last.Items.AddRange(list.Items) };
        else
            blocks.Add(list);
    }

    private void AddHeading(HtmlNode node, TextAttributes attributes, ImmutableArray<RichBlock>.Builder blocks)
    {
        var content = Blocks(node, attributes);
        if (content.IsEmpty)
            return;
        // A row of dashes under a paragraph makes a heading of it in Markdown, which nobody meant.
        const int longestHeading = 200;
        if (content is [RichParagraph line] && line.Text.ToPlainText().Length <= longestHeading)
            blocks.Add(new RichHeading(node.Name[1] - '0', line.Text));
        else
            blocks.AddRange(content);
    }

    private static void AddCode(HtmlNode node, ImmutableArray<RichBlock>.Builder blocks)
    {
        var text = Entities.Decode(node.InnerText).Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace(Marks.LessThan, '<').Replace(Marks.Break, '\n').Trim('\n').TrimEnd();
        if (text.Length > 0)
            blocks.Add(new RichCode(text));
    }

    private void AddTable(HtmlNode node, TextAttributes attributes, ImmutableArray<RichBlock>.Builder blocks)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<RichText>>();
        var header = false;
        foreach (var row in node.Descendants("tr"))
        {
            var cells = row.ChildNodes.Where(c => c.Name is "td" or "th").ToList();
            if (cells.Count == 0)
                continue;
            header |= rows.Count == 0 && cells.TrueForAll(c => c.Name is "th");
            rows.Add([.. cells.Select(c => RichBlocks.Flatten(Blocks(c, attributes), location))]);
        }
        if (rows.Any(r => r.Any(c => !c.IsEmpty)))
            blocks.Add(new RichTable(header, rows.DrainToImmutable()));
    }

    /// <summary>HTML 3.2.6.1: the language of an element and all in it. Punctuation stays that of the text around, as printers do with quotations.</summary>
    private TextAttributes InItsLanguage(HtmlNode node, TextAttributes attributes)
    {
        var stated = node.HasAttributes ? node.GetAttributeValue("lang", "") : "";
        if (stated.Length == 0 || !LanguageNames.IsTag(stated))
            return attributes;
        var isOurs = string.Equals(stated, context.Language, StringComparison.OrdinalIgnoreCase);
        return attributes with { Language = isOurs ? null : stated.Replace('_', '-') };
    }

    private static RunStyle StyleOf(string element) => element switch
    {
        "em" or "i" or "cite" or "var" or "dfn" => RunStyle.Emphasis,
        "strong" or "b" => RunStyle.Strong,
        "code" or "kbd" or "samp" or "tt" => RunStyle.Code,
        "sup" => RunStyle.Superscript,
        "sub" => RunStyle.Subscript,
        "del" or "s" or "strike" => RunStyle.Strikethrough,
        HtmlTags.SmallCapitals => RunStyle.SmallCapitals,
        _ => RunStyle.None,
    };

    private static bool IsBlock(string element) => element is "p" or "div" or "section" or "article" or "header" or "footer" or "main" or "aside" or "nav"
        or "figure" or "figcaption" or "center" or "address" or "dl" or "dt" or "dd" or "details" or "summary" or "fieldset" or "body" or "html" or "caption"
        or "tr" or "td" or "th";
}
