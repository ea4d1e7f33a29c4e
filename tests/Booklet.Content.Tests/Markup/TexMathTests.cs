using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Markup;

public class TexMathTests
{
    [Theory]
    [InlineData("$H_2O$", "[em|H][sub|2][em|O]")]
    [InlineData("$\\ell_1$", "[em|ℓ][sub|1]")]
    [InlineData("$n^2$", "[em|n][sup|2]")]
    [InlineData("$O(n \\log n)$", "[em|O]([em|n]·log·[em|n])")]
    [InlineData("$\\alpha$", "[em|α]")]
    [InlineData("$\\Gamma$", "Γ")]
    [InlineData("$x \\le y$", "[em|x]·≤·[em|y]")]
    [InlineData("$x=y$", "[em|x]·=·[em|y]")]
    [InlineData("$k$-step", "[em|k]-step")]
    [InlineData("the $n$th", "the [em|n]th")]
    [InlineData("$-1$", "−1")]
    [InlineData("$a-b$", "[em|a]·−·[em|b]")]
    [InlineData("$10^{-3}$", "10[sup|−3]")]
    [InlineData("$x_{i+1}$", "[em|x][em sub|i][sub|+1]")]
    [InlineData("$\\mathbb{R}^n$", "ℝ[em sup|n]")]
    [InlineData("$\\mathcal{L}$", "ℒ")]
    [InlineData("$\\mathrm{CO}_2$", "CO[sub|2]")]
    [InlineData("$\\mathbf{x}$", "[b|x]")]
    [InlineData("$\\hat{x}$", "[em|x̂]")]
    [InlineData("$f'(x)$", "[em|f]′([em|x])")]
    [InlineData("$\\frac{1}{2}$", "1/2")]
    [InlineData("$\\sqrt{n}$", "√[em|n]")]
    [InlineData("$\\epsilon$-approximate", "[em|ϵ]-approximate")]
    [InlineData("$x \\in \\{0,1\\}$", "[em|x]·∈·{0,1}")]
    [InlineData("$x \\not= y$", "[em|x]·≠·[em|y]")]
    [InlineData("\\(a+b\\)", "[em|a]·+·[em|b]")]
    [InlineData("$$E=mc^2$$", "[em|E]·=·[em|mc][sup|2]")]
    [InlineData("a \\[x\\] b", "a [em|x] b")]
    [InlineData("$1,000$", "1,000")]
    public void Simple_mathematics_is_set_as_runs(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);

    [Theory]
    [InlineData("$\\frac{a+b}{c}$", "[formula|\\frac{a+b}{c}]")]
    [InlineData("$x_{i_j}$", "[formula|x_{i_j}]")]
    [InlineData("$\\unknown{x}$", "[formula|\\unknown{x}]")]
    [InlineData("$$\\int_{0}^{1} \\frac{x}{y+1}$$", "[display|\\int_{0}^{1} \\frac{x}{y+1}]")]
    [InlineData("\\begin{equation}\\frac{x+1}{y}\\end{equation}", "[display|\\frac{x+1}{y}]")]
    [InlineData("a \\(\\binom{n}{k}\\) b", "a [formula|\\binom{n}{k}] b")]
    public void Other_mathematics_is_kept_as_its_source(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);

    [Theory]
    [InlineData("it costs $5 and $10")]
    [InlineData("US$20 or US$30")]
    [InlineData("from $5 or 10$ a day")]
    [InlineData("$100")]
    [InlineData("a $ sign, another $ sign")]
    [InlineData("set $HOME/$USER first")]
    [InlineData("$ x $")]
    [InlineData("$5M to $10M, or $20B")]
    [InlineData("raised $3 million (about $4 each)")]
    public void Money_is_not_mathematics(string raw) => Shown.Line(raw).ShouldBe(raw);

    [Fact]
    public void Mathematics_in_code_is_code() => Shown.Line("`$x_1$` <code>$y$</code>").ShouldBe("[code|$x_1$] [code|$y$]");

    [Fact]
    public void Underscores_of_mathematics_are_not_emphasis() =>
        Shown.Line("$a_1$ and *b* and $c_1 * d * e$").ShouldBe("[em|a][sub|1] and [em|b] and [em|c][sub|1]·∗·[em|d]·∗·[em|e]");
}
