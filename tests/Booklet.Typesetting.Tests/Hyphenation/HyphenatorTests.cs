using System.Text;
using Booklet.Typesetting.Hyphenation;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Hyphenation;

public sealed class HyphenatorTests
{
    [Theory]
    [InlineData("en", "hyphenation", "hy-phen-ation")]
    [InlineData("en-US", "Typesetting", "Type-set-ting")]
    [InlineData("en", "project", "project")]
    [InlineData("en", "associate", "as-so-ciate")]
    [InlineData("en-GB", "manuscript", "ma-nu-script")]
    [InlineData("de", "Silbentrennung", "Sil-ben-tren-nung")]
    [InlineData("fr", "ordinateur", "or-di-na-teur")]
    [InlineData("es", "universidad", "uni-ver-si-dad")]
    [InlineData("it", "conferenza", "con-fe-ren-za")]
    [InlineData("pt", "universidade", "uni-ver-si-dade")]
    [InlineData("nl", "universiteit", "uni-ver-si-teit")]
    [InlineData("pl", "uniwersytet", "uni-wer-sy-tet")]
    [InlineData("sv", "vetenskap", "ve-ten-skap")]
    [InlineData("ca", "universitat", "uni-ver-si-tat")]
    [InlineData("da", "universitet", "uni-ver-si-tet")]
    [InlineData("el", "πανεπιστήμιο", "πα-νε-πι-στή-μιο")]
    [InlineData("et", "ülikooli", "üli-kooli")]
    [InlineData("fi", "yliopiston", "yli-opis-ton")]
    [InlineData("gl", "universidade", "uni-ver-si-da-de")]
    [InlineData("hr", "sveučilište", "sve-uči-li-šte")]
    [InlineData("is", "háskólinn", "há-skól-inn")]
    [InlineData("lt", "universitetas", "uni-ver-si-te-tas")]
    [InlineData("nb", "universitetet", "uni-ver-si-te-tet")]
    [InlineData("nn", "forsking", "fors-king")]
    [InlineData("ru", "конференция", "кон-фе-рен-ция")]
    [InlineData("sl", "konferenca", "kon-fe-ren-ca")]
    [InlineData("tr", "üniversitesi", "üni-ver-si-te-si")]
    [InlineData("uk", "конференція", "кон-фе-рен-ція")]
    public void Words_are_parted_as_their_language_does(string language, string word, string expected) =>
        Hyphenate(language, word).ShouldBe(expected);

    [Theory]
    [InlineData("“hyphenation,”", "“hy-phen-ation,”")]
    [InlineData("https://example.org/hyphenation", "https://example.org/hyphenation")]
    [InlineData("someone@university.edu", "someone@university.edu")]
    [InlineData("hyphenation2", "hyphenation2")]
    [InlineData("UNESCO", "UNESCO")]
    [InlineData("McCarthy", "McCarthy")]
    [InlineData("well-documented", "well-doc-u-mented")]
    [InlineData("conference’s", "con-fer-ence’s")]
    [InlineData("doesn't", "doesn't")]
    [InlineData("the", "the")]
    public void What_stands_around_and_in_a_word_is_understood(string text, string expected) => Hyphenate("en", text).ShouldBe(expected);

    [Fact]
    public void A_language_without_patterns_has_no_hyphenator() => Hyphenator.For("ja").ShouldBeNull();

    [Fact]
    public void A_region_without_patterns_takes_those_of_its_language() => Hyphenator.For("fr-CA").ShouldBeSameAs(Hyphenator.For("fr"));

    [Theory]
    [InlineData("cs", true)]
    [InlineData("hu-HU", true)]
    [InlineData("en", false)]
    [InlineData("vi", false)]
    [InlineData("ja", false)]
    [InlineData("ar", false)]
    [InlineData("und", false)]
    public void Hyphens_are_missed_where_long_words_have_no_patterns(string language, bool isMissed) => Hyphenator.IsMissed(language).ShouldBe(isMissed);

    private static string Hyphenate(string language, string word)
    {
        Span<int> positions = stackalloc int[20];
        var count = Hyphenator.For(language)!.Find(word, positions);
        var result = new StringBuilder(word);
        for (var i = count - 1; i >= 0; i--)
            result.Insert(positions[i], '-');
        return result.ToString();
    }
}
