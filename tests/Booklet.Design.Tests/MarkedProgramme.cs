using System.Collections.Immutable;
using Booklet.Content.Markup;
using Booklet.Content.Model;

namespace Booklet.Design.Tests;

/// <summary>
/// A programme in which every property that can hold words holds a word of its own ("Xsessiontitle"), so that a page shows whose words it lost.
/// </summary>
internal sealed class MarkedProgramme
{
    private static readonly DateTime Morning = new(2027, 6, 7, 9, 0, 0);

    private readonly Dictionary<string, string> _markers = new(StringComparer.Ordinal);

    /// <summary>Property ("Session.Title", with a suffix where several things of a kind are filled) to the word that stands in it.</summary>
    public IReadOnlyDictionary<string, string> Markers => _markers;

    public Programme Make(SessionKind session, TalkKind talk, bool isAlone, bool hasAbstract) => new()
    {
        Event = Event(),
        Days =
        [
            new Day
            {
                Id = "1",
                Number = 1,
                Date = new DateOnly(2027, 6, 7),
                Label = Text("Day.Label"),
                Sessions = [Session(session, isAlone), Pause(), Filler("x1", 14), Filler("x2", 16)],
            },
            new Day { Id = "2", Number = 2, Label = Text("Day.Label", "2"), Sessions = [new Session { Id = "late", Title = Text("Session.Title", "late"), Kind = SessionKind.Social }] },
        ],
        Talks = isAlone ? [Talk(talk, hasAbstract)] : [Talk(talk, hasAbstract), Second(talk, hasAbstract)],
        People =
        [
            Person("speaker", hasBiography: hasAbstract), Person("panellist", false), Person("chair", false), Person("member", false), Person("host", false),
            .. isAlone ? (IEnumerable<Person>)[] : [Person("second", false), Person("strandchair", false), Person("strandguest", false)],
        ],
        Rooms = [new Room("r1", Word("Room.Name"), 0), new Room("r2", Word("Room.Name", "2"), 1)],
        Tracks = [new Track("t1", Word("Track.Name"), "#cc3300"), new Track("t3", Word("Track.Name", "talk")), .. isAlone ? (IEnumerable<Track>)[] : [new Track("t2", Word("Track.Name", "strand"))]],
        Committees = [new Committee(Word("Committee.Role"), [new CommitteeMember("member", Text("CommitteeMember.Affiliation"))])],
        Sponsors = [new SponsorTier(Word("SponsorTier.Name"), [new Sponsor(Word("Sponsor.Name"), null, "https://sponsor.example.org")])],
        Information = [new InformationBlock("i", Text("InformationBlock.Title"), Document("InformationBlock.Body"))],
        Inventory = new Inventory([], []),
    };

    private EventDetails Event() => new()
    {
        Title = Text("EventDetails.Title"),
        ShortTitle = Word("EventDetails.ShortTitle"),
        Subtitle = Text("EventDetails.Subtitle"),
        Description = Document("EventDetails.Description"),
        FirstDate = new DateOnly(2027, 6, 7),
        LastDate = new DateOnly(2027, 6, 8),
        Place = Text("EventDetails.Place"),
        TimeZone = Word("EventDetails.TimeZone"),
        Website = "https://" + Word("EventDetails.Website") + ".example.org/2027",
        Hosts = [Text("EventDetails.Hosts"), Text("EventDetails.Hosts", "2")],
        Edition = Word("EventDetails.Edition"),
    };

    private Session Session(SessionKind kind, bool isAlone) => new()
    {
        Id = "s",
        Title = Text("Session.Title"),
        Kind = kind,
        KindLabel = Word("Session.KindLabel"),
        Start = Morning,
        End = Morning.AddMinutes(95),
        RoomIds = ["r1"],
        Place = Text("Session.Place"),
        ChairIds = ["chair"],
        Contributors = [new Contributor("panellist", ContributorRole.Moderator, Word("Contributor.NameAsPrinted", "session"))],
        TrackId = "t1",
        Talks = isAlone ? [new TalkSlot("t")] : [new TalkSlot("t", Morning, Morning.AddMinutes(20)), new TalkSlot("u", Morning.AddMinutes(21), Morning.AddMinutes(43))],
        Strands = isAlone ? [] :
        [
            new Session
            {
                Id = "strand",
                Title = Text("Session.Title", "strand"),
                Kind = SessionKind.Tutorial,
                KindLabel = Word("Session.KindLabel", "strand"),
                Start = Morning.AddMinutes(51),
                End = Morning.AddMinutes(87),
                RoomIds = ["r2"],
                Place = Text("Session.Place", "strand"),
                ChairIds = ["strandchair"],
                Contributors = [new Contributor("strandguest", ContributorRole.Speaker, Word("Contributor.NameAsPrinted", "strand"))],
                TrackId = "t2",
                Description = Document("Session.Description", "strand"),
                Strands = [new Session { Id = "inner", Title = Text("Session.Title", "inner"), Kind = SessionKind.Talks }],
            },
        ],
        Description = Document("Session.Description"),
    };

