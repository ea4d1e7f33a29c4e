using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.EntryFiles;

/// <summary>
/// Gale is a Hugo site: entries as data files that count their days, sessions that list talks, rooms behind names, a page with the committee.
/// Skerry is a Jekyll site: TOML, YAML and JSON front matter, moments with a zone or in the file's name, a talk in two languages, an entry for all day.
/// </summary>
public class EntryFilesSourceTests
{
    [Theory]
    [InlineData("Gale")]
    [InlineData("Skerry")]
    public void Files_with_a_time_each_become_the_schedule(string name)
    {
        var bound = TemporarySite.Bind(GoldenFile.Beside(name + ".site.txt"));
        var findings = string.Concat(bound.Diagnostics.Select(d => d + "\n"));
        (ProgrammeDump.Write(bound.Value.Programme) + "\n" + findings).ShouldMatchGolden(name);
    }

    [Fact]
    public void Posts_with_a_date_each_are_no_schedule()
    {
        var pages = string.Concat(Enumerable.Range(1, 5).Select(i => $"=== content/articles/{i}.md\n+++\ntitle = \"Article {i}\"\ndate = 2027-01-0{i}T10:00:00Z\n+++\nText.\n"));
        TemporarySite.Bind(pages).Value.Programme.Inventory.Source.ShouldNotStartWith("a website with a file for each entry");
    }

    [Fact]
    public void A_calendar_beside_dated_pages_is_the_schedule()
    {
        var pages = string.Concat(Enumerable.Range(1, 4).Select(i => $"=== _talks/{i}.md\n---\ntitle: Talk {i}\nspeakers: [Ada Stone]\nstart: 2027-05-01 1{i}:00\n---\nText.\n"));
        var site = pages + "=== _calendar/a.md\n---\ncalendar:\n  - name: Day 1 (May 1)\n    events:\n      - {name: Talk 1, start: \"11:00\", end: \"12:00\"}\n---\n";
        TemporarySite.Bind(site).Value.Programme.Inventory.Source.ShouldStartWith("a website of front-matter files");
        TemporarySite.Bind(pages).Value.Programme.Inventory.Source.ShouldStartWith("a website with a file for each entry");
    }
}
