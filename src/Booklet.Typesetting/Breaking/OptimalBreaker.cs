namespace Booklet.Typesetting.Breaking;

/// <summary>How much a pass of <see cref="OptimalBreaker"/> bears.</summary>
internal readonly record struct BreakingLimits(double Tolerance, Length ExtraStretch, bool Hyphenates, bool IsLast)
{
    /// <summary>Without hyphenation: lines up to badness 100, that is spaces up to one and a half times their width.</summary>
    public static readonly BreakingLimits Strict = new(100, default, false, false);

    /// <summary>With hyphenation: up to double spaces, if nothing better is found.</summary>
    public static readonly BreakingLimits Ordinary = new(800, default, true, false);

    /// <summary>
    /// What narrow columns need: up to three and a half times the space; only few lines come near it, as the sum of demerits decides.
    /// </summary>
    public static readonly BreakingLimits Loose = new(10_000, default, true, false);

    /// <summary>
    /// Any line is borne, and every line pretends to have this much more to stretch, so that the looseness is shared out.
    /// </summary>
    public static BreakingLimits Emergency(Length extraStretch) => new(double.PositiveInfinity, extraStretch, true, true);
}

/// <summary>
/// D. E. Knuth, M. F. Plass, "Breaking Paragraphs into Lines" (1981): of all ways to break the paragraph, the one with the least demerits.
/// Badness, fitness classes and the formula of demerits are those of the paper (as in TeX); the constants say why where they differ.
/// </summary>
internal sealed class OptimalBreaker(BreakingLimits limits) : ILineBreaker
{
    /// <summary>Added to each line's badness: fewer lines are better when all else is equal.</summary>
    private const double LinePenalty = 10;

    /// <summary>
    /// A hyphen costs nearly as much as a line of badness 80. TeX's 50 is for fonts with wider spaces: at 70 letters a line it gave us
    /// a quarter more hyphens for hardly evener lines.
    /// </summary>
    private const double HyphenPenalty = 80;

    /// <summary>Breaking "well-known" at its own hyphen disturbs less than a new hyphen.</summary>
    private const double AfterHyphenPenalty = 50;

    /// <summary>An address is hard to read in two pieces: rather a rather loose line.</summary>
    private const double AddressPenalty = 150;

    /// <summary>TeX's \relpenalty: a formula in two pieces asks more of a reader than a word.</summary>
    private const double RelationPenalty = 500;

    /// <summary>TeX's \binoppenalty.</summary>
    private const double OperatorPenalty = 700;

    /// <summary>A word broken anywhere is worse than any spacing.</summary>
    private const double EmergencyPenalty = 5000;

    /// <summary>
    /// Two line ends with hyphens one below the other are avoided at the price of spaces of 1.8 times their width (badness 440,
    /// squared).
    /// </summary>
    private const double ConsecutiveHyphensDemerits = 200_000;

    /// <summary>A hyphen at the end of the last line but one leaves part of a word on the last.</summary>
    private const double FinalHyphenDemerits = 5_000;

    /// <summary>A tight line beside a loose one: the contrast is seen more than either.</summary>
    private const double ContrastDemerits = 10_000;

    /// <summary>A last line of one short word, which seems forgotten.</summary>
    private const double RuntDemerits = 8_000;

    /// <summary>A last line shorter than this share of the measure is a runt: about as wide as two short words on an A5 page.</summary>
    private const double RuntShare = 0.15;

    // Ten times the stretch: beyond, all lines are equally bad, and sums stay finite.
    private const double WorstBadness = 100_000;
    private const int Classes = 4;

    // A node is a way to end a line at a candidate: the best one of its fitness class. Reused on each thread.
    private struct Node
    {
        public int At;
        public int Fitness;
        public int Previous;
        public double Demerits;
    }

    [ThreadStatic]
    private static Node[]? _pooledNodes;

    [ThreadStatic]
    private static int[]? _pooledActive;

    public bool TryBreak(ReadOnlySpan<BreakCandidate> candidates, Measures measures, List<int> chosen)
    {
        var nodes = _pooledNodes ??= new Node[1024];
        var active = _pooledActive ??= new int[256];
        nodes[0] = new Node { At = 0, Fitness = 1, Previous = -1 };
        active[0] = 0;
        var (nodeCount, activeCount) = (1, 1);
        Span<Node> best = stackalloc Node[Classes];

        for (var b = 1; b < candidates.Length; b++)
        {
            if (candidates[b].Kind == BreakKind.Hyphenation && !limits.Hyphenates)
                continue;
            for (var c = 0; c < Classes; c++)
                best[c].Demerits = double.PositiveInfinity;
            activeCount = Consider(candidates, b, measures, nodes, active.AsSpan(0, activeCount), best);
            if (nodeCount + Classes > nodes.Length)
                Array.Resize(ref nodes, nodes.Length * 2);
            if (activeCount + Classes > active.Length)
                Array.Resize(ref active, active.Length * 2);
            AddBest(best, nodes, ref nodeCount, active, ref activeCount);
            if (activeCount == 0)
                return false;
        }
        (_pooledNodes, _pooledActive) = (nodes, active);

        var last = active[0];
        for (var k = 1; k < activeCount; k++)
        {
            if (nodes[active[k]].Demerits < nodes[last].Demerits)
                last = active[k];
        }
        var first = chosen.Count;
        for (var n = last; nodes[n].Previous >= 0; n = nodes[n].Previous)
            chosen.Add(nodes[n].At);
        chosen.Reverse(first, chosen.Count - first);
        return true;
    }

