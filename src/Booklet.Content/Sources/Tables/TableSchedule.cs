using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Tables;

/// <summary>
/// The schedule of tables: rows that share a session and follow each other are its talks, other rows are entries by themselves; tables of
/// sessions and events say when and where the sessions are.
/// </summary>
internal sealed class TableSchedule(DiagnosticBag bag)
{
    /// <summary>After a longer pause the same name is the next part of the session.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(20);

    private readonly List<Draft> _drafts = [];
    private readonly Dictionary<string, Draft> _last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Draft> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RawText>> _waiting = new(StringComparer.Ordinal);

    private sealed class Draft
    {
        public required SessionRecord Record { get; set; }

        public string Key { get; init; } = "";

        public List<SlotRecord> Slots { get; } = [];
    }

    /// <summary>Sessions that talks name and no table places, with their talks: their names are groups of talks and not entries.</summary>
    public IEnumerable<(string Session, IReadOnlyList<RawText> Talks)> Unplaced => _waiting.Select(w => (w.Key, (IReadOnlyList<RawText>)w.Value));

    public ImmutableArray<SessionRecord> Sessions =>
    [
        .. _drafts.Select(d => d.Record with
        {
            Talks = Slots(d),
            IsService = d.Record.IsService && d.Slots.Count == 0,
            // "Opening Session" is one of talks where it holds some.
            Kind = d.Slots.Count > 1 && SessionKinds.Of(d.Record.KindWord, PlainText.Of(d.Record.Title.ToString())) is SessionKind.Break or SessionKind.Social or SessionKind.Organisation ? SessionKind.Talks : d.Record.Kind,
        }),
    ];

    /// <summary>Where every row repeats the session's times, they are not the talks' own.</summary>
    private static ImmutableArray<SlotRecord> Slots(Draft draft) =>
        draft.Slots.Count > 1 && draft.Slots.TrueForAll(s => s.Start == draft.Slots[0].Start && s.End == draft.Slots[0].End && s.End is not null) ? [.. draft.Slots.Select(s => s with { Start = null, End = null })] : [.. draft.Slots];

    /// <summary>Tables of sessions, and of the events that hold them: an event that a session names gives it its time and place.</summary>
    public void Declare(IReadOnlyList<Table> tables, TableTimes times, Func<RawText, RawText?> talk)
    {
        var events = tables.Where(t => t.Has(TableField.Event) && !t.Has(TableField.Session)).ToList();
        var used = new HashSet<string>(StringComparer.Ordinal);
        var rows = new Dictionary<string, (TableRow Row, TableTime Time)>(StringComparer.Ordinal);
        foreach (var table in events)
        {
            times.Restart();
            foreach (var row in table.Rows)
                rows.TryAdd(Key(row[TableField.Event]), (row, times.Of(row)));
        }
        foreach (var table in tables.Except(events))
        {
            times.Restart();
            foreach (var row in table.Rows)
            {
                var when = times.Of(row);
                var holder = rows.GetValueOrDefault(Key(row[TableField.Event]));
                if (holder.Row is not null && when.Start is null)
                {
                    used.Add(Key(row[TableField.Event]));
                    when = holder.Time;
                }
                Declare(row, holder.Row, when, talk);
            }
        }
        foreach (var (key, (row, when)) in rows.Where(r => !used.Contains(r.Key)))
            Declare(row, null, when, talk);
    }

