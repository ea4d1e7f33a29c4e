using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.Miniconf;

/// <summary>Ebb has tables with lists in cells, a paper in two sessions, a night that goes on until breakfast, and what the template brought along.</summary>
public class MiniconfSourceTests
{
    [Fact]
    public void Tables_and_calendar_become_the_programme_that_the_site_shows()
    {
        var bound = TemporarySite.Bind(GoldenFile.Beside("Ebb.site.txt"));
        var findings = string.Concat(bound.Diagnostics.Select(d => d + "\n"));
        (ProgrammeDump.Write(bound.Value.Programme) + "\n" + findings).ShouldMatchGolden("Ebb");
    }

    [Fact]
    public void Papers_alone_are_read_without_a_schedule()
    {
        const string site =
            """
            === sitedata/config.yml
            name: Ebb
            === sitedata/committee.yml
            committee: [{role: Chair, name: Jun Ito}]
            === sitedata/papers.json
            [{"UID": "1", "title": "Salt", "authors": ["Ana Ruiz", "Bo Li"], "abstract": "A text.", "keywords": ["brine"], "sessions": ["S1"]}]
            """;
        var bound = TemporarySite.Bind(site);
        var programme = bound.Value.Programme;
        programme.Talks.ShouldHaveSingleItem().Contributors.Select(c => c.NameAsPrinted).ShouldBe(["Ana Ruiz", "Bo Li"]);
        programme.Committees.ShouldHaveSingleItem().Role.ShouldBe("Chair");
        bound.Diagnostics.ShouldNotContain(d => d.Code == "BK3021");
    }
}
