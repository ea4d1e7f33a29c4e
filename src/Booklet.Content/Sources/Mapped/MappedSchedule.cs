using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.Mapped;

/// <summary>Talks and entries of the schedule, and how they name each other: by id, or by title where there are no ids.</summary>
internal sealed class MappedSchedule(MappedPeople people, MappedTimes times, IReadOnlySet<string> tracks)
{
    /// <summary>What is no talk although it stands among them.</summary>
    private static readonly ImmutableArray<string> ServiceWords = ["break", "service", "meal", "social", "organisation", "organization", "registration", "lunch", "coffee"];

    private sealed record Placed(MappedRecord Record, TalkRecord Talk, bool IsService, string KindWord)
    {
        public bool IsHeld { get; set; }
    }

    private readonly List<Placed> _talks = [];
    private readonly Dictionary<string, Placed> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Placed> _byTitle = new(StringComparer.Ordinal);
    private readonly List<SessionRecord> _sessions = [];

    public ImmutableArray<TalkRecord> Talks => [.. _talks.Where(t => !t.IsService).Select(t => t.Talk)];

    /// <summary>Entries among the talks that no session holds and that have no time of their own.</summary>
    public IEnumerable<RawText> UnplacedServices => _talks.Where(t => t is { IsService: true, IsHeld: false }).Select(t => t.Talk.Title);

    public ImmutableArray<SessionRecord> Sessions => [.. _sessions];

    /// <summary>All talks are added before the first session.</summary>
    public void AddTalk(MappedRecord record)
    {
        var word = record.Text("kind").ToString();
        var kind = KindOf(word) ?? record.Entry.Kind switch { "papers" => TalkKind.Paper, "posters" => TalkKind.Poster, _ => null };
        var title = record.Text("title");
        var id = record.Text("id");
        var talk = new TalkRecord
        {
            Id = id.IsEmpty ? title.IsEmpty ? string.Create(CultureInfo.InvariantCulture, $"{record.Entry.Kind} {_talks.Count + 1}") : title.Text : id.Text,
            Title = title,
            Subtitle = record.Text("subtitle"),
            Kind = kind,
            Abstract = record.Text("abstract"),
            Contributors =
            [
                .. people.References(record, "speakers", ContributorRole.Speaker),
                .. people.References(record, "authors", ContributorRole.Author),
                .. people.References(record, "moderators", ContributorRole.Moderator),
            ],
            Number = record.Text("number") is { IsEmpty: false } number ? number.Text : null,
            Track = TrackOf(record),
            Language = record.Text("language") is { IsEmpty: false } language && LanguageNames.TagOfValue(language.Text) is { } tag ? language with { Text = tag } : RawText.None,
            Keywords = record.Texts("keywords"),
            Link = record.Text("link"),
            Group = record.Text("group") is { IsEmpty: false } group ? PlainText.Of(group.Text) : null,
            Order = double.TryParse(record.Text("order").ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var order) && double.IsFinite(order) ? order : 0,
            Location = title.Location ?? record.Spot.Node.Location,
        };
        talk = WithStatus(talk, record.Text("status").ToString());
        var placed = new Placed(record, talk, kind is null && ServiceWords.Contains(word.ToLowerInvariant()), kind is null ? word : "");
        _talks.Add(placed);
        _byId.TryAdd(talk.Id, placed);
        if (!title.IsEmpty)
            _byTitle.TryAdd(FoldedText.Words(PlainText.Of(title.Text)), placed);
    }

    public void AddSession(MappedRecord record)
    {
        var (day, start, end) = times.Read(record);
        var named = record.Texts("talks").Select(t => (Text: t, Talk: Find(t))).ToList();
        foreach (var (_, talk) in named.Where(n => n.Talk is not null))
            talk!.IsHeld = true;
        var services = named.Where(n => n.Talk is { IsService: true }).Select(n => n.Talk!).ToList();
        var talks = named.Where(n => n.Talk is not { IsService: true }).ToList();
        var only = named is [{ Talk: { } single }] ? single : null;
        var title = RawText.First(record.Text("title"), services.Count > 0 && talks.Count == 0 ? services[0].Talk.Title : RawText.None);
        var rooms = record.Texts("room") is { IsEmpty: false } own ? own : [.. named.SelectMany(n => n.Talk?.Record.Texts("room") ?? []).DistinctBy(r => r.Text)];
        _sessions.Add(new SessionRecord
        {
            Id = record.Text("id").ToString(),
            Title = title,
            KindWord = RawText.First(record.Text("kind"), new RawText(only?.KindWord ?? "", null)).ToString(),
            IsService = services.Count > 0 && talks.Count == 0 || IsServiceWord(record.Text("kind").ToString()),
            Start = start,
            End = end,
            Day = day,
            Rooms = rooms,
            Track = RawText.First(TrackOf(record), only?.Talk.Track ?? RawText.None),
            Chairs = [.. people.References(record, "chairs", ContributorRole.Chair)],
            Contributors = [.. people.References(record, "speakers", ContributorRole.Speaker)],
            Talks = [.. talks.Select(n => Slot(n.Text, n.Talk))],
            Description = RawText.First(record.Text("description"), only is { IsService: true } ? only.Talk.Abstract : RawText.None),
            IsPlenary = record.IsTrue("plenary") ? true : null,
            Location = title.Location ?? record.Spot.Node.Location,
        });
    }