    private void Declare(TableRow row, TableRow? holder, TableTime when, Func<RawText, RawText?> talk)
    {
        var id = RawText.First(row[TableField.Session], row[TableField.Id], row[TableField.Event]);
        var title = RawText.First(row[TableField.Title], row[TableField.Name], id);
        if (title.IsEmpty)
            return;
        var draft = new Draft
        {
            Record = Entry(row, title, when) with
            {
                Rooms = Rooms(RawText.First(row[TableField.Room], holder?[TableField.Room] ?? RawText.None)),
                Description = row[TableField.Abstract],
                Contributors = [.. TablePeople.Line(row[TableField.Speakers], ContributorRole.Speaker)],
                KindWord = RawText.First(row[TableField.Type], holder?[TableField.Type] ?? RawText.None).ToString(),
            },
        };
        foreach (var item in row[TableField.Items] is { IsEmpty: false } items ? items.Text.Split([',', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(i => items with { Text = i }) : [])
        {
            if (talk(item) is { } found)
                draft.Slots.Add(new SlotRecord(found));
        }
        _drafts.Add(draft);
        foreach (var name in (RawText[])[row[TableField.Session], row[TableField.Id], title])
        {
            if (!name.IsEmpty)
                _declared.TryAdd(Key(name), draft);
        }
    }

    public bool IsService(TableRow row, RawText title) =>
        SessionKinds.Of(row[TableField.Type].ToString(), PlainText.Of(title.ToString())) is SessionKind.Break or SessionKind.Social or SessionKind.Organisation;

    /// <summary>A row of the schedule without a talk. Whether talks below it may belong to it: breaks and openings hold none.</summary>
    public bool AddEntry(TableRow row, RawText title, TableTime when)
    {
        var name = RawText.First(title, row[TableField.Session], row[TableField.Type]);
        if (name.IsEmpty)
            return false;
        var plain = PlainText.Of(name.Text);
        var record = Entry(row, name, when);
        var kind = SessionKinds.Of(record.KindWord, plain);
        var isSession = row.HasId || FoldedText.Words(plain).Split(' ').Contains("session");
        var holds = kind is not (SessionKind.Break or SessionKind.Social) && (isSession || kind != SessionKind.Organisation);
        // Nobody speaks and no word says that it holds talks: the doors open, the harbour burns.
        var isNamed = record.KindWord.Length > 0 || plain.Split(' ').Any(SessionKinds.IsKindWord);
        Add(new Draft { Record = record with { IsService = !isNamed && !row.HasId }, Key = holds ? Key(name) : "" });
        return holds && (isNamed || row.HasId);
    }

    public void AddTalk(TableRow row, RawText talk, TableTime when, RawText session)
    {
        var names = session.IsEmpty ? [] : SessionsOf(session);
        var declared = names.Where(n => _declared.ContainsKey(Key(n))).ToList();
        if (declared.Count > 0)
        {
            foreach (var name in declared)
                _declared[Key(name)].Slots.Add(new SlotRecord(talk, when.Start, when.End));
            return;
        }
        if (!session.IsEmpty && _declared.Count > 0 && when.Start is null)
        {
            bag.Add(BindingDiagnostics.UnknownReferenceAt(session.Location, "session", session.Text, "the talk is not scheduled there", NearestName.Of(session.Text, _declared.Keys.Order(StringComparer.Ordinal))));
            return;
        }
        if (!session.IsEmpty && Open(Key(session), row, when) is { } open)
        {
            open.Slots.Add(new SlotRecord(talk, when.Start, when.End));
            open.Record = open.Record with
            {
                Start = open.Record.Start ?? when.Start,
                End = when.End > (open.Record.End ?? DateTime.MinValue) ? when.End : open.Record.End,
                Day = open.Record.Day ?? when.Day,
                Rooms = open.Record.Rooms.IsEmpty ? Rooms(row[TableField.Room]) : open.Record.Rooms,
                Chairs = open.Record.Chairs.IsEmpty ? Chairs(row) : open.Record.Chairs,
            };
            return;
        }
        if (when.Start is null && when.Day is null)
        {
            if (!session.IsEmpty)
                (_waiting.TryGetValue(session.Text, out var list) ? list : _waiting[session.Text] = []).Add(talk);
            return;
        }
        var draft = new Draft { Record = Entry(row, session, when) with { KindWord = session.IsEmpty ? row[TableField.Type].ToString() : "", Track = RawText.None }, Key = session.IsEmpty ? "" : Key(session) };
        draft.Slots.Add(new SlotRecord(talk, session.IsEmpty ? null : when.Start, session.IsEmpty ? null : when.End));
        Add(draft);
    }

    private void Add(Draft draft)
    {
        _drafts.Add(draft);
        if (draft.Key.Length > 0)
            _last[draft.Key] = draft;
    }

    /// <summary>The session of this name that the row goes on with: on the same day, in the same room, without a pause.</summary>
    private Draft? Open(string key, TableRow row, TableTime when)
    {
        if (!_last.TryGetValue(key, out var last) || last.Record.Day is { } day && when.Day is { } other && day != other)
            return null;
        var room = row[TableField.Room];
        if (!room.IsEmpty && last.Record.Rooms is [var known] && Key(known) != Key(room))
            return null;
        return when.Start is { } start && last.Record.End is { } end && start - end > LongestPause && last.Slots.Count > 0 ? null : last;
    }

    /// <summary>A talk may be in several sessions; "Salt, Sand and Silt" is one name where a session is called so.</summary>
    private IEnumerable<RawText> SessionsOf(RawText text) =>
        _declared.ContainsKey(Key(text)) ? [text] : text.Text.Split([';', ',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(s => text with { Text = s });

    private static SessionRecord Entry(TableRow row, RawText title, TableTime when) => new()
    {
        Title = title,
        KindWord = row[TableField.Type].ToString(),
        Start = when.Start,
        End = when.End,
        Day = when.Day,
        Rooms = Rooms(row[TableField.Room]),
        Track = row[TableField.Track],
        Chairs = Chairs(row),
        Description = row[TableField.Title] == title ? row[TableField.Abstract] : RawText.None,
        Location = title.Location ?? row.Cells[0].Location,
    };

    private static ImmutableArray<RawText> Rooms(RawText room) => room.IsEmpty ? [] : [room];

    private static ImmutableArray<PersonReference> Chairs(TableRow row) => [.. TablePeople.Line(row[TableField.Chair], ContributorRole.Chair)];

    private static string Key(RawText name) => FoldedText.Words(PlainText.Of(name.ToString()));
}
