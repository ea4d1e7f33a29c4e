using System.Text.Json;
using Booklet.Content.Model;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Cli.Tests.Reporting;

public sealed class FindingsFormatTests
{
    private static readonly SourceFile File = new("_talks/salt & sea.md", "---\ntitle: Salt\n");

    private static FakePipeline Pipeline(BookletOptions? options = null) => new()
    {
        Options = options ?? BookletOptions.Default,
        Findings =
        [
            new Diagnostic(FakePipeline.SomeError, "A \"quoted\" fault: 100%, sure", new SourceLocation(File, new TextSpan(4, 5)))
                .WithHint("Mend it.")
                .WithRelated(SourceLocation.WholeFile("photo.jpg"), "the other one"),
            new Diagnostic(FakePipeline.SomeWarning, "A thing to look at"),
        ],
    };

    [Fact]
    public void Json_has_the_output_stream_for_itself_and_holds_everything()
    {
        var run = CommandRun.Of(Pipeline(), "check", "site", "--format", "json");
        run.ExitCode.ShouldBe(1);
        var root = JsonDocument.Parse(run.Output).RootElement;
        root.GetProperty("folder").GetString().ShouldBe("site");
        root.GetProperty("output").ValueKind.ShouldBe(JsonValueKind.Null);
        root.GetProperty("counts").GetProperty("error").GetInt32().ShouldBe(1);
        root.GetProperty("counts").GetProperty("warning").GetInt32().ShouldBe(1);
        var finding = root.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("code").GetString() == "BK3999");
        finding.GetProperty("severity").GetString().ShouldBe("error");
        finding.GetProperty("message").GetString().ShouldBe("A \"quoted\" fault: 100%, sure");
        finding.GetProperty("file").GetString().ShouldBe("site/_talks/salt & sea.md");
        finding.GetProperty("line").GetInt32().ShouldBe(2);
        finding.GetProperty("column").GetInt32().ShouldBe(1);
        finding.GetProperty("hints")[0].GetString().ShouldBe("Mend it.");
        finding.GetProperty("related")[0].GetProperty("file").GetString().ShouldBe("site/photo.jpg");
    }

    [Fact]
    public void Sarif_names_its_rules_and_places()
    {
        var run = CommandRun.Of(Pipeline(), "check", "site", "--format", "sarif");
        var log = JsonDocument.Parse(run.Output).RootElement;
        log.GetProperty("version").GetString().ShouldBe("2.1.0");
        var sarifRun = log.GetProperty("runs")[0];
        var rules = sarifRun.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        foreach (var result in sarifRun.GetProperty("results").EnumerateArray())
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
        var fault = sarifRun.GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "BK3999");
        fault.GetProperty("level").GetString().ShouldBe("error");
        var place = fault.GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("site/_talks/salt%20%26%20sea.md");
        place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void GitHub_gets_annotations_with_its_own_escapes() =>
        CommandRun.Of(Pipeline(), "check", "./site/", "--format", "github", "--quiet").Output
            .ShouldContain("::error file=site/_talks/salt & sea.md,line=2,col=1,title=BK3999 Some error::A \"quoted\" fault: 100%25, sure%0AMend it.\n");

    [Fact]
    public void A_cell_of_a_workbook_is_named_where_lines_are()
    {
        var pipeline = new FakePipeline { Findings = [new Diagnostic(FakePipeline.SomeWarning, "Odd", SourceLocation.Cell("plan.xlsx", "Talks!C7"))] };
        var finding = JsonDocument.Parse(CommandRun.Of(pipeline, "check", "site", "--format", "json").Output).RootElement.GetProperty("findings")[0];
        finding.GetProperty("file").GetString().ShouldBe("site/plan.xlsx");
        finding.GetProperty("place").GetString().ShouldBe("Talks!C7");
        finding.TryGetProperty("line", out _).ShouldBeFalse();

        var place = JsonDocument.Parse(CommandRun.Of(pipeline, "check", "site", "--format", "sarif").Output).RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0];
        place.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString().ShouldBe("Talks!C7");
        CommandRun.Of(pipeline, "check", "site", "--format", "github").Output.ShouldContain("::warning file=site/plan.xlsx,title=BK5999 Some warning::Talks!C7: Odd\n");
        CommandRun.Of(pipeline, "check", "site", "--format", "short").Errors.ShouldContain("plan.xlsx(Talks!C7): warning BK5999: Odd\n");
    }

    [Fact]
    public void GitHub_s_commands_can_not_be_forged_by_names_or_texts()
    {
        var file = new SourceFile("a,b:c%\r\n::set-env.md", "x");
        var pipeline = new FakePipeline { Findings = [new Diagnostic(FakePipeline.SomeWarning, "One\r\n::error::Two %0A", new SourceLocation(file, new TextSpan(0, 1)))] };
        var line = CommandRun.Of(pipeline, "check", ".", "--format", "github", "--quiet").Output;
        line.ShouldBe("::warning file=a%2Cb%3Ac%25%0D%0A%3A%3Aset-env.md,line=1,col=1,title=BK5999 Some warning::One%0D%0A::error::Two %250A\n");
    }

    [Fact]
    public void Programs_get_every_finding_however_many()
    {
        var pipeline = new FakePipeline { Findings = [.. Enumerable.Range(0, 57).Select(i => new Diagnostic(FakePipeline.SomeWarning, $"Odd {i}"))] };
        JsonDocument.Parse(CommandRun.Of(pipeline, "check", "--format", "json").Output).RootElement.GetProperty("findings").GetArrayLength().ShouldBe(57);
        JsonDocument.Parse(CommandRun.Of(pipeline, "check", "--format", "sarif").Output).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength().ShouldBe(57);
        CommandRun.Of(pipeline, "check", "--format", "short", "--quiet").Errors.Count(c => c == '\n').ShouldBe(57);
        CommandRun.Of(pipeline, "check", "--quiet").Errors.ShouldContain("and 37 more BK5999; --verbose lists all");
    }

    [Fact]
    public void Short_is_a_line_a_finding() =>
        CommandRun.Of(Pipeline(), "check", "site", "--format", "short", "--quiet").Errors.ShouldBe(
            "warning BK5999: A thing to look at\n_talks/salt & sea.md(2,1): error BK3999: A \"quoted\" fault: 100%, sure\n");

    [Fact]
    public void An_unknown_format_is_refused_with_the_known_ones() =>
        CommandRun.Of(Pipeline(), "check", "--format", "xml").Errors.ShouldContain("Known are human, short, json, sarif and github.");

    [Fact]
    public void People_get_a_summary_by_code()
    {
        var output = CommandRun.Of(Pipeline(), "check").Output;
        output.ShouldContain("  1 BK5999  Some warning\n  1 BK3999  Some error\n1 error, 1 warning.");
    }

    [Fact]
    public void The_organisers_severities_hold()
    {
        var off = CommandRun.Of(Pipeline(BookletOptions.Default with { Severities = [new("BK3999", null, null), new("BK5999", Severity.Information, null)] }), "check");
        off.ExitCode.ShouldBe(0);
        off.Errors.ShouldNotContain("fault");
        off.Errors.ShouldNotContain("A thing to look at");

        var worse = CommandRun.Of(Pipeline(BookletOptions.Default with { Severities = [new("BK3999", Severity.Warning, null), new("bk5999", Severity.Error, null)] }), "check");
        worse.ExitCode.ShouldBe(1);
        worse.Errors.ShouldContain("error BK5999");
        worse.Errors.ShouldContain("warning BK3999");
    }

    [Fact]
    public void A_severity_for_a_code_that_does_not_exist_is_a_slip() =>
        CommandRun.Of(Pipeline(BookletOptions.Default with { Severities = [new("BK1234", null, null)] }), "check").Errors
            .ShouldContain("warning BK9003: checks names BK1234, and there is no such finding.");

    [Fact]
    public void A_strict_check_fails_at_warnings()
    {
        var pipeline = new FakePipeline { Findings = [new Diagnostic(FakePipeline.SomeWarning, "A thing to look at")] };
        CommandRun.Of(pipeline, "check").ExitCode.ShouldBe(0);
        CommandRun.Of(pipeline, "check", "--strict").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void Explain_says_what_a_code_means()
    {
        var run = CommandRun.Of(new FakePipeline(), "explain", "BK1001");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBe("BK1001 (error): The folder does not exist\n\n    Give the path of the folder that holds the website's files.\n");
        CommandRun.Of(new FakePipeline(), "explain").Output.ShouldContain("BK1001  error        The folder does not exist");
        var unknown = CommandRun.Of(new FakePipeline(), "explain", "BK0000");
        unknown.ExitCode.ShouldBe(2);
        unknown.Errors.ShouldContain("there is no code BK0000");
    }

    [Fact]
    public void Dump_prints_the_programme_and_writes_nothing()
    {
        var run = CommandRun.Of(new FakePipeline(), "dump", "site");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("short title: Test\ndates: 2027-06-07");
    }
}
