using System.Collections.Immutable;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections.Glance;

/// <summary>
/// Draws a grid whose heights are proportional to time as far as titles allow. No title is cut: what does not fit at the smallest size gives
/// way to the page on which it stands. What runs at one time in one room stands side by side, or below each other.
/// </summary>
internal sealed class GridDrawing(ComposingRoom room)
{
    private static readonly Length Gap = 2.Pt();

    /// <summary>White between an event and the next below it.</summary>
    private static readonly Length CellGap = 1.2.Pt();

    /// <summary>A half-day event is not blown up to the page: its hours are at most this share of the height.</summary>
    private const int FewestHours = 4;

    /// <summary>A room's name is no text: what needs more lines is cut.</summary>
    private const int MostHeadLines = 3;

    private readonly Theme _theme = room.Theme;

    private readonly GridKey _key = new(room);

    /// <summary>As many lines as the longest name needs; none where the rooms have no names.</summary>
    private int HeadLines(Grid grid, Length column)
    {
        if (grid.Columns.All(c => string.IsNullOrWhiteSpace(c.Name)))
            return 0;
        // A usual letter of bold sans with its share of spaces, a little on the large side.
        const double LetterInEms = 0.55;
        var lines = grid.Columns.Max(c => (c.Detail.Length > 0 ? 1 : 0) + Math.Max(1, (int)Math.Ceiling(_theme.DataSize.Points * LetterInEms * c.Name.Length / (column - Gap).Points)));
        return Math.Min(lines, MostHeadLines);
    }

    private Length HeadHeight(Grid grid, Length column) => _theme.Grid * (0.4 + HeadLines(grid, column));

    /// <summary>
    /// Draws the grid at one scale for all pages of the section: <paramref name="hours"/> hours fill <paramref name="height"/>, and a shorter
    /// day ends higher.
    /// </summary>
    public CanvasBlock Draw(Grid grid, Length width, Length height, Length axisWidth, double hours)
    {
        var (firstHour, lastHour) = grid.Hours;
        var column = WidthOfColumn(grid, width, axisWidth);
        var slots = GridSlot.For(grid.AllEvents, column).ToList();
        var head = HeadHeight(grid, column);
        var keyHeight = _key.HeightFor(grid, width - axisWidth);
        var available = height - head - keyHeight;
        var perMinute = available * (1 / (Math.Max(hours, FewestHours) * 60));
        var scale = GridScale.Fit(firstHour * 60, lastHour * 60, Scaled(slots, column), available, perMinute, GapsOf(grid));
        height = head + scale.Height + keyHeight;
        var items = ImmutableArray.CreateBuilder<CanvasItem>();

        new GridAxis(room).Add(items, grid, scale, new Rectangle(axisWidth, head, width - axisWidth, scale.Height));
        // What is drawn first is read first: days one after the other, each under its name; rooms' names, then their events by time.
        var isByDay = grid.Title is null;
        if (!isByDay)
            AddHeads(items, grid, column, axisWidth, head, 0, grid.Columns.Length);
        var day = -1;
        foreach (var slot in slots.OrderBy(s => isByDay ? s.Column : 0).ThenBy(s => s.StartMinute).ThenBy(s => s.Column).ThenBy(s => s.Lane))
        {
            if (isByDay && slot.Column != day)
                AddHeads(items, grid, column, axisWidth, head, day + 1, (day = slot.Column) + 1);
            var top = scale.At(slot.StartMinute);
            var lane = WidthOfSlot(slot, column);
            var area = new Rectangle(
                axisWidth + (column + Gap) * slot.Column + (lane + Gap) * slot.Lane,
                head + top,
                lane,
                Length.Max(scale.At(slot.EndMinute) - top - CellGap, CellGap));
            AddCells(items, slot, area);
        }
        if (isByDay)
            AddHeads(items, grid, column, axisWidth, head, day + 1, grid.Columns.Length);
        items.Add(new CanvasItem(new Rectangle(axisWidth, height - keyHeight + _theme.Grid * 0.6, width - axisWidth, keyHeight - _theme.Grid * 0.6), _key.Compose(grid)) { Clip = false });
        return new CanvasBlock(width, height, items.ToImmutable());
    }

