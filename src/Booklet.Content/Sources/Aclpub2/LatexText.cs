using System.Text;
using System.Text.RegularExpressions;
using Booklet.Content.Markup;

namespace Booklet.Content.Sources.Aclpub2;

/// <summary>
/// A LaTeX file's text without what only concerns its own layout: preamble, comments, sizes, spaces, rules, pictures, grouping braces.
/// Emphasis, lists, links and mathematics stay for the markup parser.
/// </summary>
internal static partial class LatexText
{
    /// <summary>A name with its institution; a line of prose is longer.</summary>
    private const int LongestSignature = 72;

    public static (string Title, string Body) Read(string text)
    {
        text = Comment().Replace(text.ReplaceLineEndings("\n"), "");
        var begin = text.IndexOf(@"\begin{document}", StringComparison.Ordinal);
        if (begin >= 0)
            text = text[(begin + @"\begin{document}".Length)..];
        var end = text.IndexOf(@"\end{document}", StringComparison.Ordinal);
        if (end >= 0)
            text = text[..end];
        text = Float().Replace(text, "");
        text = Tabular().Replace(text, m => Table(m.Groups["rows"].Value));
        text = Layout().Replace(text, "");
        text = LineEnd().Replace(text, "\\\\\n");
        text = Ungrouped(text).Replace("\\-", "", StringComparison.Ordinal);
        var title = Heading().Match(text);
        var name = "";
        while (title.Success)
        {
            // A chapter is often followed by a section of the same name.
            var inner = title.Groups["title"].Value.Trim();
            if (name.Length > 0 && inner != name && !name.StartsWith(inner, StringComparison.OrdinalIgnoreCase))
                break;
            name = name.Length > 0 ? name : inner;
            text = text[title.Length..];
            title = Heading().Match(text);
        }
        return (name, Signed(text.Replace(@"\chapter", @"\section", StringComparison.Ordinal).Trim()));
    }

    /// <summary>The short lines under a letter are who signs it, one a line; LaTeX alone would run them together.</summary>
    private static string Signed(string text)
    {
        var start = text.LastIndexOf("\n\n", StringComparison.Ordinal) + 2;
        var lines = start < 2 ? [] : text[start..].Split('\n');
        return lines.Length >= 2 && lines.All(l => l.Length <= LongestSignature && !l.TrimEnd().EndsWith('.') && !l.Contains('\\', StringComparison.Ordinal))
            ? text[..start] + string.Join("\\\\\n", lines.Select(l => l.TrimEnd()))
            : text;
    }

    private static string Table(string rows)
    {
        var html = new StringBuilder("\n<table>");
        foreach (var row in rows.Split("\\\\"))
        {
            var cells = row.Replace(@"\hline", "", StringComparison.Ordinal).Trim();
            if (cells.Length > 0)
                html.Append("<tr><td>").AppendJoin("</td><td>", CellBreak().Split(cells).Select(c => c.Trim())).Append("</td></tr>");
        }
        return html.Append("</table>\n").ToString();
    }

    /// <summary>
    /// A brace that follows no command only groups. One that begins with a command is kept: "{\em …}" means its group.
    /// </summary>
    private static string Ungrouped(string text)
    {
        var result = new StringBuilder(text.Length);
        var drop = new Stack<bool>();
        var math = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\\' && i + 1 < text.Length)
            {
                result.Append(c).Append(text[++i]);
                continue;
            }
            if (c is '$')
                math = !math;
            if (c is '{')
            {
                var isGroup = !math && !IsArgument(text, i) && LineStarts.FirstVisible(text, i + 1) is var inner && (inner >= text.Length || text[inner] is not '\\');
                drop.Push(isGroup);
                if (isGroup)
                    continue;
            }
            else if (c is '}' && drop.TryPop(out var dropped) && dropped)
            {
                continue;
            }
            result.Append(c);
        }
        return result.ToString();
    }

    private static bool IsArgument(string text, int brace)
    {
        var i = brace - 1;
        while (i >= 0 && text[i] is '*')
            i--;
        if (i < 0)
            return false;
        if (text[i] is '}' or ']' or '^' or '_')
            return true;
        if (!char.IsAsciiLetter(text[i]))
            return i > 0 && text[i - 1] is '\\';
        while (i >= 0 && char.IsAsciiLetter(text[i]))
            i--;
        return i >= 0 && text[i] is '\\';
    }

    // "3.6% of" is a percentage that somebody forgot to escape: the text is meant for print.
    [GeneratedRegex(@"(?<![\\\d])%[^\n]*(?:\n[ \t]*(?=\S))?", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\\begin\{(figure|table|wrapfigure|tikzpicture)\*?\}.*?\\end\{\1\*?\}", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Float();

    [GeneratedRegex(@"\\begin\{tabular[x*]?\}(?:\{[^{}]*\})*(?<rows>.*?)\\end\{tabular[x*]?\}", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Tabular();

    [GeneratedRegex(@"\\(?:(?:v|h)space\*?|includegraphics\*?|input|include|rule|addcontentsline|thispagestyle|pagestyle|setlength|setcounter|markboth|markright|fontsize|selectfont|raisebox|phantomsection|clearpage|cleardoublepage|newpage|pagebreak|linebreak|tableofcontents|hfill|vfill|raggedright|raggedleft|centering|tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge)(?![A-Za-z])(?:(?<=space\*?|graphics\*?|input|include|rule|line|style|length|counter|both|right|fontsize|raisebox)(?:\[[^\[\]]*\])*(?:\{[^{}]*\})*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Layout();

    [GeneratedRegex(@"\\\\(?:\*|\[[^\[\]\n]*\])?[ \t]*(?:\n|(?=\}|$))", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"^\s*\\(?:chapter|section)\*?\{(?<title>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<!\\)&", RegexOptions.CultureInvariant)]
    private static partial Regex CellBreak();
}
