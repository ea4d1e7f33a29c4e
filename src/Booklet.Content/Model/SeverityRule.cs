using Booklet.Diagnostics;

namespace Booklet.Content.Model;

/// <summary>How much a finding matters to this organiser; <paramref name="Severity"/> null means that it is not wanted at all.</summary>
public sealed record SeverityRule(string Code, Severity? Severity, SourceLocation? Location);
