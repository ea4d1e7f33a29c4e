using Booklet.Content.Binding;
using Booklet.Content.Tests.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.ProgramText;

/// <summary>Sluice is a workshop's programme typed line by line: values over several lines, authors with their affiliations below them, times of talks.</summary>
public class ProgramTextSourceTests
{
    [Fact]
    public void Lines_with_keys_become_the_programme()
    {
        var bound = TemporarySite.Bind(GoldenFile.Beside("Sluice.site.txt"));
        var findings = string.Concat(bound.Diagnostics.Select(d => d + "\n"));
        (ProgrammeDump.Write(bound.Value.Programme) + "\n" + findings).ShouldMatchGolden("Sluice");
    }

    [Theory]
    [InlineData("Session: A\nno talk\n")]
    [InlineData("Talk about this: nothing\n")]
    public void Other_texts_are_not_the_layout(string text) =>
        TemporarySite.Bind($"=== notes.txt\n{text}").Value.Programme.Inventory.Source.ShouldNotContain("plain text");

    [Theory]
    [InlineData("Talk: A\nSession:\nStart: 99:99\nDuration: 5\nAffiliation: x\nSession: B\nEnd: 00:00\nTalk:::\n:::\n")]
    [InlineData("Session: A\nStart: 9999-12-31 23:59\nDuration: 600\nTalk: B\nStart: 0001-01-01 00:00\nDuration: 23:59\nAuthor: ,;,\n")]
    public void Odd_lines_are_survived(string text) => Should.NotThrow(() => TemporarySite.Bind($"=== program.txt\n{text}"));
}
