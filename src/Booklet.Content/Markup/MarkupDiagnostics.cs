using Booklet.Diagnostics;

namespace Booklet.Content.Markup;

/// <summary>All findings about text, sorted by code.</summary>
internal static class MarkupDiagnostics
{
    public static readonly DiagnosticDescriptor ElementDropped = new("BK2101", Severity.Information, "A text holds what can't be printed");
    public static readonly DiagnosticDescriptor TooDeep = new("BK2103", Severity.Warning, "Markup is nested too deeply");

    public static Diagnostic ElementDroppedAt(string element, SourceLocation? location) =>
        new Diagnostic(ElementDropped, $"A <{element}> element in the text is left out.", location)
            .WithHint(element is "img" ? "Pictures are printed where a field names them." : null);

    public static Diagnostic TooDeepAt(SourceLocation? location) =>
        new Diagnostic(TooDeep, "The text's markup is nested too deeply; the text is kept without styles.", location)
            .WithHint("Look for tags or brackets that are opened again and again and never closed.");
}
