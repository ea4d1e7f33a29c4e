using System.Text;
using Shouldly;
using Xunit;

namespace Booklet.Unicode.Tests;

public sealed class ScriptRunsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("12:30 – !", "Zyyy[12:30 – !]")]
    [InlineData("Hello, world.", "Latn[Hello, world.]")]
    [InlineData("“3” Αθήνα and Москва 2026", "Grek[“3” Αθήνα ]Latn[and ]Cyrl[Москва 2026]")]
    [InlineData("東京タワーは高い", "Hani[東京]Kana[タワー]Hira[は]Hani[高]Hira[い]")]
    [InlineData("हिन्दी।", "Deva[हिन्दी।]")]
    [InlineData("𝒙 ≤ 𝒚", "Zyyy[𝒙 ≤ 𝒚]")]
    public void Shared_characters_go_with_the_text_before_them_or_at_the_beginning_after_them(string text, string runs) =>
        Dump(text).ShouldBe(runs);

    [Theory]
    [InlineData("abc (שלום) def", "Latn[abc (]Hebr[שלום]Latn[) def]")]
    [InlineData("שלום [a (b] c", "Hebr[שלום []Latn[a (b]Hebr[] ]Latn[c]")]
    [InlineData("(abc)", "Latn[(abc)]")]
    [InlineData("a)", "Latn[a)]")]
    public void A_closing_bracket_has_the_script_of_its_opening_one(string text, string runs) => Dump(text).ShouldBe(runs);

    [Fact]
    public void A_mark_stays_with_its_base() => Dump("Ω\u0301a\u0301").ShouldBe("Grek[Ω\u0301]Latn[a\u0301]");

    [Fact]
    public void Characters_know_their_script_its_tag_and_its_extensions()
    {
        Scripts.Of(new Rune('a')).ShouldBe(Script.Latin);
        Scripts.Of(new Rune(0x10FFFF)).ShouldBe(Script.Unknown);
        Script.Latin.Tag().ShouldBe("Latn");
        Script.Common.Tag().ShouldBe("Zyyy");
        Script.CaucasianAlbanian.Tag().ShouldBe("Aghb");
        // U+0964, the danda, is shared by the scripts of India.
        Scripts.Of(new Rune(0x0964)).ShouldBe(Script.Common);
        Scripts.HasExtension(new Rune(0x0964), Script.Devanagari).ShouldBeTrue();
        Scripts.HasExtension(new Rune(0x0964), Script.Latin).ShouldBeFalse();
        Scripts.HasExtension(new Rune('a'), Script.Latin).ShouldBeTrue();
        Enum.GetValues<Script>().Select(script => script.Tag()).ShouldAllBe(tag => tag.Length == 4);
    }

    private static string Dump(string text) =>
        string.Concat(ScriptRuns.Split(text).Select(run => $"{run.Script.Tag()}[{text.Substring(run.Start, run.Length)}]"));
}
