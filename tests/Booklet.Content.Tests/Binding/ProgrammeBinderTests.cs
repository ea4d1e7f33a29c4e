using Booklet.Content.Binding;
using Booklet.Content.Model;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Binding;

public class ProgrammeBinderTests
{
    private const string OnePage =
        """
        === fazel.md
        ---
        name: Ines Faria
        affiliation: University of Porto
        talk: "Flat Stones"
        abstract: "One.<br> Two."
        bio: "Ines Faria skips stones."
        day: 1
        start: 1:30 PM
        end: 2:30 PM
        location: <a href="/venue/#hall">Upper Hall</a>
        ---
        """;

    [Fact]
    public void A_whole_site_reads_as_its_files_say()
    {
        var bound = TemporarySite.Bind(GoldenFile.Beside("Tide.site.txt"));
        var findings = string.Concat(bound.Diagnostics.Select(d => d + "\n"));
        (ProgrammeDump.Write(bound.Value.Programme) + "\n" + findings).ShouldMatchGolden("Tide");
    }

    [Fact]
    public void The_order_in_which_files_were_created_does_not_matter()
    {
        var text = GoldenFile.Beside("Tide.site.txt");
        var forwards = TemporarySite.Bind(text);
        var backwards = TemporarySite.Bind(text, backwards: true);
        ProgrammeDump.Write(backwards.Value.Programme).ShouldBe(ProgrammeDump.Write(forwards.Value.Programme));
        backwards.Diagnostics.Select(d => d.ToString()).ShouldBe(forwards.Diagnostics.Select(d => d.ToString()));
    }

    [Fact]
    public void One_page_alone_makes_a_schedule_of_its_own_day_and_time()
    {
        var programme = TemporarySite.Bind(OnePage).Value.Programme;
        var session = programme.Days.ShouldHaveSingleItem().Sessions.ShouldHaveSingleItem();
        session.Title.ToPlainText().ShouldBe("Flat Stones");
        TimeOnly.FromDateTime(session.Start!.Value).ShouldBe(new TimeOnly(13, 30));
        TimeOnly.FromDateTime(session.End!.Value).ShouldBe(new TimeOnly(14, 30));
        programme.Rooms.ShouldHaveSingleItem().Name.ShouldBe("Upper Hall");
        var talk = programme.Talks.ShouldHaveSingleItem();
        talk.SessionId.ShouldBe(session.Id);
        talk.Abstract.ToPlainText().ShouldContain("Two.");
        programme.People.ShouldHaveSingleItem().Biography.IsEmpty.ShouldBeFalse();
        programme.Event.Clock.ShouldBe(ClockStyle.TwelveHours);
    }

    [Fact]
    public void Booklet_yml_gives_what_the_files_do_not()
    {
        var bound = TemporarySite.Bind(OnePage +
            """

            === booklet.yml
            title: Stones
            short_title: S
            dates: {start: 2031-05-06, end: 2031-05-06}
            place: Porto
            clock: 24
            date_order: ymd
            accent: "#1a5fb4"
            sections: {order: [cover, talks], off: [index]}
            sort_names: {Ines Faria: "Ines Faria"}
            information:
              - {title: Lunch, text: At noon.}
            """);
        var programme = bound.Value.Programme;
        programme.Event.Title.ToPlainText().ShouldBe("Stones");
        programme.Event.Place.ToPlainText().ShouldBe("Porto");
        programme.Event.Clock.ShouldBe(ClockStyle.TwentyFourHours);
        programme.Event.DateOrder.ShouldBe(DateOrder.YearMonthDay);
        programme.Days[0].Date.ShouldBe(new DateOnly(2031, 5, 6));
        programme.People[0].Name.SortName.ShouldBe("Ines Faria");
        programme.Information.ShouldHaveSingleItem().Title.ToPlainText().ShouldBe("Lunch");
        bound.Value.Options.Sections!.Value.ShouldBe(["cover", "talks"]);
        bound.Value.Options.SectionsOff.ShouldContain("index");
        bound.Value.Options.AccentColor.ShouldBe("#1a5fb4");
        bound.Diagnostics.ShouldNotContain(d => d.Code == "BK3014" || d.Code == "BK3015");
    }

    [Fact]
    public void Talks_listed_after_their_session_in_the_same_room_are_in_it()
    {
        var programme = TemporarySite.Bind(
            """
            === _speakers/a.md
            ---
            name: Ada Stone
            talk: First talk
            ---
            === _speakers/b.md
            ---
            name: Ben Rivers
            talk: Second talk
            ---
            === _calendars/c.md
            ---
            calendar:
              - name: Monday, 7 June 2027
                date: 2027-06-07
                events:
                  - {name: Opening the Drinks Presentation of Long Words, class: session, chair: Ada Stone, start: 9:00, end: '10:00', location: Aula}
                  - {name: '<a href="/speakers/#ada-stone">Ada Stone</a>', class: keynote, start: 9:00, end: 9:30, location: Aula, talk: First talk}
                  - {name: '<a href="/speakers/#ben-rivers">Ben Rivers</a>', class: keynote, start: 9:30, end: '10:00', location: Aula, talk: Second talk}
                  - {name: Another Session, class: session, start: 9:00, end: '10:00', location: Annexe}
            ---
            """).Value.Programme;
        var sessions = programme.Days.ShouldHaveSingleItem().Sessions;
        sessions.Length.ShouldBe(2);
        sessions[0].Kind.ShouldBe(SessionKind.Talks);
        sessions[0].Talks.Select(t => TimeOnly.FromDateTime(t.Start!.Value)).ShouldBe([new TimeOnly(9, 0), new TimeOnly(9, 30)]);
        sessions[0].IsPlenary.ShouldBeFalse();
        programme.Talks.ShouldAllBe(t => t.SessionId == sessions[0].Id && t.Kind == TalkKind.Talk);
        sessions[0].ChairIds.ShouldBe([programme.Talks[0].Contributors[0].PersonId]);
        programme.Inventory.Tallies[0].ShouldBe(new Tally("events", 4, 4));
    }

