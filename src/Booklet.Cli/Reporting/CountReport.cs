using System.Globalization;
using Booklet.Design;
using Booklet.Diagnostics;

namespace Booklet.Cli.Reporting;

/// <summary>The lines that end a run: what was printed out of what was found, what was left out and why, what was written.</summary>
internal static class CountReport
{
    /// <summary><c>Read as Zeppelin data: …</c>, so that a wrong guess is seen at once.</summary>
    public static void WriteSource(string source, ReportWriter writer)
    {
        if (source.Length > 0)
            writer.Line($"Read as {source}");
    }

    public static void WriteInventory(BookletComposition booklet, ReportWriter writer)
    {
        foreach (var left in booklet.LeftOut)
            writer.Line(new InkedText($"{left.Location}: ", Ink.Place), $"left out: {left.What}: {left.Reason}");
        var tallies = booklet.Printed.Where(tally => tally.Found > 0).ToList();
        if (tallies.Count == 0)
            return;
        var isComplete = tallies.TrueForAll(tally => tally.Kept == tally.Found);
        var counts = string.Join(", ", tallies.Select(tally => $"{Number(tally.Kept)} of {Number(tally.Found)} {tally.Kind}"));
        writer.Line(new InkedText("Printed ", isComplete ? Ink.Good : Ink.Warning), counts + ".");
    }

    /// <summary>A line a code, the worst last, where there are several to keep apart; a single one has just been read.</summary>
    public static void WriteSummary(IReadOnlyCollection<Diagnostic> diagnostics, ReportWriter writer)
    {
        var rows = diagnostics.Where(d => d.Severity > Severity.Information)
            .GroupBy(d => (d.Severity, d.Code)).OrderBy(g => g.Key.Severity).ThenBy(g => g.Key.Code, StringComparer.Ordinal).ToList();
        if (rows.Count < 2)
            return;
        var width = rows.Max(r => Number(r.Count()).Length);
        foreach (var row in rows)
        {
            var ink = row.Key.Severity == Severity.Error ? Ink.Error : Ink.Warning;
            writer.Line($"  {Number(row.Count()).PadLeft(width)} ", new InkedText(row.Key.Code, ink), $"  {row.First().Descriptor.Title}");
        }
    }

    /// <summary><c>2 errors, 1 warning</c>, or nothing where there is neither.</summary>
    public static void WriteFindings(IReadOnlyCollection<Diagnostic> diagnostics, ReportWriter writer)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Count(d => d.Severity == Severity.Warning);
        if (errors > 0)
            writer.Line(new InkedText($"{Count(errors, "error")}, {Count(warnings, "warning")}.", Ink.Error));
        else if (warnings > 0)
            writer.Line(new InkedText($"{Count(warnings, "warning")}.", Ink.Warning));
    }

    public static string Count(int number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>Decimal units, as file managers and mail programs count.</summary>
    public static string FileSize(long bytes) => bytes switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
    };

    public static string Duration(TimeSpan time) => time.TotalSeconds < 10
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
