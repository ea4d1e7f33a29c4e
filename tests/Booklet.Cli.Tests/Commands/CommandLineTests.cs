using System.Text;
using Booklet.Cli.Commands;
using Booklet.Cli.Writing;
using Booklet.Diagnostics;
using Booklet.Typesetting;
using Shouldly;
using Xunit;

namespace Booklet.Cli.Tests.Commands;

public sealed class CommandLineTests
{
    private static readonly Diagnostic Mistake = new(FakePipeline.SomeError, "Something is wrong.", SourceLocation.WholeFile("a.md"));

    [Fact]
    public void A_run_without_errors_writes_the_file_and_ends_with_0()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of(new FakePipeline(), "build", folder.Path, "-o", folder["a.pdf"]);

        run.ExitCode.ShouldBe(0);
        File.ReadAllText(folder["a.pdf"]).ShouldBe("%PDF-2.0 new");
        run.Output.ShouldContain($"{folder["a.pdf"]}: 2 pages of 148 × 210 mm, 12 bytes, ");
    }

    [Fact]
    public void Content_errors_end_with_1_and_the_file_is_written_all_the_same()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of(new FakePipeline { Findings = [Mistake] }, "build", folder.Path, "-o", folder["a.pdf"]);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("a.md: error BK3999: Something is wrong.");
        run.Output.ShouldContain("1 error, 0 warnings.");
        File.Exists(folder["a.pdf"]).ShouldBeTrue();
    }

    [Fact]
    public void Strict_leaves_the_last_good_file_alone_when_there_are_errors()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["a.pdf"], "old");
        var run = CommandRun.Of(new FakePipeline { Findings = [Mistake] }, "build", folder.Path, "-o", folder["a.pdf"], "--strict");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("a.pdf was not written, because --strict");
        File.ReadAllText(folder["a.pdf"]).ShouldBe("old");
    }

    [Fact]
    public void Strict_counts_what_is_found_while_writing()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["a.pdf"], "old");
        var run = CommandRun.Of(new FakePipeline { FindingsOfWriting = [Mistake] }, "build", folder.Path, "-o", folder["a.pdf"], "--strict");

        run.ExitCode.ShouldBe(1);
        folder.Names.ShouldBe(["a.pdf"]);
        File.ReadAllText(folder["a.pdf"]).ShouldBe("old");
    }

    [Fact]
    public void Warnings_do_not_count_as_errors_even_under_strict()
    {
        using var folder = new TemporaryFolder();
        var pipeline = new FakePipeline { Findings = [new Diagnostic(FakePipeline.SomeWarning, "Hm.")] };
        CommandRun.Of(pipeline, "build", folder.Path, "-o", folder["a.pdf"], "--strict").ExitCode.ShouldBe(0);
        File.Exists(folder["a.pdf"]).ShouldBeTrue();
    }

    [Fact]
    public void A_folder_that_is_not_there_ends_with_1_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of(new FakePipeline { HasFolder = false, Findings = [Mistake] }, "build", folder["none"], "-o", folder["a.pdf"]);

        run.ExitCode.ShouldBe(1);
        folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public void Check_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of(new FakePipeline(), "check", folder.Path);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("2 pages of 148 × 210 mm; nothing written");
        folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public void A_mistake_of_ours_is_one_line_with_a_request_and_ends_with_3()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["a.pdf"], "old");
        var pipeline = new FakePipeline { OnWrite = _ => throw new InvalidOperationException("Sequence contains no elements") };
        var run = CommandRun.Of(pipeline, "build", folder.Path, "-o", folder["a.pdf"], "--quiet");

        run.ExitCode.ShouldBe(3);
        run.Errors.ShouldBe("""
            error BK9000: booklet stopped at a mistake of its own, not of your files: InvalidOperationException: Sequence contains no elements
                hint: Please report this with the files that cause it; --verbose prints where in the program it happened.

            """);
        folder.Names.ShouldBe(["a.pdf"]);
        File.ReadAllText(folder["a.pdf"]).ShouldBe("old");
    }

    [Fact]
    public void Verbose_shows_where_our_mistake_happened()
    {
        using var folder = new TemporaryFolder();
        var pipeline = new FakePipeline { OnWrite = _ => throw new InvalidOperationException("x") };
        CommandRun.Of(pipeline, "build", folder.Path, "-o", folder["a.pdf"], "--verbose").Errors.ShouldContain("   at ");
    }

    [Fact]
    public void A_full_disk_is_a_finding_and_not_a_bug()
    {
        using var folder = new TemporaryFolder();
        var pipeline = new FakePipeline { OnWrite = _ => throw new IOException("No space left on device : '/x'", 28) };
        var run = CommandRun.Of(pipeline, "build", folder.Path, "-o", folder["a.pdf"]);

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain($"error BK9001: {folder["a.pdf"]} was not written: the disk is full.");
        folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_where_a_folder_is_needed_is_a_finding()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["file"], "");
        var run = CommandRun.Of(new FakePipeline(), "build", folder.Path, "-o", Path.Combine(folder["file"], "a.pdf"));

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("error BK9001: ");
    }

    [Fact]
    public void A_refusal_for_lack_of_permission_says_so()
    {
        using var folder = new TemporaryFolder();
        var pipeline = new FakePipeline { OnWrite = _ => throw new UnauthorizedAccessException("Access to the path is denied.") };
        CommandRun.Of(pipeline, "build", folder.Path, "-o", folder["a.pdf"]).Errors.ShouldContain("there is no permission to write there");
    }

    [Theory]
    [InlineData("build", "--page", "a9")]
    [InlineData("build", "--ppi", "5000")]
    [InlineData("build", "--ppi", "many")]
    [InlineData("build", "--color", "blue")]
    [InlineData("build", "--nonsense")]
    [InlineData("build", "-o")]
    [InlineData("build", "-o", "/")]
    [InlineData("check", "a", "b")]
    [InlineData("bild")]
    [InlineData]
    public void A_command_line_that_makes_no_sense_gets_its_reason_and_one_usage_line(params string[] arguments)
    {
        var pipeline = new FakePipeline();
        var run = CommandRun.Of(pipeline, arguments);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Errors.TrimEnd().Split('\n')[^1].ShouldStartWith("usage: booklet ");
        run.Errors.TrimEnd().Split('\n').Length.ShouldBeInRange(2, 3);
        pipeline.FolderSeen.ShouldBeNull();
    }

    [Theory]
    [InlineData("There is no option --outptu. Did you mean --output?", "build", ".", "--outptu", "x.pdf")]
    [InlineData("There is no option --strct. Did you mean --strict?", "build", "--strct", "x")]
    [InlineData("There is no option --fromat. Did you mean --format?", "check", "--fromat=json")]
    [InlineData("There is no option --zzzzzzzzzz. A folder of that name is ./--zzzzzzzzzz.", "check", "--zzzzzzzzzz")]
    [InlineData("There is no option -z.", "check", "-z")]
    [InlineData("There is no command 'bild'. Did you mean 'build'?", "bild", "x")]
    [InlineData("There is no command 'frobnicate'. Known are build, check, dump, explain, init, schema.", "frobnicate")]
    [InlineData("There is no command '/'. Did you mean 'booklet build /'?", "/")]
    [InlineData("Say what to do: init, build, check, dump, explain or schema.")]
    public void What_was_probably_meant_is_suggested(string reason, params string[] arguments)
    {
        var run = CommandRun.Of(new FakePipeline(), arguments);
        run.ExitCode.ShouldBe(2);
        run.Errors.Split('\n')[0].ShouldStartWith("booklet: " + reason);
        run.Errors.TrimEnd().Split('\n').Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("-o", "-x.pdf")]
    [InlineData("--output=a.pdf")]
    [InlineData("-oa.pdf")]
    [InlineData("-q", "-v")]
    [InlineData("--", "--strict")]
    public void What_looks_like_an_option_may_be_right(params string[] arguments) =>
        Suggestions.ForOption(["build", .. arguments], BuildCommand.Create(new CommandEnvironment(new FakePipeline(), new UnfinishedFiles(), TextWriter.Null, TextWriter.Null))).ShouldBeNull();

    [Fact]
    public void The_PDF_can_go_into_a_pipe_and_has_it_for_itself()
    {
        var run = CommandRun.Of(new FakePipeline(), "build", "-o", "-");
        run.ExitCode.ShouldBe(0);
        Encoding.ASCII.GetString(run.Bytes).ShouldBe("%PDF-2.0 new");
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldContain("The output stream: 2 pages");
        File.Exists("-").ShouldBeFalse();
    }

    [Fact]
    public void What_is_not_wanted_does_not_go_into_the_pipe()
    {
        var pipeline = new FakePipeline { Findings = [new Diagnostic(FakePipeline.SomeError, "No.")] };
        CommandRun.Of(pipeline, "build", "-o", "-", "--strict").Bytes.ShouldBeEmpty();
    }

    [Fact]
    public void Two_things_do_not_share_the_pipe() =>
        CommandRun.Of(new FakePipeline(), "build", "-o", "-", "--format", "json").Errors.ShouldContain("can't both go to the output stream");

    [Fact]
    public void A_bad_page_size_is_told_which_ones_are_good() =>
        CommandRun.Of(new FakePipeline(), "build", "--page", "a9").Errors.ShouldContain("'a9' is not a page size. Known are a5, a4, letter");

    [Fact]
    public void The_folder_is_the_current_one_unless_given()
    {
        var pipeline = new FakePipeline();
        CommandRun.Of(pipeline, "check");
        pipeline.FolderSeen.ShouldBe(".");
    }

    [Theory]
    [InlineData("content/rivers", "rivers.pdf")]
    [InlineData("content/rivers/", "rivers.pdf")]
    [InlineData("content/rivers/../seas", "seas.pdf")]
    [InlineData("/", "booklet.pdf")]
    public void The_file_is_named_after_the_folder(string folder, string file) => BuildCommand.DefaultOutput(folder).ShouldBe(file);

    [Fact]
    public void The_page_size_reaches_composition()
    {
        var pipeline = new FakePipeline();
        CommandRun.Of(pipeline, "check", "--page", "6x9in");
        pipeline.OptionsSeen!.Page.ShouldBe(new Size(Length.FromInches(6), Length.FromInches(9)));
    }

    [Fact]
    public void The_date_comes_from_the_environment_or_not_at_all()
    {
        var pipeline = new FakePipeline();
        CommandRun.Of(pipeline, "check");
        pipeline.OptionsSeen!.Date.ShouldBeNull();
        CommandRun.Of(pipeline, name => name == "SOURCE_DATE_EPOCH" ? "1800000000" : null, "check");
        pipeline.OptionsSeen!.Date.ShouldBe(new DateTimeOffset(2027, 1, 15, 8, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_reproducible_build_is_dated_by_the_environment_or_by_the_first_day()
    {
        var pipeline = new FakePipeline();
        using var folder = new TemporaryFolder();
        CommandRun.Of(pipeline, "build", "--reproducible", "-o", Path.Combine(folder.Path, "x.pdf"));
        pipeline.OptionsSeen!.Date.ShouldBe(new DateTimeOffset(2027, 6, 7, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_date_that_is_no_number_is_a_warning()
    {
        var run = CommandRun.Of(new FakePipeline(), _ => "yesterday", "check");
        run.ExitCode.ShouldBe(0);
        run.Errors.ShouldContain("warning BK9002: SOURCE_DATE_EPOCH is 'yesterday'");
    }

    [Fact]
    public void Quiet_prints_findings_only()
    {
        var run = CommandRun.Of(new FakePipeline { Findings = [Mistake] }, "check", "--quiet");
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldBe("a.md: error BK3999: Something is wrong.\n");
    }

    [Fact]
    public void A_pipe_gets_a_line_a_stage()
    {
        CommandRun.Of(new FakePipeline(), "check").Errors.ShouldBe("""
            Reading . …
            Composing the booklet …
            Laying out pages …

            """);
    }

    [Fact]
    public void Pages_are_painted_where_asked()
    {
        using var folder = new TemporaryFolder();
        CommandRun.Of(new FakePipeline(), "build", folder.Path, "-o", folder["a.pdf"], "--png", folder["png"], "--ppi", "72").ExitCode.ShouldBe(0);
        File.ReadAllText(Path.Combine(folder["png"], "page-002.png")).ShouldBe("page 1 at 72");
    }

    [Fact]
    public void The_version_is_one_line()
    {
        var run = CommandRun.Of(new FakePipeline(), "--version");
        run.ExitCode.ShouldBe(0);
        run.Output.Trim().ShouldMatch(@"^[0-9]+\.[0-9]+\.[0-9]+$");
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("dump")]
    [InlineData("explain")]
    [InlineData("init")]
    [InlineData("schema")]
    public void Every_command_has_help(string command)
    {
        foreach (var option in (string[])["--help", "-h", "-?"])
        {
            var run = CommandRun.Of(new FakePipeline(), command, option);
            run.ExitCode.ShouldBe(0);
            run.Output.ShouldContain($" {command} [", customMessage: option);
        }
    }

    [Fact]
    public void Help_names_both_commands()
    {
        var run = CommandRun.Of(new FakePipeline(), "--help");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("build");
        run.Output.ShouldContain("check");
    }
}
