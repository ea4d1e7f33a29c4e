using System.Collections.Immutable;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections.Glance;

/// <summary>
/// Draws a grid whose heights are proportional to time as far as titles allow. No title is cut: what does not fit at the smallest size gives
/// way to the page on which it stands.
/// </summary>
internal sealed class GridDrawing(ComposingRoom room)
{
    private static readonly Length Gap = 2.Pt();

    /// <summary>White between an event and the next below it.</summary>
    private static readonly Length CellGap = 1.2.Pt();

    /// <summary>A half-day event is not blown up to the page: its hours are at most this share of the height.</summary>
    private const int FewestHours = 4;

    private readonly Theme _theme = room.Theme;

    /// <summary>Two lines where a column has a detail or a name that needs them, else one; none where the rooms have no names.</summary>
    private Length HeadHeight(Grid grid, Length column)
    {
        if (grid.Columns.All(c => c.Name.Length == 0))
            return _theme.Grid * 0.4;
        // Half an em is the width of a usual letter of bold sans with its share of spaces.
        var lines = grid.Columns.Any(c => c.Detail.Length > 0 || _theme.DataSize * (0.55 * c.Name.Length) > column) ? 2 : 1;
        return _theme.Grid * (0.4 + lines);
    }

    private Length KeyHeight => _theme.Grid * 1.6;

    /// <summary>
    /// Draws the grid at one scale for all pages of the section: <paramref name="hours"/> hours fill <paramref name="height"/>, and a shorter
    /// day ends higher.
    /// </summary>
    public CanvasBlock Draw(Grid grid, Length width, Length height, Length axisWidth, int hours)
    {
        var events = grid.AllEvents.ToList();
        var (firstHour, lastHour) = grid.Hours;
        var column = WidthOfColumn(grid, width, axisWidth);
        var head = HeadHeight(grid, column);
        var available = height - head - KeyHeight;
        var perMinute = available / (Math.Max(hours, FewestHours) * 60);
        var scale = GridScale.Fit(firstHour * 60, lastHour * 60, Scaled(events, column), available, perMinute);
        height = head + scale.Height + KeyHeight;
        var items = ImmutableArray.CreateBuilder<CanvasItem>();

        AddAxis(items, head, firstHour, lastHour, scale, width, axisWidth);
        AddHeads(items, grid, column, axisWidth, head);
        foreach (var e in events.OrderBy(e => e.StartMinute).ThenBy(e => e.Column))
        {
            var top = scale.At(e.StartMinute);
            var area = new Rectangle(
                axisWidth + (column + Gap) * e.Column,
                head + top,
                column * e.ColumnSpan + Gap * (e.ColumnSpan - 1),
                Length.Max(scale.At(e.EndMinute) - top - CellGap, CellGap));
            items.Add(new CanvasItem(area, new GridCell(room).Compose(e.Session, area)));
        }
        items.Add(new CanvasItem(new Rectangle(axisWidth, height - _theme.Grid, width - axisWidth, _theme.Grid), Key(events)) { Clip = false });
        return new CanvasBlock(width, height, items.ToImmutable());
    }

    /// <summary>Whether the words of all events fit on a page of this height, if the clock gives way.</summary>
    public bool Holds(Grid grid, Length width, Length height, Length axisWidth) =>
        LeastHeight(grid, width, axisWidth) <= height - HeadHeight(grid, WidthOfColumn(grid, width, axisWidth)) - KeyHeight;

    public Length LeastHeight(Grid grid, Length width, Length axisWidth) =>
        GridScale.LeastHeight(Scaled([.. grid.AllEvents], WidthOfColumn(grid, width, axisWidth)));

    private static Length WidthOfColumn(Grid grid, Length width, Length axisWidth) => (width - axisWidth - Gap * (grid.Columns.Length - 1)) / grid.Columns.Length;

    private List<ScaledEvent> Scaled(List<GridEvent> events, Length column)
    {
        var cell = new GridCell(room);
        return events.ConvertAll(e => new ScaledEvent(e.StartMinute, e.EndMinute, cell.LeastHeight(e.Session, column * e.ColumnSpan + Gap * (e.ColumnSpan - 1)) + CellGap));
    }

