using Booklet.Diagnostics;

namespace Booklet.Cli.Reporting;

/// <summary>Findings as lines for programs: <c>file(line,column): severity code: message</c>, or GitHub's workflow commands.</summary>
internal static class LineReport
{
    public static void WriteShort(RunOutcome outcome, ReportWriter writer)
    {
        foreach (var finding in outcome.Findings.Where(f => f.Severity > Severity.Information))
            writer.Line(finding.ToString());
    }

    /// <summary>Annotations of a change (docs.github.com, "Workflow commands").</summary>
    public static void WriteGitHub(RunOutcome outcome, TextWriter target)
    {
        foreach (var finding in outcome.Findings)
        {
            var command = finding.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "notice",
            };
            // GitHub shows ten annotations of a kind and step: what needs no action must not use them up.
            if (command == "notice" && !finding.Descriptor.IsAssumption)
                continue;
            var place = finding.Location is { } location ? $"file={Property(outcome.PathOf(location))}," : "";
            if (finding.Location?.Position is { } position)
                place += FormattableString.Invariant($"line={position.Line},col={position.Column},");
            // There is no property for a cell of a workbook.
            var message = string.Join("\n", finding.Hints.Prepend((finding.Location?.Place is { } cell ? cell + ": " : "") + finding.Message));
            target.Write($"::{command} {place}title={Property($"{finding.Code} {finding.Descriptor.Title}")}::{Data(message)}\n");
        }
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
