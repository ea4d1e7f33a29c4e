namespace Booklet.Typesetting.Breaking;

/// <summary>
/// Breaks ragged text for a good rag: as few lines as it needs, none much shorter than the measure, few words parted, no last word alone and
/// no short word dangling at a line's end. Always succeeds.
/// </summary>
internal sealed class RaggedBreaker(Length shortWord) : ILineBreaker
{
    // A line costs the square of what it lacks, as a share of the measure; the prices are read as such squares.

    /// <summary>No rag is worth another line: lists would grow by pages.</summary>
    private const double Line = 1;

    /// <summary>Rather a line that lacks a quarter of the measure, what the eye begins to take for a hole.</summary>
    private const double Hyphen = 0.06;

    private const double OwnHyphen = 0.02;

    /// <summary>An address or formula in two pieces: rather a line that lacks a third.</summary>
    private const double Parted = 0.1;

    /// <summary>A last line of one short word: as bad as a line that lacks a third.</summary>
    private const double Runt = 0.1;

    /// <summary>"a" or "of" alone over the gap: better on the next line, with its noun, if that costs less than a seventh of the measure.</summary>
    private const double Dangling = 0.02;

    /// <summary>A word broken between any two letters, or a line too wide: only where nothing else is.</summary>
    private const double Worst = 100;

    [ThreadStatic]
    private static (double Cost, int From)[]? _pooled;

    public bool TryBreak(ReadOnlySpan<BreakCandidate> candidates, Measures measures, List<int> chosen)
    {
        if (_pooled is null || _pooled.Length < candidates.Length)
            _pooled = new (double, int)[Math.Max(256, candidates.Length * 2)];
        var best = _pooled.AsSpan(0, candidates.Length);
        best[0] = default;
        for (var b = 1; b < candidates.Length; b++)
            best[b] = Best(candidates, best, b, measures);

        var first = chosen.Count;
        for (var b = candidates.Length - 1; b > 0; b = best[b].From)
            chosen.Add(b);
        chosen.Reverse(first, chosen.Count - first);
        return true;
    }

    private (double Cost, int From) Best(ReadOnlySpan<BreakCandidate> candidates, ReadOnlySpan<(double Cost, int From)> best, int b, Measures measures)
    {
        ref readonly var end = ref candidates[b];
        var ending = OfEnd(candidates, b);
        var result = (Cost: double.PositiveInfinity, From: b - 1);
        for (var a = b - 1; a >= 0; a--)
        {
            var measure = a == 0 ? measures.First : measures.Rest;
            var text = end.Before.Width - candidates[a].After.Width;
            var slack = measure - text - end.HyphenWidth;
            // The nearest start is taken even if the line is too wide: there is no other.
            if (slack >= Length.Zero || a == b - 1)
            {
                var cost = best[a].Cost + Line + ending + (slack < Length.Zero ? Worst : end.Kind == BreakKind.Forced ? OfLast(candidates[a], end, a, measure) : OfLack(slack, measure));
                if (cost < result.Cost)
                    result = (cost, a);
            }
            if (text > measures.First && text > measures.Rest || candidates[a].Kind == BreakKind.Forced)
                break;
        }
        return result;
    }

    private static double OfLack(Length slack, Length measure)
    {
        var lack = slack.IsUnbounded ? 0 : slack / measure;
        return lack * lack;
    }

    private static double OfLast(in BreakCandidate start, in BreakCandidate end, int a, Length measure) =>
        a > 0 && start.Kind != BreakKind.Forced && Prices.IsRunt(end.Before - start.After, measure) ? Runt : 0;

    private double OfEnd(ReadOnlySpan<BreakCandidate> candidates, int b)
    {
        ref readonly var end = ref candidates[b];
        return end.Kind switch
        {
            BreakKind.Hyphenation => Hyphen,
            BreakKind.AfterHyphen => OwnHyphen,
            BreakKind.Address or BreakKind.Relation or BreakKind.Operator => Parted,
            BreakKind.Emergency => Worst,
            BreakKind.Plain when b > 1 && IsShort(candidates[b - 1], end) => Dangling,
            _ => 0,
        };
    }

    private bool IsShort(in BreakCandidate previous, in BreakCandidate end) =>
        previous.Kind == BreakKind.Plain && end.Before.Width - previous.After.Width < shortWord;
}
