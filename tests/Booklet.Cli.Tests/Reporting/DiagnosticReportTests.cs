using System.Collections.Immutable;
using Booklet.Cli.Reporting;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Cli.Tests.Reporting;

public sealed class DiagnosticReportTests
{
    private static readonly DiagnosticDescriptor Unknown = new("BK3001", Severity.Error, "Unknown speaker");
    private static readonly DiagnosticDescriptor Duplicate = new("BK2002", Severity.Warning, "Duplicate key");
    private static readonly DiagnosticDescriptor Year = new("BK3010", Severity.Information, "Where the year came from") { IsAssumption = true };
    private static readonly DiagnosticDescriptor Schema = new("BK3011", Severity.Information, "Layout of files");
    private static readonly DiagnosticDescriptor Photo = new("BK5003", Severity.Warning, "Photo of low resolution");

    private static readonly SourceFile Calendar = new("_calendars/days.md", "---\ncalendar:\n  - speaker: a.smith\n");
    private static readonly SourceFile Talk = new("_talks/salt.md", "---\ntitle: Salt\ntitle: Salt and Silt\n");

    private static ImmutableArray<ImmutableArray<Diagnostic>> SomeFindings =>
    [
        [
            new Diagnostic(Duplicate, "The key 'title' comes twice; the second one counts.", At(Talk, "title: Salt and"))
                .WithRelated(At(Talk, "title: Salt"), "the first one is here"),
        ],
        [
            new Diagnostic(Unknown, "The speaker 'a.smith' is not defined.", At(Calendar, "a.smith")).WithHint("Did you mean 'alice.smith'?").WithHint("Known are 12 speakers."),
            new Diagnostic(Schema, "Read as a website with collections."),
            new Diagnostic(Year, "The year 2027 comes from the venue's page.", SourceLocation.WholeFile("venue.md")),
            new Diagnostic(Unknown, "The speaker 'b' is not defined.", At(Calendar, "calendar")),
        ],
        [new Diagnostic(Photo, "The photo has 96 pixels per inch at its size.", SourceLocation.WholeFile("images/a.jpg"))],
    ];

    [Fact]
    public void Findings_stand_by_severity_then_stage_then_place() => Render(SomeFindings).ShouldMatchGolden("findings");

    [Fact]
    public void Verbose_shows_information_that_needs_no_action() => Render(SomeFindings, isVerbose: true).ShouldMatchGolden("findings-verbose");

    [Fact]
    public void Colours_mark_place_severity_and_hint() => Render(SomeFindings, isColored: true).Replace('\u001b', '␛').ShouldMatchGolden("findings-colored");

    [Fact]
    public void A_code_that_comes_often_is_cut_short()
    {
        var text = Render([Photos(57)]);

        text.Split('\n').Count(line => line.Contains("BK5003:", StringComparison.Ordinal)).ShouldBe(20);
        text.ShouldEndWith("    and 37 more BK5003; --verbose lists all\n");
    }

    [Fact]
    public void Exactly_twenty_are_all_shown() => Render([Photos(20)]).ShouldNotContain("more");

    [Fact]
    public void Verbose_cuts_nothing_short() => Render([Photos(57)], isVerbose: true).Split('\n').Length.ShouldBe(58);

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_finding()
    {
        var reversed = SomeFindings.Select(stage => stage.Reverse().ToImmutableArray()).ToImmutableArray();
        Render(reversed, isVerbose: true).ShouldBe(Render(SomeFindings, isVerbose: true));
    }

    [Fact]
    public void Control_characters_of_the_content_never_reach_the_terminal()
    {
        var text = Render([[new Diagnostic(Unknown, "The speaker 'x\u001b[2J\r\n\u0007\u009b' is not defined.")]]);
        text.ShouldBe("error BK3001: The speaker 'x␛[2J␍␊␇�' is not defined.\n");
    }

    private static ImmutableArray<Diagnostic> Photos(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Diagnostic(Photo, "The photo is small.", SourceLocation.WholeFile($"images/{i:000}.jpg")))];

    private static SourceLocation At(SourceFile file, string text) =>
        new(file, new TextSpan(file.Text.IndexOf(text, StringComparison.Ordinal), text.Length));

    private static string Render(ImmutableArray<ImmutableArray<Diagnostic>> stages, bool isVerbose = false, bool isColored = false)
    {
        using var text = new StringWriter();
        new DiagnosticReport(isVerbose).Write(stages, new ReportWriter(text, isColored));
        return text.ToString();
    }
}
