namespace Booklet.Typesetting.Breaking;

/// <summary>How much a pass of <see cref="OptimalBreaker"/> bears.</summary>
internal readonly record struct BreakingLimits(double Tolerance, bool Hyphenates)
{
    /// <summary>Share by which letters may be made wider or narrower.</summary>
    public double LetterScaling { get; init; }

    /// <summary>What every line pretends to have more to stretch, so that the looseness of lines without spaces is shared out.</summary>
    public Length ExtraStretch { get; init; }

    /// <summary>There is no other pass: a line is borne even if it is too wide.</summary>
    public bool IsLast { get; init; }

    /// <summary>The farthest that a line end hangs out of the margin.</summary>
    public Length MostHanging { get; init; }
}

/// <summary>
/// D. E. Knuth, M. F. Plass, "Breaking Paragraphs into Lines" (1981): of all ways to break the paragraph, the one with the least demerits.
/// Badness, fitness classes and the formula of demerits are those of the paper (as in TeX); what each price is for: <see cref="Prices"/>.
/// </summary>
internal sealed class OptimalBreaker(BreakingLimits limits) : ILineBreaker
{
    // Ten times the stretch: beyond, all lines are equally bad, and sums stay finite.
    private const double WorstBadness = 100_000;
    private const int Classes = 4;

    // Line ends with a hyphen, one below the other, up to this line: none or one; two or more.
    private const int Runs = 2;

    // A node is a way to end a line at a candidate: the best one of its fitness class and run of hyphens. Reused on each thread.
    private struct Node
    {
        public int At;
        public byte Fitness;
        public byte Hyphens;
        public int Previous;
        public double Demerits;
    }

    [ThreadStatic]
    private static Node[]? _pooledNodes;

    [ThreadStatic]
    private static int[]? _pooledActive;

    public bool TryBreak(ReadOnlySpan<BreakCandidate> candidates, Measures measures, List<int> chosen) =>
        TryBreak(candidates, measures, chosen, out _);

    /// <summary>As <see cref="ILineBreaker.TryBreak"/>; tells what the lines cost.</summary>
    public bool TryBreak(ReadOnlySpan<BreakCandidate> candidates, Measures measures, List<int> chosen, out double demerits)
    {
        var nodes = _pooledNodes ??= new Node[1024];
        var active = _pooledActive ??= new int[256];
        nodes[0] = new Node { At = 0, Fitness = 1, Previous = -1 };
        active[0] = 0;
        var (nodeCount, activeCount) = (1, 1);
        Span<Node> best = stackalloc Node[Classes * Runs];
        demerits = double.PositiveInfinity;

        for (var b = 1; b < candidates.Length; b++)
        {
            if (candidates[b].Kind == BreakKind.Hyphenation && !limits.Hyphenates)
                continue;
            for (var c = 0; c < best.Length; c++)
                best[c].Demerits = double.PositiveInfinity;
            activeCount = Consider(candidates, b, measures, nodes, active.AsSpan(0, activeCount), best);
            if (nodeCount + best.Length > nodes.Length)
                Array.Resize(ref nodes, nodes.Length * 2);
            if (activeCount + best.Length > active.Length)
                Array.Resize(ref active, active.Length * 2);
            AddBest(best, Prices.IsHyphen(candidates[b].Kind), nodes, ref nodeCount, active, ref activeCount);
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
        demerits = nodes[last].Demerits;
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
        var isHyphen = Prices.IsHyphen(end.Kind);
        var (kept, found) = (0, false);
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
                // A hyphen's width is not in the next candidate's sums, and a point may hang out: the node lives on while the text itself fits.
                var least = line.Width - line.Shrink - line.Letters * limits.LetterScaling;
                var isAlive = !isForced && least <= measure + limits.MostHanging;
                if (isAlive)
                    active[kept++] = active[k];
                else if (limits.IsLast && kept == 0 && k == active.Length - 1 && !found)
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
            var hyphens = isHyphen ? Math.Min(node.Hyphens + 1, Runs) : 0;
            var demerits = node.Demerits + Prices.OfLine(end.Kind, badness, node.Hyphens, Math.Abs(fitness - node.Fitness) > 1);
            if (isForced && node.At > 0 && Prices.IsRunt(line, measure))
                demerits += Prices.Runt;
            ref var slot = ref best[fitness + (hyphens == Runs ? Classes : 0)];
            if (demerits < slot.Demerits)
            {
                slot = new Node { At = b, Fitness = (byte)fitness, Hyphens = (byte)hyphens, Previous = active[k], Demerits = demerits };
                found = true;
            }
            if (!isForced)
                active[kept++] = active[k];
        }
        return kept;
    }

    /// <summary>The adjustment ratio of the paper and its badness; a line that ends the paragraph may be short.</summary>
    internal (double Ratio, double Badness) Fit(Length slack, in Sums line, bool isForced)
    {
        if (slack >= Length.Zero)
        {
            if (isForced || slack == Length.Zero)
                return (0, 0);
            var stretch = line.Stretch.Units + limits.ExtraStretch.Units + line.Letters.Units * limits.LetterScaling;
            if (stretch <= 0)
                return (double.MaxValue, WorstBadness);
            var ratio = slack.Units / stretch;
            return (ratio, Math.Min(100 * ratio * ratio * ratio, WorstBadness));
        }
        var shrunk = slack.Units / (line.Shrink.Units + line.Letters.Units * limits.LetterScaling);
        return shrunk < -1 || double.IsNaN(shrunk) ? (-2, WorstBadness) : (shrunk, -100 * shrunk * shrunk * shrunk);
    }

    // Fitness classes of the paper: tight, decent, loose, very loose.
    internal static int FitnessOf(double ratio) => ratio switch
    {
        < -0.5 => 0,
        <= 0.5 => 1,
        <= 1 => 2,
        _ => 3,
    };

    /// <summary>A class is worth keeping only while its contrast with the next line, or its shorter run of hyphens, could make it the better one.</summary>
    private static void AddBest(
        ReadOnlySpan<Node> best, bool isHyphen, Node[] nodes, ref int nodeCount, int[] active, ref int activeCount)
    {
        var least = double.PositiveInfinity;
        foreach (ref readonly var node in best)
            least = Math.Min(least, node.Demerits);
        for (var i = 0; i < best.Length; i++)
        {
            ref readonly var node = ref best[i];
            var limit = least + Prices.Contrast + (isHyphen && i < Classes ? Prices.Ladder : 0);
            if (double.IsPositiveInfinity(node.Demerits) || node.Demerits > limit)
                continue;
            nodes[nodeCount] = node;
            active[activeCount++] = nodeCount++;
        }
    }
}
