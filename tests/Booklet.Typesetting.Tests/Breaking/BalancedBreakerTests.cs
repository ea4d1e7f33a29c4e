using Booklet.Typesetting.Breaking;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Breaking;

public sealed class BalancedBreakerTests
{
    /// <summary>Words of the given widths in points, a point of space between them; a negative width ends with a hyphen.</summary>
    private static BreakCandidate[] Words(params int[] widths)
    {
        var candidates = new BreakCandidate[widths.Length + 1];
        var x = Length.Zero;
        for (var i = 0; i < widths.Length; i++)
        {
            x += Math.Abs(widths[i]).Pt();
            candidates[i + 1].Before = candidates[i + 1].Before with { Width = x };
            if (widths[i] > 0)
                x += 1.Pt();
            candidates[i + 1].After = candidates[i + 1].After with { Width = x };
            candidates[i + 1].Kind = i == widths.Length - 1 ? BreakKind.Forced : widths[i] < 0 ? BreakKind.AfterHyphen : BreakKind.Plain;
        }
        return candidates;
    }

    private static List<int>? Break(BreakCandidate[] candidates, int measure)
    {
        var chosen = new List<int>();
        return new BalancedBreaker().TryBreak(candidates, new Measures(measure.Pt(), measure.Pt()), chosen) ? chosen : null;
    }

    [Fact]
    public void A_last_word_does_not_stand_alone() => Break(Words(10, 10, 10, 10), 33).ShouldBe([2, 4]);

    [Fact]
    public void One_line_stays_one_line() => Break(Words(10, 10, 10), 40).ShouldBe([3]);

    [Fact]
    public void A_compound_is_not_parted_for_a_little_evenness() => Break(Words(10, 10, -4, 8, 10), 33).ShouldBe([2, 5]);

    [Fact]
    public void A_word_wider_than_the_measure_is_left_to_first_fit() => Break(Words(10, 50, 10), 30).ShouldBeNull();

    [Fact]
    public void Lines_fit_and_are_as_many_as_first_fit_needs() =>
        Gen.Int[1, 20].Array[1, 30].Sample(widths =>
        {
            var candidates = Words(widths);
            var balanced = Break(candidates, 40).ShouldNotBeNull();
            var simple = new List<int>();
            new FirstFitBreaker().TryBreak(candidates, new Measures(40.Pt(), 40.Pt()), simple);
            balanced.Count.ShouldBe(simple.Count);
            var start = 0;
            foreach (var end in balanced)
            {
                end.ShouldBeGreaterThan(start);
                (candidates[end].Before.Width - candidates[start].After.Width).ShouldBeLessThanOrEqualTo(40.Pt());
                start = end;
            }
            start.ShouldBe(candidates.Length - 1);
        });
}
