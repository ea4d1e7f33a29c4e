using System.Text;
using Shouldly;
using Xunit;

namespace Booklet.Unicode.Tests;

public sealed class CollationTests
{
    [Theory]
    [InlineData("Anders", "Ångström", "Azevedo", "Baker")]
    [InlineData("Ekman", "Éluard", "Evans")]
    [InlineData("Lukas", "Łukasz", "Luke")]
    [InlineData("Oberg", "Ødegård", "Ohm")]
    [InlineData("cote", "Cote", "coté", "côte", "côté", "cotes")]
    [InlineData("Muller", "Müller", "Mullers")]
    [InlineData("Li", "Li, Wei", "Li Bai, An", "Lian, An", "Lin")]
    [InlineData("O'Brian", "O’Brien", "OBrien", "O'Briens")]
    [InlineData("Oppen", "ʻŌpūnui", "Opus")]
    [InlineData("Al-Qasim", "Alrashid", "Al-Rashida")]
    [InlineData("42", "7", "Aaron")]
    [InlineData("Zwicky", "Þorsteinn", "Αλέξης", "Борис", "דוד", "علي", "あおき", "三木", "佐藤")]
    [InlineData("Иванов", "Йорк", "Кирилл")]
    [InlineData("가", "각", "나", "다")]
    [InlineData("Æsop", "Af")]
    [InlineData("", "a")]
    public void Names_sort_as_in_an_index(params string[] ascending)
    {
        for (var i = 0; i + 1 < ascending.Length; i++)
            Collation.Compare(ascending[i], ascending[i + 1]).ShouldBeLessThan(0, $"{ascending[i]} < {ascending[i + 1]}");
    }

    /// <summary>
    /// Texts of marks, contractions, jamo, ideographs and letters of twenty scripts in the order that another implementation of UTS #10
    /// gives them by the same table, with punctuation shifted; they have none of the characters that the order of names treats differently.
    /// </summary>
    [Fact]
    public void The_order_is_that_of_the_default_table()
    {
        var rows = TestFile.Rows("CollationOrder.txt").Select(line => TestFile.Text(line.Row)).ToArray();
        rows.Length.ShouldBeGreaterThan(5_000);
        rows.Zip(rows.Skip(1)).Where(pair => Collation.Compare(pair.First, pair.Second) > 0)
            .Select(pair => $"{pair.First} {pair.Second}").ShouldBeEmpty();
    }

    [Fact]
    public void Spaces_at_the_beginning_do_not_count_and_one_space_is_as_good_as_two()
    {
        Collation.Compare("  Curie", "Curtis").ShouldBeLessThan(0);
        Collation.Compare("Li  Wei", "Li Xu").ShouldBeLessThan(0);
        Collation.Compare("Li Wei", "Li  Xu").ShouldBeLessThan(0);
        Collation.Compare("Li ,Wei", "Li, Xu").ShouldBeLessThan(0);
    }

    [Fact]
    public void Canonically_equivalent_names_are_equal_and_others_are_not()
    {
        Collation.Compare("\u00C5sa", "A\u030Asa").ShouldBe(0);
        Collation.SortKey("\u00C5sa").ShouldBe(Collation.SortKey("A\u030Asa"));
        Collation.Compare("\u212Bsa", "\u00C5sa").ShouldBe(0);
        Collation.Compare("ﬁ", "fi").ShouldNotBe(0);
        Collation.Compare("a", "\u0001a").ShouldNotBe(0);
    }

    [Fact]
    public void A_mark_over_another_still_completes_its_contraction()
    {
        // U+0439 is a contraction of U+0438 and U+0306: the dot below in between does not block it (UTS #10 S2.1.1).
        Collation.Letter("\u0438\u0323\u0306").ShouldBe("Й");
        Collation.Compare("и\u0323\u0306", "ия").ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("Éluard", "E")]
    [InlineData("Łukasz", "L")]
    [InlineData("Øystein", "O")]
    [InlineData("Åsa", "A")]
    [InlineData("æsop", "A")]
    [InlineData("ßtest", "S")]
    [InlineData("Đorđe", "D")]
    [InlineData("Ðóra", "D")]
    [InlineData("þóra", "Þ")]
    [InlineData("ʔaq", "ʔ")]
    [InlineData("ʻOkina", "O")]
    [InlineData("ʼŊŋ", "N")]
    [InlineData("d’Alembert", "D")]
    [InlineData("ıtır", "I")]
    [InlineData("Şebnem", "S")]
    [InlineData("'t Hooft", "T")]
    [InlineData("“Zed”", "Z")]
    [InlineData(" de Groot", "D")]
    [InlineData("ﬁona", "F")]
    [InlineData("3Blue", "#")]
    [InlineData("€uro", "#")]
    [InlineData("", "#")]
    [InlineData("…", "#")]
    [InlineData("Άλφα", "Α")]
    [InlineData("ςίγμα", "Σ")]
    [InlineData("Ёлка", "Е")]
    [InlineData("йод", "Й")]
    [InlineData("Չինարյան", "Չ")]
    [InlineData("דוד", "ד")]
    [InlineData("علي", "ع")]
    [InlineData("გიორგი", "გ")]
    [InlineData("김", "ㄱ")]
    [InlineData("까치", "ㄱ")]
    [InlineData("한", "ㅎ")]
    [InlineData("がくせい", "か")]
    [InlineData("ヴァン", "あ")]
    [InlineData("ん", "わ")]
    [InlineData("佐藤", "漢")]
    [InlineData("अनिल", "अ")]
    public void A_name_stands_under_its_letter(string name, string letter) => Collation.Letter(name).ShouldBe(letter);

    [Fact]
    public void Names_in_order_have_their_headings_together()
    {
        var letters = Enumerable.Range(0, 0x20000)
            .Where(Rune.IsValid)
            .Select(codePoint => new Rune(codePoint))
            .Where(Characters.IsLetter)
            .Where(letter => Scripts.Of(letter) is Script.Latin or Script.Greek or Script.Cyrillic or Script.Armenian or Script.Hebrew
                or Script.Arabic or Script.Hiragana or Script.Katakana or Script.Hangul or Script.Georgian or Script.Devanagari
                or Script.Thai or Script.Common)
            .Select(letter => letter.ToString())
            .Order(Collation.Comparer)
            .ToArray();
        letters.Length.ShouldBeGreaterThan(10_000);
        var headings = letters.Select(Collation.Letter).ToArray();
        var groups = headings.Where((heading, i) => i == 0 || heading != headings[i - 1]).ToArray();
        groups.GroupBy(heading => heading).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(' ', letters.Where((_, i) => headings[i] == group.Key).Take(20))}")
            .ShouldBeEmpty();
    }
}
