using Booklet.Design.Themes;
using Shouldly;
using Xunit;

namespace Booklet.Design.Tests.Themes;

public sealed class PageSizeTests
{
    [Theory]
    [InlineData("a5", 148, 210)]
    [InlineData("A4", 210, 297)]
    [InlineData("letter", 215.9, 279.4)]
    [InlineData("half-letter", 139.7, 215.9)]
    [InlineData("170x240mm", 170, 240)]
    [InlineData("17 x 24 cm", 170, 240)]
    [InlineData("6x9in", 152.4, 228.6)]
    [InlineData("170mm×240mm", 170, 240)]
    [InlineData("170x240", 170, 240)]
    public void Names_and_dimensions_are_read(string text, double width, double height)
    {
        var size = PageSize.TryParse(text).ShouldNotBeNull();
        size.Width.Millimetres.ShouldBe(width, 0.01);
        size.Height.Millimetres.ShouldBe(height, 0.01);
    }

    [Theory]
    [InlineData("a7")]
    [InlineData("")]
    [InlineData("10x10mm")]
    [InlineData("148x")]
    [InlineData("9999x9999mm")]
    [InlineData("-148x210")]
    public void Anything_else_is_not_a_page(string text) => PageSize.TryParse(text).ShouldBeNull();

    [Theory]
    [InlineData("a5")]
    [InlineData("a4")]
    [InlineData("letter")]
    [InlineData("half-letter")]
    [InlineData("105x148mm")]
    public void Text_stands_on_whole_lines_between_margins_that_a_printer_can_keep(string text)
    {
        var theme = Theme.For(PageSize.TryParse(text)!.Value, null, "en");
        (theme.TextHeight.Units % theme.Grid.Units).ShouldBe(0);
        theme.Margins.Right.Millimetres.ShouldBeGreaterThanOrEqualTo(12);
        theme.Margins.Left.ShouldBeLessThan(theme.Margins.Right);
        (theme.Margins.Left + theme.Measure + theme.Margins.Right).ShouldBe(theme.Page.Width);
    }
}
