using Shouldly;
using Xunit;

namespace Booklet.Unicode.Tests;

public sealed class NormalizationTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("Éluard, Łukasz")]
    [InlineData("한국어 日本語")]
    [InlineData("x\u0323\u0301")]
    public void Text_in_the_form_is_the_same_instance(string text)
    {
        Normalization.ToNfc(text).ShouldBeSameAs(text);
        Normalization.IsNfc(text).ShouldBeTrue();
    }

    [Fact]
    public void A_maybe_of_the_quick_check_is_decided_by_composing()
    {
        Normalization.IsNfc("x\u0301").ShouldBeTrue();
        Normalization.IsNfc("e\u0301").ShouldBeFalse();
        Normalization.ToNfc("e\u0301").ShouldBe("é");
    }

    [Fact]
    public void A_lone_surrogate_stays_where_it_is()
    {
        Normalization.ToNfc("e\uD800\u0301e\u0301\uDC00").ShouldBe("e\uD800\u0301é\uDC00");
        Normalization.ToNfkd("\uDC00é\uD800").ShouldBe("\uDC00e\u0301\uD800");
    }
}
