using Shouldly;
using Xunit;

namespace Booklet.Mathematics.Tests;

public sealed class LinearTextTests
{
    [Theory]
    [InlineData(@"\ell_1", "ℓ₁")]
    [InlineData(@"O(n\log n)", "O(n log n)")]
    [InlineData(@"\|x\|_2\le 1/2", "‖x‖₂ ≤ 1/2")]
    [InlineData(@"x\in\mathbb{R}^d", "x ∈ ℝᵈ")]
    [InlineData(@"\frac{1}{2}", "1/2")]
    [InlineData(@"\frac{a+b}{c}", "(a + b)/c")]
    [InlineData(@"\tilde{O}(\sqrt{T})", "Õ(√T)")]
    [InlineData(@"\sqrt{\log k}", "√(log k)")]
    [InlineData(@"n^{-1/2}", "n^(−1/2)")]
    [InlineData(@"-x", "−x")]
    [InlineData(@"a-b", "a − b")]
    [InlineData(@"10,000", "10,000")]
    [InlineData(@"\{0,1\}^n", "{0, 1}ⁿ")]
    [InlineData(@"f'(x)", "f′(x)")]
    [InlineData(@"\sum_{i=1}^n x_i", "∑ᵢ₌₁ⁿ xᵢ")]
    [InlineData(@"\min_{x\in X} f(x)", "min_(x∈X) f(x)")]
    [InlineData(@"\mathrm{poly}(1/\epsilon)", "poly(1/ϵ)")]
    [InlineData(@"x^*", "x*")]
    [InlineData(@"RP \neq NP", "RP ≠ NP")]
    [InlineData(@"\mathbf{x}^\top\mathbf{y}", "x^⊤y")]
    [InlineData(@"\binom{n}{k}", "(n over k)")]
    [InlineData(@"p \implies q", "p ⟹ q")]
    [InlineData(@"\operatorname*{arg\,max}_\theta L", "arg max_θ L")]
    [InlineData(@"x \text{ if } y>0", "x if y > 0")]
    public void Formulas_read_as_people_type_them(string tex, string expected) =>
        LinearText.Write(MathParser.Parse(tex).Content).ShouldBe(expected.Replace("Õ", "O\u0303"));
}
