using System.Text;
using Shouldly;
using Xunit;

namespace Booklet.Cli.Tests.Commands;

/// <summary>The command with its real stages, on folders as people have them.</summary>
public sealed class WholeRunTests
{
    private const string SpeakerPage = """
        ---
        name: Ines Ferreira
        affiliation: Institute of Tides
        talk: "Salt: A Love Story"
        abstract: "Salt remembers.<br>Water does not --- and that is the trouble."
        bio: "Ines Ferreira measures estuaries."
        day: 1
        start: 1:30 PM
        end: 2:30 PM
        location: <a href="/venue/#aula">Aula</a>
        ---
        """;

    [Fact]
    public void A_single_speaker_page_makes_a_booklet()
    {
        using var folder = Folder(("ferreira.md", SpeakerPage));
        var run = Build(folder, "a.pdf");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("1 of 1 talks");
        Encoding.ASCII.GetString(File.ReadAllBytes(folder["a.pdf"])[..5]).ShouldBe("%PDF-");
    }

    [Fact]
    public void The_same_folder_gives_the_same_bytes()
    {
        using var folder = Folder(("_speakers/ferreira.md", SpeakerPage), ("_config.yml", "title: Tides\ncollections:\n  speakers:\n"));
        Build(folder, "a.pdf");
        Build(folder, "b.pdf");
        File.ReadAllBytes(folder["a.pdf"]).ShouldBe(File.ReadAllBytes(folder["b.pdf"]));
    }

    [Fact]
    public void Broken_data_in_one_file_loses_that_file_and_says_where()
    {
        using var folder = Folder(("_speakers/ferreira.md", SpeakerPage), ("_speakers/broken.md", "---\nname: \"Ana\ntalk: [1, 2\n---\n"));
        var run = Build(folder, "a.pdf");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("_speakers/broken.md(");
        run.Errors.ShouldContain("): error BK2");
        File.Exists(folder["a.pdf"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void A_folder_that_is_not_there_is_told_without_a_stack_trace(string command)
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of(new StagePipeline(), command, folder["none"], "--verbose");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("error BK1001: ");
        run.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public void An_empty_folder_is_told()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of(new StagePipeline(), "check", folder.Path);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("error BK");
    }

    [Fact]
    public void The_page_size_of_the_command_line_beats_the_one_of_the_file()
    {
        using var folder = Folder(("ferreira.md", SpeakerPage), ("booklet.yml", "page: a4\n"));
        CommandRun.Of(new StagePipeline(), "check", folder.Path).Output.ShouldContain("210 × 297 mm");
        CommandRun.Of(new StagePipeline(), "check", folder.Path, "--page", "half-letter").Output.ShouldContain("5.5 × 8.5 in");
    }

    [Fact]
    public void Pages_can_be_painted()
    {
        using var folder = Folder(("ferreira.md", SpeakerPage));
        CommandRun.Of(new StagePipeline(), "build", folder.Path, "-o", folder["a.pdf"], "--png", folder["png"], "--ppi", "24").ExitCode.ShouldBe(0);
        File.ReadAllBytes(Path.Combine(folder["png"], "page-001.png"))[1..4].ShouldBe("PNG"u8.ToArray());
    }

    [Theory]
    [InlineData("content/showcase")]
    [InlineData("content/cpal-2024")]
    public void The_samples_are_complete_and_without_errors(string sample)
    {
        var run = CommandRun.Of(new StagePipeline(), "check", RepositoryFiles.PathOf(sample));

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldNotContain("left out");
        // A sample that took a font of the machine would give other bytes on the next one.
        run.Errors.ShouldNotContain("BK5001");
        run.Errors.ShouldNotContain("BK5004");
    }

    private static CommandRun Build(TemporaryFolder folder, string pdf) =>
        CommandRun.Of(new StagePipeline(), "build", folder.Path, "-o", folder[pdf]);

    private static TemporaryFolder Folder(params (string Name, string Text)[] files)
    {
        var folder = new TemporaryFolder();
        foreach (var (name, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
            File.WriteAllText(folder[name], text);
        }
        return folder;
    }
}
