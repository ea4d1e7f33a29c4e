using Booklet.Content.Markup;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Markup;

public class TypographyTests
{
    [Theory]
    [InlineData("He said \"yes\" twice", "He said “yes” twice")]
    [InlineData("\"Flat\" minima", "“Flat” minima")]
    [InlineData("(\"so called\")", "(“so called”)")]
    [InlineData("He said 'no'.", "He said ‘no’.")]
    [InlineData("\"She said 'no' to it\"", "“She said ‘no’ to it”")]
    [InlineData("it's the authors' work", "it’s the authors’ work")]
    [InlineData("don`t and don´t", "don’t and don’t")]
    [InlineData("back in the '90s and the 1990's", "back in the ’90s and the 1990’s")]
    [InlineData("rock 'n' roll", "rock ’n’ roll")]
    [InlineData("a 5'10\" speaker", "a 5′10″ speaker")]
    [InlineData("a 27\" screen", "a 27″ screen")]
    [InlineData("\"in 2010\" and on", "“in 2010” and on")]
    [InlineData("the word—\"dash\"—here", "the word—“dash”—here")]
    [InlineData("(i.e., \"A+B=C\")", "(i.e., “A+B=C”)")]
    [InlineData("O'Reilly and D'Arcy", "O’Reilly and D’Arcy")]
    public void Straight_quotes_become_printed_ones(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);

    [Theory]
    [InlineData("橋は人と人とを\n  つなぐ。\n「市」", "橋は人と人とをつなぐ。「市」")]
    [InlineData("洪水的高度。\n我们", "洪水的高度。我们")]
    [InlineData("강은 도시의\n기억이다", "강은 도시의 기억이다")]
    [InlineData("現代の\nGIS", "現代の GIS")]
    [InlineData("山田 太郎", "山田 太郎")]
    public void A_line_end_between_Chinese_or_Japanese_letters_is_no_space(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);

    [Theory]
    [InlineData("กรุง\u200Bเทพ", "กรุง\u200Bเทพ")]
    [InlineData("over\u200Bflow", "overflow")]
    public void Spaces_of_no_width_stay_where_they_part_words(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);

    [Theory]
    [InlineData("``quoted'' words", "“quoted” words")]
    [InlineData("``one'' and ``two''", "“one” and “two”")]
    [InlineData("a `single' word", "a ‘single’ word")]
    [InlineData("``a `nested' one''", "“a ‘nested’ one”")]
    public void Quotes_of_TeX_become_printed_ones(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);

    [Theory]
    [InlineData("minima---around", "minima—around")]
    [InlineData("one -- two", "one – two")]
    [InlineData("one - two", "one – two")]
    [InlineData("pages 3--17", "pages·3–17")]
    [InlineData("January 4--6", "January·4–6")]
    [InlineData("well-known state-of-the-art", "well-known state-of-the-art")]
    [InlineData("run it with --verbose now", "run it with --verbose now")]
    [InlineData("and so on...", "and so on…")]
    [InlineData("and so on . . .", "and so on …")]
    [InlineData("and so on....", "and so on….")]
    public void Dashes_and_ellipses_are_set(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);

    [Theory]
    [InlineData("in 2012-2016", "in 2012–2016")]
    [InlineData("from 2013- 2017.", "from 2013–2017.")]
    [InlineData("2012-16", "2012–16")]
    [InlineData("9:30-10:30", "9:30–10:30")]
    [InlineData("9-10:30 AM", "9–10:30·AM")]
    [InlineData("9-11 am", "9–11·am")]
    [InlineData("pp. 3-17", "pp.·3–17")]
    [InlineData("January 4-6, 2024", "January·4–6, 2024")]
    [InlineData("4-6 January", "4–6·January")]
    [InlineData("10-20 minutes", "10–20 minutes")]
    [InlineData("5-10% more", "5–10% more")]
    public void Clear_ranges_get_a_dash(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);

    [Theory]
    [InlineData("ISBN 978-3-16-148410-0")]
    [InlineData("call 555-1234")]
    [InlineData("+49 30 1234-567")]
    [InlineData("on 2024-01-03")]
    [InlineData("a 3-2 victory")]
    [InlineData("COVID-19")]
    [InlineData("GPT-3-175")]
    [InlineData("room CPD-LG.07-10")]
    [InlineData("10.1000/182-190")]
    [InlineData("arXiv 2301-04567")]
    public void Other_numbers_keep_their_hyphens(string raw) => Shown.Line(raw).ShouldBe(raw);

    [Theory]
    [InlineData("10 km away", "10·km away")]
    [InlineData("at 1:30 PM.", "at 1:30·PM.")]
    [InlineData("see p. 23", "see p.·23")]
    [InlineData("Dr. Doe and Prof. Roe", "Dr.·Doe and Prof.·Roe")]
    [InlineData("J. Doe", "J.·Doe")]
    [InlineData("J. R. Roe", "J.·R.·Roe")]
    [InlineData("it ended. Then", "it ended. Then")]
    [InlineData("5 people in 3 rooms", "5 people in 3 rooms")]
    public void Spaces_that_must_not_break_are_tied(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);

