using System.Text;
using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.Frab;

/// <summary>
/// Invented events: Anchor is a schedule as pretalx writes it in JSON, with the XML and an older year beside it; Buoy is frab's XML with its list of speakers.
/// </summary>
public class FrabTests
{
    [Theory]
    [InlineData("Anchor")]
    [InlineData("Buoy")]
    public void A_schedule_reads_as_its_organisers_meant_it(string name)
    {
        var bound = TemporarySite.Bind(Text(name));
        var findings = string.Concat(bound.Diagnostics.Select(d => d + "\n"));
        (ProgrammeDump.Write(bound.Value.Programme) + "\n" + findings).ShouldMatchGolden(name);
    }

    [Theory]
    [InlineData("Anchor")]
    [InlineData("Buoy")]
    public void No_record_is_lost_without_a_word(string name)
    {
        var inventory = TemporarySite.Bind(Text(name)).Value.Programme.Inventory;
        inventory.Tallies.Sum(t => t.Found - t.Kept).ShouldBe(inventory.LeftOut.Count(l => !l.What.EndsWith("file)", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_event_of_the_XML_knows_its_line()
    {
        var talk = TemporarySite.Bind(Text("Buoy")).Value.Programme.Talks.Single(t => t.Title.ToPlainText() == "Casting a bell");
        talk.Location.ShouldNotBeNull().ToString().ShouldBe("schedule.xml(28,16)");
        talk.Contributors.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>", "", "a document type is not allowed")]
    [InlineData("", "<title>not closed", "it is not well-formed XML")]
    [InlineData("", "&unknown;", "it is not well-formed XML")]
    public void XML_that_may_not_be_read_is_named_with_its_place(string before, string inside, string problem)
    {
        var bound = TemporarySite.Bind($"=== schedule.xml\n{before}<schedule><conference><title>X</title></conference><day index=\"1\"><room name=\"A\"><event id=\"1\">{inside}</event></room></day></schedule>\n");
        var finding = bound.Diagnostics.Where(d => d.Code == "BK2018").ShouldHaveSingleItem();
        finding.Message.ShouldContain(problem);
        finding.Location!.Position.ShouldNotBeNull();
    }

    [Fact]
    public void Depth_has_a_bound()
    {
        var deep = new StringBuilder().Insert(0, "<day><room><event>", 20_000);
        var bound = TemporarySite.Bind($"=== schedule.xml\n<schedule><conference>{deep}\n");
        bound.Diagnostics.Select(d => d.Code).ShouldContain("BK2003");
    }

    [Fact]
    public void Other_XML_and_other_JSON_are_not_taken_for_a_schedule()
    {
        var bound = TemporarySite.Bind(
            """
            === feed.xml
            <rss><channel><item><title>News</title></item></channel></rss>
            === _data/schedule.json
            {"days": [{"date": "2027-05-03", "rooms": {"Aula": []}}]}
            === _talks/a.md
            ---
            title: Salt
            speakers: [Bo Li]
            ---
            """);
        bound.Value.Programme.Inventory.Source.ShouldNotContain("frab");
    }

    private static string Text(string name) => GoldenFile.Beside($"{name}.site.txt");
}
