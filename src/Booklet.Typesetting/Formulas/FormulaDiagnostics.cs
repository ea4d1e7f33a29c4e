using System.Globalization;
using Booklet.Diagnostics;

namespace Booklet.Typesetting.Formulas;

/// <summary>Findings of setting formulas, by code.</summary>
public static class FormulaDiagnostics
{
    public static readonly DiagnosticDescriptor TooWideDescriptor = new("BK5511", Severity.Information, "A formula is wider than its column");

    internal static Diagnostic TooWide(string formula, double scale, SourceLocation? location) => new(
        TooWideDescriptor,
        $"The formula '{(formula.Length > 60 ? formula[..57] + "…" : formula)}' is wider than its column and is set at {(scale * 100).ToString("0", CultureInfo.InvariantCulture)} % of its size.",
        location);
}
