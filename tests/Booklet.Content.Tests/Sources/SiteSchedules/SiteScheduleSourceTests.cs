using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.SiteSchedules;

/// <summary>
/// Ferry keeps events of several years and towns, its schedule names talks by their files. Tarn has days as keys, times with dots, speakers by key.
/// Quay lists lengths instead of times. Moraine shows tables with rooms and with days as columns. Bight has lists, abstracts below headings, authors in a list
/// of papers.
/// </summary>
public class SiteScheduleSourceTests
{
    [Theory]
    [InlineData("Ferry")]
    [InlineData("Tarn")]
    [InlineData("Quay")]
    [InlineData("Moraine")]
    [InlineData("Bight")]
    public void A_site_of_no_known_theme_becomes_the_programme_that_it_shows(string name)
    {
        var bound = TemporarySite.Bind(GoldenFile.Beside(name + ".site.txt"));
        var findings = string.Concat(bound.Diagnostics.Select(d => d + "\n"));
        (ProgrammeDump.Write(bound.Value.Programme) + "\n" + findings).ShouldMatchGolden(name);
    }

    [Fact]
    public void The_edition_that_the_settings_ask_for_is_read()
    {
        var site = GoldenFile.Beside("Ferry.site.txt") + "=== booklet.yml\nyear: 2026\n";
        var programme = TemporarySite.Bind(site).Value.Programme;
        programme.Event.Title.ToString().ShouldBe("Ferry Days Porto 2026");
        programme.Talks.ShouldHaveSingleItem().Title.ToString().ShouldBe("The Old Ferry");
    }

    [Fact]
    public void The_settings_that_init_writes_change_nothing()
    {
        foreach (var name in new[] { "Ferry", "Tarn", "Quay", "Moraine", "Bight" })
        {
            var site = GoldenFile.Beside(name + ".site.txt");
            var draft = TemporarySite.Draft(site).Text;
            var before = ProgrammeDump.Write(TemporarySite.Bind(site).Value.Programme);
            var after = ProgrammeDump.Write(TemporarySite.Bind(site + "=== booklet.yml\n" + draft).Value.Programme);
            after.ShouldBe(before, name);
        }
    }

    [Theory]
    [InlineData("540", "09:00")]
    [InlineData("9.30", "09:30")]
    [InlineData("9h30", "09:30")]
    [InlineData("2:00 pm CEST", "14:00")]
    [InlineData("2027-5-3 2:00 PM", "14:00")]
    public void Times_are_read_as_sites_write_them(string start, string expected)
    {
        var site = $"=== index.md\n# Salt Days\n=== data/schedule.yml\n- {{date: 2027-05-03, start: \"{start}\", title: Salt, speaker: Ana Ruiz}}\n- {{date: 2027-05-03, start: \"{start}\", title: Foam, speaker: Bo Li}}\n- {{date: 2027-05-03, start: \"{start}\", title: Sand, speaker: Cem Kaya}}\n";
        var session = TemporarySite.Bind(site).Value.Programme.Days.ShouldHaveSingleItem().Sessions[0];
        session.Start!.Value.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Fact]
    public void A_talk_that_is_not_published_is_left_out_and_named()
    {
        var site = "=== data/schedule.yml\n- {date: 2027-05-03, start: \"9:00\", end: \"9:30\", talk: salt}\n- {date: 2027-05-03, start: \"9:30\", end: \"10:00\", talk: foam}\n- {date: 2027-05-03, start: \"10:00\", end: \"11:00\", title: Lunch}\n"
            + "=== src/content/talks/salt.mdx\n---\ntitle: Salt\nspeaker: Ana Ruiz\n---\nOn salt.\n=== src/content/talks/foam.mdx\n---\ntitle: Foam\nspeaker: Bo Li\ndraft: true\n---\nOn foam.\n";
        var programme = TemporarySite.Bind(site).Value.Programme;
        programme.Talks.ShouldHaveSingleItem().Title.ToString().ShouldBe("Salt");
        programme.Inventory.LeftOut.ShouldContain(l => l.What.Contains("Foam", StringComparison.Ordinal));
    }

    [Fact]
    public void Opening_hours_are_no_schedule()
    {
        var site = "=== visit.md\n---\ntitle: Visit\n---\n| Day | Open |\n|---|---|\n| Monday | 9:00 - 17:00 |\n| Tuesday | 9:00 - 17:00 |\n";
        TemporarySite.Bind(site).Value.Programme.Days.ShouldBeEmpty();
    }
}
