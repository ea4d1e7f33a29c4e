using System.Collections.Immutable;
using Booklet.Typesetting;

namespace Booklet.Design.Sections.Glance;

/// <summary>An event as the scale sees it: from when to when, and how high its words are.</summary>
internal readonly record struct ScaledEvent(int StartMinute, int EndMinute, Length Least);

/// <summary>Whole hours in which nothing runs, between what runs before and after them, and how much of the page they may take.</summary>
internal readonly record struct GridGap(int StartMinute, int EndMinute, Length Height);

/// <summary>
/// Where a minute stands in a grid. The scale is the clock's as long as every event has room for its words; where short events run
/// side by side, time between two of their ends takes more room than the clock gives it, and the evening less. So no title is lost to a scale.
/// </summary>
internal sealed class GridScale
{
    private readonly ImmutableArray<int> _minutes;
    private readonly ImmutableArray<Length> _places;

    private GridScale(ImmutableArray<int> minutes, ImmutableArray<Length> places) => (_minutes, _places) = (minutes, places);

    public Length Height => _places[^1];

    /// <summary>Between two known minutes, by share.</summary>
    public Length At(int minute)
    {
        var index = _minutes.BinarySearch(minute);
        if (index >= 0)
            return _places[index];
        index = Math.Clamp(~index, 1, _minutes.Length - 1);
        var share = (double)(minute - _minutes[index - 1]) / (_minutes[index] - _minutes[index - 1]);
        return _places[index - 1] + (_places[index] - _places[index - 1]) * share;
    }

    /// <param name="firstMinute">Top of the grid.</param>
    /// <param name="lastMinute">Foot of the grid.</param>
    /// <param name="events">All within these.</param>
    /// <param name="available">The grid is at most so high.</param>
    /// <param name="mostPerMinute">A day with few events is not blown up beyond this.</param>
    /// <param name="gaps">Times at which nothing runs, no higher than <see cref="GridGap.Height"/>.</param>
    public static GridScale Fit(int firstMinute, int lastMinute, IReadOnlyList<ScaledEvent> events, Length available, Length mostPerMinute, ImmutableArray<GridGap> gaps = default)
    {
        gaps = gaps.IsDefault ? [] : gaps;
        ImmutableArray<int> minutes = [.. events.SelectMany(e => (int[])[e.StartMinute, e.EndMinute]).Concat(gaps.SelectMany(g => (int[])[g.StartMinute, g.EndMinute])).Append(firstMinute).Append(lastMinute).Distinct().Order()];
        var limits = minutes.Take(minutes.Length - 1).Select(m => gaps.Where(g => g.StartMinute <= m && m < g.EndMinute).Select(g => g.Height.Points).Append(double.PositiveInfinity).Min()).ToArray();
        var index = minutes.Select((m, i) => (m, i)).ToDictionary(p => p.m, p => p.i);
        // The shortest events are served first: what they need, the longer ones around them have, too.
        var needs = events.Select(e => (First: index[e.StartMinute], Last: index[e.EndMinute], Least: e.Least.Points)).Where(n => n.Last > n.First)
            .OrderBy(n => n.Last - n.First).ThenBy(n => n.First).Distinct().ToList();

        var heights = Heights(minutes, needs, limits, mostPerMinute.Points, 1);
        if (heights.Sum() > available.Points)
        {
            // The largest scale at which everything fits; where not even the words alone do, all are given the same share of what they need.
            var words = Heights(minutes, needs, limits, 0, 1).Sum();
            var share = words > available.Points ? available.Points / words : 1;
            var (low, high) = (0.0, mostPerMinute.Points);
            // Forty halvings of a point a minute are far below the unit of lengths.
            for (var i = 0; i < 40; i++)
            {
                var middle = (low + high) / 2;
                if (Heights(minutes, needs, limits, middle, share).Sum() <= available.Points)
                    low = middle;
                else
                    high = middle;
            }
            heights = Heights(minutes, needs, limits, low, share);
        }

        var places = ImmutableArray.CreateBuilder<Length>();
        var sum = 0.0;
        places.Add(default);
        foreach (var height in heights)
            places.Add((sum += height).Pt());
        return new GridScale(minutes, places.ToImmutable());
    }

    /// <summary>The height that the words of all events need, with no room for time beyond.</summary>
    public static Length LeastHeight(IReadOnlyList<ScaledEvent> events)
    {
        var minutes = events.SelectMany(e => (int[])[e.StartMinute, e.EndMinute]).ToList();
        return minutes.Count == 0 ? default : Fit(minutes.Min(), minutes.Max(), events, Length.Unbounded, default).Height;
    }

    /// <summary>Each interval as high as its minutes at the scale, then as much higher as the events in it need.</summary>
    private static double[] Heights(ImmutableArray<int> minutes, List<(int First, int Last, double Least)> needs, double[] limits, double perMinute, double share)
    {
        var heights = new double[minutes.Length - 1];
        for (var i = 0; i < heights.Length; i++)
            heights[i] = Math.Min((minutes[i + 1] - minutes[i]) * perMinute, limits[i]);
        foreach (var (first, last, least) in needs)
        {
            var missing = least * share - heights.AsSpan(first, last - first).ToArray().Sum();
            if (missing <= 0)
                continue;
            var duration = (double)(minutes[last] - minutes[first]);
            for (var i = first; i < last; i++)
                heights[i] += missing * ((minutes[i + 1] - minutes[i]) / duration);
        }
        return heights;
    }
}
