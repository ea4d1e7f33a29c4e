using Booklet.Content.Model;
using Booklet.Content.Sources;

namespace Booklet.Content.Binding;

/// <summary>
/// Calendars often list a session and then its talks as further entries: an entry that spans talks in its own room holds them,
/// and breaks and plenary entries that a calendar repeats for each room are one.
/// </summary>
internal static class SessionNesting
{
    public static void Nest(DayDraft day)
    {
        foreach (var room in day.Sessions.Where(s => s.Start is not null && s.End is not null && s.MergedInto is null).GroupBy(s => FoldedText.Words(PlainText.Of(s.Place.ToString()))))
        {
            SessionDraft? holder = null;
            // The longer of two entries that start together comes first: it may hold the other.
            foreach (var entry in room.OrderBy(s => s.Start).ThenByDescending(s => s.End).ThenBy(s => IsTalk(s)))
            {
                if (holder is not null && IsTalk(entry) && entry.Start >= holder.Start && entry.End <= holder.End)
                    entry.MergedInto = holder;
                else if (MayHold(entry) && (holder is null || entry.Start >= holder.End))
                    holder = entry;
            }
        }
        foreach (var entry in day.Sessions.Where(s => s.MergedInto is not null))
            MoveTalks(entry, entry.MergedInto!);
    }

    public static void MergeRepeated(DayDraft day)
    {
        var first = new Dictionary<(string, DateTime?), SessionDraft>();
        foreach (var entry in day.Sessions.Where(s => s.MergedInto is null && s.Slots.Count == 0 && s.Start is not null))
        {
            if (entry.Kind is not (SessionKind.Break or SessionKind.Social or SessionKind.Organisation))
                continue;
            var key = (FoldedText.Words(entry.PlainTitle), entry.Start);
            if (first.TryAdd(key, entry))
                continue;
            var kept = first[key];
            if (entry.End is not null && kept.End is not null && entry.End != kept.End)
                continue;
            entry.MergedInto = kept;
            kept.End ??= entry.End;
            foreach (var room in entry.Rooms.Where(r => !kept.Rooms.Contains(r)))
                kept.Rooms.Add(room);
            if (kept.Rooms.Count > 1)
                kept.Place = RawText.None;
        }
    }

    private static bool IsTalk(SessionDraft entry) =>
        entry.Kind is SessionKind.Keynote or SessionKind.Talk && entry.Slots.Count <= 1 && entry.Strands.Count == 0;

    private static bool MayHold(SessionDraft entry) =>
        (SessionKinds.IsSession(entry.ClassName) || entry.Kind is SessionKind.Talks or SessionKind.Tutorial or SessionKind.Panel or SessionKind.Posters)
        && entry.Slots.Count == 0 && entry.Strands.Count == 0;

    private static void MoveTalks(SessionDraft entry, SessionDraft holder)
    {
        foreach (var slot in entry.Slots)
        {
            var known = entry.StartTime is not null;
            holder.Slots.Add(slot with { Start = known ? entry.Start : null, End = known ? entry.End : null });
            if (slot.Talk.Holder == entry)
                slot.Talk.Holder = holder;
        }
        if (entry.Slots.Count > 0)
            holder.Reasons.Add($"{entry.PlainTitle}: its time is within the session's, in the same room");
    }
}
