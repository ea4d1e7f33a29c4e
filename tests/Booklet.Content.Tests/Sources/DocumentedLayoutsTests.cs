using System.Text.RegularExpressions;
using Booklet.Content.Sources;
using Booklet.Content.Sources.Mapped;
using Booklet.Content.Tests.Binding;
using Booklet.Content.Tests.Settings;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources;

/// <summary>What docs/content.md says of layouts that are recognised; <see cref="Mapped.DocumentedExamplesTests"/> has those that are mapped.</summary>
public partial class DocumentedLayoutsTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("docs/content.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_layout_stands_in_the_table_by_the_name_that_booklet_yml_takes() =>
        SourceRegistry.All.Where(s => s is not MappedSource).Select(s => s.Name).Where(n => !TableRow().Matches(Text).Any(r => r.Value.Contains($"`{n}`", StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void The_example_of_a_site_is_read_as_it_says()
    {
        var (record, calendar) = (Block("yaml", "---\nname: Eleni"), Block("yaml", "calendar:"));
        var bound = TemporarySite.Bind($"=== _config.yml\ntitle: Tide Days\n=== _speakers/eleni-papadaki.md\n{record}\n=== _calendars/day1.md\n---\nyear: 2029\n{calendar}---\n");

        bound.Diagnostics.ShouldNotContain(d => d.Severity == Severity.Error);
        var day = bound.Value.Programme.Days.ShouldHaveSingleItem();
        day.Sessions.Length.ShouldBe(2);
        var keynote = day.Sessions[0];
        bound.Value.Programme.Talks.ShouldHaveSingleItem().Title.ToString().ShouldBe("The River Remembers");
        keynote.Talks.ShouldHaveSingleItem().TalkId.ShouldBe(bound.Value.Programme.Talks[0].Id);
        bound.Value.Programme.People.Select(p => p.Name.Display).ShouldBe(["Eleni Papadaki", "Siân Llewelyn-Hughes"], ignoreOrder: true);
    }

    [Fact]
    public void The_example_of_a_table_is_read_as_it_says()
    {
        var bound = TemporarySite.Bind($"=== talks.csv\n{Block("csv", "Date,")}");

        bound.Diagnostics.ShouldNotContain(d => d.Severity == Severity.Error);
        bound.Value.Programme.Talks.Select(t => t.Title.ToString()).ShouldBe(["The River Remembers", "Salt"]);
        bound.Value.Programme.Talks[1].Contributors.Length.ShouldBe(2);
        // The two talks are one session, and the break is the other.
        bound.Value.Programme.Days.ShouldHaveSingleItem().Sessions.Select(s => s.Title.ToString()).ShouldBe(["High Water", "Coffee"]);
    }

    private static string Block(string language, string beginning)
    {
        var start = Text.IndexOf($"```{language}\n{beginning}", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, beginning);
        start += language.Length + 4;
        return Text[start..Text.IndexOf("```\n", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^\| .* \| .* \| .* \|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
