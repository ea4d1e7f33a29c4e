using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.ProgrammeData;

/// <summary>
/// Sessions and talks of the entries found. One talk may stand in several lists (with its text in one, in its slot in another, by its id in a third):
/// these are one. What holds or names others is a session, what somebody gives is a talk, the rest entries of the schedule.
/// </summary>
internal sealed class DataAssembly
{
    private readonly DataWalk _walk;
    private readonly DataLookups _lookups;
    private readonly DataTimes _times;
    private readonly DataPeople _people;
    private readonly bool _isScheduled;
    private readonly Dictionary<DataEntry, DataTime> _when = [];
    private readonly List<Group> _groups = [];
    private readonly Dictionary<DataEntry, Group> _groupOf = [];
    private readonly Dictionary<(string Id, string Title), Group> _ids = [];
    private readonly Dictionary<string, Group> _titles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Group> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Group> _byTitle = new(StringComparer.Ordinal);
    private readonly ImmutableArray<TalkRecord>.Builder _talks = ImmutableArray.CreateBuilder<TalkRecord>();
    private readonly ImmutableArray<SessionRecord>.Builder _sessions = ImmutableArray.CreateBuilder<SessionRecord>();

    public DataAssembly(DataWalk walk, DataLookups lookups, DataTimes times, DataPeople people)
    {
        (_walk, _lookups, _times, _people) = (walk, lookups, times, people);
        _isScheduled = walk.Entries.Exists(e => e.HasTime);
        foreach (var entry in walk.Entries.Where(e => !e.Record.Title.IsEmpty))
            Join(entry);
        foreach (var group in _groups)
        {
            foreach (var id in group.Entries.SelectMany(e => e.Record.Ids))
                _byId.TryAdd(id, group);
            _byTitle.TryAdd(group.Title, group);
        }
    }

    public ImmutableArray<TalkRecord> Talks => _talks.ToImmutable();

    public ImmutableArray<SessionRecord> Sessions => _sessions.ToImmutable();

    public void Build()
    {
        foreach (var reference in _walk.Entries.Where(e => e.Record.Title.IsEmpty))
        {
            var held = reference.Talks.Select(Find).OfType<Group>().Distinct().ToList();
            foreach (var group in held)
                group.Places.Add(reference);
        }
        foreach (var group in _groups.Where(g => g.SessionOf is not null))
            SessionNamedBy(group)?.Members.Add(group);
        foreach (var group in _groups)
        {
            group.Held.AddRange(group.Entries.SelectMany(e => e.Children).Select(c => _groupOf.GetValueOrDefault(c)).OfType<Group>().Concat(group.Entries.SelectMany(e => e.Talks).Select(Find).OfType<Group>()).Where(g => g != group).Concat(group.Members).Distinct());
            foreach (var held in group.Held)
                held.Holder ??= group;
        }
        foreach (var group in _groups)
            Build(group);
    }

    private Group? SessionNamedBy(Group talk) => talk.SessionOf is { } name && Find(name) is { } session && session != talk && session.Entries.TrueForAll(e => e.Context.Parent is null || !talk.Entries.Contains(e.Context.Parent)) ? session : null;

    private Group? Find(RawText name) => _byId.TryGetValue(name.Text, out var group) || _byTitle.TryGetValue(FoldedText.Words(PlainText.Of(name.Text)), out group) ? group : null;

    private void Join(DataEntry entry)
    {
        var title = FoldedText.Words(PlainText.Of(entry.Record.Title.Text));
        var id = entry.Record.Ids.FirstOrDefault() ?? "";
        var hasContent = HasContent(entry);
        var known = entry.Record.Ids.Select(i => _ids.GetValueOrDefault((i, title))).OfType<Group>().FirstOrDefault()
            // Without ids, a talk of the same title is the same where one of the two has no time.
            ?? (hasContent && _titles.GetValueOrDefault(title) is { } same && (id.Length == 0 || same.HasNoId) && (!entry.HasTime || same.Entries.TrueForAll(e => !e.HasTime)) ? same : null);
        if (known is null)
            _groups.Add(known = new Group(title, _groups.Count + 1));
        known.Entries.Add(entry);
        _groupOf[entry] = known;
        foreach (var own in entry.Record.Ids)
            _ids.TryAdd((own, title), known);
        if (hasContent)
            _titles.TryAdd(title, known);
    }

