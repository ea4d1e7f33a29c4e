using System.Text;
using Booklet.Content.Binding;
using Booklet.Content.Tests.Reading;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Binding;

/// <summary>Folders that nobody meant to be programmes, and files that lost their way: each says what is wrong and costs nothing else.</summary>
public class HostileSitesTests
{
    private const string Speaker = "---\nname: Ada Stone\ntalk: First\n---\nBody\n";

    [Theory]
    [InlineData("_calendars/c.md", "---\ncalendar:\n - name: Day 1\n   events:\n    - {name: 'Bad\n---\n", "BK2001")]
    [InlineData("_config.yml", "title: [X\nfoo: }\n", "BK2001")]
    [InlineData("booklet.yml", "title: 'x\nfoo\n", "BK2001")]
    [InlineData("_talks/t.md", "---\ntitle: One\n", "BK2007")]
    [InlineData("_data/schedule.yml", "- [\n", "BK2001")]
    public void A_broken_file_loses_only_itself_and_says_where(string path, string text, string code)
    {
        using var folder = new TemporaryFolder().With("_speakers/a.md", Speaker).With(path, text);
        var bound = Bind(folder);
        bound.Value.Programme.Talks.ShouldContain(t => t.Title.ToPlainText() == "First");
        var finding = bound.Diagnostics.Where(d => d.Code == code).ShouldHaveSingleItem();
        finding.Location!.Path.ShouldBe(path);
        finding.Location.Position.ShouldNotBeNull();
        finding.Hints.ShouldNotBeEmpty();
    }

    [Fact]
    public void Folders_of_binaries_hold_no_content()
    {
        var noise = new byte[3000];
        new Random(7).NextBytes(noise);
        using var folder = new TemporaryFolder().With("_speakers/x.md", noise).With("y.bin", noise);
        var bound = Bind(folder);
        bound.Diagnostics.Select(d => d.Code).ShouldContain("BK1006");
        bound.Diagnostics.Select(d => d.Code).ShouldContain("BK3016");
    }

    [Theory]
    [InlineData("name", "[", 30_000)]
    [InlineData("talk", "<b>", 20_000)]
    [InlineData("talk", "(", 20_000)]
    [InlineData("abstract", "> ", 5_000)]
    [InlineData("abstract", "\\frac{$", 5_000)]
    [InlineData("bio", "*", 20_000)]
    [InlineData("bio", "- ", 3_000)]
    [InlineData("authors", "and ", 20_000)]
    [InlineData("location", "<a>", 20_000)]
    [InlineData("keywords", ",", 20_000)]
    [InlineData("day", "1 ", 20_000)]
    [InlineData("start", "1-", 20_000)]
    public void Repetition_and_depth_have_bounds(string field, string piece, int count)
    {
        var value = field == "name" ? Repeat(piece, count) : $"'{Repeat(piece, count)}'";
        using var folder = new TemporaryFolder().With("_speakers/a.md", Speaker)
            .With("_speakers/b.md", $"---\nname: Ben Rivers\ntalk: Second\n{field}: {value}\n---\n{Repeat(piece, count)}\n");
        Bind(folder).Value.Programme.Talks.ShouldContain(t => t.Title.ToPlainText() == "First");
    }

    [Fact]
    public void Values_of_wrong_kinds_are_read_as_far_as_they_are_text_and_named_where_not()
    {
        var bound = TemporarySite.Bind(
            """
            === _speakers/a.md
            ---
            name: Ada Stone
            talk: true
            bio: [One., Two.]
            abstract: {a: b}
            day: 2031-05-06T10:00:00Z
            start: {a: b}
            affiliation: [A, B]
            photo: [x.png]
            ---
            === _papers/b.md
            ---
            title: [In a list]
            authors: {name: Ben Rivers}
            session: {a: 1}
            ---
            === _config.yml
            - a
            === booklet.yml
            [1, 2]
            """);
        var talks = bound.Value.Programme.Talks;
        talks.Select(t => t.Title.ToPlainText()).ShouldBe(["In a list", "true"]);
        bound.Value.Programme.People.Single(p => p.Name.Family == "Stone").Biography.ToPlainText().ShouldBe("One., Two.");
        bound.Diagnostics.Where(d => d.Code == "BK4006").Select(d => d.Location!.ToString()).ShouldBe(["_speakers/a.md(5,1)", "_speakers/a.md(7,1)"], ignoreOrder: true);
    }

    [Fact]
    public void Unprintable_characters_do_not_reach_the_programme()
    {
        using var folder = new TemporaryFolder()
            .With("_speakers/a.md", "---\nname: \"A\\0da\\a Stone\"\ntalk: سلام 🦀\n---\n\u0001\u0002 body \u202E x\n"u8.ToArray())
            .With("_speakers/nul.md", "---\nname: X\0Y\n---\n")
            .With("_speakers/latin.md", Encoding.Latin1.GetBytes("---\nname: Jörg Ätna\ntalk: Öl\n---\n"));
        var bound = Bind(folder);
        var dump = ProgrammeDump.Write(bound.Value.Programme);
        dump.Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
        dump.ShouldContain("سلام 🦀");
        dump.ShouldContain("Jörg Ätna");
        bound.Diagnostics.Select(d => d.Code).ShouldContain("BK1006");
        bound.Diagnostics.Select(d => d.Code).ShouldContain("BK1007");
    }

    [Fact]
    public void Many_people_of_one_name_are_told_apart_and_many_mentions_of_one_are_joined()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 300; i++)
        {
            folder.With($"_people/{i}.md", $"---\nname: Wei Chen\naffiliation: Uni{i}\nwebsite: https://w{i}.example\nbio: x\n---\n");
            folder.With($"_papers/{i}.md", $"---\ntitle: Same title\nauthors: Ada Stone, Ada Stone\nsession: 1\n---\n");
        }
        var programme = Bind(folder).Value.Programme;
        programme.People.Count(p => p.Name.Family == "Chen").ShouldBe(300);
        programme.People.Count(p => p.Name.Family == "Stone").ShouldBe(1);
        programme.Talks.Select(t => t.Id).Distinct().Count().ShouldBe(300);
    }

    private static StageResult<BoundContent> Bind(TemporaryFolder folder) => ProgrammeBinder.Bind(folder.Open());

    private static string Repeat(string piece, int count) => new StringBuilder().Insert(0, piece, count).ToString();
}
