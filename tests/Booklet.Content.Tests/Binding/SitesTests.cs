using Booklet.Content.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Binding;

/// <summary>
/// Invented sites as other organisers keep theirs, each with the programme that a careful reader would make of it:
/// Delta counts in Roman numerals and splits papers over talks and posters; Fjord keeps its calendar in a data file and speaks of rooms and titles;
/// Meadow has no calendar; Strand has the calendar in a page and the speaker's facts on the talk's page; Harbour has a file a day and parallel entries;
/// Quay lists rooms within days and calls talks by name.
/// </summary>
public class SitesTests
{
    public static TheoryData<string> Names { get; } = new("Delta", "Fjord", "Harbour", "Meadow", "Quay", "Strand");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_site_reads_as_its_organisers_meant_it(string name)
    {
        var bound = TemporarySite.Bind(Text(name));
        var findings = string.Concat(bound.Diagnostics.Select(d => d + "\n"));
        (ProgrammeDump.Write(bound.Value.Programme) + "\n" + findings).ShouldMatchGolden("Sites/" + name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_record_and_no_entry_is_lost_without_a_word(string name)
    {
        var inventory = TemporarySite.Bind(Text(name)).Value.Programme.Inventory;
        // A folder that is left out as a whole is named, but nobody knows what its files would have counted as.
        inventory.Tallies.Sum(t => t.Found - t.Kept).ShouldBe(inventory.LeftOut.Count(l => !l.What.EndsWith("file)", StringComparison.Ordinal)));
    }

    public static string Text(string name) => GoldenFile.Beside($"Sites/{name}.site.txt");
}
