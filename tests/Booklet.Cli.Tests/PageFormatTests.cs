using Booklet.Typesetting;
using Shouldly;
using Xunit;

namespace Booklet.Cli.Tests;

public sealed class PageFormatTests
{
    [Theory]
    [InlineData(148, 210, "148 × 210 mm")]
    [InlineData(139.7, 215.9, "5.5 × 8.5 in")]
    [InlineData(152.4, 228.6, "6 × 9 in")]
    [InlineData(148.5, 210, "148.5 × 210 mm")]
    public void A_size_is_described_in_the_unit_it_was_made_for(double width, double height, string description) =>
        PageFormat.Describe(new Size(Length.FromMillimetres(width), Length.FromMillimetres(height))).ShouldBe(description);
}
