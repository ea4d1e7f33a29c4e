using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.Indico;

/// <summary>
/// Invented events: Sluice is the export with session slots, posters and parts of contributions, and another year beside it; Lock is a timetable in the
/// older shape with breaks, and the contributions' texts in a file of their own; Gully has contributions alone, some of wrong kinds.
/// </summary>
public class IndicoTests
{
    [Theory]
    [InlineData("Sluice")]
    [InlineData("Lock")]
    [InlineData("Gully")]
    public void An_export_reads_as_its_organisers_meant_it(string name)
    {
        var bound = TemporarySite.Bind(Text(name));
        var findings = string.Concat(bound.Diagnostics.Select(d => d + "\n"));
        (ProgrammeDump.Write(bound.Value.Programme) + "\n" + findings).ShouldMatchGolden(name);
    }

    [Theory]
    [InlineData("Sluice")]
    [InlineData("Lock")]
    [InlineData("Gully")]
    public void No_record_is_lost_without_a_word(string name)
    {
        var inventory = TemporarySite.Bind(Text(name)).Value.Programme.Inventory;
        inventory.Tallies.Sum(t => t.Found - t.Kept).ShouldBe(inventory.LeftOut.Count(l => !l.What.EndsWith("file)", StringComparison.Ordinal)));
    }

    [Fact]
    public void Dates_in_other_data_are_not_taken_for_an_event()
    {
        var bound = TemporarySite.Bind(
            """
            === data/contributions.json
            [{"startDate": {"date": "2027-01-01"}, "title": "Salt"}, {"entryType": "Session"}]
            === _talks/a.md
            ---
            title: Salt
            speakers: [Bo Li]
            ---
            """);
        bound.Value.Programme.Inventory.Source.ShouldNotContain("Indico");
    }

    private static string Text(string name) => GoldenFile.Beside($"{name}.site.txt");
}
