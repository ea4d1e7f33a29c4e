using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Mathematics.Tests;

public sealed class MathMacrosTests
{
    [Theory]
    [InlineData(@"\R^d", "ℝᵈ")]
    [InlineData(@"\braket{a|b}", "⟨a|b⟩")]
    [InlineData(@"\set{x|x>0}", "{ x ∣ x > 0 }")]
    [InlineData(@"\newcommand{\eps}{\varepsilon}\eps x", "εx")]
    [InlineData(@"\def\half#1{\frac{#1}{2}}\half{x}+\half y", "x/2 + y/2")]
    [InlineData(@"\newcommand\ip[2][u]{\langle #1,#2\rangle}\ip{v}+\ip[w]{v}", "⟨u, v⟩ + ⟨w, v⟩")]
    [InlineData(@"\let\to\mapsto a\to b", "a ↦ b")]
    [InlineData(@"\DeclareMathOperator{\Var}{Var}\Var X", "Var X")]
    [InlineData(@"\providecommand{\R}{r}\renewcommand{\N}{n}\R\N", "ℝn")]
    [InlineData(@"\def\f{\frac}\f{1}{2}", "1/2")]
    [InlineData(@"\def\name{\mathcal}\name L", "ℒ")]
    public void Abbreviations_stand_for_any_part_of_a_formula(string tex, string text)
    {
        var reading = MathParser.Parse(tex);
        reading.Problems.ShouldBeEmpty();
        LinearText.Write(reading.Content).ShouldBe(text);
    }

    [Theory]
    [InlineData(@"\def\a{\a}\a")]
    [InlineData(@"\def\a{\b\b}\def\b{\a\a}\a")]
    [InlineData(@"\def\a#1{\a{#1#1}}\a{xx}")]
    [InlineData(@"\newcommand{\a}{\left(\a\right)}\a")]
    public void A_definition_that_uses_itself_ends(string tex) => LinearText.Write(MathParser.Parse(tex).Content).Length.ShouldBeLessThan(200_000);

    [Theory]
    [InlineData(@"\newcommand")]
    [InlineData(@"\newcommand{\a")]
    [InlineData(@"\def\a#1.{x}")]
    [InlineData(@"\let\a")]
    public void A_definition_that_is_not_understood_is_shown(string tex)
    {
        var reading = MathParser.Parse(tex);
        reading.Problems.ShouldNotBeEmpty();
        LinearText.Write(reading.Content).ShouldContain("\\");
    }

    [Fact]
    public void An_abbreviation_without_its_arguments_is_shown() => LinearText.Write(MathParser.Parse(@"x\braket").Content).ShouldBe(@"x\braket");

    /// <summary>Definitions and uses in any order: whatever they do, it ends, and letters outside of them stay.</summary>
    [Fact]
    public void Definitions_in_any_order_end_and_lose_nothing_beside_them()
    {
        string[] parts =
        [
            @"\def\a{\b x}", @"\def\b#1{\a{#1}#1}", @"\newcommand{\c}[2][q]{#1#2\a}", @"\a", @"\b{y}", @"\c[z]{w}", "{", "}", @"\let\a\b", "^", "#1", @"\begin{cases}", "&", "\\\\",
            @"\left(", @"\right)", @"\text{", "$", @"\R", @"\verb|", @"\char", "\"", @"\raisebox", @"\genfrac{(}{]}{0pt}{}", @"\begin{CD}", "@>", "@V", @"\substack{", @"\mathchoice", @"\rule",
        ];
        Gen.Int[0, parts.Length - 1].Array[1, 12].Sample(
            picks =>
            {
                var tex = "KEPT " + string.Concat(picks.Select(i => parts[i]));
                var reading = MathParser.Parse(tex);
                LinearText.Write(reading.Content).ShouldContain("KEPT");
                MathMl.Write(reading.Content, true).ShouldNotBeEmpty();
            },
            iter: 5000);
    }
}
