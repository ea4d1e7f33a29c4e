using Booklet.Typesetting;
using Booklet.Typesetting.Breaking;

namespace Booklet.Benchmarks.Quality;

/// <summary>
/// The faults that every way to break a paragraph has: the least number of lines beyond 1.5 spaces, then of third hyphens in a row, then of
/// runts, then of hyphens, by trying all lines that are not too full. It knows nothing of demerits, passes or pruning.
/// </summary>
internal readonly record struct LeastFaults(int Gaping, int Ladders, int Runts, int Hyphens)
{
    // Faults as digits of one number, so that fewer gaping lines come before fewer ladders, and these before runts.
    private const long GapingLine = 1_000_000_000;
    private const long Ladder = 1_000_000;
    private const long Runt = 1_000;
    private const int Runs = 3;

    public static LeastFaults Of(ReadOnlySpan<BreakCandidate> candidates, Measures measures, double scaling)
    {
        var least = new long[candidates.Length, Runs];
        for (var b = 0; b < candidates.Length; b++)
        {
            for (var run = 0; run < Runs; run++)
                least[b, run] = b == 0 && run == 0 ? 0 : long.MaxValue / 2;
        }
        for (var b = 1; b < candidates.Length; b++)
        {
            for (var a = b - 1; a >= 0; a--)
            {
                if (Fault(candidates[a], candidates[b], a == 0 ? measures.First : measures.Rest, a == 0, scaling) is { } fault)
                    Extend(least, a, b, fault, candidates[b].Kind is BreakKind.Hyphenation or BreakKind.AfterHyphen);
                if (candidates[a].Kind == BreakKind.Forced || IsFar(candidates[a], candidates[b], measures.Rest))
                    break;
            }
        }
        var last = candidates.Length - 1;
        var sum = Math.Min(least[last, 0], Math.Min(least[last, 1], least[last, 2]));
        // No way at all without a line that is too full: each is unavoidable.
        return sum >= long.MaxValue / 2 ? default : new((int)(sum / GapingLine), (int)(sum % GapingLine / Ladder), (int)(sum % Ladder / Runt), (int)(sum % Runt));
    }

    private static void Extend(long[,] least, int a, int b, long fault, bool isHyphen)
    {
        for (var run = 0; run < Runs; run++)
        {
            var next = isHyphen ? Math.Min(run + 1, Runs - 1) : 0;
            var sum = least[a, run] + fault + (isHyphen && run == 2 ? Ladder : 0);
            least[b, next] = Math.Min(least[b, next], sum);
        }
    }

    /// <summary>What is wrong with a line, or null for one that does not fit.</summary>
    private static long? Fault(in BreakCandidate start, in BreakCandidate end, Length measure, bool isFirst, double scaling)
    {
        var line = end.Before - start.After;
        var slack = measure - line.Width - end.HyphenWidth;
        if (slack < -(line.Shrink + line.Letters * scaling))
            return null;
        if (end.Kind == BreakKind.Forced)
            return !isFirst && line.Stretch == Length.Zero && line.Width < measure * LineFigures.RuntShare ? Runt : 0;
        return (slack > line.Stretch + line.Letters * scaling ? GapingLine : 0) + (end.Kind == BreakKind.Hyphenation ? 1 : 0);
    }

    private static bool IsFar(in BreakCandidate start, in BreakCandidate end, Length measure) => end.Before.Width - start.After.Width > measure * 1.5;
}
