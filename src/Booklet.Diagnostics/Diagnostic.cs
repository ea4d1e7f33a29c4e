using System.Collections.Immutable;

namespace Booklet.Diagnostics;

/// <summary>A second place that explains a finding ("the other record is here").</summary>
public sealed record RelatedLocation(SourceLocation Location, string Message);

/// <summary>
/// Something that the organiser should know: a value, never an exception. A message says what is wrong;
/// a hint says what to do. Both are whole sentences without the place, which <see cref="Location"/> holds.
/// </summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, string Message, SourceLocation? Location = null)
{
    public string Code => Descriptor.Code;

    public Severity Severity { get; init; } = Descriptor.Severity;

    public ImmutableArray<string> Hints { get; init; } = [];

    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    public Diagnostic WithHint(string? hint) => hint is null ? this : this with { Hints = Hints.Add(hint) };

    public Diagnostic WithRelated(SourceLocation? location, string message) =>
        location is null ? this : this with { Related = Related.Add(new RelatedLocation(location, message)) };

    /// <summary><c>file(line,col): severity BKnnnn: message</c> on one line, without hints.</summary>
    public override string ToString()
    {
        var severity = Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
        return Location is null ? $"{severity} {Code}: {Message}" : $"{Location}: {severity} {Code}: {Message}";
    }
}
