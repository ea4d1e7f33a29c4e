using Booklet.Content.Binding;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Binding;

public sealed class PhotoFocusTests
{
    [Theory]
    [InlineData("40% 30%", 0.4, 0.3)]
    [InlineData("0.4 0.3", 0.4, 0.3)]
    [InlineData("0.4, 0.3", 0.4, 0.3)]
    [InlineData("top", 0.5, 0)]
    [InlineData("right 20%", 1, 0.2)]
    [InlineData("Bottom Left", 0, 1)]
    [InlineData("center", 0.5, 0.5)]
    [InlineData("25%", 0.25, 0.5)]
    public void A_place_in_a_photo_is_read_as_css_writes_it(string text, double x, double y) => PhotoFocus.Parse(text).ShouldBe((x, y));

    [Theory]
    [InlineData("140% 30%")]
    [InlineData("face")]
    [InlineData("1px 2px")]
    [InlineData("1 1 1")]
    [InlineData("")]
    public void What_is_no_place_gives_nothing(string text) => PhotoFocus.Parse(text).ShouldBeNull();
}
