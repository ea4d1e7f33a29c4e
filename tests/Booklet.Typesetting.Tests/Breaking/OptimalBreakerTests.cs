using System.Collections.Immutable;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Breaking;

/// <summary>The breaker against all ways to break short paragraphs, each added up by itself.</summary>
public sealed class OptimalBreakerTests
{
    // All subsets of so many places are tried.
    private const int MostPlaces = 13;

    private static readonly FontBook Bundled = FontBook.Bundled();

    private static readonly ParagraphStyle Style = new()
    {
        Text = new TextStyle { Family = "Libertinus Serif", Size = 10.Pt() },
        Leading = 12.Pt(),
        Alignment = TextAlignment.Justified,
        Hyphenate = true,
        LetterScaling = 0.02,
        HangsPunctuation = true,
    };

    private static readonly Gen<(string Text, int Ems)> Case = Gen.Select(
        Gen.OneOf("a", "of", "the", "well-known", "typography", "margins", "(2024)", "“So,”", "summer", "lines.").List[4, 10].Select(words => string.Join(' ', words)),
        Gen.Int[6, 16],
        (text, ems) => (text, ems));

    [Fact]
    public void No_way_to_break_a_paragraph_costs_less() => Case.Sample(c =>
    {
        var candidates = new ParagraphSetter(Bundled).Candidates(Lines.Paragraph(Style, c.Text), NoReferences.Instance);
        var measures = new Measures(Lines.Em * c.Ems, Lines.Em * c.Ems);
        if (candidates.Length - 2 > MostPlaces)
            return;
        var limits = new BreakingLimits(10_000, true) { LetterScaling = Style.LetterScaling, MostHanging = 5.Pt() };
        var chosen = new List<int>();
        var found = new OptimalBreaker(limits).TryBreak(candidates.AsSpan(), measures, chosen, out var demerits);

        var least = AllWays(candidates.Length).Min(way => Cost(candidates, way, measures, limits));
        found.ShouldBe(!double.IsPositiveInfinity(least));
        if (!found)
            return;
        demerits.ShouldBe(least, 1e-6 * Math.Max(1, least));
        Cost(candidates, chosen, measures, limits).ShouldBe(least, 1e-6 * Math.Max(1, least));
    });

    [Fact]
    public void First_fit_is_never_better() => Case.Sample(c =>
    {
        var candidates = new ParagraphSetter(Bundled).Candidates(Lines.Paragraph(Style, c.Text), NoReferences.Instance);
        var measures = new Measures(Lines.Em * c.Ems, Lines.Em * c.Ems);
        var limits = new BreakingLimits(double.PositiveInfinity, true) { LetterScaling = Style.LetterScaling, MostHanging = 5.Pt() };
        var (ours, simple) = (new List<int>(), new List<int>());
        new FirstFitBreaker().TryBreak(candidates.AsSpan(), measures, simple);
        if (new OptimalBreaker(limits).TryBreak(candidates.AsSpan(), measures, ours))
            Cost(candidates, ours, measures, limits).ShouldBeLessThanOrEqualTo(Cost(candidates, simple, measures, limits) + 1e-6);
    });

    private static IEnumerable<List<int>> AllWays(int candidates)
    {
        var places = candidates - 2;
        for (var set = 0; set < 1 << places; set++)
        {
            var way = new List<int>();
            for (var i = 0; i < places; i++)
            {
                if ((set & (1 << i)) != 0)
                    way.Add(i + 1);
            }
            way.Add(candidates - 1);
            yield return way;
        }
    }

    /// <summary>Demerits of given lines, or infinity where one does not fit.</summary>
    private static double Cost(ImmutableArray<BreakCandidate> candidates, List<int> way, Measures measures, BreakingLimits limits)
    {
        var breaker = new OptimalBreaker(limits);
        var (start, fitness, hyphens, sum) = (0, 1, 0, 0.0);
        foreach (var end in way)
        {
            var line = candidates[end].Before - candidates[start].After;
            var isForced = candidates[end].Kind == Booklet.Typesetting.Breaking.BreakKind.Forced;
            var (ratio, badness) = breaker.Fit(measures.Rest - line.Width - candidates[end].HyphenWidth, line, isForced);
            if (ratio < -1 || badness > limits.Tolerance)
                return double.PositiveInfinity;
            var own = OptimalBreaker.FitnessOf(ratio);
            sum += Prices.OfLine(candidates[end].Kind, badness, hyphens, Math.Abs(own - fitness) > 1);
            if (isForced && start > 0 && Prices.IsRunt(line, measures.Rest))
                sum += Prices.Runt;
            hyphens = Prices.IsHyphen(candidates[end].Kind) ? hyphens + 1 : 0;
            (start, fitness) = (end, own);
        }
        return sum;
    }
}
