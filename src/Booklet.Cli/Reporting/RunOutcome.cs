using System.Collections.Immutable;
using Booklet.Design;
using Booklet.Diagnostics;

namespace Booklet.Cli.Reporting;

/// <summary>What a run came to: for whoever reads it by machine.</summary>
/// <param name="Folder">As given on the command line; the findings' paths are relative to it.</param>
/// <param name="Findings">All of them, also those that need no action, worst last.</param>
/// <param name="Booklet">Null where the folder could not be read.</param>
/// <param name="Output">The file that was written, or null.</param>
internal sealed record RunOutcome(string Folder, ImmutableArray<Diagnostic> Findings, BookletComposition? Booklet, string? Output)
{
    /// <summary>The path of a finding as seen from where the command runs, with '/'.</summary>
    public string PathOf(SourceLocation location)
    {
        var folder = Folder.Replace('\\', '/').TrimEnd('/');
        if (folder.StartsWith("./", StringComparison.Ordinal))
            folder = folder[2..];
        // What is wrong with the folder itself is at the folder.
        return folder is "" or "." || location.Path == Folder ? location.Path : $"{folder}/{location.Path}";
    }

    public int Count(Severity severity) => Findings.Count(f => f.Severity == severity);

    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "information",
    };
}
