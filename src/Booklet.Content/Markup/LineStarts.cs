namespace Booklet.Content.Markup;

internal enum LineStart
{
    Text,

    /// <summary>A word processor's bullet.</summary>
    Bullet,

    /// <summary>What Markdown's block rules look at: a heading, a list, a quotation, a table, a fence, a rule.</summary>
    Markdown,

    /// <summary>A number and a dot that is no list's: nobody's list begins at 1984.</summary>
    Number,
}

/// <summary>What the first characters of a line make of it.</summary>
internal static class LineStarts
{
    /// <summary>Numbers longer than this begin sentences, not lists: CommonMark would allow nine digits.</summary>
    private const int ListDigits = 2;

    /// <summary><c>End</c> is where the text after the start begins.</summary>
    public static (LineStart Kind, int End) At(string text, int line)
    {
        var i = FirstVisible(text, line);
        if (i >= text.Length)
            return (LineStart.Text, i);
        var after = i + 1 < text.Length ? text[i + 1] : '\n';
        switch (text[i])
        {
            case '•' or '·' or '▪' or '◦' or '‣' or '●' or '○' or '■' or '➢' or '\uF0B7' or '\uF0A7':
                return (LineStart.Bullet, FirstVisible(text, i + 1));
            case '–' when after is ' ' or '\t':
                return (LineStart.Bullet, FirstVisible(text, i + 1));
            case '-' or '*' or '+' when after is ' ' or '\t':
            case '#' or '>':
            case '=' or '-' or '*' or '_' or '`' or '~' when Repeats(text, i) >= 3:
            case '|':
                return (LineStart.Markdown, i);
            case >= '0' and <= '9':
                return Numbered(text, i);
            default:
                return (LineStart.Text, i);
        }
    }

    public static bool IsMarkdown(string text, int line) => At(text, line).Kind is not LineStart.Text;

    /// <summary>Only spaces stand before the position in its line.</summary>
    public static bool IsAtStart(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;
        return at == 0 || text[at - 1] is '\n';
    }

    public static int FirstVisible(string text, int from)
    {
        while (from < text.Length && text[from] is ' ' or '\t' or '\u00A0')
            from++;
        return from;
    }

    private static int Repeats(string text, int from)
    {
        var count = 1;
        while (from + count < text.Length && text[from + count] == text[from])
            count++;
        return count;
    }

    private static (LineStart Kind, int End) Numbered(string text, int i)
    {
        var digits = i;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        if (digits + 1 >= text.Length || text[digits] is not ('.' or ')') || text[digits + 1] is not (' ' or '\t'))
            return (LineStart.Text, i);
        return digits - i <= ListDigits ? (LineStart.Markdown, i) : (LineStart.Number, digits + 1);
    }
}
