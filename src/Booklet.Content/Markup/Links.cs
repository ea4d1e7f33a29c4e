using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Booklet.Content.Markup;

/// <summary>A link as written: the target with template leftovers removed, the text without markup, the offset of the link in the raw value.</summary>
public sealed record MarkupLink(string Target, string Text, int Offset);

/// <summary>
/// Links of a raw value before any is dropped: those inside the site do not print, but they say which page an event means.
/// </summary>
public static partial class Links
{
    /// <summary>HTML's and Markdown's links in the order of the text.</summary>
    public static ImmutableArray<MarkupLink> Find(string raw)
    {
        if (!raw.Contains("href", StringComparison.OrdinalIgnoreCase) && !raw.Contains("](", StringComparison.Ordinal))
            return [];

        var found = new List<MarkupLink>();
        foreach (Match match in Anchor().Matches(raw))
            Add(match.Groups["target"].Value, match.Groups["text"].Value, match.Index);
        foreach (Match match in Bracket().Matches(raw))
        {
            if (match.Index == 0 || raw[match.Index - 1] is not '!')
                Add(match.Groups["target"].Value, match.Groups["text"].Value, match.Index);
        }
        return [.. found.OrderBy(l => l.Offset)];

        void Add(string target, string text, int offset)
        {
            target = TemplateLeftovers.Remove(Entities.Decode(target)).Trim();
            if (target.Length > 0)
                found.Add(new MarkupLink(target, Plain(text), offset));
        }
    }

    private static string Plain(string text)
    {
        var stripped = Entities.Decode(HtmlText.Strip(Break().Replace(TemplateLeftovers.Remove(text), " ")));
        return Spaces().Replace(stripped.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal), " ").Trim();
    }

    // A link ends with its own closing tag, the next link, or the text.
    [GeneratedRegex(@"<a\b[^<>]*?\bhref\s*=\s*(?:""(?<target>[^""]*)""|'(?<target>[^']*)'|(?<target>[^\s>""']+))[^<>]*>(?<text>.*?)(?=</a\s*>|<a\b|$)",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"\[(?<text>[^\[\]]*)\]\(\s*<?(?<target>(?:\{\{.*?\}\}|[^()\s<>]|\([^()\s]*\))+)>?(?:\s+[""'][^""']*[""'])?\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"<br\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex(@"[\s\u00A0]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
