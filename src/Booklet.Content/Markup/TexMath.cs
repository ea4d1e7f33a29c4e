using System.Collections.Immutable;
using Booklet.Mathematics;

namespace Booklet.Content.Markup;

/// <summary>Mathematics found in a text: its source without delimiters, and the position after the closing one.</summary>
internal readonly record struct TexMathSource(string Tex, bool IsDisplay, int End);

/// <summary>Mathematics without dollars: inlines where it was read, or else text that is to be read again.</summary>
internal readonly record struct BareTex(ImmutableArray<Inline> Inlines, string Text, int End);

/// <summary>Finds TeX mathematics in running text and reads it.</summary>
internal static class TexMath
{
    private static readonly string[] Environments =
        ["equation", "equation*", "align", "align*", "gather", "gather*", "displaymath", "math", "eqnarray", "eqnarray*", "multline", "multline*"];

    /// <summary>The mathematics that begins at a dollar or a backslash, or null where the character is only itself.</summary>
    public static TexMathSource? FindAt(string text, int at) => text[at] is '$' ? Dollars(text, at) : Delimited(text, at);

    /// <summary>Runs where the mathematics is no more than text, else one <see cref="Formula"/>; what can't be set is reported, each unknown command once.</summary>
    public static ImmutableArray<Inline> Read(string tex, bool display, TexScope scope)
    {
        var source = scope.Expand(tex);
        var reading = MathParser.Parse(source);
        foreach (var problem in reading.Problems)
            scope.Report(problem, tex);
        if (MathRuns.Read(reading.Content) is { IsDefaultOrEmpty: false } runs)
            return runs;
        return string.IsNullOrWhiteSpace(source) ? [] : [new Formula(source.Trim(), display) { Location = scope.Location }];
    }

    /// <summary>The position after the letters of the command at a backslash.</summary>
    public static int EndOfName(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        return end;
    }

    /// <summary>
    /// Mathematics in running text that the author forgot the dollars of: a symbol ("\alpha-helix"), with its scripts ("\reals^d") and what is
    /// joined to it without a space ("\Omega\left(…\right)"); or one of the author's own commands, whose text is read again. Null for anything else.
    /// </summary>
    public static BareTex? BareAt(string text, int at, TexScope scope)
    {
        var end = EndOfName(text, at);
        var name = text[(at + 1)..end];
        var isOwn = scope.Macros.IsOwn(name) || scope.Macros.IsLetter(name);
        if (isOwn && scope.ExpandCommand(text, at, out var after) is { } body && !IsMathCommand(body))
            return new BareTex(default, body, after);
        if (!isOwn && MathSymbols.Find(name) is null && MathSymbols.FindOperator(name) is null)
            return null;
        var (first, whole) = (end, EndOfBare(text, at, scope));
        if (whole > first || isOwn)
            return new BareTex(Read(text[at..whole], false, scope), "", whole);
        if (MathSymbols.Find(name) is { } symbol)
            return new BareTex([new Run(symbol.Text, symbol.IsLetter && symbol.Text[0] is not (>= 'Α' and <= 'Ω') ? RunStyle.Emphasis : RunStyle.None)], "", end);
        return new BareTex([new Run(MathSymbols.FindOperator(name)!.Text.Replace('\u2009', ' '))], "", end);
    }

    private static bool IsMathCommand(string body) =>
        body.AsSpan().ContainsAny("^_") || (body is ['\\', ..] && TexText.CommandAt(body, 0) is null && TexText.IsStyle(body[1..EndOfName(body, 0)]) is false);

    private static int EndOfBare(string text, int at, TexScope scope)
    {
        var end = at;
        while (end < text.Length)
        {
            var next = end;
            if (text[end] is '\\' && EndOfName(text, end) is var name && name > end + 1)
            {
                var command = text[(end + 1)..name];
                if (command == "left" && text.IndexOf("\\right", name, StringComparison.Ordinal) is > 0 and var right && right + 7 <= text.Length)
                    next = text[right + 6] is '\\' ? Math.Min(text.Length, right + 8) : right + 7;
                else if (scope.Macros.IsOwn(command) || scope.Macros.IsLetter(command) || MathSymbols.Find(command) is not null || MathSymbols.FindOperator(command) is not null)
                    next = name;
            }
            else if (end > at && text[end] is '^' or '_' && end + 1 < text.Length && !char.IsWhiteSpace(text[end + 1]))
            {
                next = text[end + 1] is '{' ? TexText.Group(text, end + 1) is { } close ? close + 1 : end
                    : text[end + 1] is '\\' ? EndOfName(text, end + 1) : end + 2;
            }
            if (next == end)
                break;
            end = next;
        }
        return end;
    }

