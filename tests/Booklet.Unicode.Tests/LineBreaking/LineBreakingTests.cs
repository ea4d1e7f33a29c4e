using System.Text;
using Shouldly;
using Xunit;

namespace Booklet.Unicode.Tests;

public sealed class LineBreakingTests
{
    [Theory]
    [InlineData("Hello, world", "Hello, |world!")]
    [InlineData("well-known", "well-|known!")]
    [InlineData("costs $(12.50), 1,234.5%", "costs |$(12.50), |1,234.5%!")]
    [InlineData("a\u00A0b", "a\u00A0b!")]
    [InlineData("a\u00ADb", "a\u00AD|b!")]
    [InlineData("a\u200Bb", "a\u200B|b!")]
    [InlineData("one\ntwo\r\nthree\n", "one\n!two\r\n!three\n!")]
    [InlineData("“Yes,” she said", "“Yes,” |she |said!")]
    [InlineData("日本語", "日|本|語!")]
    [InlineData("これは。", "こ|れ|は。!")]
    [InlineData("👩‍👩‍👧👍🏽", "👩‍👩‍👧|👍🏽!")]
    [InlineData("e\u0301e \u0301", "e\u0301e |\u0301!")]
    [InlineData("9:30–10:00", "9:30–|10:00!")]
    [InlineData(" a", " |a!")]
    public void Opportunities_are_where_UAX_14_says(string text, string marked) => Mark(text).ShouldBe(marked);

    [Fact]
    public void The_rest_of_a_longer_span_is_left_alone()
    {
        var after = new LineBreakOpportunity[4];
        after[3] = LineBreakOpportunity.Allowed;
        LineBreaking.FindOpportunities("a b", after);
        after.ShouldBe([
            LineBreakOpportunity.Prohibited, LineBreakOpportunity.Allowed, LineBreakOpportunity.Mandatory, LineBreakOpportunity.Allowed,
        ]);
    }

    [Fact]
    public void A_span_that_is_too_short_is_refused() =>
        Should.Throw<ArgumentException>(() => LineBreaking.FindOpportunities("abc", new LineBreakOpportunity[2]));

    private static string Mark(string text)
    {
        var after = new LineBreakOpportunity[text.Length];
        LineBreaking.FindOpportunities(text, after);
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            result.Append(text[i]);
            if (after[i] != LineBreakOpportunity.Prohibited)
                result.Append(after[i] == LineBreakOpportunity.Allowed ? '|' : '!');
        }
        return result.ToString();
    }
}
