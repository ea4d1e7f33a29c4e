using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Cli.Reporting;

/// <summary>
/// The findings of a run as text. Errors come last, nearest to the count that ends the run and to the prompt;
/// within a severity the stages stand in the order in which they ran, and a stage's findings by file and place.
/// A code that comes more than <see cref="MostOfOneCode"/> times is cut short, so that one missing folder of photos does not hide the rest.
/// </summary>
internal sealed class DiagnosticReport(bool isVerbose)
{
    // A screenful: enough to see the pattern of a mistake made in every file.
    public const int MostOfOneCode = 20;

    /// <param name="stages">The findings of each stage, in the order of the run.</param>
    /// <param name="writer">Gets the lines.</param>
    public void Write(IEnumerable<ImmutableArray<Diagnostic>> stages, ReportWriter writer)
    {
        var shown = Sort(stages.Select(stage => stage.Where(IsShown)));
        var total = shown.CountBy(d => (d.Severity, d.Code)).ToDictionary();
        var written = new Dictionary<(Severity, string), int>();
        foreach (var diagnostic in shown)
        {
            var key = (diagnostic.Severity, diagnostic.Code);
            var count = written[key] = written.GetValueOrDefault(key) + 1;
            if (isVerbose || count <= MostOfOneCode)
                Write(diagnostic, writer);
            else if (count == total[key])
                writer.Line(new InkedText($"    and {count - MostOfOneCode} more {diagnostic.Code}; --verbose lists all", Ink.Quiet));
        }
    }

    private bool IsShown(Diagnostic diagnostic) =>
        isVerbose || diagnostic.Severity > Severity.Information || diagnostic.Descriptor.IsAssumption;

    public static List<Diagnostic> Sort(IEnumerable<IEnumerable<Diagnostic>> stages) =>
        [.. stages
            .SelectMany((stage, index) => stage.Select(diagnostic => (Stage: index, Diagnostic: diagnostic)))
            .OrderBy(item => item.Diagnostic.Severity)
            .ThenBy(item => item.Stage)
            .ThenBy(item => item.Diagnostic.Location?.Path ?? "", StringComparer.Ordinal)
            .ThenBy(item => item.Diagnostic.Location?.Span.Start ?? 0)
            .ThenBy(item => item.Diagnostic.Code, StringComparer.Ordinal)
            .Select(item => item.Diagnostic)];

    private static void Write(Diagnostic diagnostic, ReportWriter writer)
    {
        var (word, ink) = diagnostic.Severity switch
        {
            Severity.Error => ("error", Ink.Error),
            Severity.Warning => ("warning", Ink.Warning),
            _ => ("info", Ink.Information),
        };
        var place = diagnostic.Location is null ? "" : $"{diagnostic.Location}: ";
        writer.Line(new InkedText(place, Ink.Place), new InkedText($"{word} {diagnostic.Code}", ink), $": {diagnostic.Message}");
        foreach (var related in diagnostic.Related)
            writer.Line(new InkedText($"    see {related.Location}: {related.Message}", Ink.Quiet));
        foreach (var hint in diagnostic.Hints)
            writer.Line(new InkedText("    hint: ", Ink.Good), hint);
    }
}
