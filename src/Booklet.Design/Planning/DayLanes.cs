using System.Collections.Immutable;
using Booklet.Content.Model;

namespace Booklet.Design.Planning;

/// <summary>A session's place in a picture of its day: minutes from the day's midnight, and its lane among what runs at the same time.</summary>
internal readonly record struct LanePlace(Session Session, int StartMinute, int EndMinute, int Lane, int LaneCount);

/// <summary>
/// Sessions of one day laid side by side where they overlap. A cluster of overlapping sessions shares the column's width;
/// sessions before and after it have the whole width.
/// </summary>
internal sealed record DayLanes(ImmutableArray<LanePlace> Places, int FirstMinute, int LastMinute)
{
    /// <summary>A session of unknown length is drawn as long as a usual talk.</summary>
    private const int AssumedMinutes = 30;

    public int MostLanes => Places.IsEmpty ? 0 : Places.Max(p => p.LaneCount);

    public static DayLanes Of(IEnumerable<Session> sessions)
    {
        var timed = sessions.Where(s => s.Start is not null).OrderBy(s => s.Start).ThenByDescending(s => s.End).ToList();
        if (timed.Count == 0)
            return new DayLanes([], 0, 0);
        var midnight = timed[0].Start!.Value.Date;
        var places = ImmutableArray.CreateBuilder<LanePlace>(timed.Count);
        var cluster = new List<LanePlace>();
        // When each of the cluster's lanes is free again.
        var ends = new List<int>();
        var clusterEnd = int.MinValue;

        foreach (var session in timed)
        {
            var start = Minutes(session.Start!.Value, midnight);
            var end = session.End is { } e && e > session.Start ? Minutes(e, midnight) : start + AssumedMinutes;
            if (start >= clusterEnd)
            {
                Close(cluster, places);
                ends.Clear();
            }
            var lane = ends.FindIndex(free => free <= start);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(end);
            }
            ends[lane] = end;
            cluster.Add(new LanePlace(session, start, end, lane, 0));
            clusterEnd = Math.Max(clusterEnd, end);
        }
        Close(cluster, places);
        return new DayLanes(places.ToImmutable(), places.Min(p => p.StartMinute), places.Max(p => p.EndMinute));
    }

    private static void Close(List<LanePlace> cluster, ImmutableArray<LanePlace>.Builder places)
    {
        if (cluster.Count == 0)
            return;
        var lanes = cluster.Max(p => p.Lane) + 1;
        places.AddRange(cluster.Select(p => p with { LaneCount = lanes }));
        cluster.Clear();
    }

    private static int Minutes(DateTime time, DateTime midnight) => (int)(time - midnight).TotalMinutes;
}
