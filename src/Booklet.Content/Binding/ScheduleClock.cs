using Booklet.Content.Model;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>Puts clock times on dates, past midnight where an evening goes on, and finds missing ends.</summary>
internal static class ScheduleClock
{
    /// <summary>An entry that starts before this after an evening entry belongs to the night that follows the day.</summary>
    public static readonly TimeOnly NightEnds = new(5, 0);

    public static readonly TimeOnly EveningStarts = new(17, 0);

    /// <summary>
    /// Whether an end that is before its start is meant for the next day: an evening goes on into the night, and midnight ("24:00") ends a day
    /// whenever it began.
    /// </summary>
    public static bool EndsNextDay(TimeOnly start, TimeOnly end) => end < start && (end == TimeOnly.MinValue || start >= EveningStarts && end <= NightEnds);

    /// <summary>An entry without end is taken to last until the next one, but not longer than a half day; otherwise its end stays unknown.</summary>
    private static readonly TimeSpan LongestGuess = TimeSpan.FromHours(4);

    public static void Set(DayDraft day, DiagnosticBag bag)
    {
        var date = DateOf(day);
        TimeOnly? latest = null;
        foreach (var session in day.Sessions)
        {
            if (session.StartTime is not { } start || session.Start is not null)
                continue;
            var night = start < NightEnds && latest >= EveningStarts;
            if (!night && (latest is null || start > latest))
                latest = start;
            session.Start = date.AddDays(night ? 1 : 0).ToDateTime(start);
            if (session.EndTime is { } end)
                session.End = EndAfter(session, end, bag);
        }
        FindEnds(day);
        foreach (var session in day.Sessions)
        {
            foreach (var strand in session.Strands)
                (strand.Start, strand.End) = (session.Start, session.End);
        }
    }

    /// <summary>Where no date is known, days are counted from the first day of the calendar, so that times of different days still differ.</summary>
    public static DateOnly DateOf(DayDraft day) => day.Date ?? DateOnly.MinValue.AddDays(day.Number - 1);

    private static DateTime? EndAfter(SessionDraft session, TimeOnly end, DiagnosticBag bag)
    {
        var start = session.Start!.Value;
        var same = DateOnly.FromDateTime(start).ToDateTime(end);
        if (same > start)
            return same;
        // "20:00 to 01:00" ends on the next day; "14:00 to 13:00" is a mistake.
        if (EndsNextDay(TimeOnly.FromDateTime(start), end))
            return same.AddDays(1);
        bag.Add(BindingDiagnostics.EndBeforeStartAt(session.Location, session.PlainTitle, session.StartTime!.Value, end));
        return null;
    }

    public static void FindEnds(DayDraft day)
    {
        var starts = day.Sessions.Where(s => s.Start is not null).OrderBy(s => s.Start).ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var session = starts[i];
            if (session.End is not null || session.EndTime is not null)
                continue;
            var place = FoldedText.Words(session.Place.ToString());
            var next = starts.Skip(i + 1).FirstOrDefault(s => s.Start > session.Start && (s.Place.IsEmpty || place.Length == 0 || FoldedText.Words(s.Place.ToString()) == place || s.Kind == SessionKind.Break));
            if (next is not null && next.Start - session.Start <= LongestGuess)
                session.End = next.Start;
        }
    }
}