    /// <summary>
    /// Money is not mathematics. A pair of dollars holds mathematics only where all of this is true:
    /// the first is not preceded by a letter or digit (US$20) unless a script follows it (CO$_2$), and has no white space after it;
    /// the last has no white space before it and no digit after it (Pandoc's rule: "$5 and $10" is money);
    /// the content has no blank line; and, unless it holds a sign of TeX (\ ^ _ { } = &lt; &gt; +),
    /// neither a word of four letters nor a number followed by a space and a word ("$5 or 10$" is money).
    /// </summary>
    private static TexMathSource? Dollars(string text, int at)
    {
        var display = at + 1 < text.Length && text[at + 1] is '$';
        var open = display ? at + 2 : at + 1;
        if (open >= text.Length || (!display && char.IsWhiteSpace(text[open])))
            return null;
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]) && !display && text[open] is not ('^' or '_'))
            return null;

        for (var i = open; i < text.Length; i++)
        {
            if (text[i] is '\\')
            {
                i++;
            }
            else if (text[i] is '\n' && IsBlankLine(text, i + 1))
            {
                return null;
            }
            else if (text[i] is '$')
            {
                if (display && !(i + 1 < text.Length && text[i + 1] is '$'))
                    return null;
                if (!display && (i == open || char.IsWhiteSpace(text[i - 1]) || (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
                    return null;
                var tex = text[open..i];
                if (string.IsNullOrWhiteSpace(tex) || !IsMath(tex))
                    return null;
                return display
                    ? new(tex, !IsInSentence(text, at, i + 2) || IsHigh(tex), i + 2)
                    : new(tex, HasRows(tex), i + 1);
            }
        }
        return null;
    }

    /// <summary>kramdown's rule: two dollars with text on the same line, before and after, are a formula in that text.</summary>
    private static bool IsInSentence(string text, int at, int end)
    {
        var before = at - 1;
        while (before >= 0 && text[before] is ' ' or '\t')
            before--;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        return before >= 0 && end < text.Length && text[before] is not '\n' && text[end] is not ('\n' or '\r')
            && !IsTypedLineEnd(text, before - 1) && !IsTypedLineEnd(text, end);
    }

    private static bool IsTypedLineEnd(string text, int at) => at >= 0 && string.CompareOrdinal(text, at, "\\n", 0, 2) == 0;

    /// <summary>… but what would not fit on a line was meant as a display, whoever wrote it.</summary>
    private static bool IsHigh(string tex) =>
        tex.Length > LongestInSentence || tex.Contains("\\\\", StringComparison.Ordinal) || HighCommands.Any(c => tex.Contains(c, StringComparison.Ordinal));

    private const int LongestInSentence = 60;

    private static readonly string[] HighCommands = ["\\begin", "\\frac", "\\dfrac", "\\sum", "\\prod", "\\int", "\\lim", "\\tag", "\\label", "\\max_", "\\min_", "\\sup_", "\\inf_"];

    /// <summary>A matrix or cases between single dollars: no line has room for rows, so they get lines of their own.</summary>
    private static bool HasRows(string tex) =>
        tex.Contains("\\begin{", StringComparison.Ordinal) && tex.Contains("\\\\", StringComparison.Ordinal) && !tex.Contains("smallmatrix", StringComparison.Ordinal)
        && !tex.Contains("subarray", StringComparison.Ordinal);

    private static bool IsMath(string tex)
    {
        if (tex.AsSpan().ContainsAny(@"\^_{}=<>+"))
            return true;

        var letters = 0;
        for (var i = 0; i < tex.Length; i++)
        {
            letters = char.IsLetter(tex[i]) ? letters + 1 : 0;
            if (letters == 4 || (char.IsAsciiDigit(tex[i]) && i + 2 < tex.Length && tex[i + 1] is ' ' && char.IsLetter(tex[i + 2])))
                return false;
        }
        return true;
    }

    private static bool IsBlankLine(string text, int line)
    {
        while (line < text.Length && text[line] is ' ' or '\t' or '\r')
            line++;
        return line >= text.Length || text[line] is '\n';
    }

    private static TexMathSource? Delimited(string text, int at)
    {
        if (string.CompareOrdinal(text, at, "\\(", 0, 2) == 0)
            return Between(text, at + 2, "\\)", false);
        if (string.CompareOrdinal(text, at, "\\[", 0, 2) == 0)
            return Between(text, at + 2, "\\]", true);
        foreach (var environment in Environments)
        {
            var begin = $"\\begin{{{environment}}}";
            if (string.CompareOrdinal(text, at, begin, 0, begin.Length) == 0
                && Between(text, at, $"\\end{{{environment}}}", true) is { } found)
                return Simplify(environment, begin, found);
        }
        return null;
    }

    /// <summary>An equation of one line needs no environment; one of several keeps it, since it says how lines are aligned.</summary>
    private static TexMathSource Simplify(string environment, string begin, TexMathSource found) =>
        environment.StartsWith("equation", StringComparison.Ordinal) || environment.EndsWith("math", StringComparison.Ordinal)
            ? found with { Tex = found.Tex[begin.Length..] }
            : found with { Tex = found.Tex + $"\\end{{{environment}}}" };

    private static TexMathSource? Between(string text, int start, string close, bool display)
    {
        var end = text.IndexOf(close, start, StringComparison.Ordinal);
        if (end < 0 || string.IsNullOrWhiteSpace(text[start..end]))
            return null;
        // "\(" is an escaped bracket in Markdown; prose inside is no formula.
        if (!display && !text.AsSpan(start, end - start).ContainsAny(@"\^_{}=<>+") && text.AsSpan(start, end - start).Trim().Contains(' ') && !IsMath(text[start..end]))
            return null;
        return new(text[start..end], display, end + close.Length);
    }
}
