using System.Collections.Immutable;
using Booklet.Content.Model;

namespace Booklet.Design.Sections.Glance;

/// <summary>An event in the grid: minutes from its day's midnight, and the columns that it covers.</summary>
internal sealed record GridEvent(Session Session, int StartMinute, int EndMinute, int Column, int ColumnSpan);

/// <summary>A day or a room. Events of a column count their columns from it.</summary>
internal sealed record GridColumn(string Name, string Detail, ImmutableArray<GridEvent> Events, string? Anchor);

/// <summary>The columns of one page; the title is the day where the columns are rooms.</summary>
internal sealed record Grid(string? Title, ImmutableArray<GridColumn> Columns)
{
    /// <summary>Events that may cover several columns.</summary>
    public ImmutableArray<GridEvent> Events { get; init; } = [];

    /// <summary>The later part of a day that does not fit on one page.</summary>
    public bool IsContinued { get; init; }

    /// <summary>The full hours, from the days' midnight, between which all events lie.</summary>
    public (int First, int Last) Hours => (AllEvents.Min(e => e.StartMinute) / 60, (AllEvents.Max(e => e.EndMinute) + 59) / 60);

    public IEnumerable<GridEvent> AllEvents =>
        Events.Concat(Columns.SelectMany((c, index) => c.Events.Select(e => e with { Column = e.Column + index })));
}
