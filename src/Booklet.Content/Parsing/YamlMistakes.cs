using System.Text.RegularExpressions;
using Booklet.Diagnostics;

namespace Booklet.Content.Parsing;

/// <summary>Says in the organiser's words what a parser's complaint most likely means, by looking at the line.</summary>
internal static partial class YamlMistakes
{
    public static Diagnostic Explain(SourceFile file, TextSpan range, string text, YamlFailure failure)
    {
        var offset = Math.Min(failure.Offset, text.Length);
        var line = LineAround(text, offset, out var lineStart);
        var (problem, hint, at) = Guess(text, line, lineStart, offset, failure.Problem);
        return ParsingDiagnostics.YamlSyntaxAt(
            new SourceLocation(file, new TextSpan(range.Start + Math.Clamp(at, 0, text.Length), 0)), problem, hint);
    }

    private static (string Problem, string Hint, int At) Guess(string text, string line, int lineStart, int offset, string said)
    {
        var indent = line.AsSpan().IndexOfAnyExcept(' ');
        if (indent >= 0 && line[indent] is '\t')
            return ("a tab stands where spaces are needed.", "Indent by spaces.", lineStart + indent);

        if (BadStart().Match(line) is { Success: true } bad)
        {
            var group = bad.Groups["bad"];
            return ($"a value cannot begin with '{group.Value}'.", "Put the value in quotes.", lineStart + group.Index);
        }

        if (UnclosedQuote(text, lineStart, offset) is { } quote)
            return ("a quote is opened and not closed.", "Close the quote; a quote inside the text is doubled ('') or written \\\".", quote);

        if (PlainColon().Match(line) is { Success: true } colon)
        {
            var group = colon.Groups["colon"];
            return ("a colon and a space stand inside a value.", "Put the value in quotes.", lineStart + group.Index);
        }

        if (TextAfterQuote().Match(line) is { Success: true } after)
        {
            return ("text goes on after the closing quote.", "Put the whole value in quotes; double a quote inside it ('') or write \\\".",
                lineStart + after.Groups["rest"].Index);
        }

        if (said.Contains("flow", StringComparison.OrdinalIgnoreCase) || OpenBracket().IsMatch(line))
            return ("a bracket or brace is not closed, or a comma is missing.", "Close the bracket, or put the text in quotes.", offset);

        return ($"{Sentence(said)}", "Check the indentation of this line and the one before; put texts with special characters in quotes.", offset);
    }

    private static string Sentence(string said)
    {
        // Messages of the parser may begin with its own place, "(Line: 3, Col: 1, Idx: 20) - …".
        var text = Place().Replace(said, "").Trim().TrimEnd('.');
        return text.Length == 0 ? "the structure breaks off." : char.ToLowerInvariant(text[0]) + text[1..] + ".";
    }

    private static string LineAround(string text, int offset, out int start)
    {
        start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        var end = text.IndexOf('\n', start);
        return (end < 0 ? text[start..] : text[start..end]).TrimEnd('\r');
    }

    /// <summary>The opening quote of the last value begun at or before the place, where no quote closes it.</summary>
    private static int? UnclosedQuote(string text, int lineStart, int offset)
    {
        foreach (var value in QuotedValue().EnumerateMatches(text))
        {
            var open = value.Index + value.Length - 1;
            if (open > offset && open > lineStart + 200)
                break;
            var quote = text[open];
            var close = open + 1;
            while (close < text.Length && text[close] != quote)
                close += quote is '"' && text[close] is '\\' ? 2 : 1;
            if (close >= text.Length)
                return open;
            // A quote that is closed only by the next value's opening quote was not closed.
            if (close > offset && NextKey().IsMatch(text[open..close]))
                return open;
        }
        return null;
    }

    [GeneratedRegex(@"^\s*(?:-\s+)*(?:[^\s:#'""][^:#]*:\s+)?(?<bad>[@`%]|\*(?=\*|\s|[^\s]*\s))", RegexOptions.CultureInvariant)]
    private static partial Regex BadStart();

    [GeneratedRegex(@"^\s*(?:-\s+)*[^\s:'""\[{][^:]*:\s+[^'""\[{|>#&*!\s][^#]*?(?<colon>:)(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex PlainColon();

    [GeneratedRegex(@"(?:^|:\s+|-\s+)(?:""(?:[^""\\]|\\.)*""|'(?:[^']|'')*')\s*(?<rest>[^\s,\]}:#].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex TextAfterQuote();

    [GeneratedRegex(@":\s+[\[{][^\]}]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenBracket();

    [GeneratedRegex(@"(?<=^|\n)[ ]*(?:-[ ]+)*(?:[^\s:#'""][^:\n]*:[ ]+)?['""]", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedValue();

    [GeneratedRegex(@"\n[ ]*(?:-[ ]+)?[A-Za-z_][\w-]*:\s", RegexOptions.CultureInvariant)]
    private static partial Regex NextKey();

    [GeneratedRegex(@"^\(Line:[^)]*\)\s*(-\s*\(Line:[^)]*\))?[:\s-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
