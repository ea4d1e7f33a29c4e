using Shouldly;
using Xunit;

namespace Booklet.Unicode.Tests;

public sealed class GraphemeClustersTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("ab", "a|b")]
    [InlineData("a\r\nb", "a|\r\n|b")]
    [InlineData("e\u0301e", "e\u0301|e")]
    [InlineData("👩‍👩‍👧👍🏽", "👩‍👩‍👧|👍🏽")]
    [InlineData("🇫🇷🇵🇱🇩", "🇫🇷|🇵🇱|🇩")]
    [InlineData("한국", "한|국")]
    [InlineData("नि", "नि")]
    public void A_cluster_is_what_a_reader_takes_for_a_character(string text, string clusters)
    {
        var parts = new List<string>();
        foreach (var cluster in GraphemeClusters.Enumerate(text))
            parts.Add(cluster.ToString());
        string.Join('|', parts).ShouldBe(clusters);
        GraphemeClusters.Count(text).ShouldBe(parts.Count);
    }

    [Fact]
    public void A_lone_surrogate_is_a_character_like_any_other() =>
        GraphemeClusters.Count("a\uD800b\uDC00\u0301").ShouldBe(4);

    [Fact]
    public void The_enumerator_knows_where_it_is()
    {
        var places = new List<int>();
        var clusters = GraphemeClusters.Enumerate("e\u0301👍🏽x");
        while (clusters.MoveNext())
            places.Add(clusters.Index);
        places.ShouldBe([0, 2, 6]);
        GraphemeClusters.NextBoundary("abc", 3).ShouldBe(3);
    }
}
