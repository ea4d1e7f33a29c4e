using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Unicode.Tests;

public sealed class WordBreakingTests
{
    [Theory]
    [InlineData("แม่น้ำกับเมือง", "แม่น้ำ|กับ|เมือง")]
    [InlineData("ภาษาไทย", "ภาษา|ไทย")]
    [InlineData("กรุงเทพมหานคร", "กรุงเทพมหานคร")]
    public void Thai_is_parted_by_the_dictionary(string text, string expected) => Mark(text, Script.Thai).ShouldBe(expected);

    [Theory]
    [InlineData("ພາສາລາວ", Script.Lao)]
    [InlineData("ខ្ញុំចូលចិត្តអានសៀវភៅ", Script.Khmer)]
    [InlineData("ကျွန်တော်စာဖတ်သည်", Script.Myanmar)]
    public void Its_neighbours_are_parted_too(string text, Script script) => Mark(text, script).ShouldContain("|");

    [Fact]
    public void What_no_word_explains_stays_in_one_piece() => Mark("ฮฮฮฮฮฮ", Script.Thai).ShouldBe("ฮฮฮฮฮฮ");

    [Fact]
    public void A_script_without_a_dictionary_has_no_boundaries() => Mark("hello", Script.Latin).ShouldBe("hello");

    [Fact]
    public void No_boundary_is_inside_a_cluster() => Gen.Char['\u0E01', '\u0E4F'].Array[1, 40].Select(c => new string(c)).Sample(text =>
    {
        var stops = new HashSet<int>();
        var at = 0;
        foreach (var cluster in GraphemeClusters.Enumerate(text))
            stops.Add(at += cluster.Length);
        var boundaries = new List<int>();
        WordBreaking.FindBoundaries(text, Script.Thai, boundaries);
        boundaries.ShouldBe(boundaries.Where(b => b > 0 && b < text.Length && stops.Contains(b)).Order());
    });

    private static string Mark(string text, Script script)
    {
        var boundaries = new List<int>();
        WordBreaking.FindBoundaries(text, script, boundaries);
        foreach (var boundary in Enumerable.Reverse(boundaries))
            text = text.Insert(boundary, "|");
        return text;
    }
}
