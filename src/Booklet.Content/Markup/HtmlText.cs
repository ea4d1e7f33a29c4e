using System.Text;

namespace Booklet.Content.Markup;

/// <summary>What can be said of HTML without building its tree.</summary>
internal static class HtmlText
{
    /// <summary>How many elements are open at once at most, void ones not counted.</summary>
    public static int Depth(string html)
    {
        int depth = 0, deepest = 0;
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            if (HtmlTags.NameAt(html, at) is not { } name || name is "br" or "img" or "hr" or "input" or "meta" or "link" or "wbr" or "col" or "source" or "embed")
                continue;
            depth = at + 1 < html.Length && html[at + 1] is '/' ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }
        return deepest;
    }

    /// <summary>The text between tags; a tag that separates becomes a space.</summary>
    public static string Strip(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var i = 0; i < html.Length;)
        {
            var end = html[i] is '<' && HtmlTags.NameAt(html, i) is not null ? HtmlTags.EndOfTag(html, i) : -1;
            if (end < 0)
            {
                text.Append(html[i++]);
                continue;
            }
            i = end;
        }
        return text.ToString();
    }
}
