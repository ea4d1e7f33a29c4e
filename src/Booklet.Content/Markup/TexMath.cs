using System.Collections.Immutable;
using Booklet.Diagnostics;
using Booklet.Mathematics;

namespace Booklet.Content.Markup;

/// <summary>Mathematics found in a text: its source without delimiters, and the position after the closing one.</summary>
internal readonly record struct TexMathSource(string Tex, bool IsDisplay, int End);

/// <summary>Finds TeX mathematics in running text and reads it.</summary>
internal static class TexMath
{
    private static readonly string[] Environments =
        ["equation", "equation*", "align", "align*", "gather", "gather*", "displaymath", "math", "eqnarray", "eqnarray*", "multline", "multline*"];

    /// <summary>The mathematics that begins at a dollar or a backslash, or null where the character is only itself.</summary>
    public static TexMathSource? FindAt(string text, int at) => text[at] is '$' ? Dollars(text, at) : Delimited(text, at);

    /// <summary>Runs where the mathematics is no more than text, else one <see cref="Formula"/>; what can't be set goes to the bag, each unknown command once.</summary>
    public static ImmutableArray<Inline> Read(string tex, bool display, SourceLocation? location, DiagnosticBag bag, HashSet<string> reported)
    {
        var reading = MathParser.Parse(tex);
        foreach (var problem in reading.Problems.Where(p => p.Kind != MathProblemKind.UnknownCommand || reported.Add(p.Source)))
            bag.Add(MathDiagnostics.Of(problem, tex, PlaceOf(problem, location)));
        return MathRuns.Read(reading.Content) is { IsDefaultOrEmpty: false } runs ? runs : [new Formula(tex.Trim(), display) { Location = location }];
    }

    /// <summary>
    /// The first place in the value where the command stands: the value may have been unescaped, folded and cut before it came here, so its
    /// offsets are not the file's, but a command's name is the same in both.
    /// </summary>
    private static SourceLocation? PlaceOf(MathProblem problem, SourceLocation? location)
    {
        if (location?.File is not { } file || problem.Source.Length < 2)
            return location;
        var start = Math.Clamp(location.Span.Start, 0, file.Text.Length);
        var end = Math.Clamp(location.Span.End, start, file.Text.Length);
        for (var at = start; at < end; at++)
        {
            at = file.Text.IndexOf(problem.Source, at, end - at, StringComparison.Ordinal);
            if (at < 0)
                return location;
            var after = at + problem.Source.Length;
            if (after >= file.Text.Length || !char.IsAsciiLetter(problem.Source[^1]) || !char.IsAsciiLetter(file.Text[after]))
                return new SourceLocation(file, new TextSpan(at, problem.Source.Length));
        }
        return location;
    }

    /// <summary>A lone symbol command in running text ("\alpha-helix"), with what follows it untouched.</summary>
    public static ImmutableArray<Inline>? SymbolAt(string text, int at, out int end)
    {
        end = at + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        var name = text[(at + 1)..end];
        if (MathSymbols.Find(name) is { } symbol)
            return [new Run(symbol.Text, symbol.IsLetter && symbol.Text[0] is not (>= 'Α' and <= 'Ω') ? RunStyle.Emphasis : RunStyle.None)];
        return MathSymbols.FindOperator(name) is { } function ? [new Run(function.Text.Replace('\u2009', ' '))] : null;
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
                return !string.IsNullOrWhiteSpace(tex) && IsMath(tex) ? new(tex, display, display ? i + 2 : i + 1) : null;
            }
        }
        return null;
    }

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
