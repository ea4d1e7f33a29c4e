using System.Globalization;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>Clock times of a day's entries as moments: "0:30 +1" and an end before its evening's start are of the next day.</summary>
internal static class SlotTimes
{
    public static (DateTime? Start, DateTime? End) On(DateOnly day, RawText start, RawText end)
    {
        if (end.IsEmpty && !start.IsEmpty && Values.TryReadTimeRange(start.Text) is { } range)
            return Ordered(day.ToDateTime(range.Start), day.ToDateTime(range.End));
        return Ordered(At(day, start), At(day, end));
    }

    /// <summary>Null where the value is no time.</summary>
    public static DateTime? At(DateOnly day, RawText time)
    {
        if (time.IsEmpty)
            return null;
        var text = time.Text;
        var later = 0;
        // "0:30 +1": so many days later.
        if (text.LastIndexOf('+') is > 0 and var plus && int.TryParse(text[(plus + 1)..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days < 10)
            (text, later) = (text[..plus], days);
        return Values.TryReadTime(text.Trim()) is { } clock ? day.AddDays(later).ToDateTime(clock) : null;
    }

    private static (DateTime? Start, DateTime? End) Ordered(DateTime? start, DateTime? end)
    {
        if (start is { } from && end is { } to && to < from && from.Date == to.Date && ScheduleClock.EndsNextDay(TimeOnly.FromDateTime(from), TimeOnly.FromDateTime(to)))
            end = to.AddDays(1);
        return (start, end);
    }
}