    private static bool HasContent(DataEntry entry) => entry.Record.Has(DataField.Speakers) || entry.Record.Has(DataField.Authors) || entry.Record.Has(DataField.Abstract);

    private void Build(Group group)
    {
        var main = group.Main;
        var word = KindWord(group);
        var title = main.Record.Title;
        var people = group.Entries.Select(e => _people.Of(e.Record)).OrderByDescending(p => p.Length).FirstOrDefault([]);
        var text = Abstract(group);
        var places = group.Entries.Concat(group.Places).Where(e => e.HasTime).Select(e => (Entry: e, When: When(e))).Where(p => p.When.Start is not null)
            .GroupBy(p => p.When.Start).Select(g => g.OrderByDescending(p => p.When.End is not null).First()).ToList();
        if (group.Held.Count > 0)
        {
            if (places.Count == 0 && group.Holder is null && group.Held.TrueForAll(h => h.Main.HasTime))
                places = Around(group);
            // Parts of a talk ("Part 1", "Q & A") are times at which it is given.
            if (group.IsGivenInParts)
            {
                places = [.. group.Held.Select(h => (h.Main, When(h.Main))).Where(p => p.Item2.Start is not null)];
            }
            else
            {
                Session(group, places, word, people, text);
                return;
            }
        }
        if (group.IsPart)
            return;
        var plain = PlainText.Of(title.Text);
        if (places.Count > 0 && people.IsEmpty && DataKinds.IsEntryOnly(main.Record, word, plain, !text.IsEmpty) is { } isService && group.Holder is null)
        {
            foreach (var (entry, when) in places)
                _sessions.Add(Placed(group, entry, when, word) with { Title = title, IsService = isService, Description = text, Contributors = [] });
            return;
        }
        if (main.Record[DataField.IsBreak].IsTrue() && people.IsEmpty)
            return;
        var talk = Talk(group, word, people, text);
        _talks.Add(talk);
        if (talk.Status != TalkStatus.Given || talk.LeftOutBecause is not null || group.Holder is { IsScheduled: true })
            return;
        foreach (var (entry, when) in places)
            _sessions.Add(Placed(group, entry, when, word) with { Id = "", Talks = [new SlotRecord(new RawText(talk.Id, main.Record.Node.Location))] });
    }

    private List<(DataEntry Entry, DataTime When)> Around(Group group)
    {
        var times = group.Held.Select(h => When(h.Main)).Where(t => t.Start is not null).ToList();
        // Talks of several days are not one sitting.
        return times.Count == 0 || times.Select(t => t.Start!.Value.Date).Distinct().Count() > 1 ? [] : [(group.Main, new DataTime(times[0].Day, times.Min(t => t.Start), times.Max(t => t.End ?? t.Start)))];
    }

    private void Session(Group group, List<(DataEntry Entry, DataTime When)> places, RawText word, ImmutableArray<PersonReference> people, RawText text)
    {
        var title = group.Main.Record.Title;
        if (places.Count == 0)
        {
            // A list with a name and without a time is a chapter; talks in it may have times of their own.
            foreach (var held in group.Held)
                held.Chapter ??= PlainText.Of(title.Text);
            return;
        }
        group.IsScheduled = true;
        var chairs = group.Entries.Select(e => _people.Chairs(e.Record)).FirstOrDefault(c => !c.IsEmpty, []);
        foreach (var (entry, when) in places)
        {
            _sessions.Add(Placed(group, entry, when, word) with
            {
                Title = title,
                Chairs = chairs,
                Contributors = people,
                Description = text,
                Talks = [.. Slots(group, when, word)],
            });
        }
    }

