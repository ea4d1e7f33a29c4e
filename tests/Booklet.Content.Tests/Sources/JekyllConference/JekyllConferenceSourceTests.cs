using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.JekyllConference;

/// <summary>
/// Ness is of version 4: tracks, hidden pages, times of the next day, a talk in two languages, a page of the location.
/// Fen is of version 3: days without a key above them, main categories, collections in a folder of their own.
/// </summary>
public class JekyllConferenceSourceTests
{
    [Theory]
    [InlineData("Ness")]
    [InlineData("Fen")]
    public void Days_rooms_and_talks_join_by_name(string name)
    {
        var bound = TemporarySite.Bind(GoldenFile.Beside(name + ".site.txt"));
        var findings = string.Concat(bound.Diagnostics.Select(d => d + "\n"));
        (ProgrammeDump.Write(bound.Value.Programme) + "\n" + findings).ShouldMatchGolden(name);
    }

    [Fact]
    public void A_program_without_rooms_is_another_layout()
    {
        const string site =
            """
            === _data/program.yml
            days:
              - name: Monday
                events: [{name: Alpha, start: "9:00"}]
            === _talks/alpha.md
            ---
            title: Alpha
            speakers: [Ada Stone]
            ---
            """;
        TemporarySite.Bind(site).Value.Programme.Inventory.Source.ShouldStartWith("a website of front-matter files");
    }
}
