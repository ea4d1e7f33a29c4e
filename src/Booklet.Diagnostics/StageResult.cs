using System.Collections.Immutable;

namespace Booklet.Diagnostics;

/// <summary>What every stage of a run returns: a value, complete but for holes, and all that was found on the way.</summary>
public sealed record StageResult<T>(T Value, ImmutableArray<Diagnostic> Diagnostics);