    [Theory]
    [InlineData("see https://example.org/a--b/'x'/...", "see https://example.org/a--b/'x'/...")]
    [InlineData("mail ana--maria.o'neil@example.org now", "mail ana--maria.o'neil@example.org now")]
    [InlineData("at www.example.org/1-2. \"Yes\"", "at www.example.org/1-2. “Yes”")]
    public void Addresses_are_left_alone(string raw, string expected)
    {
        var shown = Shown.Line(raw);
        shown.TrimEnd('.', '…', '\'', '’', '/').ShouldBe(expected.TrimEnd('.', '…', '\'', '’', '/'));
    }

    [Theory]
    [InlineData("a  b\t c\n d", "a b c d")]
    [InlineData("a\u2028b\u2029c\u0085d", "a b c d")]
    [InlineData("a\u00A0\u00A0 b\u00A0c", "a b c")]
    [InlineData("\uFEFFzero\u200Bwidth\u2060", "zerowidth")]
    [InlineData("hyphen\u00ADation", "hyphenation")]
    [InlineData("e\uFB03cient \uFB01nding of \uFB02ow and sta\uFB00", "efficient finding of flow and staff")]
    [InlineData("ＡＢＣ １２３（ok）", "ABC 123(ok)")]
    [InlineData("東京（日本）", "東京（日本）")]
    [InlineData("a\u0007b\u001Bc", "abc")]
    [InlineData("it\u0092s", "it’s")]
    [InlineData("👩\u200D💻", "👩\u200D💻")]
    [InlineData("  padded  ", "padded")]
    [InlineData("Jose\u0301 Mu\u0308ller 5 k\u2126", "Jos\u00E9 M\u00FCller 5 k\u03A9")]
    public void Leftovers_of_copying_are_undone(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);

    [Theory]
    [InlineData("de", "Das \"Wort\"", "Das „Wort“")]
    [InlineData("de-AT", "Das \"Wort 'hier' drin\"", "Das „Wort ‚hier‘ drin“")]
    [InlineData("fr", "Le \"mot\"", "Le «·mot·»")]
    [InlineData("es", "La \"palabra\"", "La «palabra»")]
    [InlineData("de-CH", "Das \"Wort\"", "Das «Wort»")]
    [InlineData("pt-BR", "A \"palavra\"", "A “palavra”")]
    [InlineData("ru", "И \"слово\"", "И «слово»")]
    [InlineData("cs", "To \"slovo\"", "To „slovo“")]
    [InlineData("xx", "The \"word\"", "The “word”")]
    public void Quotes_are_the_languages_own(string language, string raw, string expected) => Shown.Line(raw, language).ShouldBe(expected);

    [Theory]
    [InlineData("fr", "Pourquoi l'eau ? Enfin!", "Pourquoi l’eau\u202F? Enfin\u202F!")]
    [InlineData("fr", "Deux voies: la mer ; la terre", "Deux voies\u00A0: la mer\u202F; la terre")]
    [InlineData("fr", "À 10:30, voir http://a.example/?b;c et re:use", "À 10:30, voir http://a.example/?b;c et re:use")]
    [InlineData("fr", "Quoi ?! (Vraiment?)", "Quoi\u202F?! (Vraiment\u202F?)")]
    [InlineData("fr", "« mot » et «mot»", "«\u00A0mot\u00A0» et «\u00A0mot\u00A0»")]
    [InlineData("fr-CA", "Quoi? Ceci: cela", "Quoi? Ceci\u00A0: cela")]
    [InlineData("es", "La « palabra »", "La «\u00A0palabra\u00A0»")]
    [InlineData("de", "Das »Wort« hier", "Das »Wort« hier")]
    [InlineData("en", "Why? Because: this", "Why? Because: this")]
    public void Spaces_before_marks_are_the_languages_own(string language, string raw, string expected)
    {
        Raw(raw, language).ShouldBe(expected);
        Raw(expected, language).ShouldBe(expected);
    }

    /// <summary>The text as it is, no-break spaces and all.</summary>
    private static string Raw(string raw, string language) =>
        string.Concat(MarkupParser.ParseInline(raw, null, new MarkupContext { Language = language }, new DiagnosticBag()).Inlines.OfType<Run>().Select(r => r.Text));

    [Fact]
    public void Quotes_find_their_side_across_styles() =>
        Shown.Line("\"<em>Salt</em>\" and '<b>sea</b>'").ShouldBe("“[em|Salt]” and ‘[b|sea]’");

    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_such() => Shown.Line("lone \uD800 half").ShouldBe("lone \uFFFD half");

    [Fact]
    public void Code_is_not_touched() => Shown.Line("use `a -- \"b\" ... 'c'` here").ShouldBe("use [code|a -- \"b\" ... 'c'] here");
}