    private IEnumerable<SlotRecord> Slots(Group group, DataTime when, RawText word)
    {
        var held = group.Held.Where(h => h.Held.Count == 0).ToList();
        var lengths = held.Select(h => _times.Length(h.Main.Record)).ToList();
        var isInTurn = SessionKinds.Of(word.ToString(), group.Title) != SessionKind.Posters && lengths.TrueForAll(l => l is not null) && when is { Start: not null, End: not null }
            && !group.Main.Record.TextOf("is parallel presentation").Text.AsSpan().Trim().Equals("true", StringComparison.OrdinalIgnoreCase)
            && TimeSpan.FromMinutes(lengths.Sum(l => l!.Value.TotalMinutes)) <= when.End - when.Start;
        var next = when.Start;
        var isTimed = held.Exists(h => h.Main.HasTime);
        foreach (var (talk, length) in held.Zip(lengths))
        {
            var own = talk.Main.HasTime ? When(talk.Main) : default;
            // Among talks with times the first begins with its session where it says nothing else.
            var start = own.Start ?? (isInTurn || isTimed && talk == held[0] ? next : null);
            next = isInTurn ? next + length : next;
            yield return new SlotRecord(new RawText(IdOf(talk), talk.Main.Record.Node.Location), start, own.End ?? (own.Start is null && isInTurn ? next : null));
        }
    }

    private SessionRecord Placed(Group group, DataEntry entry, DataTime when, RawText word) => new()
    {
        Id = group.Entries.SelectMany(e => e.Record.Ids).FirstOrDefault() ?? "",
        Start = when.Start,
        End = when.End,
        Day = when.Day is { } day && when.Start is { } start && Math.Abs((start - day.ToDateTime(default)).TotalHours - 12) < 30 ? day : null,
        Rooms = [.. Rooms(entry, group)],
        Track = group.Entries.Select(e => _lookups.TrackOf(e.Record, e.Context)).FirstOrDefault(t => !t.IsEmpty),
        KindWord = word.ToString(),
        IsService = group.Main.Record[DataField.IsBreak].IsTrue(),
        Location = entry.Record.Node.Location,
    };

    private TalkRecord Talk(Group group, RawText word, ImmutableArray<PersonReference> people, RawText text)
    {
        var records = group.Entries.Select(e => e.Record).ToList();
        RawText First(DataField field) => records.Select(r => r.Text(field)).FirstOrDefault(t => !t.IsEmpty);
        var (status, reason) = records.Select(DataKinds.StatusOf).FirstOrDefault(s => s.Status != TalkStatus.Given || s.Reason is not null);
        var language = First(DataField.Language);
        return new TalkRecord
        {
            Id = IdOf(group),
            Title = group.Main.Record.Title,
            Subtitle = First(DataField.Subtitle),
            Kind = DataKinds.TalkKindOf(word, group.Main.Context.Parent is null ? group.Main.List : "") ?? OwnKind(group, people),
            Abstract = text,
            Contributors = people.IsEmpty ? [] : [.. people, .. records.SelectMany(r => _people.Chairs(r)).Select(c => c with { Role = ContributorRole.Moderator })],
            Track = records.Select(r => _lookups.TrackOf(r, group.Main.Context)).FirstOrDefault(t => !t.IsEmpty),
            Language = LanguageGuess.Of(!language.IsEmpty && LanguageNames.TagOfValue(language.Text) is { } tag ? language with { Text = tag } : RawText.None, text),
            Keywords = [.. records.SelectMany(r => r.All(DataField.Keywords).Concat(r.All(DataField.Level))).SelectMany(k => Keywords(k)).DistinctBy(k => FoldedText.Words(k.Text))],
            Remarks = [.. Remarks(records, people)],
            Link = records.SelectMany(r => r.All(DataField.Link)).Select(DataRecord.Text).FirstOrDefault(t => t.ToString().StartsWith("http", StringComparison.OrdinalIgnoreCase)),
            Number = First(DataField.Number) is { IsEmpty: false } number ? number.Text : null,
            Group = group.Chapter,
            Status = status,
            LeftOutBecause = status == TalkStatus.Given ? reason : null,
            Order = Values.TryReadInt(First(DataField.Order).ToString()) ?? 0,
            Location = group.Main.Record.Node.Location,
        };
    }