    [Fact]
    public void Parallel_talks_in_one_entry_become_strands_with_their_rooms()
    {
        var programme = TemporarySite.Bind(
            """
            === _speakers/a.md
            ---
            name: Ada Stone
            talk: First talk
            ---
            === _speakers/b.md
            ---
            name: Ben Rivers
            talk: Second talk
            ---
            === _calendars/c.md
            ---
            calendar:
              - name: Monday, 7 June 2027
                events:
                  - name: '<a href="/speakers/#ada-stone">Ada Stone</a> (Aula)<br><a href="/speakers/#ben-rivers">Ben Rivers</a> (Annexe)'
                    class: keynote
                    start: 9:00
                    end: 10:00
            ---
            """).Value.Programme;
        var strands = programme.Days[0].Sessions.ShouldHaveSingleItem().Strands;
        strands.Select(s => s.Talks.ShouldHaveSingleItem().TalkId).ShouldBe(programme.Talks.Select(t => t.Id));
        strands.Select(s => programme.Rooms.Single(r => r.Id == s.RoomIds[0]).Name).ShouldBe(["Aula", "Annexe"]);
    }

    [Fact]
    public void Sessions_take_papers_by_elimination_where_no_page_says_which()
    {
        var programme = TemporarySite.Bind(
            """
            === _proceedings/a.md
            ---
            title: Paper A
            authors: Ada Stone
            session: 1
            ---
            === _spotlight/b.md
            ---
            title: Poster B
            authors: Ben Rivers
            session: 1
            ---
            === _calendars/c.md
            ---
            calendar:
              - name: Monday, 7 June 2027
                events:
                  - {name: Oral Session I, class: oral, start: 9:00, end: '10:00'}
                  - {name: Spotlight Poster Session One, class: poster, start: 10:00, end: '11:00'}
            ---
            """).Value.Programme;
        programme.Talks.Select(t => (t.Title.ToPlainText(), t.Kind)).ShouldBe([("Paper A", TalkKind.Paper), ("Poster B", TalkKind.Poster)]);
        programme.Talks[1].Number.ShouldBe("1");
        programme.Days[0].Sessions[1].KindLabel.ShouldBe("Spotlight Poster Session");
    }

    [Fact]
    public void Odd_dates_and_lists_in_wrong_places_do_no_harm()
    {
        var bound = TemporarySite.Bind(
            """
            === _config.yml
            title: [1, 2]
            start_date: 0001-01-01
            collections: 3
            defaults: {a: b}
            === _calendars/c.md
            ---
            calendar:
              - name: Day 0 (February 30)
                date: 9999-12-31
                events:
                  - {name: {a: b}, start: [1], class: [x]}
                  - {name: Late, start: '23:00', end: '02:00', chair: [{name: }, 3]}
                  - scalar
              - 7
            ---
            === _speakers/s.md
            ---
            name: [a, b]
            talk: {x: y}
            authors: {name: Ada Stone}
            day: Day 0
            start: '9:00'
            ---
            """);
        bound.Value.Programme.Days.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_conference_over_New_Year_has_two_years()
    {
        var days = TemporarySite.Bind(
            """
            === _config.yml
            start_date: 2030-12-31
            === _calendars/c.md
            ---
            calendar:
              - {name: December 31, events: [{name: Opening, start: '9:00'}]}
              - {name: January 1, events: [{name: Closing, start: '9:00'}]}
            ---
            """).Value.Programme.Days;
        days.Select(d => d.Date).ShouldBe([new DateOnly(2030, 12, 31), new DateOnly(2031, 1, 1)]);
    }

    [Fact]
    public void The_year_in_which_the_weekdays_fit_wins_over_the_year_named_most()
    {
        var bound = TemporarySite.Bind(
            """
            === index.md
            ---
            title: Home
            ---
            The deadline is May 1, 2030. Papers are due May 2, 2030. We meet from May 6 to May 7, 2031.
            === _calendars/c.md
            ---
            calendar:
              - name: Tuesday, May 6
                events:
                  - {name: Opening, start: 9:00}
            ---
            """);
        bound.Value.Programme.Days[0].Date.ShouldBe(new DateOnly(2031, 5, 6));
        bound.Diagnostics.ShouldContain(d => d.Code == "BK3003" && d.Message.Contains("2031"));
    }
}
