using Booklet.Cli.Reporting;
using Booklet.Content.Model;
using Booklet.Design;
using Booklet.Diagnostics;
using Booklet.Typesetting.Document;
using Shouldly;
using Xunit;

namespace Booklet.Cli.Tests.Reporting;

public sealed class CountReportTests
{
    private static readonly ComposedDocument Document = new(new DocumentProperties { Title = "Test", Language = "en" }, []);

    [Fact]
    public void The_count_names_every_kind_that_was_found_and_each_thing_left_out()
    {
        var booklet = new BookletComposition(
            Document,
            [new Tally("events", 44, 44), new Tally("talks", 25, 25), new Tally("papers", 1092, 1091), new Tally("posters", 0, 0), new Tally("people", 310, 310)],
            [new LeftOut(SourceLocation.WholeFile("_papers/7.md"), "paper 7", "it is withdrawn")]);
        using var text = new StringWriter();

        CountReport.WriteInventory(booklet, new ReportWriter(text, isColored: false));

        text.ToString().ShouldBe("""
            _papers/7.md: left out: paper 7: it is withdrawn
            Printed 44 of 44 events, 25 of 25 talks, 1,091 of 1,092 papers, 310 of 310 people.

            """);
    }

    [Fact]
    public void An_empty_programme_has_no_count()
    {
        using var text = new StringWriter();
        CountReport.WriteInventory(new BookletComposition(Document, [new Tally("events", 0, 0)], []), new ReportWriter(text, isColored: false));
        text.ToString().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(999, "999 bytes")]
    [InlineData(41_400, "41 kB")]
    [InlineData(1_940_000, "1.9 MB")]
    public void File_sizes_are_decimal(long bytes, string text) => CountReport.FileSize(bytes).ShouldBe(text);

    [Theory]
    [InlineData(0.318, "0.32 s")]
    [InlineData(12.34, "12.3 s")]
    public void Durations_have_the_digits_that_matter(double seconds, string text) =>
        CountReport.Duration(TimeSpan.FromSeconds(seconds)).ShouldBe(text);
}
