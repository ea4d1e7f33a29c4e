using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Booklet.Diagnostics;
using HtmlAgilityPack;

namespace Booklet.Content.Markup;

/// <summary>Reads an HTML page or include as a list of headings, pictures, links and words, each with its place.</summary>
public static partial class HtmlOutline
{
    /// <summary>As in running text: deeper trees than this are a machine's, and the tree's own recursion has to end.</summary>
    private const int MaximumDepth = 200;

    public static ImmutableArray<HtmlItem> Read(SourceFile file, TextSpan range)
    {
        var html = Leftovers().Replace(file.Text.Substring(range.Start, range.Length), Blank);
        if (HtmlText.Depth(html) > MaximumDepth)
            return [];
        var document = new HtmlDocument { OptionFixNestedTags = true, OptionReadEncoding = false };
        document.LoadHtml(html);
        var walk = new Walk(file, range);
        walk.Children(document.DocumentNode, null);
        return walk.Items;
    }

    /// <summary>As many spaces, so that places stay true; line ends stay too.</summary>
    private static string Blank(Match match) => string.Create(match.Length, match, static (span, m) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = m.ValueSpan[i] is '\n' or '\r' ? m.ValueSpan[i] : ' ';
    });

    private sealed class Walk(SourceFile file, TextSpan range)
    {
        private readonly ImmutableArray<HtmlItem>.Builder _items = ImmutableArray.CreateBuilder<HtmlItem>();

        public ImmutableArray<HtmlItem> Items => _items.ToImmutable();

        public void Children(HtmlNode parent, string? link)
        {
            for (var node = parent.FirstChild; node is not null; node = node.NextSibling)
                Visit(node, link);
        }

        private void Visit(HtmlNode node, string? link)
        {
            if (node is HtmlTextNode text)
            {
                if (link is null && Words(text.Text) is { Length: > 0 } words)
                    _items.Add(new HtmlWords(words, Location(node, text.Text.Length - text.Text.AsSpan().TrimStart().Length)));
                return;
            }
            if (node.NodeType is not HtmlNodeType.Element || HtmlTags.IsDropped(node.Name))
                return;

            switch (node.Name)
            {
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    if (Words(TextOf(node)) is { Length: > 0 } heading)
                        _items.Add(new HtmlHeading(node.Name[1] - '0', heading, Location(node)));
                    Images(node, link);
                    break;
                case "img":
                    AddImage(node, link);
                    break;
                case "a":
                    AddLink(node, link);
                    break;
                default:
                    Children(node, link);
                    break;
            }
        }

        private void AddLink(HtmlNode node, string? outer)
        {
            var target = Attribute(node, "href") ?? outer;
            var text = Words(TextOf(node));
            if (target is not null && text.Length > 0)
                _items.Add(new HtmlLink(target, text, Location(node)));
            else if (text.Length > 0)
                _items.Add(new HtmlWords(text, Location(node)));
            Images(node, target);
        }

        private void Images(HtmlNode node, string? link)
        {
            foreach (var image in node.Descendants("img"))
                AddImage(image, link ?? (image.Ancestors("a").FirstOrDefault() is { } around ? Attribute(around, "href") : null));
        }

        private void AddImage(HtmlNode node, string? link)
        {
            // Lazy loading keeps the real picture in data-src and a placeholder in src.
            var source = Attribute(node, "data-src") ?? Attribute(node, "src");
            if (source is not null)
                _items.Add(new HtmlImage(source, Attribute(node, "alt") ?? Attribute(node, "title"), link, Location(node)));
        }

        private static string TextOf(HtmlNode node)
        {
            var text = new StringBuilder();
            foreach (var descendant in node.DescendantsAndSelf())
            {
                if (descendant is HtmlTextNode part && !HtmlTags.IsDropped(part.ParentNode?.Name))
                    text.Append(part.Text);
                else if (descendant.Name is "br" or "p" or "div")
                    text.Append(' ');
            }
            return text.ToString();
        }

        private static string? Attribute(HtmlNode node, string name)
        {
            var value = Words(node.GetAttributeValue(name, ""));
            return value.Length == 0 ? null : value;
        }

        private static string Words(string text) => Spaces().Replace(Entities.Decode(text), " ").Trim();

        private SourceLocation Location(HtmlNode node, int ahead = 0)
        {
            var start = Math.Clamp(node.StreamPosition + ahead, 0, range.Length);
            return new SourceLocation(file, new TextSpan(range.Start + start, 0));
        }
    }

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Leftovers();

    [GeneratedRegex(@"[\s\u00A0]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
