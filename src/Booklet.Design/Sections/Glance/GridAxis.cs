using System.Collections.Immutable;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections.Glance;

/// <summary>The hours at the left edge with their hairlines, and the dotted break where empty hours are left out.</summary>
internal sealed class GridAxis(ComposingRoom room)
{
    private static readonly Length Dot = 0.8.Pt();

    private static readonly Length DotStep = 4.Pt();

    private readonly Theme _theme = room.Theme;

    /// <summary>The labels of the hours on both sides and the dots between them.</summary>
    public static Length GapHeight(Theme theme) => theme.Grid * 1.75;

    /// <param name="items">The grid's.</param>
    /// <param name="grid">What is drawn.</param>
    /// <param name="scale">Where its minutes are.</param>
    /// <param name="area">The columns, to the right of the axis.</param>
    public void Add(ImmutableArray<CanvasItem>.Builder items, Grid grid, GridScale scale, Rectangle area)
    {
        var line = new RuleBlock(new Stroke(0.3.Pt(), _theme.Palette.FaintLine)) { Role = StructureRole.Artifact };
        var label = _theme.Datum with { Size = _theme.DataSize * 0.9 };
        var style = _theme.Ragged(label) with { Alignment = TextAlignment.End, Leading = label.Size * 1.2 };
        var labels = new List<(int Hour, Length Y)>();
        var gaps = grid.EmptyHours;
        for (var h = grid.Hours.First; h <= grid.Hours.Last; h++)
        {
            if (gaps.Any(g => g.StartMinute < h * 60 && h * 60 < g.EndMinute))
                continue;
            var y = area.Y + scale.At(h * 60);
            items.Add(new CanvasItem(new Rectangle(area.X, y, area.Width, 0.3.Pt()), line) { Clip = false });
            // Where the clock gives way, hours may stand closer than their labels are high; the last one is always named.
            if (labels.Count > 0 && y - labels[^1].Y < style.Leading)
            {
                if (h < grid.Hours.Last)
                    continue;
                labels.RemoveAt(labels.Count - 1);
            }
            labels.Add((h, y));
        }
        foreach (var (hour, y) in labels)
        {
            var text = ComposingRoom.Line(style, room.Calendar.Hour(hour)) with { Role = StructureRole.Artifact };
            items.Add(new CanvasItem(new Rectangle(default, y - style.Leading * 0.52, area.X - 5.Pt(), style.Leading), text) { Clip = false });
        }
        foreach (var gap in gaps)
        {
            var height = scale.At(gap.EndMinute) - scale.At(gap.StartMinute);
            // An hour that is drawn in its true height, or nearly, is no break.
            if (height < GapHeight(_theme) * 0.99)
                continue;
            AddBreak(items, area.Y + scale.At(gap.StartMinute) + height / 2, area);
        }
    }

    /// <summary>Dots through the axis and all columns: time is cut here.</summary>
    private void AddBreak(ImmutableArray<CanvasItem>.Builder items, Length y, Rectangle area)
    {
        var dot = new RectangleBlock(_theme.Palette.Quiet) { Role = StructureRole.Artifact };
        for (var x = area.X; x < area.X + area.Width; x += DotStep)
            items.Add(new CanvasItem(new Rectangle(x, y, Dot, Dot), dot));
        // Upright in the axis, where the clock runs downwards.
        for (var i = -1; i <= 1; i++)
            items.Add(new CanvasItem(new Rectangle(area.X - 9.Pt(), y + 2.2.Pt() * i, Dot, Dot), dot));
    }
}
