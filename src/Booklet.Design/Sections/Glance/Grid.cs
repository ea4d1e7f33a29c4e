using System.Collections.Immutable;
using Booklet.Content.Model;

namespace Booklet.Design.Sections.Glance;

/// <summary>An event in the grid: minutes from its day's midnight, and the columns that it covers.</summary>
internal sealed record GridEvent(Session Session, int StartMinute, int EndMinute, int Column, int ColumnSpan)
{
    public bool Overlaps(GridEvent other) =>
        StartMinute < other.EndMinute && other.StartMinute < EndMinute && Column < other.Column + other.ColumnSpan && other.Column < Column + ColumnSpan;
}

/// <summary>A day or a room. Events of a column count their columns from it.</summary>
internal sealed record GridColumn(string Name, string Detail, ImmutableArray<GridEvent> Events, string? Anchor);

/// <summary>The columns of one page; the title is the day where the columns are rooms.</summary>
internal sealed record Grid(string? Title, ImmutableArray<GridColumn> Columns)
{
    private const int MinutesOfHour = 60;

    /// <summary>A shorter pause tells something by its length.</summary>
    private const int LongestPauseInMinutes = 120;

    /// <summary>An empty hour between others is drawn as this much of one, at most: enough to see that something is left out.</summary>
    private const double GapInHours = 0.5;

    /// <summary>Events that may cover several columns.</summary>
    public ImmutableArray<GridEvent> Events { get; init; } = [];

    /// <summary>A part of a day: it fills its page, since no other page has its scale anyway.</summary>
    public bool IsPart { get; init; }

    /// <summary>The later part of a day that does not fit on one page.</summary>
    public bool IsContinued { get; init; }

    /// <summary>The full hours, from the days' midnight, between which all events lie.</summary>
    public (int First, int Last) Hours => (AllEvents.Min(e => e.StartMinute) / MinutesOfHour, (AllEvents.Max(e => e.EndMinute) + MinutesOfHour - 1) / MinutesOfHour);

    public IEnumerable<GridEvent> AllEvents =>
        Events.Concat(Columns.SelectMany((c, index) => c.Events.Select(e => e with { Column = e.Column + index })));

    /// <summary>Whole hours, as first and last minute, in which nothing runs in any column.</summary>
    public ImmutableArray<(int StartMinute, int EndMinute)> EmptyHours
    {
        get
        {
            var gaps = ImmutableArray.CreateBuilder<(int, int)>();
            var end = Hours.First * MinutesOfHour;
            foreach (var e in AllEvents.OrderBy(e => e.StartMinute))
            {
                var first = (end + MinutesOfHour - 1) / MinutesOfHour * MinutesOfHour;
                var last = e.StartMinute / MinutesOfHour * MinutesOfHour;
                if (last > first && e.StartMinute - end > LongestPauseInMinutes)
                    gaps.Add((first, last));
                end = Math.Max(end, e.EndMinute);
            }
            return gaps.ToImmutable();
        }
    }

    /// <summary>How many hours the grid shows, empty ones counted as far as they are drawn.</summary>
    public double HoursShown => Hours.Last - Hours.First - EmptyHours.Sum(g => (g.EndMinute - g.StartMinute) / (double)MinutesOfHour - GapInHours);
}
