using Shouldly;
using Xunit;

namespace Booklet.Unicode.Tests;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Ada  Lovelace", "ada lovelace")]
    [InlineData(" –Ada_Lovelace! ", "ada lovelace")]
    [InlineData("Łukasz Sørensen-Groß", "lukasz sorensen gross")]
    [InlineData("ÆTHELRÆD Œuvre", "aethelraed oeuvre")]
    [InlineData("Đặng Þór İpek Işık ısı", "dang thor ipek isik isi")]
    [InlineData("Ǿ ħŧŋ", "o htn")]
    [InlineData("ﬁn Ⅳ №5 x²", "fin iv no5 x2")]
    [InlineData("O'Brien", "o brien")]
    [InlineData("O\u02BCBrien", "o brien")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth", "softhyphen zerowidth")]
    [InlineData("ΆΛΦΑ Ёлка", "αλφα елка")]
    [InlineData("ガクセイ", "ガクセイ")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("김철수", "김철수")]
    [InlineData("", "")]
    [InlineData("…", "")]
    public void What_people_type_for_the_same_name_is_the_same_text(string text, string folded)
    {
        SearchText.Fold(text).ShouldBe(folded);
        SearchText.Fold(folded).ShouldBe(folded);
    }
}
