using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Sessionize;

/// <summary>
/// Records of the dumps of one event. A session of Sessionize is one talk in its own slot, or a break; the first dump that has an id is believed.
/// </summary>
internal sealed partial class SessionizeRecords(SourceFolder folder, SessionizeFiles files, DiagnosticBag bag)
{
    private readonly LocalTimes _times = new(folder, RawText.None, bag);
    private readonly FieldKinds _kinds = new(bag);
    private readonly LocalPhotos _photos = new(folder);
    private readonly SessionizeCategories _categories = new(files.Dumps.SelectMany(d => d.Categories));
    private readonly Dictionary<string, RawText> _questions = new(StringComparer.Ordinal);
    private readonly List<(string Question, SourceLocation? Location)> _unprinted = [];
    private readonly ImmutableArray<TalkRecord>.Builder _talks = ImmutableArray.CreateBuilder<TalkRecord>();
    private readonly ImmutableArray<SessionRecord>.Builder _sessions = ImmutableArray.CreateBuilder<SessionRecord>();
    private readonly HashSet<string> _speaking = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private Dictionary<string, List<RawText>> _speakersOf = [];
    private string? _commonFormat;

    public EventRecord Read()
    {
        foreach (var question in files.Dumps.SelectMany(d => d.Questions))
            _questions.TryAdd(question.Text("id").ToString(), question.Text("question"));
        _speakersOf = SpeakersBySession();
        var sessions = Sessions().ToList();
        _commonFormat = CommonFormat(sessions.Select(s => s.Fields));
        foreach (var (fields, day) in sessions)
            Session(fields, day);
        var people = new SessionizePeople(_photos, bag).Read(files, _speaking, _refused);

        _times.Report();
        _photos.Report(bag);
        _categories.Report(bag);
        if (_unprinted.Count > 0)
            bag.Add(ExportDiagnostics.FieldsNotPrintedAt(_unprinted[0].Location, "Answers to", _unprinted.Select(u => u.Question)));
        var location = SourceLocation.WholeFile(files.Dumps[0].File.Path);
        var talks = _talks.ToImmutable();
        return new EventRecord
        {
            Facts = new EventFacts { Title = FolderTitle.Find(folder, bag), Language = LanguageGuess.MostOf(talks), Location = location },
            Days = [.. files.Dumps.SelectMany(d => d.Days).Distinct().Select(d => new DayRecord(d))],
            Rooms = Rooms(),
            People = people.AddRange(NamedOnly(people)),
            Talks = talks,
            Sessions = _sessions.DrainToImmutable(),
            LeftOut = files.LeftOut,
        };
    }

