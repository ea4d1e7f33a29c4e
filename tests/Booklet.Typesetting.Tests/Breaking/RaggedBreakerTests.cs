using Booklet.Typesetting.Breaking;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Breaking;

public sealed class RaggedBreakerTests
{
    private static readonly Gen<(string Text, int Ems)> Case = Gen.Select(
        Gen.OneOf("a", "of", "the", "typography", "margins", "lines").List[2, 30].Select(words => string.Join(' ', words)),
        Gen.Int[10, 30],
        (text, ems) => (text, ems));

    private static string[] Break(string text, int ems) => Lines.Set(Lines.Paragraph(Lines.Ragged, text), ems).Texts();

    [Fact]
    public void A_short_last_word_gets_company() =>
        Break("aaaa bbbb cccc dddd ee", 20).ShouldBe(["aaaa bbbb cccc ", "dddd ee"]);

    [Fact]
    public void A_short_word_does_not_dangle() =>
        Break("aaaa bbbb cccc dddd e ffffffff gggg", 22).ShouldBe(["aaaa bbbb cccc dddd ", "e ffffffff gggg"]);

    [Fact]
    public void Holes_are_shared_out() =>
        Break("aa bbb cc ddddd eeeee ff", 9).ShouldBe(["aa bbb ", "cc ddddd ", "eeeee ff"]);

    [Fact]
    public void No_more_lines_are_used_than_filling_them_needs() => Case.Sample(c =>
    {
        var candidates = Lines.BoxSetter().Candidates(Lines.Paragraph(Lines.Ragged, c.Text), NoReferences.Instance);
        var measures = new Measures(Lines.Em * c.Ems, Lines.Em * c.Ems);
        var (rag, full) = (new List<int>(), new List<int>());
        new RaggedBreaker(Lines.Em).TryBreak(candidates.AsSpan(), measures, rag);
        new FirstFitBreaker().TryBreak(candidates.AsSpan(), measures, full);
        rag.Count.ShouldBe(full.Count);
        rag[^1].ShouldBe(candidates.Length - 1);
        rag.ShouldBe(rag.Order());
    });

    [Fact]
    public void Lines_stay_inside_the_measure() => Case.Sample(c =>
        Lines.Set(Lines.Paragraph(Lines.Ragged, c.Text), c.Ems).Lines.All(l => l.Right() <= Lines.Em * c.Ems));
}