    /// <summary>Tries the lines from all active nodes to candidate b; gives the number of nodes that stay active, in their order.</summary>
    private int Consider(
        ReadOnlySpan<BreakCandidate> candidates, int b, Measures measures, Node[] nodes, Span<int> active, Span<Node> best)
    {
        ref readonly var end = ref candidates[b];
        var isForced = end.Kind == BreakKind.Forced;
        var kept = 0;
        for (var k = 0; k < active.Length; k++)
        {
            ref readonly var node = ref nodes[active[k]];
            ref readonly var start = ref candidates[node.At];
            var measure = node.At == 0 ? measures.First : measures.Rest;
            var line = end.Before - start.After;
            var slack = measure - line.Width - end.HyphenWidth;
            var (ratio, badness) = Fit(slack, line, isForced);
            if (ratio < -1)
            {
                // A hyphen's width is not in the next candidate's sums: the node lives on while the text itself fits.
                var isAlive = !isForced && slack + end.HyphenWidth + line.Shrink >= Length.Zero;
                if (isAlive)
                    active[kept++] = active[k];
                else if (limits.IsLast && kept == 0 && k == active.Length - 1 && double.IsPositiveInfinity(Least(best)))
                    // Nothing narrower exists: an overfull line rather than none.
                    best[1] = new Node { At = b, Fitness = 1, Previous = active[k], Demerits = node.Demerits };
                continue;
            }
            if (badness > limits.Tolerance)
            {
                // The lines from later nodes are shorter still.
                active[k..].CopyTo(active[kept..]);
                return kept + active.Length - k;
            }
            var fitness = FitnessOf(ratio);
            var demerits = node.Demerits + Demerits(candidates, node, b, badness, fitness)
                + (isForced && node.At > 0 && line.Width < measure * RuntShare ? RuntDemerits : 0);
            if (demerits < best[fitness].Demerits)
                best[fitness] = new Node { At = b, Fitness = fitness, Previous = active[k], Demerits = demerits };
            if (!isForced)
                active[kept++] = active[k];
        }
        return kept;
    }

    /// <summary>The adjustment ratio of the paper and its badness; a line that ends the paragraph may be short.</summary>
    private (double Ratio, double Badness) Fit(Length slack, Sums line, bool isForced)
    {
        if (slack >= Length.Zero)
        {
            if (isForced || slack == Length.Zero)
                return (0, 0);
            var stretch = line.Stretch + limits.ExtraStretch;
            if (stretch <= Length.Zero)
                return (double.MaxValue, WorstBadness);
            var ratio = slack / stretch;
            return (ratio, Math.Min(100 * ratio * ratio * ratio, WorstBadness));
        }
        if (-slack > line.Shrink)
            return (-2, WorstBadness);
        var shrunk = slack / line.Shrink;
        return (shrunk, -100 * shrunk * shrunk * shrunk);
    }

    // Fitness classes of the paper: tight, decent, loose, very loose.
    private static int FitnessOf(double ratio) => ratio switch
    {
        < -0.5 => 0,
        <= 0.5 => 1,
        <= 1 => 2,
        _ => 3,
    };

    private static double Demerits(ReadOnlySpan<BreakCandidate> candidates, in Node from, int b, double badness, int fitness)
    {
        var (kind, previous) = (candidates[b].Kind, candidates[from.At].Kind);
        var penalty = PenaltyOf(kind);
        var demerits = (LinePenalty + badness) * (LinePenalty + badness) + penalty * penalty;
        var isAfterHyphen = from.At > 0 && previous is BreakKind.Hyphenation or BreakKind.AfterHyphen;
        if (isAfterHyphen && kind is BreakKind.Hyphenation or BreakKind.AfterHyphen)
            demerits += ConsecutiveHyphensDemerits;
        if (isAfterHyphen && kind == BreakKind.Forced)
            demerits += FinalHyphenDemerits;
        if (Math.Abs(fitness - from.Fitness) > 1)
            demerits += ContrastDemerits;
        return demerits;
    }

    private static double PenaltyOf(BreakKind kind) => kind switch
    {
        BreakKind.Hyphenation => HyphenPenalty,
        BreakKind.AfterHyphen => AfterHyphenPenalty,
        BreakKind.Address => AddressPenalty,
        BreakKind.Relation => RelationPenalty,
        BreakKind.Operator => OperatorPenalty,
        BreakKind.Emergency => EmergencyPenalty,
        _ => 0,
    };

    private static double Least(ReadOnlySpan<Node> best)
    {
        var least = double.PositiveInfinity;
        foreach (ref readonly var node in best)
            least = Math.Min(least, node.Demerits);
        return least;
    }

    /// <summary>A class is worth keeping only while contrast with the next line could make it the better one.</summary>
    private static void AddBest(ReadOnlySpan<Node> best, Node[] nodes, ref int nodeCount, int[] active, ref int activeCount)
    {
        var limit = Least(best) + ContrastDemerits;
        foreach (ref readonly var node in best)
        {
            if (!double.IsPositiveInfinity(node.Demerits) && node.Demerits <= limit)
            {
                nodes[nodeCount] = node;
                active[activeCount++] = nodeCount++;
            }
        }
    }
}