    private void AddAxis(ImmutableArray<CanvasItem>.Builder items, Length top, int firstHour, int lastHour, GridScale scale, Length width, Length axisWidth)
    {
        var line = new RuleBlock(new Stroke(0.3.Pt(), _theme.Palette.FaintLine)) { Role = StructureRole.Artifact };
        var label = _theme.Datum with { Size = _theme.DataSize * 0.9 };
        var style = _theme.Ragged(label) with { Alignment = TextAlignment.End, Leading = label.Size * 1.2 };
        var labelled = -style.Leading;
        for (var h = firstHour; h <= lastHour; h++)
        {
            var y = top + scale.At(h * 60);
            // Where the clock gives way, hours may stand closer than their labels are high.
            var isLabelled = y - labelled >= style.Leading;
            items.Add(new CanvasItem(new Rectangle(axisWidth, y, width - axisWidth, 0.3.Pt()), line) { Clip = false });
            if (!isLabelled)
                continue;
            labelled = y;
            var text = ComposingRoom.Line(style, room.Calendar.Hour(h)) with { Role = StructureRole.Artifact };
            items.Add(new CanvasItem(new Rectangle(default, y - style.Leading * 0.52, axisWidth - 5.Pt(), style.Leading), text) { Clip = false });
        }
    }

    private void AddHeads(ImmutableArray<CanvasItem>.Builder items, Grid grid, Length column, Length axisWidth, Length height)
    {
        var name = new TextStyle { Family = Theme.Sans, Size = _theme.DataSize, Weight = FontWeight.Bold };
        var detail = _theme.Datum;
        var leading = _theme.Grid * 0.85;
        for (var i = 0; i < grid.Columns.Length; i++)
        {
            var heading = grid.Columns[i];
            if (heading.Name.Length == 0)
                continue;
            var lines = ImmutableArray.CreateBuilder<Block>();
            // The detail of a column is one line; without it a room's name may take two.
            lines.Add(ComposingRoom.Line(_theme.Ragged(name) with { Leading = leading, MaximumLines = heading.Detail.Length > 0 ? 1 : 2 }, heading.Name) with { Role = StructureRole.Heading2 });
            if (heading.Detail.Length > 0)
                lines.Add(ComposingRoom.Line(_theme.Ragged(detail) with { Leading = leading }, heading.Detail));
            Block stack = new StackBlock(lines.ToImmutable());
            if (heading.Anchor is not null)
                stack = new LinkBlock(new AnchorTarget(heading.Anchor), stack);
            items.Add(new CanvasItem(new Rectangle(axisWidth + (column + Gap) * i + 3.Pt(), default, column - 3.Pt(), height), stack) { Clip = false });
        }
    }

    /// <summary>What the fills mean, for the kinds that occur.</summary>
    private RowBlock Key(List<GridEvent> events)
    {
        var label = _theme.Datum with { Size = _theme.DataSize * 0.9 };
        var style = _theme.Ragged(label) with { Leading = label.Size * 1.25 };
        var size = label.Size;
        var cells = ImmutableArray.CreateBuilder<RowCell>();
        foreach (var dress in events.Select(e => GridCell.DressOf(e.Session.Kind, _theme)).Where(d => d.Weight != GridDress.NotInKey).DistinctBy(d => d.Weight).OrderBy(d => d.Weight))
        {
            var swatch = new CanvasBlock(size, size, [new CanvasItem(new Rectangle(default, size * 0.12, size, size), new RectangleBlock(dress.Fill, dress.Border))]) { Role = StructureRole.Artifact };
            cells.Add(new RowCell(ColumnWidth.Fixed(size), swatch));
            cells.Add(new RowCell(ColumnWidth.Content, ComposingRoom.Line(style, KeyLabel(dress.Weight))));
            cells.Add(new RowCell(ColumnWidth.Fixed(_theme.Grid * 0.6), new SpaceBlock(default)));
        }
        cells.Add(new RowCell(ColumnWidth.Share(), new SpaceBlock(default)));
        return new RowBlock(cells.ToImmutable(), 4.Pt()) { Role = StructureRole.List };
    }

    private string KeyLabel(int weight) => weight switch
    {
        0 => room.Words.Keynotes,
        1 => room.Words.KeySessions,
        2 => room.Words.Posters,
        _ => room.Words.KeyOther,
    };
}
