using System.Text;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Tests.Binding;
using Booklet.Content.Tests.Reading;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.Tables;

/// <summary>
/// Jetty is one German table as a spreadsheet program exports it: semicolons, a title above, days left out where they repeat, a day in a row of its
/// own. Pilings keeps items, sessions, events, authors and rooms apart. Slack has abstracts in one table and the order of the day in another,
/// whose rows without id are sessions.
/// </summary>
public class TableSourceTests
{
    [Theory]
    [InlineData("Jetty")]
    [InlineData("Pilings")]
    [InlineData("Slack")]
    public void Tables_become_the_programme_that_their_rows_say(string name)
    {
        var bound = TemporarySite.Bind(GoldenFile.Beside(name + ".site.txt"));
        var findings = string.Concat(bound.Diagnostics.Select(d => d + "\n"));
        (ProgrammeDump.Write(bound.Value.Programme) + "\n" + findings).ShouldMatchGolden(name);
    }

    [Fact]
    public void Authors_in_columns_of_their_own_are_people_in_order()
    {
        const string table =
            """
            Submission ID,Title,Authors,Track,Track Chairs,Acceptance Status,Abstract,1: Username,1: First Name,1: Middle Name,1: Last Name,1: Email,1: Affiliation,1: Presenter,2: First Name,2: Middle Name,2: Last Name,2: Affiliation,2: Presenter
            8,Mud,"A and B",Sediment,Xu LiuPer Dahl,Accept-Poster,,u,Ana,M.,Ruiz,ana@x.example,Marsh Institute,No,Bo,,Li,Harbour,Yes
            9,Silt,,Sediment,,Reject,,u,Per,,Dahl,,,,,,,,
            """;
        var programme = Bind(("paper-metadata.csv", Encoding.UTF8.GetBytes(table))).Value.Programme;
        var talk = programme.Talks.ShouldHaveSingleItem();
        talk.Kind.ShouldBe(TalkKind.Poster);
        talk.Contributors.Select(c => (c.NameAsPrinted, c.Role, c.IsPresenter)).ShouldBe([("Ana M. Ruiz", ContributorRole.Author, false), ("Bo Li", ContributorRole.Author, true)]);
        programme.Inventory.LeftOut.ShouldHaveSingleItem().What.ShouldBe("“Silt”");
    }

    [Fact]
    public void A_file_that_is_cut_off_inside_a_cell_keeps_the_row_that_it_ends_in()
    {
        var bound = Bind(("t.csv", Encoding.UTF8.GetBytes("id,title,authors,track,abstract,status\n1,Mud,\"Ana Ruiz, Bo Li\",Soil,\"On mud,\n    and more\n    of it")));
        var talk = bound.Value.Programme.Talks.ShouldHaveSingleItem();
        talk.Abstract.ToPlainText().ShouldBe("On mud, and more of it");
        bound.Diagnostics.ShouldContain(d => d.Code == "BK2012");
    }

    [Fact]
    public void Seven_columns_without_names_are_contributions()
    {
        const string table =
            """
            2027-05-03T09:00:00,30,Mud,Ana,Ruiz,Marsh Institute,ana@x.example
            2027-05-03T09:30:00,20,"Silt, again",Bo,Li,Harbour,
            """;
        var programme = Bind(("contributions.csv", Encoding.UTF8.GetBytes(table))).Value.Programme;
        programme.Talks.Select(t => (t.Title.ToPlainText(), t.Contributors[0].NameAsPrinted)).ShouldBe([("Mud", "Ana Ruiz"), ("Silt, again", "Bo Li")]);
        programme.Days.ShouldHaveSingleItem().Sessions.Select(s => (s.Start, s.End)).ShouldBe([(At(9, 0), At(9, 30)), (At(9, 30), At(9, 50))]);
    }

