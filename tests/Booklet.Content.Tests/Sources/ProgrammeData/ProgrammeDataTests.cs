using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.ProgrammeData;

/// <summary>
/// Invented events: Sandbar is days with sessions and talks nested by hand; Shoal joins lists by ids, with times since 1970; Spit is XML with lists of one;
/// Groyne has scripts, answers of two interfaces and texts in several languages.
/// </summary>
public class ProgrammeDataTests
{
    [Theory]
    [InlineData("Sandbar")]
    [InlineData("Shoal")]
    [InlineData("Spit")]
    [InlineData("Groyne")]
    public void A_programme_reads_as_its_organisers_meant_it(string name)
    {
        var bound = TemporarySite.Bind(GoldenFile.Beside($"{name}.site.txt"));
        var findings = string.Concat(bound.Diagnostics.Select(d => d + "\n"));
        (ProgrammeDump.Write(bound.Value.Programme) + "\n" + findings).ShouldMatchGolden(name);
    }

    [Theory]
    [InlineData("Sandbar")]
    [InlineData("Shoal")]
    [InlineData("Spit")]
    [InlineData("Groyne")]
    public void No_record_is_lost_without_a_word(string name)
    {
        var inventory = TemporarySite.Bind(GoldenFile.Beside($"{name}.site.txt")).Value.Programme.Inventory;
        inventory.Tallies.Sum(t => t.Found - t.Kept).ShouldBe(inventory.LeftOut.Length);
    }

    [Theory]
    // Settings, search indices, lists of works, answers of forms.
    [InlineData("""{"name": "site", "version": "1.0.0", "scripts": {"start": "x"}}""")]
    [InlineData("""[{"title": "Home", "content": "Welcome to us", "url": "/"}, {"title": "About", "content": "Who we are", "url": "/about"}]""")]
    [InlineData("""{"items": [{"question": "When?", "answer": "In May"}], "menu": [{"title": "Home", "start": "/"}]}""")]
    [InlineData("""[[1, 2], [3, 4]]""")]
    public void Other_data_is_no_programme(string json)
    {
        var bound = TemporarySite.Bind("=== data/things.json\n" + json + "\n=== _talks/a.md\n---\ntitle: Salt\nspeakers: [Bo Li]\n---\n");
        bound.Value.Programme.Inventory.Source.ShouldNotContain("data");
        bound.Value.Programme.Talks.Length.ShouldBe(1);
    }

    [Fact]
    public void A_talk_in_several_lists_is_one()
    {
        var programme = TemporarySite.Bind(
            """
            === sessions.json
            {"A1": {"code": "A1", "title": "Salt", "speakers": ["P1"], "session_type": "Keynote", "abstract": "On salt."}, "A2": {"code": "A2", "title": "Foam", "speakers": ["P2"], "session_type": "Talk", "abstract": "On foam."}}
            === speakers.json
            {"P1": {"code": "P1", "name": "Ana Ruiz", "biography": "Ana."}, "P2": {"code": "P2", "name": "Bo Li", "affiliation": "UPV"}}
            === schedule.json
            {"days": {"2027-07-16": {"rooms": ["Forum"], "events": [{"event_type": "break", "title": "Coffee", "start": "2027-07-16T08:00:00+02:00", "duration": 60, "rooms": ["Forum"]}, {"event_type": "session", "code": "A1", "title": "Salt", "start": "2027-07-16T09:00:00+02:00", "duration": 45, "rooms": ["Forum"]}, {"session": "A2", "start": "2027-07-16T10:00:00+02:00", "duration": 30, "rooms": ["Forum"]}]}}}
            """).Value.Programme;
        programme.Talks.Select(t => t.Title.ToPlainText()).ShouldBe(["Salt", "Foam"]);
        programme.Days.ShouldHaveSingleItem().Sessions.Length.ShouldBe(3);
        programme.People.Select(p => p.Name.Display).ShouldBe(["Ana Ruiz", "Bo Li"], ignoreOrder: true);
    }

    [Fact]
    public void Times_given_within_a_session_are_kept()
    {
        var programme = TemporarySite.Bind(GoldenFile.Beside("Sandbar.site.txt")).Value.Programme;
        var slots = programme.Days[0].Sessions.Single(s => s.Title.ToPlainText() == "Session: Grains").Talks;
        slots.Select(s => s.Start?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(["10:30", "11:15"]);
    }

    [Fact]
    public void Times_in_one_file_place_papers_of_a_table_beside_it()
    {
        var programme = TemporarySite.Bind(
            """
            === sitedata/config.yml
            name: Quay 2027
            === sitedata/main_papers.csv
            UID,title,authors,abstract,keywords
            main.1,Salt,Ana Ruiz|Bo Li,On salt.,salt;sea
            main.2,Foam,Cem Kaya,On foam.,foam
            === sitedata/paper_sessions.yml
            z1:
              long_name: 'Session 1: Sea'
              start_time: 2027-05-03 17:00:00+01:00
              end_time: 2027-05-03 18:00:00+01:00
              papers: [main.1]
            g1:
              long_name: Evening
              start_time: 2027-05-03 19:00:00+01:00
              end_time: 2027-05-03 20:00:00+01:00
              papers: [main.1, main.2]
            === sitedata/tutorials.yml
            - UID: T1
              title: Knots
              organizers: Dita Holt, Emil Frey
              abstract: On knots.
              sessions:
                - {name: Part 1, start_time: 2027-05-04 09:00:00+01:00, end_time: 2027-05-04 10:00:00+01:00, hosts: Dita Holt}
                - {name: Part 2, start_time: 2027-05-04 11:00:00+01:00, end_time: 2027-05-04 12:00:00+01:00}
            """).Value.Programme;
        programme.Event.Title.ToPlainText().ShouldBe("Quay 2027");
        programme.Talks.Select(t => t.Title.ToPlainText()).ShouldBe(["Salt", "Foam", "Knots"], ignoreOrder: true);
        programme.Days.Select(d => string.Join(", ", d.Sessions.Select(s => s.Title.ToPlainText() + " " + s.Talks.Length))).ShouldBe(["Session 1: Sea 1, Evening 2", "Knots 1, Knots 1"]);
        programme.Talks.First(t => t.Title.ToPlainText() == "Salt").Contributors.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("a.json", "[1, 2", "BK2011")]
    [InlineData("a.xml", "<!DOCTYPE l [<!ENTITY a \"b\">]><l>&a;</l>", "BK2018")]
    public void What_no_source_can_read_is_said(string name, string text, string code) =>
        TemporarySite.Bind($"=== {name}\n{text}\n").Diagnostics.ShouldContain(d => d.Code == code);
}
