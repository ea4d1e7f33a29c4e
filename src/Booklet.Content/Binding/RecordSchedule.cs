using Booklet.Content.Model;
using Booklet.Content.Sources;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>Sessions of records become days of sessions that hold their talks, with the rules that no file has to state.</summary>
internal sealed class RecordSchedule(EventRecord record, RecordPeople people, RecordTalks talks, DiagnosticBag bag)
{
    private readonly Dictionary<string, SessionDraft> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SessionDraft> _byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RawText> _rooms = new(StringComparer.Ordinal);
    private readonly List<(SessionDraft Session, bool IsPlenary)> _declaredPlenary = [];
    private int _asked;

    public List<DayDraft> Days { get; private set; } = [];

    public RoomRegister Rooms { get; } = new();

    public List<LeftOut> LeftOut { get; } = [];

    public void Bind()
    {
        foreach (var room in record.Rooms.Where(r => !r.Name.IsEmpty))
        {
            _rooms.TryAdd(room.Id, room.Name);
            _rooms.TryAdd(PlainText.Of(room.Name.Text), room.Name);
        }
        var days = new RecordDays(record);
        foreach (var session in record.Sessions)
        {
            if (days.DayOf(session) is { } day && Draft(session, day) is { } draft)
                day.Sessions.Add(draft);
            else
                Leave(session, "it has no time and no day");
        }
        Days = days.InOrder();
        JoinByTalk();
        LeaveEmpty();
        DeclareRooms();
        foreach (var day in Days)
            Finish(day);
    }

    private void Finish(DayDraft day)
    {
        // Entries without any talk may get theirs from talks that name them, so kinds are decided only now.
        foreach (var session in day.Sessions)
            session.Kind = session.DeclaredKind ?? KindOf(session);
        foreach (var session in day.Sessions.Where(s => s.Title.IsEmpty))
            TitleByTalk(session);
        ScheduleClock.FindEnds(day);
        foreach (var session in day.Sessions)
        {
            foreach (var strand in session.Strands)
            {
                strand.Kind = strand.DeclaredKind ?? (strand.Slots.Count > 0 ? KindOf(strand) : session.Kind);
                TitleByTalk(strand);
                (strand.Start, strand.End) = (strand.Start ?? session.Start, strand.End ?? session.End);
            }
        }
        SessionNesting.MergeRepeated(day);
        PlenarySessions.Find(day);
        foreach (var (session, isPlenary) in _declaredPlenary)
            session.IsPlenary = isPlenary || session.IsPlenary && session.Rooms.Count > 1;
    }

    private SessionDraft? Draft(SessionRecord session, DayDraft day)
    {
        var draft = new SessionDraft
        {
            Day = day,
            RawName = session.Title,
            Title = session.Title,
            PlainTitle = PlainText.Of(session.Title.ToString()),
            ClassName = session.KindWord,
            DeclaredKind = session.Kind,
            IsService = session.IsService,
            Start = session.Start,
            End = session.End > session.Start ? session.End : null,
            StartTime = session.Start is { } start ? TimeOnly.FromDateTime(start) : null,
            Place = session.Place,
            Track = talks.TrackOf(session.Track),
            Description = session.Description,
            Location = session.Title.Location ?? session.Location,
        };
        people.AddTo(draft.Chairs, session.Chairs.Select(c => c with { Role = ContributorRole.Chair }));
        people.AddTo(draft.Contributors, session.Contributors);
        foreach (var slot in session.Talks)
        {
            if (talks.Find(slot.TalkId) is { } talk)
                Hold(draft, talk, slot.Start, slot.End);
        }
        if (session.Start is { } from && session.End is { } to && to < from)
        {
            var name = draft.PlainTitle.Length > 0 ? draft.PlainTitle : draft.Slots.Count > 0 ? draft.Slots[0].Talk.Caption : session.Id;
            bag.Add(BindingDiagnostics.EndBeforeStartAt(draft.Location, name, TimeOnly.FromDateTime(from), TimeOnly.FromDateTime(to)));
        }
        var names = session.Rooms.Select(RoomName).Where(r => !r.IsEmpty).DistinctBy(r => FoldedText.Words(PlainText.Of(r.Text))).ToList();
        draft.RoomNames.AddRange(names.Select(r => PlainText.Of(r.Text)));
        if (draft.Place.IsEmpty && names.Count > 0)
            draft.Place = new RawText(string.Join(", ", draft.RoomNames), names[0].Location) { Format = Markup.MarkupFormat.Plain };
        foreach (var strand in session.Strands)
        {
            if (Draft(strand, day) is { } inner)
                draft.Strands.Add(inner);
        }
        if (session.IsPlenary is { } plenary)
            _declaredPlenary.Add((draft, plenary));
        if (session.Id.Length > 0)
            _byId.TryAdd(session.Id, draft);
        if (draft.PlainTitle.Length > 0)
            _byTitle.TryAdd(FoldedText.Words(draft.PlainTitle), draft);
        return draft;
    }

    private static void Hold(SessionDraft session, Contribution talk, DateTime? start, DateTime? end)
    {
        if (session.Slots.Exists(s => s.Talk == talk))
            return;
        session.Slots.Add(new SlotDraft(talk, start, end > start ? end : null));
        talk.Holder ??= session;
    }

