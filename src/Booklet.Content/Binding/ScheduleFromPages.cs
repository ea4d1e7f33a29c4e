using Booklet.Content.Model;
using Booklet.Content.Sources;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>Makes entries of the schedule from the day, time and place that talks' own pages give, where no calendar holds them.</summary>
internal static class ScheduleFromPages
{
    public static void Fill(List<DayDraft> days, IEnumerable<Contribution> contributions, bool hasCalendar, DiagnosticBag bag)
    {
        foreach (var talk in contributions.Where(c => c.Holder is null && c.Slot?.Start is not null))
        {
            var day = DayOf(days, talk, hasCalendar);
            if (day is null)
                continue;
            var session = new SessionDraft
            {
                Day = day,
                IsFromPage = true,
                RawName = talk.Title,
                Title = talk.Title.IsEmpty ? new RawText(talk.Caption, talk.Location) : talk.Title,
                PlainTitle = PlainText.Of(talk.Caption),
                Kind = talk.Content == ContentKind.Tutorials ? SessionKind.Tutorial : TalkKinds.IsKeynoteCollection(talk) ? SessionKind.Keynote : SessionKind.Talk,
                StartTime = talk.Slot!.Start,
                EndTime = talk.Slot.End,
                Place = talk.Slot.Place,
                Location = talk.Location,
            };
            session.Slots.Add(new SlotDraft(talk, null, null));
            session.Reasons.Add("the talk's own page gives day and time");
            talk.Holder = session;
            day.Sessions.Add(session);
            if (hasCalendar)
                bag.Add(BindingDiagnostics.SlotFromPageAt(talk.Location, talk.Caption));
        }
        if (!hasCalendar)
            days.Sort((a, b) => (a.Label.Month ?? 0, a.Label.DayOfMonth ?? 0, a.Label.Number ?? 0, (int)(a.Label.Weekday ?? 0)).CompareTo((b.Label.Month ?? 0, b.Label.DayOfMonth ?? 0, b.Label.Number ?? 0, (int)(b.Label.Weekday ?? 0))));
    }

    private static DayDraft? DayOf(List<DayDraft> days, Contribution talk, bool hasCalendar)
    {
        var reference = talk.Slot!.Day;
        if (days.Find(d => DayReferences.Means(reference, d)) is { } known)
            return known;
        if (hasCalendar)
            return null;
        var label = DayReferences.Parse(reference);
        if (label is { Number: null, Month: null, Weekday: null })
        {
            // A talk with a time and no day: an event of one day needs none.
            if (days.Count > 0)
                return days[0];
            label = label with { Number = 1, Rest = "" };
        }
        var day = new DayDraft(label.Number ?? days.Count + 1, label with { Rest = "" }, talk.Location);
        days.Add(day);
        return day;
    }
}