    /// <summary>Talks with a time of their own that no session holds become entries; those that name a session take their times into it.</summary>
    public void PlaceTalks()
    {
        foreach (var talk in _talks.Where(t => !t.IsHeld && t.Talk.LeftOutBecause is null && t.Talk.Status == TalkStatus.Given).ToList())
        {
            var (day, start, end) = times.Read(talk.Record);
            var inside = talk.Record.Texts("session");
            if (!inside.IsEmpty && start is null)
            {
                Name(talk, inside);
                continue;
            }
            if (!inside.IsEmpty && Hold(talk, inside, start, end))
                continue;
            if (day is null && start is null)
                continue;
            talk.IsHeld = true;
            _sessions.Add(new SessionRecord
            {
                Title = talk.IsService ? talk.Talk.Title : RawText.None,
                IsService = talk.IsService,
                KindWord = talk.KindWord,
                Start = start,
                End = end,
                Day = day,
                Rooms = talk.Record.Texts("room"),
                Track = talk.Talk.Track,
                Talks = talk.IsService ? [] : [new SlotRecord(new RawText(talk.Talk.Id, talk.Talk.Location))],
                Description = talk.IsService ? talk.Talk.Abstract : RawText.None,
                IsPlenary = talk.Record.IsTrue("plenary") ? true : null,
                Location = talk.Talk.Location,
            });
        }
    }

    private void Name(Placed talk, ImmutableArray<RawText> sessions)
    {
        talk.IsHeld = true;
        var at = _talks.IndexOf(talk);
        _talks[at] = talk with { Talk = talk.Talk with { Sessions = sessions } };
    }

    private bool Hold(Placed talk, ImmutableArray<RawText> sessions, DateTime? start, DateTime? end)
    {
        var at = _sessions.FindIndex(s => sessions.Any(n => s.Id == n.Text || FoldedText.Words(PlainText.Of(s.Title.ToString())) == FoldedText.Words(PlainText.Of(n.Text))));
        if (at < 0)
        {
            Name(talk, sessions);
            return true;
        }
        talk.IsHeld = true;
        var session = _sessions[at];
        _sessions[at] = session with { Talks = [.. session.Talks.Append(new SlotRecord(new RawText(talk.Talk.Id, talk.Talk.Location), start, end)).OrderBy(s => s.Start ?? DateTime.MaxValue)] };
        return true;
    }

    // Of several values, such as all the categories of a talk, the one counts that is a track.
    private RawText TrackOf(MappedRecord record) => record.Texts("track") is { IsEmpty: false } texts ? RawText.First(texts.FirstOrDefault(t => tracks.Contains(t.Text)), texts[0]) : RawText.None;

    private static SlotRecord Slot(RawText text, Placed? talk) => new(talk is null ? text : text with { Text = talk.Talk.Id });

    private Placed? Find(RawText text) => _byId.GetValueOrDefault(text.Text) ?? _byTitle.GetValueOrDefault(FoldedText.Words(PlainText.Of(text.Text)));

    private static bool IsServiceWord(string word) => ServiceWords.Contains(word.ToLowerInvariant());

    private static TalkKind? KindOf(string word) => word.ToLowerInvariant() switch
    {
        "keynote" => TalkKind.Keynote,
        "talk" => TalkKind.Talk,
        "paper" => TalkKind.Paper,
        "poster" => TalkKind.Poster,
        "tutorial" or "workshop" => TalkKind.Tutorial,
        "panel" => TalkKind.Panel,
        _ => null,
    };

    private static TalkRecord WithStatus(TalkRecord talk, string status) => status.ToLowerInvariant() switch
    {
        "cancelled" or "canceled" => talk with { Status = TalkStatus.Cancelled },
        "withdrawn" => talk with { Status = TalkStatus.Withdrawn },
        "declined" or "rejected" => talk with { LeftOutBecause = "it was declined" },
        _ => talk,
    };
}
