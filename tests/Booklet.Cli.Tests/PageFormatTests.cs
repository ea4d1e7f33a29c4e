using Booklet.Typesetting;
using CsCheck;
using Shouldly;
using Xunit;
using Size = Booklet.Typesetting.Size;

namespace Booklet.Cli.Tests;

public sealed class PageFormatTests
{
    [Theory]
    [InlineData("a5", 148, 210)]
    [InlineData("A4", 210, 297)]
    [InlineData("letter", 215.9, 279.4)]
    [InlineData("half-letter", 139.7, 215.9)]
    [InlineData("170x240mm", 170, 240)]
    [InlineData("17cmx24cm", 170, 240)]
    [InlineData("17cmx240mm", 170, 240)]
    [InlineData("6x9in", 152.4, 228.6)]
    [InlineData("432ptx648pt", 152.4, 228.6)]
    [InlineData(" 170 × 240 mm ", 170, 240)]
    [InlineData("148.5x210mm", 148.5, 210)]
    public void A_size_is_named_or_measured(string text, double width, double height)
    {
        PageFormat.TryParse(text, out var size).ShouldBeTrue();
        size!.Value.ShouldBe(new Size(Length.FromMillimetres(width), Length.FromMillimetres(height)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a7")]
    [InlineData("148x210")]
    [InlineData("148mm")]
    [InlineData("148x210x3mm")]
    [InlineData("-148x210mm")]
    [InlineData("1e3x210mm")]
    [InlineData("148,5x210mm")]
    [InlineData("20x20mm")]
    [InlineData("9000x9000mm")]
    [InlineData("148xNaNmm")]
    public void Anything_else_is_refused(string text) => PageFormat.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("a5", "148 × 210 mm")]
    [InlineData("half-letter", "5.5 × 8.5 in")]
    [InlineData("6x9in", "6 × 9 in")]
    [InlineData("148.5x210mm", "148.5 × 210 mm")]
    public void A_size_is_described_in_the_unit_it_was_made_for(string text, string description)
    {
        PageFormat.TryParse(text, out var size).ShouldBeTrue();
        PageFormat.Describe(size!.Value).ShouldBe(description);
    }

    [Fact]
    public void No_text_makes_the_parser_throw() =>
        Gen.String[Gen.Char["0123456789.x× mcintpa-"], 0, 12].Sample(text => { PageFormat.TryParse(text, out _); });
}