    /// <summary>Papers in a panel are papers; what has authors and no schedule is one, too.</summary>
    private TalkKind? OwnKind(Group group, ImmutableArray<PersonReference> people) =>
        group.Holder is { } holder ? SessionKinds.Of(KindWord(holder).ToString(), holder.Title) is SessionKind.Panel && people.Any(p => p.Role == ContributorRole.Author) ? TalkKind.Talk : null
        : !_isScheduled && people.Any(p => p.Role == ContributorRole.Author) ? TalkKind.Paper : null;

    // Once each: what can't be read is said once.
    private DataTime When(DataEntry entry) => _when.TryGetValue(entry, out var known) ? known : _when[entry] = _times.Of(entry.Record, entry.Context);

    private RawText KindWord(Group group)
    {
        var word = group.Entries.Concat(group.Places).Select(e => _lookups.KindWord(e.Record)).Where(t => !t.IsEmpty).OrderByDescending(DataKinds.SaysKind).FirstOrDefault();
        // {"keynote": {…}}, "tutorials": […]: the list says it.
        return word.IsEmpty && SessionKinds.Leading(group.Main.List) is not null ? new RawText(group.Main.List, group.Main.Record.Node.Location) : word;
    }

    private static RawText Abstract(Group group)
    {
        var title = FoldedText.Words(group.Title);
        // An address in the place of a text leads to it.
        var texts = group.Entries.SelectMany(e => e.Record.All(DataField.Abstract)).Select(DataRecord.Text).Where(t => !t.IsEmpty && FoldedText.Words(t.Text) != title && (t.Text.Contains(' ', StringComparison.Ordinal) || !t.Text.Contains('/', StringComparison.Ordinal))).ToList();
        if (texts.Count == 0)
            return RawText.None;
        var longest = texts.MaxBy(t => t.Text.Length);
        return longest.Format == Markup.MarkupFormat.Auto && longest.Text.Contains('\n', StringComparison.Ordinal) && !longest.Text.Contains('<', StringComparison.Ordinal) ? PlainLines.Of(longest) : longest;
    }

    private static IEnumerable<RawText> Rooms(DataEntry entry, Group group)
    {
        foreach (var source in group.Entries.Prepend(entry))
        {
            if (source.Record[DataField.Room] is { } room)
            {
                var all = DataRecord.Texts(room);
                if (!all.IsEmpty)
                    return source.Record.NameOf(DataField.Room) is "loc" ? all.Take(1) : all;
            }
        }
        return entry.Context.Room.IsEmpty ? [] : [entry.Context.Room];
    }

    /// <summary>An award, and what is said of several speakers in one text.</summary>
    private static IEnumerable<(string Label, RawText Text)> Remarks(List<DataRecord> records, ImmutableArray<PersonReference> people)
    {
        var award = string.Join(", ", records.SelectMany(r => DataRecord.Texts(r[DataField.Award])).Where(t => !t.Text.All(char.IsAsciiDigit) && t.Text.ToLowerInvariant() is not ("false" or "no" or "none" or "0"))
            .Select(t => t.Text.ToLowerInvariant() switch { "true" or "yes" => "Yes", "best" => "Best paper", "honorable_mention" or "honourable_mention" or "honorable mention" => "Honourable mention", _ => t.Text }).Distinct(StringComparer.OrdinalIgnoreCase));
        if (award.Length > 0)
            yield return ("Award", new RawText(award, records[0].Node.Location));
        if (people.Length > 1 && records.Select(r => r.TextOf("bio", "biography", "speaker bio", "speaker bios", "organiser bio", "organizer bio", "about the speakers", "about the speaker")).FirstOrDefault(t => !t.IsEmpty) is { IsEmpty: false } about)
            yield return ("About the speakers", about);
    }