    [Fact]
    public void An_entry_named_as_a_session_holds_the_talks_below_it_until_it_ends()
    {
        const string table =
            """
            Time,Title,Speaker
            09:00-10:00,Morning Session,
            09:00-09:30,Mud,Ana Ruiz
            09:30-10:00,Silt,Bo Li
            10:00-10:30,Harbour fire drill,
            10:30-11:00,Sand,Per Dahl
            """;
        var sessions = Bind(("t.csv", Encoding.UTF8.GetBytes(table))).Value.Programme.Days.ShouldHaveSingleItem().Sessions;
        sessions.Select(s => (s.Title.ToPlainText(), s.Kind, s.Talks.Length)).ShouldBe(
            [("Morning Session", SessionKind.Talks, 2), ("Harbour fire drill", SessionKind.Organisation, 0), ("Sand", SessionKind.Talk, 1)]);
    }

    [Fact]
    public void A_text_alone_heads_the_talks_below_it()
    {
        const string table =
            """
            Time,Title,Speaker
            Monday 3 May 2027,,
            Sediments,,
            09:00-09:30,Mud,Ana Ruiz
            09:30-10:00,Silt,Bo Li
            Grains,,
            10:30-11:00,Sand,Per Dahl
            """;
        var day = Bind(("t.csv", Encoding.UTF8.GetBytes(table))).Value.Programme.Days.ShouldHaveSingleItem();
        day.Date.ShouldBe(new DateOnly(2027, 5, 3));
        day.Sessions.Select(s => (s.Title.ToPlainText(), s.Start, s.End, s.Talks.Length)).ShouldBe([("Sediments", At(9, 0), At(10, 0), 2), ("Grains", At(10, 30), At(11, 0), 1)]);
    }