    private Session Pause() => new()
    {
        Id = "pause",
        Title = Text("Session.Title", "pause"),
        Kind = SessionKind.Break,
        Start = Morning.AddHours(2),
        End = Morning.AddHours(3),
        Place = Text("Session.Place", "pause"),
        ChairIds = ["host"],
        Contributors = [new Contributor("host", ContributorRole.Speaker, Word("Contributor.NameAsPrinted", "pause"))],
        Description = Document("Session.Description", "pause"),
    };

    private Session Filler(string id, int hour) => new()
    {
        Id = id,
        Title = Text("Session.Title", id),
        Kind = SessionKind.Talks,
        Start = Morning.Date.AddHours(hour),
        End = Morning.Date.AddHours(hour + 2),
        RoomIds = [id == "x1" ? "r1" : "r2"],
    };

    private Talk Talk(TalkKind kind, bool hasAbstract) => new()
    {
        Id = "t",
        Kind = kind,
        Title = Text("Talk.Title"),
        Subtitle = Text("Talk.Subtitle"),
        Contributors = [new Contributor("speaker", kind is TalkKind.Paper or TalkKind.Poster ? ContributorRole.Author : ContributorRole.Speaker, Word("Contributor.NameAsPrinted")) { IsPresenter = true }],
        Abstract = hasAbstract ? Document("Talk.Abstract") : RichDocument.Empty,
        Keywords = [Word("Talk.Keywords"), Word("Talk.Keywords", "2")],
        Number = Word("Talk.Number"),
        Group = Word("Talk.Group"),
        TrackId = "t3",
        SessionId = "s",
        Link = "https://talk.example.org",
    };

    private Talk Second(TalkKind kind, bool hasAbstract) => new()
    {
        Id = "u",
        Kind = kind,
        Title = Text("Talk.Title", "2"),
        Contributors =
        [
            new Contributor("second", ContributorRole.Author, Word("Contributor.NameAsPrinted", "2")) { Affiliation = Text("Contributor.Affiliation", "2") },
            new Contributor("speaker", ContributorRole.Speaker, ""),
        ],
        Abstract = hasAbstract ? Document("Talk.Abstract", "2") : RichDocument.Empty,
        SessionId = "s",
    };

    private Person Person(string id, bool hasBiography) => new()
    {
        Id = id,
        Name = new PersonName(Word("PersonName.Display", id), Word("PersonName.Given", id), Word("PersonName.Family", id), Word("PersonName.Particles", id), Word("PersonName.Suffix", id)),
        // Those of a person for whom a talk or a committee gives its own are not printed, see the list of the test.
        Affiliations = id is "second" or "member" ? [] : [Text("Person.Affiliations", id), .. id is "chair" or "strandchair" ? ImmutableArray<RichText>.Empty : [Text("Person.Affiliations", id + "2")]],
        Position = id is "chair" or "strandchair" ? RichText.Empty : Text("Person.Position", id),
        Biography = hasBiography ? Document("Person.Biography", id) : RichDocument.Empty,
    };

    private RichText Text(string property, string suffix = "") => RichText.Of(Word(property, suffix));

    private RichDocument Document(string property, string suffix = "") => new([new RichParagraph(Text(property, suffix))]);

    /// <summary>Letters and digits only, so that no line breaks within; short, so that a cell of a grid holds it.</summary>
    private string Word(string property, string suffix = "")
    {
        var key = suffix.Length == 0 ? property : property + ":" + suffix;
        var word = FormattableString.Invariant($"Q{_markers.Count}z");
        _markers.Add(key, word);
        return word;
    }
}
