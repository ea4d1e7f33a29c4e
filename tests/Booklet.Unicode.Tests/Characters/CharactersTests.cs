using System.Globalization;
using System.Text;
using Shouldly;
using Xunit;

namespace Booklet.Unicode.Tests;

public sealed class CharactersTests
{
    [Theory]
    [InlineData(0x41, UnicodeCategory.UppercaseLetter)]
    [InlineData(0x0301, UnicodeCategory.NonSpacingMark)]
    [InlineData(0x20AC, UnicodeCategory.CurrencySymbol)]
    [InlineData(0x4E2D, UnicodeCategory.OtherLetter)]
    [InlineData(0x31350, UnicodeCategory.OtherLetter)]
    [InlineData(0x0378, UnicodeCategory.OtherNotAssigned)]
    [InlineData(0xE1000, UnicodeCategory.OtherNotAssigned)]
    [InlineData(0x10FFFD, UnicodeCategory.PrivateUse)]
    [InlineData(0x10FFFF, UnicodeCategory.OtherNotAssigned)]
    public void Categories_are_those_of_Unicode_15(int codePoint, UnicodeCategory category) =>
        Characters.GeneralCategory(new Rune(codePoint)).ShouldBe(category);

    [Fact]
    public void Unicode_15_and_the_runtime_agree_on_what_both_know()
    {
        // The runtime's data is newer: it may know more characters, and it has changed a few punctuation marks.
        var different = Enumerable.Range(0, 0x110000)
            .Where(Rune.IsValid)
            .Select(codePoint => new Rune(codePoint))
            .Where(character => Characters.GeneralCategory(character) != UnicodeCategory.OtherNotAssigned)
            .Count(character => Characters.GeneralCategory(character) != Rune.GetUnicodeCategory(character));
        different.ShouldBeLessThan(20);
    }

    [Fact]
    public void Properties_are_found()
    {
        Characters.IsWhiteSpace(new Rune('\u00A0')).ShouldBeTrue();
        Characters.IsWhiteSpace(new Rune('\u200B')).ShouldBeFalse();
        Characters.IsIdeographic(new Rune('中')).ShouldBeTrue();
        Characters.IsIdeographic(new Rune('か')).ShouldBeFalse();
        Characters.IsDefaultIgnorable(new Rune('\u200D')).ShouldBeTrue();
        Characters.IsEmoji(new Rune('©')).ShouldBeTrue();
        Characters.IsEmojiPresentation(new Rune('©')).ShouldBeFalse();
        Characters.IsEmojiPresentation(new Rune(0x1F600)).ShouldBeTrue();
        Characters.IsLetter(new Rune('ł')).ShouldBeTrue();
        Characters.IsDigit(new Rune('٣')).ShouldBeTrue();
        Characters.IsMark(new Rune('\u0301')).ShouldBeTrue();
        Characters.EastAsianWidth(new Rune('中')).ShouldBe(EastAsianWidth.Wide);
        Characters.EastAsianWidth(new Rune('a')).ShouldBe(EastAsianWidth.Narrow);
        Characters.EastAsianWidth(new Rune('ｱ')).ShouldBe(EastAsianWidth.Halfwidth);
    }
}
