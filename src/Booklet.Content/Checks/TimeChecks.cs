using System.Globalization;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Diagnostics;

namespace Booklet.Content.Checks;

/// <summary>Events outside their day and talks outside their session.</summary>
internal static class TimeChecks
{
    public static void Run(Programme programme, DiagnosticBag bag)
    {
        var talks = programme.Talks.ToDictionary(t => t.Id, StringComparer.Ordinal);
        foreach (var day in programme.Days)
        {
            foreach (var session in day.Sessions)
            {
                // What begins after midnight belongs to the evening before.
                if (day.Date is { } date && session.Start is { } start && DateOnly.FromDateTime(start) is var on && on != date && !(on == date.AddDays(1) && TimeOnly.FromDateTime(start) < RecordDays.MorningStarts))
                    bag.Add(CheckDiagnostics.OutsideItsTimeAt(session.Location, session.Title.ToPlainText(), $"its day, {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"));
                foreach (var part in session.Strands.Prepend(session))
                    CheckSlots(part, talks, bag);
            }
        }
    }

    private static void CheckSlots(Session session, Dictionary<string, Talk> talks, DiagnosticBag bag)
    {
        foreach (var slot in session.Talks)
        {
            if ((slot.Start is { } start && (start < session.Start || start >= session.End)) || (slot.End is { } end && end > session.End))
                bag.Add(CheckDiagnostics.OutsideItsTimeAt(talks[slot.TalkId].Location ?? session.Location, talks[slot.TalkId].Title.ToPlainText(), $"the time of its session, “{session.Title.ToPlainText()}”"));
        }
    }
}
