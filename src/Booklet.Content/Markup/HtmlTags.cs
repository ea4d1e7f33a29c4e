using System.Collections.Frozen;

namespace Booklet.Content.Markup;

/// <summary>Which words after a &lt; make a tag. "&lt;talk&gt;" and "&lt;3" are text.</summary>
internal static class HtmlTags
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blockquote", "body", "br", "button", "canvas", "caption",
        "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption",
        "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "ins",
        "kbd", "label", "legend", "li", "link", "main", "mark", "math", "meta", "nav", "nobr", "noscript", "object", "ol", "option", "p", "picture",
        "pre", "q", "s", "samp", "script", "section", "select", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup",
        "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "tt", "u", "ul", "var", "video", "wbr",
        SmallCapitals);

    /// <summary>Our own, for TeX's \textsc; HTML has none.</summary>
    public const string SmallCapitals = "x-smallcaps";

    /// <summary>Elements whose content is not text for readers.</summary>
    public static bool IsDropped(ReadOnlySpan<char> name) => name is "script" or "style" or "iframe" or "noscript" or "svg" or "object"
        or "form" or "select" or "textarea" or "canvas" or "audio" or "video" or "head" or "template" or "button";

    /// <summary>Elements that style what a printed page styles by itself.</summary>
    public static bool IsMeaningless(ReadOnlySpan<char> name) => name is "span" or "font" or "nobr" or "wbr" or "bdi" or "label" or "time" or "abbr" or "acronym";

    public static bool IsVerbatim(ReadOnlySpan<char> name) => name is "code" or "pre" or "samp" or "kbd" or "tt";

    /// <summary>The lower-case name of the tag that begins at a &lt;, or null where none does. A closing tag's name is told without its slash.</summary>
    public static string? NameAt(ReadOnlySpan<char> text, int at)
    {
        var start = at + 1;
        if (start < text.Length && text[start] is '/')
            start++;
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-'))
            end++;
        if (end == start || end >= text.Length || !(text[end] is '>' or '/' || char.IsWhiteSpace(text[end])))
            return null;
        return Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[start..end], out var name) ? name : null;
    }

    /// <summary>The position after the tag's &gt;, which does not count inside an attribute's quotes; -1 where the tag is never closed.</summary>
    public static int EndOfTag(ReadOnlySpan<char> text, int at)
    {
        var quote = '\0';
        for (var i = at + 1; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && text[i - 1] is '=' or ' ')
                quote = c;
            else if (c is '>')
                return i + 1;
            else if (c is '<')
                return -1;
        }
        return -1;
    }
}
