using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Unicode.Tests;

/// <summary>What holds for every text, well-formed UTF-16 or not.</summary>
public sealed class AnyTextTests
{
    // Characters that rules ask for, beside any UTF-16 unit: marks, jamo, controls, brackets, emoji parts, lone surrogates.
    private static readonly Gen<string> Fragments = Gen.OneOf(
        Gen.OneOf<string>("a", "Z", "9", " ", ",", "-", "(", ")", "\r", "\n", "\u0301", "\u0323", "\u0345", "é", "ß", "Å", "א", "ب", "١"),
        Gen.OneOf<string>("ᄀ", "ᅡ", "ᆨ", "각", "ก", "ำ", "हि", "か\u3099", "漢", "\u200D", "\u200B", "\u2060", "\uFE0F", "👩", "🏽", "🇫", "🇷"),
        Gen.OneOf<string>("\u202B", "\u202E", "\u202C", "\u2066", "\u2067", "\u2068", "\u2069", "\u2329", "\u3009", "\u0F71\u0F72", "й"),
        Gen.OneOf<string>("\uD800", "\uDC00", "\uDBFF", "\uDFFF", "\U0001D15F", "\U0002F800", "\U0010FFFF"),
        Gen.Char.Select(unit => unit.ToString()));

    // Rules that need three or four certain characters in a row show within a few thousand texts.
    private const int TextCount = 5_000;

    private static readonly Gen<string> Texts = Fragments.List[0, 24].Select(string.Concat);

    [Fact]
    public void Normalisation_is_idempotent_and_its_forms_agree()
    {
        Texts.Sample(text =>
        {
            var (nfc, nfd) = (Normalization.ToNfc(text), Normalization.ToNfd(text));
            var (nfkc, nfkd) = (Normalization.ToNfkc(text), Normalization.ToNfkd(text));
            Normalization.ToNfc(nfc).ShouldBe(nfc);
            Normalization.ToNfd(nfd).ShouldBe(nfd);
            Normalization.ToNfkc(nfkc).ShouldBe(nfkc);
            Normalization.ToNfkd(nfkd).ShouldBe(nfkd);
            Normalization.ToNfc(nfd).ShouldBe(nfc);
            Normalization.ToNfd(nfc).ShouldBe(nfd);
            Normalization.ToNfkc(nfkd).ShouldBe(nfkc);
            Normalization.IsNfc(nfc).ShouldBeTrue();
            Normalization.IsNfc(text).ShouldBe(nfc == text);
        }, iter: TextCount);
    }

    [Fact]
    public void Clusters_cover_the_text_and_no_cluster_ends_inside_a_surrogate_pair()
    {
        Texts.Sample(text =>
        {
            var covered = "";
            foreach (var cluster in GraphemeClusters.Enumerate(text))
            {
                cluster.Length.ShouldBeGreaterThan(0);
                covered += cluster.ToString();
                (covered.Length < text.Length && char.IsSurrogatePair(text, covered.Length - 1)).ShouldBeFalse();
            }
            covered.ShouldBe(text);
        }, iter: TextCount);
    }

    [Fact]
    public void A_line_never_ends_inside_a_surrogate_pair_and_always_at_the_end()
    {
        Texts.Where(text => text.Length > 0).Sample(text =>
        {
            var after = new LineBreakOpportunity[text.Length];
            LineBreaking.FindOpportunities(text, after);
            after[^1].ShouldBe(LineBreakOpportunity.Mandatory);
            for (var i = 0; i + 1 < text.Length; i++)
                if (char.IsSurrogatePair(text, i))
                    after[i].ShouldBe(LineBreakOpportunity.Prohibited);
        }, iter: TextCount);
    }

    [Fact]
    public void The_visual_order_of_a_line_has_each_character_once()
    {
        Gen.Select(Texts, Gen.Enum<BidiDirection>()).Sample((text, direction) =>
        {
            var paragraph = Bidi.Resolve(text, direction);
            paragraph.Levels.Length.ShouldBe(text.Length);
            var half = text.Length / 2;
            var places = paragraph.Line(0, half).Concat(paragraph.Line(half, text.Length - half))
                .SelectMany(run => Enumerable.Range(run.Start, run.Length));
            places.Order().ShouldBe(Enumerable.Range(0, text.Length));
        }, iter: TextCount);
    }

    [Fact]
    public void Script_runs_cover_the_text()
    {
        Texts.Sample(text =>
        {
            var end = 0;
            foreach (var run in ScriptRuns.Split(text))
            {
                run.Start.ShouldBe(end);
                run.Length.ShouldBeGreaterThan(0);
                end += run.Length;
            }
            end.ShouldBe(text.Length);
        }, iter: TextCount);
    }

    [Fact]
    public void Sort_keys_and_comparison_agree_and_equivalent_texts_are_equal()
    {
        Gen.Select(Texts, Texts).Sample((left, right) =>
        {
            var order = Math.Sign(Collation.Compare(left, right));
            Math.Sign(Collation.Compare(right, left)).ShouldBe(-order);
            (order == 0).ShouldBe(Normalization.ToNfd(left) == Normalization.ToNfd(right));
            Collation.Compare(left, Normalization.ToNfc(left)).ShouldBe(0);
            Collation.Letter(left).ShouldNotBeEmpty();
        }, iter: TextCount);
    }

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        Texts.Sample(text =>
        {
            CaseFolding.Fold(CaseFolding.Fold(text)).ShouldBe(CaseFolding.Fold(text));
            var folded = SearchText.Fold(text);
            SearchText.Fold(folded).ShouldBe(folded);
            folded.ShouldBe(folded.Trim(' '));
            CaseMapping.ToUpper(text).Length.ShouldBeGreaterThanOrEqualTo(text.Length);
        }, iter: TextCount);
    }
}
