using System.Collections.Immutable;
using Booklet.Typesetting;

namespace Booklet.Design.Sections.Glance;

/// <summary>
/// A place in the grid: the columns and the lane of them that it takes. It holds one event, or several below each other where events that run at
/// one time in one room are too many to stand side by side.
/// </summary>
internal sealed record GridSlot(ImmutableArray<GridEvent> Events, int Lane, int LaneCount)
{
    /// <summary>A lane narrower than a column may be holds no title in the smallest type.</summary>
    private static readonly Length NarrowestLane = GlanceSection.NarrowestColumn;

    public int StartMinute => Events.Min(e => e.StartMinute);

    public int EndMinute => Events.Max(e => e.EndMinute);

    public int Column => Events[0].Column;

    public int ColumnSpan => Events[0].ColumnSpan;

    /// <summary>Every event in a slot, and no two slots over each other.</summary>
    public static IEnumerable<GridSlot> For(IEnumerable<GridEvent> events, Length column)
    {
        var all = events.ToList();
        // What spans several rooms stands in each of them where something else runs in one.
        var parted = all.SelectMany(e => e.ColumnSpan > 1 && all.Exists(o => !ReferenceEquals(o, e) && o.Overlaps(e))
            ? Enumerable.Range(e.Column, e.ColumnSpan).Select(c => e with { Column = c, ColumnSpan = 1 })
            : [e]);
        foreach (var group in parted.GroupBy(e => (e.Column, e.ColumnSpan)).OrderBy(g => g.Key.Column).ThenBy(g => g.Key.ColumnSpan))
        {
            foreach (var cluster in Clusters(group))
            {
                foreach (var slot in InLanes(cluster, column * group.Key.ColumnSpan))
                    yield return slot;
            }
        }
    }

    /// <summary>Events that hang together by running at the same time.</summary>
    private static IEnumerable<List<GridEvent>> Clusters(IEnumerable<GridEvent> events)
    {
        var cluster = new List<GridEvent>();
        foreach (var e in events.OrderBy(e => e.StartMinute).ThenByDescending(e => e.EndMinute))
        {
            if (cluster.Count > 0 && cluster.Max(c => c.EndMinute) <= e.StartMinute)
            {
                yield return cluster;
                cluster = [];
            }
            cluster.Add(e);
        }
        if (cluster.Count > 0)
            yield return cluster;
    }

    private static IEnumerable<GridSlot> InLanes(List<GridEvent> cluster, Length width)
    {
        var ends = new List<int>();
        var lanes = cluster.ConvertAll(e =>
        {
            var lane = ends.FindIndex(end => end <= e.StartMinute);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(0);
            }
            ends[lane] = e.EndMinute;
            return lane;
        });
        if (ends.Count > 1 && width * (1.0 / ends.Count) < NarrowestLane)
            return [new GridSlot([.. cluster], 0, 1)];
        return cluster.Zip(lanes).Select(p => new GridSlot([p.First], p.Second, ends.Count));
    }
}
