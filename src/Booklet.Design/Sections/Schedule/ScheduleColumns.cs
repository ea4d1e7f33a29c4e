using Booklet.Design.Setting;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections.Schedule;

/// <summary>The columns beside what happens: when, at the left edge, and the page at the right one.</summary>
internal readonly record struct ScheduleColumns(Length Time, Length Page)
{
    /// <summary>A day on which nothing has a time needs no column for it.</summary>
    public static ScheduleColumns For(ComposingRoom room, bool hasTimes) => new(
        // Twelve-hour ranges need more room; one that names both halves of the day ("11:20 AM–12:20 PM") takes two lines.
        hasTimes ? room.Theme.TextSize * (room.Calendar.IsTwelveHours ? 7 : 6.2) : default,
        room.Theme.Grid * 2);

    /// <summary>Under an event's own head; a time of its own is quiet.</summary>
    public RowBlock Row(ComposingRoom room, Block content, Block page, string time, StructureRole timeRole = StructureRole.None) => new(
        [
            new RowCell(ColumnWidth.Fixed(Time), ComposingRoom.Line(room.Theme.Ragged(room.Theme.Datum), time) with { Role = time.Length > 0 ? timeRole : StructureRole.None }),
            new RowCell(ColumnWidth.Share(), content),
            new RowCell(ColumnWidth.Fixed(Page), page) { Alignment = VerticalAlignment.Top },
        ],
        default);
}
