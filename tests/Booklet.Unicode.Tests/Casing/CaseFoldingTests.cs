using Shouldly;
using Xunit;

namespace Booklet.Unicode.Tests;

public sealed class CaseFoldingTests
{
    [Theory]
    [InlineData("Straße", "strasse")]
    [InlineData("ΣΊΣΥΦΟΣ", "σίσυφοσ")]
    [InlineData("ﬃ", "ffi")]
    [InlineData("I", "i")]
    [InlineData("𐐀", "𐐨")]
    public void Folding_takes_case_away(string text, string folded) => CaseFolding.Fold(text).ShouldBe(folded);

    [Theory]
    [InlineData("Straße", "STRASSE")]
    [InlineData("ﬁn éa ǆ \u0390", "FIN ÉA Ǆ \u0399\u0308\u0301")]
    [InlineData("𐐨", "𐐀")]
    public void Capitals_may_be_more_letters(string text, string upper) => CaseMapping.ToUpper(text).ShouldBe(upper);

    [Theory]
    [InlineData("plain text 42")]
    [InlineData("déjà vu")]
    public void Text_without_case_to_fold_is_the_same_instance(string text) => CaseFolding.Fold(text).ShouldBeSameAs(text);
}
