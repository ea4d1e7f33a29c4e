using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.Aclpub2;

/// <summary>
/// Estuary is a workshop's volume in the present dialect: subsessions in parallel, lectures that the program names, a panel, areas of a committee.
/// Lagoon is a handbook in the older dialect, below its repository's root beside a smaller volume: tutorials with rooms, workshops, pages of their own.
/// </summary>
public class Aclpub2SourceTests
{
    [Theory]
    [InlineData("Estuary")]
    [InlineData("Lagoon")]
    public void A_volume_becomes_the_programme_that_its_lists_hold(string name)
    {
        var bound = TemporarySite.Bind(GoldenFile.Beside(name + ".site.txt"));
        var findings = string.Concat(bound.Diagnostics.Select(d => d + "\n"));
        (ProgrammeDump.Write(bound.Value.Programme) + "\n" + findings).ShouldMatchGolden(name);
    }

    [Fact]
    public void A_folder_of_several_volumes_is_read_as_the_fullest_and_names_the_others()
    {
        var bound = TemporarySite.Bind(GoldenFile.Beside("Lagoon.site.txt"));
        bound.Value.Programme.Event.ShortTitle.ShouldBe("LAD");
        var finding = bound.Diagnostics.Single(d => d.Code == "BK3041");
        finding.Message.ShouldContain("'volumes/handbook'");
        finding.Hints.ShouldHaveSingleItem().ShouldContain("'volumes/small'");
    }

    [Fact]
    public void Papers_with_a_program_are_the_layout_without_details()
    {
        const string site =
            """
            === papers.yml
            - {id: 1, title: Alpha, authors: [{first_name: Bo, last_name: Li}]}
            === program.yml
            - {title: Morning, start_time: "2027-05-03 09:00", papers: [1]}
            """;
        var programme = TemporarySite.Bind(site).Value.Programme;
        programme.Inventory.Source.ShouldStartWith("an aclpub2 volume: ");
        programme.Days.ShouldHaveSingleItem().Sessions.ShouldHaveSingleItem().Talks.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("=== sponsors.yml\n- {tier: Gold, logos: [a.png]}\n=== _talks/a.md\n---\ntitle: A\n---\n")]
    [InlineData("=== program.yml\ndays: []\n=== papers.yml\n- {title: A}\n=== _talks/a.md\n---\ntitle: A\n---\n")]
    [InlineData("=== conference_details.yml\n- 1\n=== _talks/a.md\n---\ntitle: A\n---\n")]
    public void Files_of_the_same_names_alone_are_not_the_layout(string site) =>
        TemporarySite.Bind(site).Value.Programme.Inventory.Source.ShouldNotContain("aclpub2");

    [Theory]
    [InlineData("conference_details.yml", "{event_name: {a: b}, start_date: [1]}")]
    [InlineData("program.yml", "- {title: [A], start_time: 2027-99-99 10:00, subsessions: {a: {b: [1, 2]}}, papers: {id: {x: 1}}}\n- 3\n- [4]\n- {subsessions: [{start_time: 2027-01-01 09:00, tutorials: [1, {room: A}, {room: B, id: 5}]}]}")]
    [InlineData("papers.yml", "{7: {id: 7, title: A, authors: {first_name: B}}, 8: 3, 9: [1]}")]
    [InlineData("invited_talks.yml", "- {speaker_name: \":\", title: x, date: 9999-12-31 23:59:59, time: 23:00 -- 01:00}\n- {bio_file: ../../etc/passwd}\n- {}\n- x")]
    [InlineData("program_committee.yml", "- {role: A, entries: [\",\", \"()\", {}, [], {members: 3}, {area: B, members: [{last_name: \": :\"}, \" x: \"]}]}")]
    [InlineData("workshops.yml", "- {title: W, id: ../program, date: 2027-05-03}\n- {title: V, id: papers}")]
    [InlineData("prefaces.yml", "- {file: a.tex}\n- {title: [x]}")]
    [InlineData("sponsors.yml", "- {tier: [x], logos: {a: b, c: {name: 3}}}\n- logos: _\n- {logos: [_, \"-.png\"]}")]
    public void Lists_of_other_shapes_are_survived(string list, string text)
    {
        var site = $"=== conference_details.yml\nevent_name: A\n=== program.yml\n- {{title: M, start_time: 2027-05-03 09:00}}\n=== prefaces/a.tex\n{{\\bf x}} {{ {{{{ }} $ \\ \\chapter{{ \\begin{{tabular}}{{l}} \\\\[\n=== {list}\n{text}\n";
        Should.NotThrow(() => TemporarySite.Bind(site));
    }
}
