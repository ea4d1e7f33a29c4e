using System.Text;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Fonts;

public sealed class FontBookTests
{
    private static readonly FontBook Bundled = FontBook.Bundled();

    [Fact]
    public void Bundled_fonts_have_the_families_of_the_house() =>
        Bundled.Families.ShouldBe([
            "Libertinus Serif", "Libertinus Sans", "Libertinus Math", "Libertinus Mono", "Libertinus Serif Display",
            "Noto Naskh Arabic", "Noto Serif Hebrew", "Noto Serif Devanagari", "Noto Serif Thai", "Noto Sans Symbols2", "Noto Emoji",
        ]);

    [Theory]
    [InlineData("Libertinus Serif", FontWeight.Regular, false, "LibertinusSerif-Regular")]
    [InlineData("Libertinus Serif", FontWeight.Semibold, true, "LibertinusSerif-SemiboldItalic")]
    [InlineData("Libertinus Sans", FontWeight.Semibold, false, "LibertinusSans-Bold")]
    [InlineData("Libertinus Sans", FontWeight.Bold, true, "LibertinusSans-Italic")]
    [InlineData("Libertinus Mono", FontWeight.Bold, false, "LibertinusMono-Regular")]
    [InlineData("Unheard Of", FontWeight.Regular, false, "LibertinusSerif-Regular")]
    public void The_nearest_face_of_a_family_is_found(string family, FontWeight weight, bool italic, string expected) =>
        Bundled.Find(family, weight, italic).PostScriptName.ShouldBe(expected);

    [Theory]
    [InlineData("ع", "NotoNaskhArabic-Regular")]
    [InlineData("ש", "LibertinusSerif-Regular")]
    [InlineData("क", "NotoSerifDevanagari-Regular")]
    [InlineData("ก", "NotoSerifThai-Regular")]
    [InlineData("😀", "NotoEmoji-Regular")]
    [InlineData("∮", "LibertinusSerif-Regular")]
    public void A_character_that_a_font_lacks_comes_from_the_first_that_has_it(string text, string expected) =>
        Bundled.FallbackFor(Rune.GetRuneAt(text, 0), Bundled.Find("Libertinus Sans", FontWeight.Regular, false)).ShouldNotBeNull().PostScriptName.ShouldBe(expected);

    [Fact]
    public void A_character_that_no_font_has_gives_none() =>
        Bundled.FallbackFor(new Rune(0x12000), Bundled.Find("Libertinus Serif", FontWeight.Regular, false)).ShouldBeNull();

    [Fact]
    public void Metrics_come_from_the_font()
    {
        var face = Bundled.Find("Libertinus Serif", FontWeight.Regular, false);
        (face.UnitsPerEm, face.Ascender, face.Descender, face.CapHeight, face.XHeight).ShouldBe((1000, 894, -246, 658, 429));
        face.Data.Length.ShouldBeGreaterThan(100_000);
    }

    [Fact]
    public void A_book_without_faces_is_refused() => Should.Throw<ArgumentException>(() => new FontBook([]));
}
