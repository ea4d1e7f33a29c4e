using System.Text;
using Shouldly;
using Xunit;

namespace Booklet.Unicode.Tests;

public sealed class BidiTests
{
    [Fact]
    public void Text_without_right_to_left_characters_has_nothing_to_reorder()
    {
        var paragraph = Bidi.Resolve("Hello, “world” – 42", BidiDirection.Auto);
        paragraph.IsLeftToRight.ShouldBeTrue();
        paragraph.Levels.ShouldAllBe(level => level == 0);
        paragraph.Line(0, 5).ShouldBe([new BidiRun(0, 5, 0)]);
    }

    [Fact]
    public void A_line_is_ordered_after_it_is_cut()
    {
        // Hebrew in an English paragraph, cut after the first Hebrew word and its space.
        const string text = "go אב גד ok";
        var paragraph = Bidi.Resolve(text, BidiDirection.LeftToRight);
        paragraph.Line(0, text.Length).ShouldBe([new BidiRun(0, 3, 0), new BidiRun(3, 5, 1), new BidiRun(8, 3, 0)]);
        paragraph.Line(0, 6).ShouldBe([new BidiRun(0, 3, 0), new BidiRun(3, 2, 1), new BidiRun(5, 1, 0)]);
        paragraph.Line(6, 5).ShouldBe([new BidiRun(6, 2, 1), new BidiRun(8, 3, 0)]);
    }

    [Fact]
    public void The_base_direction_is_that_of_the_first_strong_character()
    {
        Bidi.Resolve("42 אב go", BidiDirection.Auto).IsRightToLeft.ShouldBeTrue();
        Bidi.Resolve("go אב", BidiDirection.Auto).IsRightToLeft.ShouldBeFalse();
        Bidi.Resolve("", BidiDirection.Auto).BaseLevel.ShouldBe((byte)0);
        Bidi.Resolve("", BidiDirection.RightToLeft).BaseLevel.ShouldBe((byte)1);
    }

    [Fact]
    public void The_halves_of_a_surrogate_pair_have_one_level() =>
        Bidi.Resolve("a\U00010900\U00010901", BidiDirection.Auto).Levels.ShouldBe([0, 1, 1, 1, 1]);

    [Fact]
    public void Levels_are_reversed_from_the_highest_down()
    {
        Bidi.Reorder([1, 1, 2, 2, 1]).ShouldBe([new BidiRun(4, 1, 1), new BidiRun(2, 2, 2), new BidiRun(0, 2, 1)]);
        Bidi.Reorder([]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData('(', ')')]
    [InlineData('»', '«')]
    [InlineData('≤', '≥')]
    public void Mirrored_characters_have_a_counterpart(char character, char mirror)
    {
        Bidi.TryGetMirror(new Rune(character), out var found).ShouldBeTrue();
        found.ShouldBe(new Rune(mirror));
    }

    [Fact]
    public void Most_characters_have_no_counterpart()
    {
        Bidi.TryGetMirror(new Rune('a'), out _).ShouldBeFalse();
        Bidi.TryGetMirror(new Rune('“'), out _).ShouldBeFalse();
        Bidi.TryGetMirror(new Rune(0x1F600), out _).ShouldBeFalse();
    }
}
