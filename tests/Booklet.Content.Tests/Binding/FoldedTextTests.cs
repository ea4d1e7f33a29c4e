using Booklet.Content.Binding;
using Booklet.Unicode;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Binding;

public class FoldedTextTests
{
    [Fact]
    public void The_short_way_for_ASCII_folds_as_the_long_way_does() =>
        Gen.String[Gen.Char[' ', '~']].Sample(text => FoldedText.Words(text).ShouldBe(SearchText.Fold(text)));

    [Theory]
    [InlineData("/speakers/#anna-berg", "annaberg")]
    [InlineData("/speakers/#ren%C3%A9-vidal", "renevidal")]
    [InlineData("/venue/", "")]
    public void Anchors_are_compared_without_separators(string target, string anchor) => FoldedText.Anchor(target).ShouldBe(anchor);

    [Theory]
    [InlineData("/proceedings_track/#oral-session-1", "proceedings_track")]
    [InlineData("venue.html", "venue")]
    [InlineData("https://maps.example/place", "")]
    public void A_page_is_named_by_the_last_part_of_its_path(string target, string page) => FoldedText.PageName(target).ShouldBe(page);
}
