using System.Collections.Immutable;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Diagnostics;

namespace Booklet.Design.Tests;

/// <summary>An invented event with one of everything: a keynote, a session of talks, parallel posters, a break, organisers, sponsors.</summary>
internal static class SampleProgramme
{
    private static readonly DateTime FirstDay = new(2027, 6, 7);

    public static Programme Make() => new()
    {
        Event = new EventDetails
        {
            Title = RichText.Of("Tides and Towns"),
            ShortTitle = "Tides",
            FirstDate = new DateOnly(2027, 6, 7),
            LastDate = new DateOnly(2027, 6, 8),
            Place = RichText.Of("Old Harbour"),
            Website = "https://tides.example.org/2027",
        },
        Days = [DayOne(), DayTwo()],
        Talks = Talks(),
        People =
        [
            Person("ana-ruiz", "Ana", "Ruiz", "Harbour University", "Ana Ruiz measures tides."),
            Person("bo-li", "Bo", "Li", "Delta Institute", ""),
            Person("carl-van-den-berg", "Carl", "Berg", "Dyke College", "", "van den"),
            Person("zoe-angstrom", "Zoë", "Ångström", "Harbour University", "Zoë chairs."),
        ],
        Rooms = [new Room("aula", "Aula", 0), new Room("foyer", "Foyer", 1)],
        Committees = [new Committee("General Chair", [new CommitteeMember("zoe-angstrom", RichText.Of("Harbour University"))])],
        Sponsors = [new SponsorTier("Gold", [new Sponsor("Pumps & Co.", null, "https://pumps.example.org")])],
        Information = [new InformationBlock("venue", RichText.Of("Venue"), Text("The Aula is behind the lock."))],
        Inventory = new Inventory(
            [new Tally("events", 5, 5), new Tally("talks", 3, 3), new Tally("papers", 0, 0), new Tally("posters", 2, 2), new Tally("people", 4, 4)], []),
    };

    public static RichDocument Text(string text) => new([new RichParagraph(RichText.Of(text))]);

    private static Day DayOne() => new()
    {
        Id = "1",
        Number = 1,
        Date = new DateOnly(2027, 6, 7),
        Sessions =
        [
            Session("opening", "Registration", SessionKind.Organisation, 0, 8, 9, "aula"),
            Session("keynote", "Ana Ruiz", SessionKind.Keynote, 0, 9, 10, "aula") with { Talks = [new TalkSlot("salt")] },
            Session("coffee", "Coffee", SessionKind.Break, 0, 10, 11, "aula"),
        ],
    };

    private static Day DayTwo() => new()
    {
        Id = "2",
        Number = 2,
        Date = new DateOnly(2027, 6, 8),
        Sessions =
        [
            Session("talks", "Session A", SessionKind.Talks, 1, 9, 11, "aula") with
            {
                ChairIds = ["zoe-angstrom"],
                Talks = [new TalkSlot("mud", FirstDay.AddDays(1).AddHours(9), FirstDay.AddDays(1).AddHours(10)), new TalkSlot("dykes")],
            },
            Session("posters", "Posters", SessionKind.Posters, 1, 9, 11, "foyer") with { Talks = [new TalkSlot("p1"), new TalkSlot("p2")] },
        ],
    };

    private static ImmutableArray<Talk> Talks() =>
    [
        Talk("salt", TalkKind.Keynote, "Salt in the Streets", "keynote", "ana-ruiz") with { Abstract = Text("Streets flood. Salt stays.") },
        Talk("mud", TalkKind.Talk, "Mud", "talks", "bo-li") with { Abstract = Text("Mud moves.") },
        Talk("dykes", TalkKind.Talk, "Dykes", "talks", "carl-van-den-berg") with { Abstract = Text("Dykes break.") },
        Talk("p1", TalkKind.Poster, "Silt", "posters", "bo-li"),
        Talk("p2", TalkKind.Poster, "Sand", "posters", "carl-van-den-berg"),
    ];

    private static Talk Talk(string id, TalkKind kind, string title, string session, string person) => new()
    {
        Id = id,
        Kind = kind,
        Title = RichText.Of(title),
        SessionId = session,
        Contributors = [new Contributor(person, kind == TalkKind.Poster ? ContributorRole.Author : ContributorRole.Speaker, "")],
    };

    private static Session Session(string id, string title, SessionKind kind, int day, int from, int to, string room) => new()
    {
        Id = id,
        Title = RichText.Of(title),
        Kind = kind,
        Start = FirstDay.AddDays(day).AddHours(from),
        End = FirstDay.AddDays(day).AddHours(to),
        RoomIds = [room],
        Location = SourceLocation.WholeFile("programme.yml"),
    };

    private static Person Person(string id, string given, string family, string affiliation, string biography, string particles = "") => new()
    {
        Id = id,
        Name = new PersonName(string.Join(' ', new[] { given, particles, family }.Where(p => p.Length > 0)), given, family, particles),
        Affiliations = [RichText.Of(affiliation)],
        Biography = biography.Length == 0 ? RichDocument.Empty : Text(biography),
    };
}