    /// <summary>By id, once each; a grid lists a session for everybody under each room.</summary>
    private IEnumerable<(MappingNode Fields, DateOnly? Day)> Sessions()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var dump in files.Dumps)
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            foreach (var session in dump.Sessions)
            {
                var id = session.Fields.Text("id").ToString();
                // In a plain list an id that stands twice is somebody's slip, which the binding names.
                if (id.Length > 0 && (known.Contains(id) || (!own.Add(id) && dump.View == "GridSmart")))
                    continue;
                yield return session;
            }
            known.UnionWith(own);
        }
    }

    private void Session(MappingNode fields, DateOnly? day)
    {
        _kinds.ExpectText(fields, "id", "title", "description", "startsAt", "endsAt", "roomId", "room");
        var id = fields.Text("id");
        var speakers = Speakers(fields);
        var status = fields.Text("status").ToString();
        if (Refusal(status) is { } reason)
        {
            _refused.UnionWith(speakers.Select(s => s.Id.ToString()));
            _talks.Add(new TalkRecord { Id = id.ToString(), Title = Title(fields), LeftOutBecause = reason, Location = fields.Location });
            return;
        }
        _speaking.UnionWith(speakers.Select(s => s.Id.ToString()));
        var (start, end) = (_times.Read(fields.Text("startsAt")), _times.Read(fields.Text("endsAt")));
        var description = fields.Text("description");
        var session = new SessionRecord
        {
            Start = start,
            End = end,
            // A night's session stands under its evening; one that is days away is a slip.
            Day = day is { } listed && start is { } from && from >= listed.ToDateTime(default) && from < listed.ToDateTime(default).AddHours(30) ? listed : null,
            Rooms = Room(fields),
            IsPlenary = fields["isPlenumSession"].IsTrue() ? true : null,
            Location = fields.Location,
        };
        // A break with a speaker and a text is a talk that somebody entered as a break.
        if (fields["isServiceSession"].IsTrue() && (speakers.IsEmpty || description.IsEmpty))
        {
            _sessions.Add(session with { Title = Title(fields), IsService = true, Description = PlainLines.Of(description), Contributors = speakers });
            return;
        }
        var choices = _categories.Of(fields);
        // Without an id the place in the list is one, which no reference can mean.
        var talkId = id.IsEmpty ? $"entry {_talks.Count + 1}" : id.Text;
        _talks.Add(Talk(fields, talkId, speakers, choices));
        if (start is not null)
            _sessions.Add(session with { Talks = [new SlotRecord(new RawText(talkId, fields.Location))], KindWord = choices.Format.ToString(), Track = choices.Tracks.FirstOrDefault() });
    }

    private TalkRecord Talk(MappingNode fields, string id, ImmutableArray<PersonReference> speakers, SessionizeChoices choices)
    {
        var keywords = choices.Tracks.Skip(1).Concat(choices.Keywords);
        // What most sessions are need not be said of each.
        if (!choices.Format.IsEmpty && choices.Kind is null && choices.Format.Text != _commonFormat)
            keywords = keywords.Append(choices.Format with { Text = Length().Replace(choices.Format.Text, "").Trim() });
        return new TalkRecord
        {
            Id = id,
            Title = Title(fields),
            Kind = choices.Kind,
            Abstract = PlainLines.Of(fields.Text("description")),
            Remarks = [.. Remarks(fields)],
            Contributors = speakers,
            Track = choices.Tracks.FirstOrDefault(),
            Language = LanguageGuess.Of(choices.Language, fields.Text("description")),
            Keywords = [.. keywords.Where(k => !k.IsEmpty).DistinctBy(k => k.Text)],
            Location = fields.Location,
        };
    }

    private static RawText Title(MappingNode fields) => fields.Text("title").As(Markup.MarkupFormat.Plain);

    private ImmutableArray<PersonReference> Speakers(MappingNode fields)
    {
        var listed = fields["speakers"] switch
        {
            SequenceNode list => [.. list.Items.Select(Reference).OfType<PersonReference>()],
            { } one when Reference(one) is { } only => [only],
            _ => ImmutableArray<PersonReference>.Empty,
        };
        // view/Speakers says which sessions are theirs, which a session without speakers does not.
        return listed.IsEmpty && _speakersOf.TryGetValue(fields.Text("id").ToString(), out var found) ? [.. found.Select(s => PersonReference.To(s))] : listed;
    }

    private static PersonReference? Reference(ValueNode node) => node switch
    {
        MappingNode map when map.Text("id", "name") is { IsEmpty: false } => PersonReference.To(map.Text("id")) with { Name = map.Text("name", "fullName") },
        ScalarNode when RawText.Of(node) is { IsEmpty: false } id => PersonReference.To(id),
        _ => null,
    };

    /// <summary>Speakers of whom nothing is known but how a session names them.</summary>
    private IEnumerable<PersonRecord> NamedOnly(ImmutableArray<PersonRecord> people)
    {
        var known = people.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        return _talks.SelectMany(t => t.Contributors).Concat(_sessions.SelectMany(s => s.Contributors))
            .Where(c => !c.Id.IsEmpty && !c.Name.IsEmpty && known.Add(c.Id.Text)).Select(c => new PersonRecord { Id = c.Id.Text, Name = c.Name, List = "speakers", Location = c.Name.Location }).ToList();
    }

    private Dictionary<string, List<RawText>> SpeakersBySession()
    {
        var found = new Dictionary<string, List<RawText>>(StringComparer.Ordinal);
        foreach (var speaker in files.Dumps.SelectMany(d => d.Speakers))
        {
            if (speaker.Text("id") is not { IsEmpty: false } id)
                continue;
            foreach (var session in speaker["sessions"].Items().Select(s => s is MappingNode map ? map.Text("id") : RawText.Of(s)).Where(s => !s.IsEmpty))
            {
                if (!found.TryGetValue(session.Text, out var speakers))
                    found[session.Text] = speakers = [];
                if (!speakers.Exists(s => s.Text == id.Text))
                    speakers.Add(id);
            }
        }
        return found;
    }

    private static ImmutableArray<RawText> Room(MappingNode fields) =>
        fields.Text("roomId") is { IsEmpty: false } id ? [id] : fields.Text("room") is { IsEmpty: false } name ? [name] : [];

    private ImmutableArray<RoomRecord> Rooms()
    {
        var rooms = new List<(RoomRecord Room, double Sort)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        void Add(RawText id, RawText name, RawText sort)
        {
            if (!name.IsEmpty && known.Add(id.IsEmpty ? name.Text : id.Text))
                rooms.Add((new RoomRecord(id.IsEmpty ? name.Text : id.Text, name), Values.TryReadInt(sort.ToString()) ?? rooms.Count));
        }
        foreach (var room in files.Dumps.SelectMany(d => d.Rooms))
            Add(room.Text("id"), room.Text("name"), room.Text("sort"));
        // view/Sessions has rooms only where they are used.
        foreach (var (fields, _) in files.Dumps.SelectMany(d => d.Sessions))
            Add(fields.Text("roomId"), fields.Text("room"), RawText.None);
        return [.. rooms.OrderBy(r => r.Sort).Select(r => r.Room)];
    }

    private IEnumerable<(string Label, RawText Text)> Remarks(MappingNode fields)
    {
        foreach (var answer in SessionizeDump.Maps(fields["questionAnswers"]))
        {
            var question = answer.Text("question") is { IsEmpty: false } own ? own : _questions.GetValueOrDefault(answer.Text("questionId", "id").ToString());
            if (question.IsEmpty || answer.Text("answerValue", "answer") is not { IsEmpty: false } text)
                continue;
            if (ForReaders().IsMatch(question.Text) && !Values.TryReadInt(text.Text).HasValue)
                yield return (PlainText.Of(question.Text).TrimEnd(':', '?', '*', ' '), text);
            else if (!_unprinted.Exists(u => u.Question == question.Text))
                _unprinted.Add((question.Text, question.Location));
        }
    }

    /// <summary>Null for what is in the programme. What waits to be told that it is accepted is, once it has a time.</summary>
    private static string? Refusal(string status) => status.Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() switch
    {
        "declined" or "declinequeue" or "rejected" => "it was declined",
        "nominated" or "submitted" or "evaluation" or "inevaluation" or "draft" => "it is only proposed",
        "waitlist" or "waitlisted" or "waitlistqueue" => "it is on the waiting list",
        "cancelled" or "canceled" => "it is cancelled",
        "withdrawn" => "it is withdrawn",
        _ => null,
    };

    private string? CommonFormat(IEnumerable<MappingNode> sessions) =>
        sessions.Select(s => _categories.Of(s).Format.ToString()).Where(f => f.Length > 0).GroupBy(f => f, StringComparer.Ordinal).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;

    // Answers that were asked for to be read by visitors; others are between speaker and organisers.
    [GeneratedRegex(@"\b(?:prerequisites?|requirements?|pre-?requisites|take-?aways?|key learnings?|learning (?:goals|outcomes|objectives)|what to bring|bring along|equipment|target audience|voraussetzung\w*|zielgruppe|pr[ée]requis|requisitos)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ForReaders();

    // "Talk (45 min)" is a talk.
    [GeneratedRegex(@"\s*[\(\[][^()\[\]]*\d[^()\[\]]*[\)\]]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