    /// <summary>Whether the words of all events fit on a page of this height, if the clock gives way.</summary>
    public bool Holds(Grid grid, Length width, Length height, Length axisWidth) =>
        LeastHeight(grid, width, axisWidth) <= height - HeadHeight(grid, WidthOfColumn(grid, width, axisWidth)) - _key.HeightFor(grid, width - axisWidth);

    public Length LeastHeight(Grid grid, Length width, Length axisWidth)
    {
        var column = WidthOfColumn(grid, width, axisWidth);
        return GridScale.LeastHeight(Scaled([.. GridSlot.For(grid.AllEvents, column)], column));
    }

    private static Length WidthOfColumn(Grid grid, Length width, Length axisWidth) => (width - axisWidth - Gap * (grid.Columns.Length - 1)) / grid.Columns.Length;

    private static Length WidthOfSlot(GridSlot slot, Length column) => (column * slot.ColumnSpan + Gap * (slot.ColumnSpan - slot.LaneCount)) / slot.LaneCount;

    private ImmutableArray<GridGap> GapsOf(Grid grid) => [.. grid.EmptyHours.Select(g => new GridGap(g.StartMinute, g.EndMinute, GridAxis.GapHeight(_theme)))];

    private List<ScaledEvent> Scaled(List<GridSlot> slots, Length column)
    {
        var cell = new GridCell(room);
        return slots.ConvertAll(s => new ScaledEvent(s.StartMinute, s.EndMinute, s.Events.Select(e => cell.LeastHeight(e.Session, WidthOfSlot(s, column)) + CellGap).Aggregate((a, b) => a + b)));
    }

    /// <summary>The slot's events below each other, each as high as its words ask.</summary>
    private void AddCells(ImmutableArray<CanvasItem>.Builder items, GridSlot slot, Rectangle area)
    {
        var cell = new GridCell(room);
        var needs = slot.Events.Select(e => cell.LeastHeight(e.Session, area.Width).Points).ToList();
        var free = area.Height - CellGap * (slot.Events.Length - 1);
        var top = area.Y;
        for (var i = 0; i < slot.Events.Length; i++)
        {
            var own = new Rectangle(area.X, top, area.Width, Length.Max(free * (needs[i] / needs.Sum()), CellGap));
            items.Add(new CanvasItem(own, cell.Compose(slot.Events[i].Session, own)));
            top += own.Height + CellGap;
        }
    }

    private void AddHeads(ImmutableArray<CanvasItem>.Builder items, Grid grid, Length column, Length axisWidth, Length height, int first, int end)
    {
        var name = new TextStyle { Family = Theme.Sans, Size = _theme.DataSize, Weight = FontWeight.Bold };
        var leading = _theme.Grid * 0.85;
        var most = HeadLines(grid, column);
        // A day's events follow its name; those of a room are spread over the page, and say their room themselves.
        var role = grid.Title is null ? StructureRole.Heading2 : StructureRole.Paragraph;
        for (var i = first; i < end; i++)
        {
            var heading = grid.Columns[i];
            if (string.IsNullOrWhiteSpace(heading.Name))
                continue;
            var lines = ImmutableArray.CreateBuilder<Block>();
            lines.Add(ComposingRoom.Line(_theme.Ragged(name) with { Leading = leading, MaximumLines = heading.Detail.Length > 0 ? most - 1 : most }, heading.Name) with { Role = role });
            if (heading.Detail.Length > 0)
                lines.Add(ComposingRoom.Line(_theme.Ragged(_theme.Datum) with { Leading = leading }, heading.Detail));
            Block stack = new StackBlock(lines.ToImmutable());
            if (heading.Anchor is not null)
                stack = new LinkBlock(new AnchorTarget(heading.Anchor), stack);
            items.Add(new CanvasItem(new Rectangle(axisWidth + (column + Gap) * i + 3.Pt(), default, column - 3.Pt(), height), stack) { Clip = false });
        }
    }
}
