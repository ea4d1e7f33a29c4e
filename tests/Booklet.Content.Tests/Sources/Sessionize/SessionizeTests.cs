using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.Sessionize;

/// <summary>
/// Invented events: Lanterns is view/All, wrapped, with every trap of its fields and last year's file beside it; Terns is view/GridSmart in UTC
/// with view/Speakers; Grebes is view/Sessions alone, in UTC without a zone, with values of wrong kinds.
/// </summary>
public class SessionizeTests
{
    public static TheoryData<string> Names { get; } = new("Lanterns", "Terns", "Grebes");

    [Theory]
    [MemberData(nameof(Names))]
    public void An_export_reads_as_its_organisers_meant_it(string name)
    {
        var bound = TemporarySite.Bind(Text(name));
        var findings = string.Concat(bound.Diagnostics.Select(d => d + "\n"));
        (ProgrammeDump.Write(bound.Value.Programme) + "\n" + findings).ShouldMatchGolden(name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_record_is_lost_without_a_word(string name)
    {
        var inventory = TemporarySite.Bind(Text(name)).Value.Programme.Inventory;
        inventory.Tallies.Sum(t => t.Found - t.Kept).ShouldBe(inventory.LeftOut.Count(l => !l.What.EndsWith("file)", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_list_of_sessions_of_another_software_is_not_taken_for_one()
    {
        var bound = TemporarySite.Bind(
            """
            === _data/sessions.json
            [{"id": 1, "title": "Salt", "speakers": ["bo"], "start": "09:00"}]
            === _data/speakers.json
            [{"id": "bo", "name": "Bo Li", "bio": "x"}]
            === _speakers/bo.md
            ---
            name: Bo Li
            talk: Salt
            ---
            """);
        bound.Value.Programme.Inventory.Source.ShouldNotContain("Sessionize");
    }

    [Fact]
    public void A_website_with_pages_is_read_from_the_export_that_lies_beside_them()
    {
        var bound = TemporarySite.Bind(Text("Lanterns") + "\n=== _posts/a.md\n---\ntitle: News\n---\nText\n=== _pages/b.md\n---\ntitle: About\n---\n");
        bound.Value.Programme.Inventory.Source.ShouldStartWith("a Sessionize export");
    }

    [Fact]
    public void A_broken_export_says_where_it_is_broken()
    {
        var bound = TemporarySite.Bind("=== data/all.json\n{\"sessions\": [{\"isServiceSession\": false, \"startsAt\": \"2027-01-01T09:00:00\" \"x\"}]}\n");
        bound.Diagnostics.ShouldContain(d => d.Code == "BK2011" && d.Location!.Position != null);
    }

    private static string Text(string name) => GoldenFile.Beside($"{name}.site.txt");
}
