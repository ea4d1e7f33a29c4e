using Booklet.Content.Tests.Binding;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Checks;

public class TimeZoneChecksTests
{
    private const string Calendar = "=== _calendars/c.md\n---\ncalendar:\n  - name: Tuesday, May 6, 2031\n    events:\n      - {name: Opening, start: 9:00, end: '10:00'}\n---\n";

    [Theory]
    [InlineData("Europe/Madird", "Did you mean 'Europe/Madrid'?")]
    [InlineData("Europe/Munich", "")]
    [InlineData("Erewhon/Nowhere_At_All", "Write a name of the IANA database")]
    public void A_zone_that_does_not_exist_is_reported_with_the_nearest(string zone, string hint)
    {
        var finding = Of($"=== _config.yml\ntitle: Tides\ntimezone: {zone}\n" + Calendar, "BK4023").ShouldHaveSingleItem();
        finding.Message.ShouldContain(zone);
        finding.Hints.ShouldHaveSingleItem().ShouldContain(hint);
    }

    [Theory]
    [InlineData("Europe/Madrid")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("Etc/GMT+3")]
    [InlineData("HKT (GMT+8)")]
    [InlineData("UTC")]
    [InlineData("Central European Time")]
    public void A_zone_that_exists_or_is_prose_is_left_alone(string zone) =>
        Of($"=== _config.yml\ntitle: Tides\ntimezone: {zone}\n" + Calendar, "BK4023").ShouldBeEmpty();

    [Fact]
    public void The_place_of_a_wrong_zone_is_that_of_booklet_yml() =>
        Of("=== booklet.yml\ntitle: Tides\ntime_zone: Europe/Madird\n" + Calendar, "BK4023").ShouldHaveSingleItem().Location!.ToString().ShouldBe("booklet.yml(2,12)");

    [Theory]
    [InlineData("Europe/Madrid", "2031-05-06T09:00:00+01:00", true)]
    [InlineData("Europe/Madrid", "2031-05-06T09:00:00+02:00", false)]
    [InlineData("Europe/Madrid", "2031-05-06T09:00:00Z", false)]
    [InlineData("GMT+8", "2031-05-06T09:00:00+09:00", true)]
    [InlineData("GMT+8", "2031-05-06T09:00:00+08:00", false)]
    public void An_offset_that_the_zone_has_not_on_that_day_is_reported(string zone, string start, bool reported)
    {
        var found = Of($$"""
            === booklet.yml
            title: Tides
            time_zone: {{zone}}
            map:
              talks: { files: plan.yml, title: name, start: from, duration: length }
            === plan.yml
            - { name: Salt, from: "{{start}}", length: 45, created: "2019-01-01T09:00:00+05:30" }
            - { name: Foam, from: "{{start.Replace("T09", "T11")}}", length: 45 }
            """, "BK4017");
        if (!reported)
            found.ShouldBeEmpty();
        else
            found.ShouldHaveSingleItem().Message.ShouldContain("The same holds for 1 more times");
    }

    [Fact]
    public void Zones_of_two_files_whose_clocks_differ_contradict_each_other()
    {
        string Site(string other, string settings) => $$"""
            {{settings}}
            === _data/conference.yml
            timezone: Europe/Madrid
            === data/event.yml
            tz: {{other}}
            === booklet.yml
            title: Tides
            {{(settings.Length == 0 ? "year: 2031" : "time_zone: Europe/Madrid")}}
            map:
              event: { files: data/event.yml, time_zone: tz, start: day }
              talks: { files: data/plan.yml, title: name, start: from, duration: length }
              days: { files: _data/conference.yml, title: timezone }
            === data/plan.yml
            - { name: Salt, from: "2031-05-06T09:00", length: 45 }
            """;
        var finding = Of(Site("Asia/Tokyo", ""), "BK4017").ShouldHaveSingleItem();
        finding.Related.ShouldHaveSingleItem();
        Of(Site("Europe/Berlin", ""), "BK4017").ShouldBeEmpty();
        Of(Site("UTC", ""), "BK4017").ShouldBeEmpty();
    }

    private static List<Diagnostic> Of(string site, string code) => [.. TemporarySite.Bind(site.TrimStart()).Diagnostics.Where(d => d.Code == code)];
}
