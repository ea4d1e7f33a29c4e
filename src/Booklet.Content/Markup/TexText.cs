using System.Collections.Frozen;

namespace Booklet.Content.Markup;

/// <summary>A TeX command of running text as HTML around its content, which is scanned again.</summary>
internal readonly record struct TexReplacement(string Before, string Content, string After, int End);

/// <summary>TeX's commands for text outside mathematics, as abstracts pasted from papers hold them.</summary>
internal static class TexText
{
    private static readonly FrozenDictionary<string, (string Before, string After)> Styles = new Dictionary<string, (string, string)>
    {
        ["emph"] = ("<em>", "</em>"),
        ["textit"] = ("<em>", "</em>"),
        ["textsl"] = ("<em>", "</em>"),
        ["em"] = ("<em>", "</em>"),
        ["it"] = ("<em>", "</em>"),
        ["itshape"] = ("<em>", "</em>"),
        ["textbf"] = ("<strong>", "</strong>"),
        ["bf"] = ("<strong>", "</strong>"),
        ["bfseries"] = ("<strong>", "</strong>"),
        ["texttt"] = ("<code>", "</code>"),
        ["tt"] = ("<code>", "</code>"),
        ["ttfamily"] = ("<code>", "</code>"),
        ["textsc"] = ($"<{HtmlTags.SmallCapitals}>", $"</{HtmlTags.SmallCapitals}>"),
        ["sc"] = ($"<{HtmlTags.SmallCapitals}>", $"</{HtmlTags.SmallCapitals}>"),
        ["scshape"] = ($"<{HtmlTags.SmallCapitals}>", $"</{HtmlTags.SmallCapitals}>"),
        ["textsuperscript"] = ("<sup>", "</sup>"),
        ["textsubscript"] = ("<sub>", "</sub>"),
        ["section"] = ("<h2>", "</h2>"),
        ["section*"] = ("<h2>", "</h2>"),
        ["subsection"] = ("<h3>", "</h3>"),
        ["subsection*"] = ("<h3>", "</h3>"),
        ["paragraph"] = ("<strong>", "</strong>"),
        ["underline"] = ("", ""),
        ["uline"] = ("", ""),
        ["textrm"] = ("", ""),
        ["textsf"] = ("", ""),
        ["textnormal"] = ("", ""),
        ["text"] = ("", ""),
        ["mbox"] = ("", ""),
        ["url"] = ("", ""),
        ["footnote"] = (" (", ")"),
        ["enquote"] = ("“", "”"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Commands that stand for characters. An empty text drops the command.</summary>
    private static readonly FrozenDictionary<string, string> Characters = new Dictionary<string, string>
    {
        ["ldots"] = "…",
        ["dots"] = "…",
        ["textellipsis"] = "…",
        ["LaTeX"] = "LaTeX",
        ["LaTeXe"] = "LaTeX2e",
        ["TeX"] = "TeX",
        ["ss"] = "ß",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["i"] = "ı",
        ["j"] = "ȷ",
        ["dh"] = "ð",
        ["DH"] = "Ð",
        ["th"] = "þ",
        ["TH"] = "Þ",
        ["dj"] = "đ",
        ["DJ"] = "Đ",
        ["S"] = "§",
        ["P"] = "¶",
        ["dag"] = "†",
        ["ddag"] = "‡",
        ["copyright"] = "©",
        ["textregistered"] = "®",
        ["texttrademark"] = "™",
        ["pounds"] = "£",
        ["euro"] = "€",
        ["texteuro"] = "€",
        ["textendash"] = "–",
        ["textemdash"] = "—",
        ["textquoteleft"] = "‘",
        ["textquoteright"] = "’",
        ["textquotedblleft"] = "“",
        ["textquotedblright"] = "”",
        ["textasciitilde"] = "~",
        ["textasciicircum"] = "^",
        ["textbullet"] = "•",
        ["textdegree"] = "°",
        ["textmu"] = "µ",
        ["guillemotleft"] = "«",
        ["guillemotright"] = "»",
        ["quad"] = " ",
        ["qquad"] = " ",
        ["par"] = "\n\n",
        ["newline"] = "<br>",
        ["noindent"] = "",
        ["indent"] = "",
        ["newpage"] = "",
        ["normalsize"] = "",
        ["small"] = "",
        ["medskip"] = "\n\n",
        ["bigskip"] = "\n\n",
        ["smallskip"] = "\n\n",
        ["centering"] = "",
        ["xspace"] = "",
        ["protect"] = "",
        ["maketitle"] = "",
        ["item"] = "<li>",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Dropped = FrozenSet.Create(
        StringComparer.Ordinal, "label", "vspace", "hspace", "index", "thanks", "vskip");

    private static readonly FrozenDictionary<char, char> Accents = new Dictionary<char, char>
    {
        ['`'] = '\u0300',
        ['\''] = '\u0301',
        ['^'] = '\u0302',
        ['~'] = '\u0303',
        ['='] = '\u0304',
        ['.'] = '\u0307',
        ['"'] = '\u0308',
        ['u'] = '\u0306',
        ['v'] = '\u030C',
        ['H'] = '\u030B',
        ['c'] = '\u0327',
        ['k'] = '\u0328',
        ['d'] = '\u0323',
        ['r'] = '\u030A',
        ['b'] = '\u0331',
        ['t'] = '\u0361',
    }.ToFrozenDictionary();

    /// <summary>What the backslash at <paramref name="at"/> begins, or null where it is no known command of text.</summary>
    public static TexReplacement? CommandAt(string text, int at)
    {
        if (at + 1 >= text.Length)
            return null;
        if (AccentAt(text, at) is { } accent)
            return accent;
        if (text[at + 1] is '\\')
        {
            // A line end only where TeX would have one, at the end of something: Markdown writes a backslash so too.
            return at + 2 >= text.Length || char.IsWhiteSpace(text[at + 2]) ? new("<br>", "", "", at + 2) : null;
        }
        if (text[at + 1] is ',' or ';' or ' ' or '/' or '!' && at + 2 < text.Length)
        {
            return text[at + 1] is '/' or '!' ? new("", "", "", at + 2) : new(" ", "", "", at + 2);
        }

        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        if (end == at + 1)
            return null;
        if (end < text.Length && text[end] is '*')
            end++;
        return Named(text, at, text[(at + 1)..end], end);
    }

    public static bool IsStyle(string name) => Styles.ContainsKey(name);

    /// <summary>A brace group of its own: {\em …}, {\"o}, {\ss}. A group without a command only held letters together.</summary>
    public static TexReplacement? GroupAt(string text, int at)
    {
        var inside = LineStarts.FirstVisible(text, at + 1);
        if (Group(text, at) is not { } end)
            return null;
        if (inside >= text.Length || text[inside] is not '\\')
        {
            // BibTeX's {BERT} and {T}ransformers; braces with spaces or signs inside belong to code and sets.
            return at + 1 < end && text.AsSpan(at + 1, end - at - 1).ContainsAnyExcept(Letters) ? null
                : end > at + 1 ? new("", text[(at + 1)..end], "", end + 1) : null;
        }

        var name = inside + 1;
        while (name < text.Length && char.IsAsciiLetter(text[name]))
            name++;
        return Styles.TryGetValue(text[(inside + 1)..name], out var style) && name <= end && !(name < text.Length && text[name] is '{')
            ? new(style.Before, text[name..end].TrimStart(), style.After, end + 1)
            : CommandAt(text, inside) is not null ? new("", text[(at + 1)..end], "", end + 1) : null;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>The position of the brace that closes the group opened at <paramref name="open"/>; null where it is not opened there or never closed.</summary>
    public static int? Group(string text, int open)
    {
        if (open >= text.Length || text[open] is not '{')
            return null;
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] is '\\')
                i++;
            else if (text[i] is '{')
                depth++;
            else if (text[i] is '}' && --depth == 0)
                return i;
        }
        return null;
    }

    private static TexReplacement? Named(string text, int at, string name, int end)
    {
        var group = Group(text, end);
        if (group is { } close)
        {
            if (Styles.TryGetValue(name, out var style))
                return new(style.Before, text[(end + 1)..close], style.After, close + 1);
            if (Dropped.Contains(name))
                return new("", "", "", close + 1);
            if (name is "href" && Group(text, close + 1) is { } second)
            {
                var target = System.Net.WebUtility.HtmlEncode(text[(end + 1)..close]);
                return new($"<a href=\"{target}\">", text[(close + 2)..second], "</a>", second + 1);
            }
            if (name is "begin" or "end" && ListTag(text[(end + 1)..close]) is { } tag)
                return new(name is "begin" ? $"\n<{tag}>\n" : $"\n{(tag is "ul" or "ol" ? "</li>" : "")}</{tag}>\n\n", "", "", close + 1);
        }

        if (!Characters.TryGetValue(name, out var characters))
            return null;
        // TeX swallows the space after a command's name; an empty group keeps it.
        if (group is { } empty && empty == end + 1)
            end = empty + 1;
        else if (end < text.Length && text[end] is ' ' && characters is not ("…" or " ") && !char.IsAsciiLetterUpper(name[0]))
            end++;
        return new(characters, "", "", end);
    }

    private static string? ListTag(string environment) => environment switch
    {
        "itemize" => "ul",
        "enumerate" => "ol",
        "quote" or "quotation" => "blockquote",
        "abstract" or "center" or "flushleft" => "div",
        _ => null,
    };

    /// <summary>\"o, \'{e}, \c{c}, \v s. Letters as accents (\c, \v, \H …) need a group or a space, or they begin another word.</summary>
    private static TexReplacement? AccentAt(string text, int at)
    {
        if (!Accents.TryGetValue(text[at + 1], out var mark))
            return null;
        var i = at + 2;
        var letter = char.IsAsciiLetter(text[at + 1]);
        if (letter && i < text.Length && text[i] is ' ')
            i++;
        else if (letter && !(i < text.Length && text[i] is '{'))
            return null;

        var grouped = i < text.Length && text[i] is '{';
        if (grouped)
            i++;
        if (i < text.Length && text[i] is '\\' && i + 1 < text.Length && text[i + 1] is 'i' or 'j')
            i++;
        if (i >= text.Length || !char.IsAsciiLetter(text[i]))
            return null;
        var end = i + 1;
        if (grouped && (end >= text.Length || text[end++] is not '}'))
            return null;
        if (!grouped && !letter && text[at + 1] is '"' or '\'' && !Takes(text[at + 1], text[i]))
            return null;
        return new(Compose(text[i], mark), "", "", end);
    }

    /// <summary>Without a group, \" and \' before other letters are quotes that some export has escaped.</summary>
    private static bool Takes(char accent, char letter) => accent is '"'
        ? "aeiouyAEIOUY".Contains(letter, StringComparison.Ordinal)
        : "aceilnorsuyzACEILNORSUYZ".Contains(letter, StringComparison.Ordinal);

    /// <summary>The letters that European languages use, composed; others keep the combining mark.</summary>
    private static string Compose(char letter, char mark) => AccentedLetters.Compose(letter, mark);
}
