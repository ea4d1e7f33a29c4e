using Shouldly;
using Xunit;

namespace Booklet.Diagnostics.Tests;

public sealed class DiagnosticTests
{
    private static readonly DiagnosticDescriptor Unknown = new("BK3999", Severity.Error, "Unknown speaker");

    [Fact]
    public void A_finding_reads_place_severity_code_message()
    {
        var file = new SourceFile("_talks/salt.md", "---\nspeaker: a.smith\n");
        var place = new SourceLocation(file, new TextSpan(13, 7));
        new Diagnostic(Unknown, "The speaker is not defined.", place).ToString().ShouldBe("_talks/salt.md(2,10): error BK3999: The speaker is not defined.");
    }

    [Fact]
    public void A_whole_file_has_no_line() =>
        new Diagnostic(Unknown, "It is missing.", SourceLocation.WholeFile("a.jpg")).ToString().ShouldBe("a.jpg: error BK3999: It is missing.");

    [Fact]
    public void A_finding_without_a_place_begins_with_its_severity() =>
        (new Diagnostic(Unknown, "Hm.") with { Severity = Severity.Information }).ToString().ShouldBe("info BK3999: Hm.");

    [Fact]
    public void Hints_and_related_places_that_are_not_there_add_nothing()
    {
        var finding = new Diagnostic(Unknown, "Hm.").WithHint(null).WithRelated(null, "the other record");
        finding.Hints.ShouldBeEmpty();
        finding.Related.ShouldBeEmpty();
        finding.WithHint("Do this.").WithHint("Or that.").Hints.ShouldBe(["Do this.", "Or that."]);
    }

    [Fact]
    public void A_bag_has_errors_only_when_one_is_an_error()
    {
        var bag = new DiagnosticBag();
        bag.Add(new Diagnostic(Unknown, "Hm.") with { Severity = Severity.Warning });
        bag.HasErrors.ShouldBeFalse();
        bag.AddRange([new Diagnostic(Unknown, "Hm.")]);
        bag.HasErrors.ShouldBeTrue();
        bag.ToImmutable().Length.ShouldBe(2);
    }

    [Fact]
    public void Worse_severities_are_larger() => (Severity.Error > Severity.Warning && Severity.Warning > Severity.Information).ShouldBeTrue();
}
