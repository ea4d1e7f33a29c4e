namespace Booklet.Typesetting.Breaking;

/// <summary>
/// Breaks a title into as few lines as it needs and makes them as equal as it can, so that no last word stands alone and no
/// compound is parted for nothing. Gives up (false) on long paragraphs, on the author's own line ends, and where a word is wider than the measure.
/// </summary>
internal sealed class BalancedBreaker : ILineBreaker
{
    /// <summary>A title has few places to break; longer text is not one, and the work grows with the square.</summary>
    private const int MostCandidates = 80;

    /// <summary>A line's cost is the square of its distance from the mean as a share of the measure; parting a compound costs as much as being a third off.</summary>
    private const double HyphenCost = 0.11;

    private readonly FirstFitBreaker _firstFit = new();

    public bool TryBreak(ReadOnlySpan<BreakCandidate> candidates, Measures measures, List<int> chosen)
    {
        if (candidates.Length > MostCandidates || HasOwnLineEnds(candidates))
            return false;
        var simple = new List<int>();
        _firstFit.TryBreak(candidates, measures, simple);
        var lines = simple.Count;
        var last = candidates.Length - 1;
        if (lines < 2)
        {
            chosen.AddRange(simple);
            return candidates[last].Before.Width - candidates[0].After.Width <= measures.First;
        }

        var mean = (candidates[last].Before.Width - candidates[0].After.Width) / lines;
        // cost[line, i]: the least cost of line + 1 lines that end at candidate i.
        var cost = new double[lines, candidates.Length];
        var from = new int[lines, candidates.Length];
        for (var line = 0; line < lines; line++)
        {
            var measure = line == 0 ? measures.First : measures.Rest;
            for (var end = 1; end <= last; end++)
                (cost[line, end], from[line, end]) = Best(candidates, cost, line, end, measure, mean);
        }
        if (double.IsPositiveInfinity(cost[lines - 1, last]))
            return false;

        var ends = new int[lines];
        for (var (line, end) = (lines - 1, last); line >= 0; end = from[line, end], line--)
            ends[line] = end;
        chosen.AddRange(ends);
        return true;
    }

    private static (double Cost, int From) Best(ReadOnlySpan<BreakCandidate> candidates, double[,] cost, int line, int end, Length measure, Length mean)
    {
        var best = (Cost: double.PositiveInfinity, From: 0);
        var first = line == 0 ? 0 : 1;
        var afterLast = line == 0 ? 1 : end;
        for (var start = first; start < afterLast; start++)
        {
            var before = line == 0 ? 0 : cost[line - 1, start];
            var width = candidates[end].Before.Width - candidates[start].After.Width + candidates[end].HyphenWidth;
            if (double.IsPositiveInfinity(before) || width > measure)
                continue;
            var off = (width - mean) / measure;
            var total = before + off * off + CostOf(candidates[end].Kind);
            if (total < best.Cost)
                best = (total, start);
        }
        return best;
    }

    private static double CostOf(BreakKind kind) => kind switch
    {
        BreakKind.AfterHyphen => HyphenCost,
        BreakKind.Hyphenation or BreakKind.Address => HyphenCost * 2,
        BreakKind.Emergency => double.PositiveInfinity,
        _ => 0,
    };

    private static bool HasOwnLineEnds(ReadOnlySpan<BreakCandidate> candidates)
    {
        for (var i = 1; i < candidates.Length - 1; i++)
        {
            if (candidates[i].Kind == BreakKind.Forced)
                return true;
        }
        return false;
    }
}
