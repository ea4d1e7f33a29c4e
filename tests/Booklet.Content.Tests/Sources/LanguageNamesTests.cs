using Booklet.Content.Sources;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources;

public class LanguageNamesTests
{
    [Theory]
    [InlineData("de", "de")]
    [InlineData("EN_us", "en-us")]
    [InlineData("zh-Hant-TW", "zh-Hant-TW")]
    [InlineData("English", "en")]
    [InlineData("fr-\rB", "fr")]
    [InlineData("fr-FR-with a remark", "fr-FR")]
    public void A_language_is_a_tag_or_a_name(string stated, string tag) => LanguageNames.TagOfValue(stated).ShouldBe(tag);

    [Theory]
    [InlineData("")]
    [InlineData("en\rGB")]
    [InlineData("whatever you like")]
    public void What_is_no_language_leaves_the_booklet_in_English(string stated)
    {
        LanguageNames.TagOfValue(stated).ShouldBeNull();
        LanguageNames.OfEvent(new RawText(stated, null)).ShouldBe("en");
    }
}
