using static Booklet.Unicode.BidiClass;

namespace Booklet.Unicode;

/// <summary>An isolating run sequence (BD13): the places of its characters in the text, and the directions at its ends.</summary>
internal readonly record struct BidiSequence(int[] Places, byte Level, BidiClass Start, BidiClass End);

/// <summary>Joins level runs to isolating run sequences (X10).</summary>
internal static class BidiSequences
{
    /// <param name="kept">The characters of one paragraph that X9 leaves, by their places in the text.</param>
    public static List<BidiSequence> Of(ReadOnlySpan<int> kept, byte[] levels, BidiIsolates isolates, byte baseLevel)
    {
        var runs = Runs(kept, levels);
        // A run that begins with a matched PDI continues the sequence of the run that its initiator ends.
        var runOfClosing = new Dictionary<int, int>();
        for (var i = 0; i < runs.Count; i++)
            if (IsContinuation(kept[runs[i].Start], isolates))
                runOfClosing.Add(kept[runs[i].Start], i);

        var result = new List<BidiSequence>();
        foreach (var first in runs)
        {
            if (IsContinuation(kept[first.Start], isolates))
                continue;
            var places = new List<int>();
            var run = first;
            while (true)
            {
                places.AddRange(kept[run.Start..run.End]);
                var closing = ClosingOf(places[^1], isolates);
                if (closing == BidiIsolates.Unmatched || !runOfClosing.TryGetValue(closing, out var next))
                    break;
                run = runs[next];
            }
            var level = levels[places[0]];
            var before = first.Start == 0 ? baseLevel : levels[kept[first.Start - 1]];
            var isOpen = run.End == kept.Length || isolates.IsUnmatchedInitiator(places[^1]);
            var after = isOpen ? baseLevel : levels[kept[run.End]];
            result.Add(new BidiSequence([.. places], level, Direction(Math.Max(level, before)), Direction(Math.Max(level, after))));
        }
        return result;
    }

    public static BidiClass Direction(int level) => (level & 1) == 0 ? L : R;

    private static List<(int Start, int End)> Runs(ReadOnlySpan<int> kept, byte[] levels)
    {
        var result = new List<(int Start, int End)>();
        var start = 0;
        for (var i = 1; i <= kept.Length; i++)
        {
            if (i < kept.Length && levels[kept[i]] == levels[kept[start]])
                continue;
            result.Add((start, i));
            start = i;
        }
        return result;
    }

    // An initiator stands before its partner, a PDI after it.
    private static int ClosingOf(int place, BidiIsolates isolates) =>
        isolates.Match(place) is var match && match > place ? match : BidiIsolates.Unmatched;

    private static bool IsContinuation(int place, BidiIsolates isolates) =>
        isolates.Match(place) is var match && match != BidiIsolates.Unmatched && match < place;
}