    [Fact]
    public void Accepted_papers_without_times_are_papers()
    {
        var programme = Bind(("accepted.csv", Encoding.UTF8.GetBytes("#,title,authors\n3,Mud,\"Ana Ruiz, Bo Li and Per Dahl\"\n5,Silt,Eva Lind\n"))).Value.Programme;
        programme.Talks.Select(t => (t.Kind, t.Contributors.Length)).ShouldBe([(TalkKind.Paper, 3), (TalkKind.Paper, 1)]);
        programme.Days.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Titre,Orateur,Début,Fin,Salle,Résumé")]
    [InlineData("Título,Ponente,Inicio,Fin,Sala,Resumen")]
    [InlineData("Talk Title *,Speaker(s),Start time [CEST],End time [CEST],Room name,Description (max. 200 words)")]
    [InlineData("titolo,relatore,inizio,fine,aula,descrizione")]
    [InlineData("talkTitle,speakerName,startTime,endTime,roomName,talkAbstract")]
    public void Columns_are_known_by_many_names(string header)
    {
        var programme = Bind(("talks.csv", Encoding.UTF8.GetBytes($"{header}\nMud,Ana Ruiz,2027-05-03 09:00,2027-05-03 09:30,Aula,On mud.\n"))).Value.Programme;
        var session = programme.Days.ShouldHaveSingleItem().Sessions.ShouldHaveSingleItem();
        (session.Start, session.End).ShouldBe((At(9, 0), At(9, 30)));
        programme.Rooms.ShouldHaveSingleItem().Name.ShouldBe("Aula");
        var talk = programme.Talks.ShouldHaveSingleItem();
        talk.Abstract.ToPlainText().ShouldBe("On mud.");
        talk.Contributors.ShouldHaveSingleItem().NameAsPrinted.ShouldBe("Ana Ruiz");
    }

    [Fact]
    public void Encodings_of_spreadsheet_programs_are_found()
    {
        const string table = "Titel\tVortragende\nSchlick für alle\tJürgen Groß\n";
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1])
            Bind(("t.tsv", [.. encoding.GetPreamble(), .. encoding.GetBytes(table)])).Value.Programme.Talks.ShouldHaveSingleItem().Contributors.ShouldHaveSingleItem().NameAsPrinted.ShouldBe("Jürgen Groß");
    }

    [Theory]
    [InlineData("06/14/2027", 14)]
    [InlineData("14/06/2027", 14)]
    [InlineData("14.06.2027", 14)]
    [InlineData("14 June 2027", 14)]
    [InlineData("Monday, June 14, 2027", 14)]
    [InlineData("06/05/2027", 6)]
    public void Dates_are_read_as_the_table_writes_them(string date, int day) =>
        Bind(("t.csv", Encoding.UTF8.GetBytes($"Title;Speaker;Date;Time\nMud;Ana Ruiz;{date};9:00 AM\n"))).Value.Programme.Days.ShouldHaveSingleItem().Date!.Value.Day.ShouldBe(day);

    [Fact]
    public void Days_that_are_only_named_stand_in_their_order()
    {
        var days = Bind(("t.csv", Encoding.UTF8.GetBytes("Title,Speaker,Day,Time\nMud,Ana Ruiz,Friday,09:00\nSilt,Bo Li,Saturday,10:00\n"))).Value.Programme.Days;
        days.Select(d => (d.Date, d.Label.ToPlainText())).ShouldBe([(null, "Friday"), (null, "Saturday")]);
    }

    [Fact]
    public void A_table_beside_a_website_is_not_the_programme()
    {
        var source = Bind(("t.csv", "Title,Speaker,Time\nMud,Ana,09:00\n"u8.ToArray()), ("_config.yml", "title: A"u8.ToArray()), ("_talks/a.md", "---\ntitle: A\n---\n"u8.ToArray())).Value.Programme.Inventory.Source;
        source.ShouldStartWith("a website");
    }

    [Theory]
    [InlineData("Title,Speaker,Time\n\"open,Ana\n\n,,\n\",\",,\n")]
    [InlineData("Title,Speaker\n")]
    [InlineData("Title,Title,Speaker,1: First Name,999: Last Name,Time,Date,Duration\na,b,c,d,e,99:99,99/99/9999,-5\nx,,,,,24:00,31/02/2027,PT99999H\n,,,,,,0001-01-01,\n,,,,,23:00 - 01:00,9999-12-31,\n")]
    [InlineData("Session,Title,Speaker,Start\n;;,a,\";\",2027-01-01T00:00Z\n,,,2027-01-01\n")]
    public void Odd_tables_are_survived(string text) => Should.NotThrow(() => Bind(("t.csv", Encoding.UTF8.GetBytes(text))));

    private static DateTime? At(int hour, int minute) => new DateTime(2027, 5, 3, hour, minute, 0);

    internal static StageResult<BoundContent> Bind(params (string Path, byte[] Bytes)[] files)
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, bytes) in files)
            folder.With(path, bytes);
        return ProgrammeBinder.Bind(folder.Open());
    }

    [Fact]
    public void Exports_of_conference_software_give_sessions_and_affiliations_by_number()
    {
        var programme = TemporarySite.Bind(
            """
            === papers.csv
            paperID;acceptance_status;acceptance;title;authors;organisations;presenting_author;abstract;session_ID;session_title;session_start;session_end;session_room;session_chair1
            101;1;Accepted as talk;River;Ruiz, Ana (1); Li, Bo (1,2)|1: Tide Lab; 2: Foz|
            """.Replace("Ruiz, Ana (1); Li, Bo (1,2)|1: Tide Lab; 2: Foz|", "\"Ruiz, Ana (1); Li, Bo (1,2)\";\"1: Tide Lab, Spain; 2: Foz\";\"Ruiz, Ana\";On rivers.;7;High Water;2027-09-16 09:30;2027-09-16 11:00;Pump Hall;Dita Holt", StringComparison.Ordinal) + """

            102;1;Accepted as poster;Lake;"Kaya, Cem";"Aldeia";"Kaya, Cem";On lakes.;7;High Water;2027-09-16 09:30;2027-09-16 11:00;Pump Hall;Dita Holt

            """).Value.Programme;
        var session = programme.Days.ShouldHaveSingleItem().Sessions.ShouldHaveSingleItem();
        session.Title.ToPlainText().ShouldBe("High Water");
        session.Talks.ShouldAllBe(t => t.Start == null);
        programme.Talks[0].Contributors.Select(c => c.NameAsPrinted + ": " + c.Affiliation?.ToPlainText()).ShouldBe(["Ana Ruiz: Tide Lab, Spain", "Bo Li: Tide Lab, Spain; Foz"]);
        programme.Talks[1].Contributors.ShouldHaveSingleItem().NameAsPrinted.ShouldBe("Cem Kaya");
        programme.Rooms.ShouldHaveSingleItem().Name.ShouldBe("Pump Hall");
    }

    [Fact]
    public void A_row_for_each_author_gives_papers_their_authors()
    {
        var bound = TemporarySite.Bind(
            """
            === submission.csv
            #,title,authors,keywords,decision,abstract,deleted?
            1,Salt,Ana Ruiz and Bo Li,salt,accept,On salt.,no
            2,Foam,Cem Kaya,,reject,On foam.,no
            3,Sand,Dita Holt,,accept as poster,On sand.,no
            4,Silt,Dita Holt,,accept,On silt.,yes
            === author.csv
            submission #,first name,last name,email,country,affiliation,Web page,person #,corresponding?
            1,Bo,Li,b@x.example,PT,Foz,,2,no
            1,Ana,Ruiz,a@x.example,ES,Tide Lab,,1,yes
            2,Cem,Kaya,c@x.example,TR,Aldeia,,3,yes
            3,Dita,Holt,d@x.example,DE,Harbour Office,,4,yes
            """);
        var programme = bound.Value.Programme;
        programme.Talks.Select(t => t.Title.ToPlainText()).ShouldBe(["Salt", "Sand"]);
        programme.Talks[0].Contributors.Select(c => c.NameAsPrinted + ": " + c.Affiliation?.ToPlainText()).ShouldBe(["Ana Ruiz: Tide Lab", "Bo Li: Foz"]);
        programme.People.Select(p => p.Name.Display).ShouldNotContain("Cem Kaya");
        bound.Diagnostics.ShouldNotContain(d => d.Code == "BK3022");
    }

    [Fact]
    public void Columns_that_repeat_for_each_room_are_taken_apart()
    {
        var programme = TemporarySite.Bind(
            """
            === plan.csv
            Tide Days,,,,,
            Day 1 – Thursday 16 September 2027,,,,,
            Time,,Room A,,Room B,
            Start,End,Speaker,Title,Speaker,Title
            9:30,10:00,Ana Ruiz,Salt,Bo Li,Foam
            10:00,10:30,Coffee,,,
            10:30,11:00,,,Dita Holt,Stone
            """).Value.Programme;
        var day = programme.Days.ShouldHaveSingleItem();
        day.Date.ShouldBe(new DateOnly(2027, 9, 16));
        day.Sessions.Select(s => s.Title.ToPlainText() + " " + string.Join(",", s.RoomIds)).ShouldBe(["Salt room-a", "Foam room-b", "Coffee ", "Stone room-b"]);
    }

    [Fact]
    public void Tables_that_each_count_from_one_share_no_ids()
    {
        var bound = TemporarySite.Bind(
            """
            === events.csv
            uid,title,day,start_date,start_time,end_time,category,organiser
            1,Maps by hand,1,2027-09-15,9:00,13:00,Tutorials,Ana Ruiz
            === papers.csv
            uid,title,authors,abstract,position
            1,Salt,Bo Li,On salt.,2
            """);
        bound.Diagnostics.ShouldNotContain(d => d.Code == "BK3022");
        bound.Value.Programme.Days.ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2027, 9, 15));
        bound.Value.Programme.Talks.First(t => t.Title.ToPlainText() == "Maps by hand").Kind.ShouldBe(TalkKind.Tutorial);
    }
}
