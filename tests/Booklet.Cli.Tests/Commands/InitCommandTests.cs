using Booklet.Content.Settings;
using Shouldly;
using Xunit;

namespace Booklet.Cli.Tests.Commands;

public sealed class InitCommandTests
{
    private const string Page = "---\nname: Ines Ferreira\ntalk: Salt\nabstract: Salt remembers.\n---\n";

    [Fact]
    public void A_first_booklet_yml_is_written_and_the_booklet_stays_the_same()
    {
        using var folder = new TemporaryFolder();
        using var output = new TemporaryFolder();
        Write(folder, "_speakers/ferreira.md", Page);
        Write(folder, "_config.yml", "title: Tides\ncollections:\n  speakers:\n");
        Run("build", folder.Path, "-o", output["before.pdf"]).ExitCode.ShouldBe(ExitCode.Fine);

        var run = Run("init", folder.Path);
        run.ExitCode.ShouldBe(ExitCode.Fine, run.Errors);
        run.Output.ShouldContain("booklet.yml is written. It is read as a website of front-matter files");
        File.ReadAllText(folder["booklet.yml"]).ShouldContain("title: \"Tides\"");
        File.ReadAllText(folder[".booklet.schema.json"]).ShouldBe(SettingsSchema.Write());

        Run("build", folder.Path, "-o", output["after.pdf"]).ExitCode.ShouldBe(ExitCode.Fine);
        File.ReadAllBytes(output["after.pdf"]).ShouldBe(File.ReadAllBytes(output["before.pdf"]));
    }

    [Theory]
    [InlineData("booklet.yml")]
    [InlineData("booklet.yaml")]
    public void What_is_there_is_left_alone(string name)
    {
        using var folder = new TemporaryFolder();
        Write(folder, "ferreira.md", Page);
        Write(folder, name, "title: Mine\n");
        var run = Run("init", folder.Path);
        run.ExitCode.ShouldBe(ExitCode.Fine);
        run.Output.ShouldContain("is there already");
        File.ReadAllText(folder[name]).ShouldBe("title: Mine\n");
        folder.Names.ShouldBe(new[] { name, "ferreira.md" }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_finding()
    {
        using var folder = new TemporaryFolder();
        var run = Run("init", folder["nowhere"]);
        run.ExitCode.ShouldBe(ExitCode.ContentErrors);
        run.Errors.ShouldContain("BK1001");
        folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public void The_schema_is_printed() => Run("schema").Output.ShouldBe(SettingsSchema.Write());

    private static CommandRun Run(params string[] arguments) => CommandRun.Of(new StagePipeline(), arguments);

    private static void Write(TemporaryFolder folder, string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
        File.WriteAllText(folder[name], text);
    }
}