    private static ImmutableArray<RawText> Keywords(ValueNode? node)
    {
        var texts = node is MappingNode map ? [.. map.Entries.SelectMany(e => DataRecord.Texts(e.Value))] : DataRecord.Texts(node);
        // The kind is said by where the talk stands.
        texts = [.. texts.Where(t => !DataKinds.SaysKind(t) || t.Text.Contains(' ', StringComparison.Ordinal))];
        return [.. texts.SelectMany(t => node is ScalarNode ? t.Text.Split(t.Text.Contains(';', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => t with { Text = p }) : [t]).Where(t => !t.Text.All(char.IsAsciiDigit))];
    }

    private string IdOf(Group group) => group.Key ??= group.Entries.SelectMany(e => e.Record.Ids).FirstOrDefault(i => _byId.GetValueOrDefault(i) == group) ?? string.Create(CultureInfo.InvariantCulture, $"entry {group.Number}");

    /// <summary>All places of one entry.</summary>
    private sealed class Group(string title, int number)
    {
        private DataEntry? _main;

        /// <summary>Counted from one, in the order of the files.</summary>
        public int Number { get; } = number;

        public string Title { get; } = title;

        public List<DataEntry> Entries { get; } = [];

        /// <summary>Slots that only name it.</summary>
        public List<DataEntry> Places { get; } = [];

        public List<Group> Held { get; } = [];

        /// <summary>Talks that name it as their session.</summary>
        public List<Group> Members { get; } = [];

        public Group? Holder { get; set; }

        public bool IsScheduled { get; set; }

        public string? Chapter { get; set; }

        public string? Key { get; set; }

        public bool HasNoId => Entries.TrueForAll(e => !e.Record.Ids.Any());

        /// <summary>The fullest of its records.</summary>
        public DataEntry Main => _main ??= Entries.OrderByDescending(e => (e.Record.Has(DataField.Abstract) ? 2 : 0) + (e.Record.Has(DataField.Speakers) || e.Record.Has(DataField.Authors) ? 1 : 0)).First();

        /// <summary>A time at which its holder is given.</summary>
        public bool IsPart => Holder is { } holder && holder.Held.Count > 0 && holder.IsGivenInParts;

        /// <summary>What it holds are times with at most a name.</summary>
        public bool IsGivenInParts => Held.Count > 0 && !HasOwnTime && Held.TrueForAll(h => h.Main.HasTime && h.Entries.TrueForAll(e => !HasContent(e)) && h.Held.Count == 0)
            && Entries.Exists(e => e.Record.Has(DataField.Speakers) || e.Record.Has(DataField.Authors))
            || Held.Count > 0 && !HasOwnTime && Held.TrueForAll(h => h.Main.HasTime && h.Held.Count == 0 && h.Entries.TrueForAll(e => !e.Record.Has(DataField.Title) && !e.Record.Has(DataField.Abstract)));

        private bool HasOwnTime => Entries.Exists(e => e.HasTime);

        /// <summary>The session that a talk without a place of its own names.</summary>
        public RawText? SessionOf => Entries.TrueForAll(e => e.Context.Parent is null) && Entries.Select(e => e.Record.Text(DataField.Session)).FirstOrDefault(s => !s.IsEmpty) is { IsEmpty: false } session && FoldedText.Words(session.Text) != Title ? session : null;
    }
}
