using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.Zeppelin;

/// <summary>
/// Lantern keeps YAML lists as the Jekyll template does: groups of parallel tracks, tabs, two sessions in a cell, one that goes on in the next slot, ids that nobody has.
/// Pier keeps JSON mappings as the later template does: cells with items, a session over two slots and one over two rooms.
/// </summary>
public class ZeppelinSourceTests
{
    [Theory]
    [InlineData("Lantern")]
    [InlineData("Pier")]
    public void Data_files_become_the_programme_that_the_site_shows(string name)
    {
        var bound = TemporarySite.Bind(GoldenFile.Beside(name + ".site.txt"));
        var findings = string.Concat(bound.Diagnostics.Select(d => d + "\n"));
        (ProgrammeDump.Write(bound.Value.Programme) + "\n" + findings).ShouldMatchGolden(name);
    }

    [Fact]
    public void One_file_with_all_parts_is_the_same_layout()
    {
        const string site =
            """
            === docs/initial-data.json
            {"schedule": {"2027-06-12": {"timeslots": [{"startTime": "09:00", "endTime": "10:00", "sessions": [{"items": [1]}]}]}},
             "sessions": {"1": {"title": "Welcome", "speakers": ["mira"]}}, "speakers": {"mira": {"name": "Mira Lund"}}}
            """;
        var programme = TemporarySite.Bind(site).Value.Programme;
        programme.Inventory.Source.ShouldStartWith("Zeppelin data: docs/initial-data.json");
        programme.Days.ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2027, 6, 12));
        programme.Talks.ShouldHaveSingleItem().Contributors.ShouldHaveSingleItem().PersonId.ShouldBe("mira-lund");
    }

    [Fact]
    public void Sessions_that_the_schedule_does_not_mean_are_no_such_layout()
    {
        const string site =
            """
            === _data/sessions.yml
            - {id: 1, title: Alpha}
            === _data/schedule.yml
            - {day: Monday, events: [{name: Alpha, start: "9:00"}]}
            """;
        TemporarySite.Bind(site).Value.Programme.Inventory.Source.ShouldNotStartWith("Zeppelin");
    }
}