    /// <summary>Talks that name their sessions, in their own order.</summary>
    private void JoinByTalk()
    {
        var places = talks.Read.SelectMany(t => t.Record.Sessions.Select((name, i) => (Name: name, t.Talk, Order: i < t.Record.Orders.Length ? t.Record.Orders[i] : t.Record.Order)));
        foreach (var (name, talk, _) in places.Select((p, i) => (p, i)).OrderBy(p => p.p.Order).ThenBy(p => p.i).Select(p => p.p))
        {
            if (_byId.TryGetValue(name.ToString(), out var session) || _byTitle.TryGetValue(FoldedText.Words(PlainText.Of(name.ToString())), out session))
                Hold(session, talk, null, null);
            else
                bag.Add(BindingDiagnostics.UnknownReferenceAt(name.Location, "session", name.ToString(), "the talk is not scheduled there", NearestName.Of(name.ToString(), _byId.Keys.Concat(_byTitle.Values.Select(s => s.PlainTitle)), ref _asked)));
        }
        // A talk given twice belongs to where it is given first.
        foreach (var session in Days.SelectMany(d => d.Sessions).OrderByDescending(s => s.Start ?? DateTime.MinValue).SelectMany(s => s.Strands.Prepend(s)))
        {
            foreach (var slot in session.Slots)
                slot.Talk.Holder = session;
        }
    }

    /// <summary>A slot whose talk is called off, or is not there, is nothing that can be printed.</summary>
    private void LeaveEmpty()
    {
        foreach (var day in Days)
        {
            foreach (var session in day.Sessions.Where(s => s.Title.IsEmpty && s.Slots.Count == 0 && s.Strands.Count == 0).ToList())
            {
                day.Sessions.Remove(session);
                LeftOut.Add(new LeftOut(session.Location ?? SourceLocation.WholeFile("."), "an entry of the schedule", "it has no title, and no talk of it is given"));
            }
        }
    }

    private RawText RoomName(RawText reference)
    {
        if (reference.IsEmpty)
            return RawText.None;
        if (_rooms.TryGetValue(reference.Text, out var name) || _rooms.TryGetValue(PlainText.Of(reference.Text), out name))
            return name;
        // Where rooms have numbers for ids and names besides, a number is no name for print.
        var isName = !reference.Text.All(char.IsAsciiDigit) || !record.Rooms.Any(r => r.Id.All(char.IsAsciiDigit) && r.Id != r.Name.Text);
        if (!record.Rooms.IsEmpty)
            bag.Add(BindingDiagnostics.UnknownReferenceAt(reference.Location, "room", reference.Text, isName ? "it is taken for a room of that name" : "the entry is printed without a room", NearestName.Of(reference.Text, _rooms.Keys, ref _asked)));
        // Reported once; from here on it is a room like the others.
        _rooms[reference.Text] = isName ? reference : RawText.None;
        return _rooms[reference.Text];
    }

    // Declared rooms first, in their order; rooms that nothing uses would be empty columns.
    private void DeclareRooms()
    {
        var sessions = Days.SelectMany(d => d.Sessions).SelectMany(s => s.Strands.Prepend(s)).ToList();
        var used = sessions.SelectMany(s => s.RoomNames).Select(FoldedText.Words).ToHashSet(StringComparer.Ordinal);
        foreach (var room in record.Rooms.Select(r => PlainText.Of(r.Name.ToString())).Where(n => n.Length > 0 && used.Contains(FoldedText.Words(n))))
            Rooms.Named(room);
        foreach (var session in sessions)
            session.Rooms.AddRange(session.RoomNames.Select(Rooms.Named).Distinct());
    }

    private static SessionKind KindOf(SessionDraft session)
    {
        if (session.IsService)
            return SessionKinds.Of(session.ClassName, session.PlainTitle) is var kind and (SessionKind.Break or SessionKind.Social) ? kind : SessionKind.Organisation;
        if (session.Slots is not [var only] || session.Strands.Count > 0)
            return SessionKinds.Of(session.ClassName, session.PlainTitle);
        // One talk in its own slot: the kind is the talk's, whatever words its title has.
        return only.Talk.DeclaredKind switch
        {
            TalkKind.Keynote => SessionKind.Keynote,
            TalkKind.Panel => SessionKind.Panel,
            TalkKind.Tutorial => SessionKind.Tutorial,
            TalkKind.Poster => SessionKind.Posters,
            _ when session.ClassName.Length > 0 && SessionKinds.Of(session.ClassName, "") is var byClass and not SessionKind.Talks => byClass,
            _ when SessionKinds.Leading(PlainText.Of(only.Talk.Title.ToString())) is { } leading => leading,
            _ => session.Title.IsEmpty || FoldedText.Words(session.PlainTitle) == FoldedText.Words(PlainText.Of(only.Talk.Title.ToString())) ? SessionKind.Talk : SessionKinds.Of(session.ClassName, session.PlainTitle),
        };
    }

    private static void TitleByTalk(SessionDraft session)
    {
        if (!session.Title.IsEmpty || session.Slots.Count == 0)
            return;
        var talk = session.Slots[0].Talk;
        session.Title = talk.Title.IsEmpty ? new RawText(talk.Caption, talk.Location) : talk.Title;
        session.PlainTitle = PlainText.Of(session.Title.Text);
    }

    private void Leave(SessionRecord session, string reason) =>
        LeftOut.Add(new LeftOut(session.Location ?? SourceLocation.WholeFile("."), session.Title.IsEmpty ? "an entry of the schedule" : $"“{PlainText.Of(session.Title.Text)}”", reason));
}
