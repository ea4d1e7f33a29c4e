using System.Text;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>Comments of pages, in which old versions of a page often stay. Looked for without a pattern: a file of open comments must not take a square of its length.</summary>
internal static class HtmlComments
{
    private const string Open = "<!--";

    private const string Close = "-->";

    /// <summary>The text with comments as blanks of the same length, line breaks kept, so that places stay true.</summary>
    public static string Blank(string text)
    {
        if (!text.Contains(Open, StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        for (var at = 0; ;)
        {
            var start = text.IndexOf(Open, at, StringComparison.Ordinal);
            var end = start < 0 ? -1 : text.IndexOf(Close, start + Open.Length, StringComparison.Ordinal);
            if (end < 0)
                return result.Append(text, at, text.Length - at).ToString();
            result.Append(text, at, start - at);
            foreach (var c in text.AsSpan(start, end + Close.Length - start))
                result.Append(c is '\n' or '\r' ? c : ' ');
            at = end + Close.Length;
        }
    }
}
