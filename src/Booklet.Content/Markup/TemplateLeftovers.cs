using System.Text;

namespace Booklet.Content.Markup;

/// <summary>What a site generator would have replaced: Liquid, Hugo's shortcodes, kramdown's attribute lists.</summary>
internal static class TemplateLeftovers
{
    /// <summary>The position after the leftover that begins at a brace, or the same position where none does.</summary>
    public static int EndAt(string text, int at)
    {
        if (at + 1 >= text.Length)
            return at;
        return text[at + 1] switch
        {
            '{' => After(text, at + 2, "}}", at),
            '%' => Block(text, at),
            ':' => After(text, at + 2, "}", at),
            // An attribute list of kramdown or Pandoc: {#anchor}, {.class}.
            '#' or '.' when at + 2 < text.Length && char.IsLetter(text[at + 2]) => After(text, at + 2, "}", at),
            _ => at,
        };
    }

    public static string Remove(string text)
    {
        var at = text.IndexOf('{');
        if (at < 0)
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = text[i] is '{' ? EndAt(text, i) : i;
            if (end == i)
                result.Append(text[i++]);
            else
                i = end;
        }
        return result.ToString();
    }

    private static int After(string text, int from, string close, int otherwise)
    {
        var end = text.IndexOf(close, from, StringComparison.Ordinal);
        if (end < 0 || (close.Length == 1 && text.AsSpan(from, end - from).Contains('\n')))
            return otherwise;
        return end + close.Length;
    }

    private static int Block(string text, int at)
    {
        var end = After(text, at + 2, "%}", at);
        if (end == at)
            return at;
        var name = text[(at + 2)..(end - 2)].Trim(' ', '-');
        if (name is not "comment")
            return end;
        var close = text.IndexOf("endcomment", end, StringComparison.Ordinal);
        return close < 0 ? end : After(text, close, "%}", end);
    }
}
