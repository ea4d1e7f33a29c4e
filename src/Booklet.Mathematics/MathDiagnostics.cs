using Booklet.Diagnostics;

namespace Booklet.Mathematics;

/// <summary>Findings about formulas, by code.</summary>
public static class MathDiagnostics
{
    /// <summary>Enough of a formula to find it by.</summary>
    private const int LongestQuotation = 60;

    public static readonly DiagnosticDescriptor UnknownCommandDescriptor = new("BK5501", Severity.Warning, "A formula holds a command that is not known");

    public static readonly DiagnosticDescriptor MalformedDescriptor = new("BK5502", Severity.Warning, "A formula is not well formed");

    public static readonly DiagnosticDescriptor TooLargeDescriptor = new("BK5503", Severity.Warning, "A formula is too long or too deep");

    /// <summary>The finding for a problem in the formula <paramref name="tex"/>.</summary>
    public static Diagnostic Of(MathProblem problem, string tex, SourceLocation? location) => problem.Kind switch
    {
        MathProblemKind.UnknownCommand => new Diagnostic(
            UnknownCommandDescriptor,
            $"The command '{problem.Source}' in the formula '{Shorten(tex)}' is not known; it is printed as it stands.",
            location).WithHint("Write what it stands for, or say it under 'macros' in booklet.yml: commands of the author's own are not in the text."),
        MathProblemKind.Malformed => new Diagnostic(
            MalformedDescriptor,
            $"The formula '{Shorten(tex)}' is not well formed{(problem.Source.Length > 0 ? $" at '{Shorten(problem.Source)}'" : "")}; it is set as far as it is understood.",
            location).WithHint("Look for a missing argument or a brace without its partner."),
        _ => new Diagnostic(
            TooLargeDescriptor,
            $"The formula '{Shorten(tex)}' is too long or nested too deeply; the rest of it is printed as its source.",
            location),
    };

    private static string Shorten(string text)
    {
        text = text.Trim().ReplaceLineEndings(" ");
        if (text.Length <= LongestQuotation)
            return text;
        var end = char.IsHighSurrogate(text[LongestQuotation - 1]) ? LongestQuotation - 1 : LongestQuotation;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
