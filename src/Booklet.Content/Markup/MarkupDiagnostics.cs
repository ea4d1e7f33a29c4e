using Booklet.Diagnostics;

namespace Booklet.Content.Markup;

/// <summary>All findings about text, sorted by code.</summary>
internal static class MarkupDiagnostics
{
    public static readonly DiagnosticDescriptor ElementDropped = new("BK2101", Severity.Information, "A text holds what can't be printed");
    public static readonly DiagnosticDescriptor TooDeep = new("BK2103", Severity.Warning, "Markup is nested too deeply");

    public static readonly DiagnosticDescriptor ReferenceWithoutList = new("BK2104", Severity.Warning, "A citation or reference leads nowhere");
    public static readonly DiagnosticDescriptor CommentDropped = new("BK2105", Severity.Information, "A TeX comment in a text is left out");
    public static readonly DiagnosticDescriptor SymbolsReplaced = new("BK2106", Severity.Information, "Signs of a word processor's font are replaced");

    public static Diagnostic ElementDroppedAt(string element, SourceLocation? location) =>
        new Diagnostic(ElementDropped, $"A <{element}> element in the text is left out.", location)
            .WithHint(element is "img" ? "Pictures are printed where a field names them." : null);

    public static Diagnostic TooDeepAt(SourceLocation? location) =>
        new Diagnostic(TooDeep, "The text's markup is nested too deeply; the text is kept without styles.", location)
            .WithHint("Look for tags or brackets that are opened again and again and never closed.");

    public static Diagnostic ReferenceWithoutListAt(string command, string printed, SourceLocation? location) => new Diagnostic(
            ReferenceWithoutList,
            $"The text has '{command}', but no list of references; {(printed.Length == 0 ? "nothing is printed for it" : $"'{printed}' is printed for it")}.",
            location)
        .WithHint("Write the authors and the year, or what is meant, in words.");

    public static Diagnostic CommentDroppedAt(string comment, SourceLocation? location) => new Diagnostic(
            CommentDropped, $"The line '{comment}' begins with a percent sign, which makes it a comment in TeX; it is left out.", location)
        .WithHint("Write \\% where a percent sign is meant.");

    public static Diagnostic SymbolsReplacedIn(string signs, int count, SourceLocation? location) => new Diagnostic(
            SymbolsReplaced,
            $"{(count == 1 ? "A sign" : $"{count} signs")} of Symbol or Wingdings, which no other font has, {(count == 1 ? "is" : "are")} read as {string.Join(" ", signs.Select(s => $"'{s}'"))}.",
            location)
        .WithHint("Write the real characters, so that the website shows them too.");
}
