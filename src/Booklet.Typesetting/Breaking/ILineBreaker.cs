namespace Booklet.Typesetting.Breaking;

/// <summary>Chooses the candidates at which lines end.</summary>
internal interface ILineBreaker
{
    /// <summary>
    /// Adds to <paramref name="chosen"/> the indices of the candidates at which lines end, ascending; the last is the last candidate.
    /// False, with nothing added, where the breaker finds no set of lines within its limits.
    /// </summary>
    bool TryBreak(ReadOnlySpan<BreakCandidate> candidates, Measures measures, List<int> chosen);
}
