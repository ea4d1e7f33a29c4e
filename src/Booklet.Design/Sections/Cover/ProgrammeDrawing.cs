using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Design.Planning;
using Booklet.Design.Setting;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections.Cover;

/// <summary>
/// The cover's picture: a column a day, a bar an event, as long as it lasts and as bright as it matters, so that every
/// event gets its own.
/// </summary>
internal sealed class ProgrammeDrawing(ComposingRoom room)
{
    /// <summary>An hour is never drawn higher than this share of the width: a one-day event is no flag.</summary>
    private const double HighestHour = 0.1;

    /// <summary>More days than this leave no column to see: the first ones stand for all.</summary>
    private const int MostDays = 16;

    private static readonly Length Gap = 1.6.Pt();

    /// <summary>The drawing at this width and at most this height; null where no event has a time.</summary>
    public CanvasBlock? Draw(Length width, Length maximumHeight)
    {
        var days = room.Programme.Days
            .Select(day => DayLanes.Of(day.Sessions.Where(s => s.Start is not null)))
            .Where(d => d.Places.Length > 0)
            .Take(MostDays)
            .ToList();
        if (days.Count == 0)
            return null;

        var first = days.Min(d => d.FirstMinute);
        var last = days.Max(d => d.LastMinute);
        var minute = Length.Min(maximumHeight, width * (HighestHour * (last - first) / 60)) / Math.Max(1, last - first);
        // One day is a column, not a page: half the width keeps its bars bars.
        var columns = Math.Max(days.Count, 2);
        var column = (width - Gap * (columns - 1)) / columns;
        var items = ImmutableArray.CreateBuilder<CanvasItem>();
        for (var day = 0; day < days.Count; day++)
        {
            foreach (var place in days[day].Places)
            {
                var lane = (column - Gap * (place.LaneCount - 1)) / place.LaneCount;
                var x = (column + Gap) * day + (lane + Gap) * place.Lane;
                var top = minute * (place.StartMinute - first);
                var height = Length.Max(minute * (place.EndMinute - place.StartMinute) - Gap, Gap);
                items.Add(new CanvasItem(new Rectangle(x, top, lane, height), new RectangleBlock(Shade(place.Session.Kind))));
            }
        }
        return new CanvasBlock(width, minute * (last - first), items.ToImmutable()) { Role = StructureRole.Artifact };
    }

    private Color Shade(SessionKind kind)
    {
        var opacity = kind switch
        {
            SessionKind.Keynote => 1.0,
            SessionKind.Talks or SessionKind.Talk or SessionKind.Tutorial or SessionKind.Panel => 0.54,
            SessionKind.Posters => 0.38,
            SessionKind.Social or SessionKind.Organisation => 0.2,
            _ => 0.07,
        };
        return room.Theme.Palette.OnAccent.Over(room.Theme.Palette.Accent, opacity);
    }
}
