using System.Runtime.CompilerServices;
using System.Text;
using Booklet.Content.Binding;
using Booklet.Content.Reading;
using Booklet.Fuzz;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Binding;

/// <summary>
/// The fuzzer's changes to every fixture of every layout: bytes flipped, files cut off, swapped and spliced, lines moved, values of other kinds,
/// numbers past every range, brackets without end. <see cref="Trial"/> says what has to hold; <c>tools/Fuzz</c> does the same a million times.
/// </summary>
public class MutatedFoldersTests
{
    // Some for each fixture in a normal run.
    private const int Rounds = 400;

    [Fact]
    public void No_change_to_any_fixture_stops_the_binding()
    {
        var seeds = new Seeds();
        seeds.Add(ProjectFolder());
        Gen.Int[0, int.MaxValue - 1].Sample(
            seed =>
            {
                var random = new Random(seed);
                Trial.Run(new FolderMutation(random).Change(seeds.Draw(random)));
            },
            iter: Rounds, threads: 2);
    }

    [Fact]
    public void Every_layout_has_a_fixture_to_change() =>
        Directory.EnumerateFiles(ProjectFolder(), "*.site.txt", SearchOption.AllDirectories).Count().ShouldBeGreaterThan(15);

    /// <summary>What the fuzzer found once.</summary>
    [Theory]
    [InlineData("_calendars/day1.md", "---\nevents:\n  -\n---\n")]
    [InlineData("_calendars/day1.md", "---\nevents: [a, [b]]\n---\n")]
    [InlineData("_papers/eel.md", "---\ntitle: Eel\nauthors: Ina 99999999999999999999999999999999999999999999999999999999999999999999999999999999Sand (Kiel)\n---\n")]
    [InlineData("_papers/eel.md", "---\ntitle: Eel\nauthors: Ina^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}^{1}Sand\n---\n")]
    [InlineData("grouping.tsv", "id\ttitle\tstart\tend\tdate\troom\tchair\nt\u001C\n")]
    [InlineData("_config.yml", "title: Tides\ntimezone: \"+02:\\x100\"\n")]
    [InlineData("_data/sponsors.yml", "- {name: Ne&#0;t&#1;}\n")]
    [InlineData("grouping.tsv", "id\ttitle\tauthors\troom\nt\tSalt\tKit Oko\u008De\tDo\u008Fe\n")]
    [InlineData("gro\u0004up.tsv", "id\ttitle\tstart\tend\tdate\troom\tchair\nt\tLocks\tsoon\n")]
    [InlineData("grouping.tsv", "id\ttitle\tsession\tauthors\nt\tLocks\tSecond Ses\u007Fon\tKit Oko\n")]
    [InlineData(".json", "{}")]
    [InlineData("_people/a.md", "---\nfirst_name: Ina\ncomp\u0090any: Sand\n---\n")]
    [InlineData("_speakers/a.md", "---\nname: Ina Sand\ntalk: Salt\norcid: \"0000-000\\x12-1825-0097\"\n---\n")]
    [InlineData("_config.yml", "title: Tides\nlang: \"en\\rGB\"\n")]
    [InlineData("booklet.yml", "title: Tides\nlanguage: \"de-\\x01\"\nshort_title: \"Ti\\x01de\"\n")]
    public void What_once_stopped_the_binding_no_longer_does(string path, string text)
    {
        var files = new Dictionary<string, byte[]>
        {
            [path] = Encoding.UTF8.GetBytes(text),
            ["_calendars/day2.md"] = "---\nevents:\n  - {name: Welcome, start: 9.00}\n---\n"u8.ToArray(),
        };
        Trial.Run(files);
    }

    [Fact]
    public void A_folder_in_memory_gives_what_the_same_folder_on_disk_gives()
    {
        const string Text = "---\nname: Ada Stone\ntalk: First\nphoto: a.png\n---\nBody\n";
        using var folder = new Reading.TemporaryFolder().With("_speakers/a.md", Text).With("a.png", 1, 2, 3);
        var memory = Workspace.InMemory(new Dictionary<string, byte[]> { ["a.png"] = [1, 2, 3], ["_speakers/a.md"] = Encoding.UTF8.GetBytes(Text) });
        var fromMemory = ProgrammeBinder.Bind(memory);
        var fromDisk = ProgrammeBinder.Bind(folder.Open());
        ProgrammeDump.Write(fromMemory.Value.Programme).ShouldBe(ProgrammeDump.Write(fromDisk.Value.Programme));
        fromMemory.Diagnostics.Select(d => d.ToString()).ShouldBe(fromDisk.Diagnostics.Select(d => d.ToString()));
    }

    private static string ProjectFolder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, ".."));
}
