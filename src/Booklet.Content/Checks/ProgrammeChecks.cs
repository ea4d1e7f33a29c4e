using Booklet.Content.Model;
using Booklet.Content.Sources;
using Booklet.Diagnostics;

namespace Booklet.Content.Checks;

/// <summary>Looks for what can't be right in a finished programme. Nothing is changed.</summary>
internal static class ProgrammeChecks
{
    private sealed record Stay(Session Session, DateTime Start, DateTime End, string Title);

    public static void Run(Programme programme, SourceFolder folder, DiagnosticBag bag)
    {
        Schedule(programme, bag);
        TimeChecks.Run(programme, bag);
        DuplicateChecks.Run(programme, bag);
        CompletenessChecks.Run(programme, bag);
        TextChecks.Run(programme, bag);
        PictureChecks.Run(programme, folder.Workspace, bag);
        FileChecks.Run(programme, folder, bag);
    }

    private static void Schedule(Programme programme, DiagnosticBag bag)
    {
        var talks = programme.Talks.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var byPerson = new SortedDictionary<string, List<Stay>>(StringComparer.Ordinal);
        var byRoom = new SortedDictionary<string, List<Stay>>(StringComparer.Ordinal);
        foreach (var session in programme.Days.SelectMany(d => d.Sessions).SelectMany(s => s.Strands.IsEmpty ? [s] : s.Strands.AsEnumerable()))
            Collect(session, talks, byPerson, byRoom);

        var rooms = programme.Rooms.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        foreach (var (room, stays) in byRoom)
        {
            foreach (var (first, second) in Overlaps(stays))
                bag.Add(CheckDiagnostics.RoomTakenTwiceAt(second.Session.Location, first.Session.Location, rooms[room], first.Title, second.Title, second.Start));
        }
        var people = programme.People.ToDictionary(p => p.Id, StringComparer.Ordinal);
        foreach (var (person, stays) in byPerson)
        {
            foreach (var (first, second) in Overlaps(stays).Where(o => !o.First.Session.RoomIds.Intersect(o.Second.Session.RoomIds).Any() && !o.First.Session.RoomIds.IsEmpty && !o.Second.Session.RoomIds.IsEmpty))
                bag.Add(CheckDiagnostics.PersonInTwoRoomsAt(second.Session.Location, first.Session.Location, people[person].Name.Display, first.Title, second.Title, second.Start));
        }
        foreach (var talk in programme.Talks.Where(t => t.SessionId is null && programme.Days.Length > 0))
            bag.Add(CheckDiagnostics.TalkNotScheduledAt(talk.Location, talk.Title.IsEmpty && talk.Contributors.Length > 0 ? talk.Contributors[0].NameAsPrinted : talk.Title.ToPlainText()));
    }

    private static void Collect(Session session, Dictionary<string, Talk> talks, SortedDictionary<string, List<Stay>> byPerson, SortedDictionary<string, List<Stay>> byRoom)
    {
        if (session.Start is not { } start || session.End is not { } end)
            return;
        var title = session.Title.ToPlainText();
        // Coffee is served in the hall, or in the foyer that has the hall's name, whatever goes on beside it.
        foreach (var room in session.Kind == SessionKind.Break ? [] : session.RoomIds)
            Add(byRoom, room, new Stay(session, start, end, title));
        foreach (var person in session.ChairIds.Concat(session.Contributors.Select(c => c.PersonId)).Distinct(StringComparer.Ordinal))
            Add(byPerson, person, new Stay(session, start, end, title));
        foreach (var slot in session.Talks)
        {
            // Authors of a paper need not be in the room; a speaker does. Where only the session's time is known, so is the speaker's.
            var talk = talks[slot.TalkId];
            foreach (var speaker in talk.Contributors.Where(c => c.Role != ContributorRole.Author || c.IsPresenter))
                Add(byPerson, speaker.PersonId, new Stay(session, slot.Start ?? start, slot.End ?? end, talk.Title.IsEmpty ? title : talk.Title.ToPlainText()));
        }
    }

    // Sorted by start, a stay can only overlap the one before it that lasts longest.
    private static IEnumerable<(Stay First, Stay Second)> Overlaps(List<Stay> stays)
    {
        Stay? last = null;
        foreach (var stay in stays.OrderBy(s => s.Start).ThenBy(s => s.End))
        {
            if (last is not null && stay.Start < last.End && stay.Session != last.Session)
                yield return (last, stay);
            if (last is null || stay.End > last.End)
                last = stay;
        }
    }

    private static void Add(SortedDictionary<string, List<Stay>> index, string key, Stay stay)
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(stay);
    }
}
