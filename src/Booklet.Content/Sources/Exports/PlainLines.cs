using System.Text;
using System.Text.RegularExpressions;
using Booklet.Content.Markup;

namespace Booklet.Content.Sources.Exports;

/// <summary>
/// Text that was typed into a form without markup: lines end where they end, blank lines part paragraphs, and lists are lines that begin
/// with a dash or a bullet. Emphasis and links by Markdown's marks are pasted into such forms all the time and are meant.
/// </summary>
internal static partial class PlainLines
{
    public static RawText Of(RawText text)
    {
        if (text.IsEmpty)
            return text;
        var html = new StringBuilder(text.Text.Length + 64);
        var state = State.Between;
        foreach (var typed in text.Text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = typed.Trim();
            if (line.Length == 0)
                Close(html, ref state);
            else if (Bullet().Match(line) is { Success: true } bullet)
                Item(html, ref state, Inline(line[bullet.Length..]));
            else
                Line(html, ref state, line);
        }
        Close(html, ref state);
        return (text with { Text = html.ToString() }).As(MarkupFormat.Html);
    }

    private static void Item(StringBuilder html, ref State state, string content)
    {
        if (state != State.List)
        {
            Close(html, ref state);
            html.Append("<ul>");
            state = State.List;
        }
        html.Append("<li>").Append(content).Append("</li>");
    }

    private static void Line(StringBuilder html, ref State state, string line)
    {
        if (state == State.List)
            Close(html, ref state);
        html.Append(state == State.Paragraph ? "<br>" : "<p>").Append(Heading().Match(line) is { Success: true } heading ? $"<strong>{Inline(line[heading.Length..].TrimEnd('#', ' '))}</strong>" : Inline(line));
        state = State.Paragraph;
    }

    private static void Close(StringBuilder html, ref State state)
    {
        html.Append(state switch { State.Paragraph => "</p>", State.List => "</ul>", _ => "" });
        state = State.Between;
    }

    private static string Inline(string line)
    {
        var safe = line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        if (safe.Contains("**", StringComparison.Ordinal))
            safe = Strong().Replace(safe, "<strong>$1</strong>");
        return safe.Contains("](http", StringComparison.Ordinal) ? Link().Replace(safe, "<a href=\"$2\">$1</a>") : safe;
    }

    private enum State
    {
        Between,
        Paragraph,
        List,
    }

    [GeneratedRegex(@"^(?:[-*–•‣◦▪●·✓✔➢►]\s+|[•‣◦▪●✓✔➢►])", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^#{1,4}\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\*\*([^\s*][^*]{0,300}?)\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Strong();

    [GeneratedRegex(@"\[([^\[\]]{1,200})\]\((https?://[^\s()""]{1,500})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
