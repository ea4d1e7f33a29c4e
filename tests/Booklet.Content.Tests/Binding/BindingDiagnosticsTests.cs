using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Binding;

public class BindingDiagnosticsTests
{
    private const string Calendar =
        """
        === _calendars/c.md
        ---
        calendar:
          - name: Tuesday, May 6
            events:
              - {name: Opening, start: 9:00, end: '10:00'}
              - {start: 10:00}
              - {name: Odd, start: half past}
              - {name: Backwards, start: '15:00', end: '14:00'}
              - {name: Keynote, class: keynote, talk: Only Here, speaker: Ada Stone, start: '16:00'}
              - {name: Oral Session 7, class: oral, start: '17:00', end: '18:00'}
          - name: Tuesday, May 7, 2019
            events:
              - {name: Long gone, start: 9:00}
        ---
        === _speakers/no.md
        ---
        affiliation: Nowhere
        ---
        === _speakers/own.md
        ---
        name: Ben Rivers
        talk: My own time
        day: 1
        start: '19:00'
        end: '20:00'
        ---
        === _speakers/wei1.md
        ---
        name: Wei Chen
        talk: One
        orcid: 0000-0001
        ---
        === _speakers/wei2.md
        ---
        name: Wei Chen
        talk: Two
        orcid: 0000-0002
        ---
        === _tutorials/t1.md
        ---
        name: Ada Stone
        tutorial: Knots
        ---
        === _tutorials/t2.md
        ---
        name: Ben Rivers
        tutorial: Knots
        ---
        === _news/n.md
        ---
        title: News
        ---
        """;

    private const string Settings =
        """

        === booklet.yml
        year: 2031
        titel: X
        clock: 13
        """;

    [Theory]
    [InlineData("BK3001")]
    [InlineData("BK3002")]
    [InlineData("BK3005")]
    [InlineData("BK3006")]
    [InlineData("BK3007")]
    [InlineData("BK3008")]
    [InlineData("BK3009")]
    [InlineData("BK3010")]
    [InlineData("BK3011")]
    [InlineData("BK3012")]
    [InlineData("BK3013")]
    [InlineData("BK3014")]
    [InlineData("BK3015")]
    [InlineData("BK3017")]
    [InlineData("BK3018")]
    public void A_site_with_every_mistake_is_told_of_each(string code) =>
        TemporarySite.Bind(Calendar + Settings).Diagnostics.ShouldContain(d => d.Code == code);

    [Fact]
    public void A_year_that_the_settings_give_is_no_news() =>
        TemporarySite.Bind(Calendar + Settings).Diagnostics.ShouldNotContain(d => d.Code == "BK3003");

    [Fact]
    public void Days_without_any_year_are_reported_and_keep_their_heading()
    {
        var bound = TemporarySite.Bind("=== _calendars/c.md\n---\ncalendar:\n  - name: Day 1 (May 6)<br>Tuesday\n    events:\n      - {name: Opening, start: 9:00}\n---\n");
        bound.Diagnostics.ShouldContain(d => d.Code == "BK3004");
        bound.Value.Programme.Days[0].Label.ToPlainText().ShouldBe("(May 6) Tuesday");
    }

    [Fact]
    public void What_is_found_and_not_kept_has_a_line_with_its_reason()
    {
        var inventory = TemporarySite.Bind(Calendar + Settings).Value.Programme.Inventory;
        inventory.Tallies.First(t => t.Kind == "events").ShouldBe(new Booklet.Content.Model.Tally("events", 7, 5));
        inventory.LeftOut.ShouldContain(l => l.What == "an entry of the calendar" && l.Reason == "it has no name");
        inventory.LeftOut.ShouldContain(l => l.Reason == "it is of 2019");
        inventory.LeftOut.ShouldContain(l => l.Reason == "it has neither a name nor a title");
    }

    [Fact]
    public void A_folder_without_content_is_an_error() =>
        TemporarySite.Bind("=== index.md\n# Hello\n").Diagnostics.ShouldContain(d => d.Code == "BK3016" && d.Severity == Severity.Error);

    [Fact]
    public void A_mistyped_setting_is_told_its_nearest_name()
    {
        var finding = TemporarySite.Bind(Calendar + Settings).Diagnostics.First(d => d.Code == "BK3014");
        finding.Hints.ShouldContain(h => h.Contains("'title'"));
        finding.Location!.ToString().ShouldBe("booklet.yml(2,1)");
    }
}
