using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Diagnostics;

namespace Booklet.Cli.Reporting;

/// <summary>Gives findings the severities that the organiser wants for them. What keeps a folder from being read at all can't be switched off.</summary>
internal sealed class FindingSeverities(ImmutableArray<SeverityRule> rules)
{
    public static readonly FindingSeverities Default = new([]);

    private readonly Dictionary<string, Severity?> _byCode = rules.ToDictionary(r => r.Code, r => r.Severity, StringComparer.OrdinalIgnoreCase);

    public ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> findings)
    {
        if (_byCode.Count == 0)
            return findings;
        var rated = ImmutableArray.CreateBuilder<Diagnostic>(findings.Length);
        foreach (var finding in findings)
        {
            if (!_byCode.TryGetValue(finding.Code, out var severity))
                rated.Add(finding);
            else if (severity is { } wanted)
                rated.Add(finding with { Severity = wanted });
        }
        return rated.ToImmutable();
    }

    /// <summary>Rules for codes that do not exist: likely a slip of the hand.</summary>
    public IEnumerable<Diagnostic> UnknownCodes() =>
        rules.Where(r => Explanations.Of(r.Code) is null).Select(r => CommandDiagnostics.UnknownCodeAt(r.Location, r.Code));
}
