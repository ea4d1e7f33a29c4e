using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.Calendar;

public class CalendarTests
{
    [Fact]
    public void A_calendar_reads_as_its_organisers_meant_it()
    {
        var bound = TemporarySite.Bind(GoldenFile.Beside("Reef.site.txt"));
        var findings = string.Concat(bound.Diagnostics.Select(d => d + "\n"));
        (ProgrammeDump.Write(bound.Value.Programme) + "\n" + findings).ShouldMatchGolden("Reef");
    }

    [Fact]
    public void A_calendar_beside_a_website_is_what_visitors_download()
    {
        var bound = TemporarySite.Bind(GoldenFile.Beside("Reef.site.txt") + "\n=== _talks/a.md\n---\ntitle: Salt\nspeakers: [Bo Li]\n---\n");
        bound.Value.Programme.Inventory.Source.ShouldNotContain("iCalendar");
    }

    [Theory]
    [InlineData("FREQ=DAILY;COUNT=3", 3)]
    [InlineData("FREQ=DAILY;UNTIL=20270504T235959Z", 2)]
    [InlineData("FREQ=WEEKLY;COUNT=2", 2)]
    [InlineData("FREQ=DAILY;COUNT=100000", 31)]
    // Without an end, and by rules that no programme has, an event stands once.
    [InlineData("FREQ=DAILY", 1)]
    [InlineData("FREQ=MONTHLY;COUNT=4", 1)]
    [InlineData("FREQ=;COUNT=x;;=", 1)]
    public void Repetitions_are_written_out(string rule, int times)
    {
        var programme = TemporarySite.Bind($"=== a.ics\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270503T090000\nDTEND:20270503T093000\nRRULE:{rule}\nSUMMARY:Registration\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20270503T100000\nSUMMARY:Lunch\nEND:VEVENT\nEND:VCALENDAR\n").Value.Programme;
        programme.Days.Sum(d => d.Sessions.Count(s => s.Title.ToPlainText() == "Registration")).ShouldBe(times);
    }
}
