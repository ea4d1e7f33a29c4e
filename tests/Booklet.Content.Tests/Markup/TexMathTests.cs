using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Markup;

public class TexMathTests
{
    [Theory]
    [InlineData("$5$ of $1,000$", "5 of 1,000")]
    [InlineData("$10^{-3}$", "10[sup|−3]")]
    [InlineData("$\\mathrm{CO}_2$", "CO[sub|2]")]
    [InlineData("CO$_2$", "CO[sub|2]")]
    [InlineData("the 2$^{nd}$ of 20$^\\circ$C", "the 2[sup|nd] of 20°C")]
    [InlineData("\\alpha-helix", "[em|α]-helix")]
    [InlineData("$\\textsc{pc}$", "[sc|pc]")]
    public void Mathematics_that_is_only_text_is_set_as_runs(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);

    [Theory]
    [InlineData("$x_1$~ steps", "[formula|x_1] steps")]
    [InlineData("$x_1$~.", "[formula|x_1].")]
    [InlineData("$x_1$~steps", "[formula|x_1]\u00A0steps")]
    public void Ties_after_mathematics_are_no_tildes(string raw, string expected) => Shown.Line(raw).Replace('·', '\u00A0').ShouldBe(expected);

    [Theory]
    [InlineData("$\\frac{a+b}{c}$", "[formula|\\frac{a+b}{c}]")]
    [InlineData("the $n$th $k$-step", "the [formula|n]th [formula|k]-step")]
    [InlineData("$\\Gamma$", "[formula|\\Gamma]")]
    [InlineData("$\\mathbf{x}$", "[formula|\\mathbf{x}]")]
    [InlineData("$H_2O$", "[formula|H_2O]")]
    [InlineData("$\\ell_1$", "[formula|\\ell_1]")]
    [InlineData("$-1$", "[formula|-1]")]
    [InlineData("$nk$", "[formula|nk]")]
    [InlineData("$$E=mc^2$$", "[display|E=mc^2]")]
    [InlineData("$x_{i_j}$", "[formula|x_{i_j}]")]
    [InlineData("$\\unknown{x}$", "[formula|\\unknown{x}]")]
    [InlineData("$$\\int_{0}^{1} \\frac{x}{y+1}$$", "[display|\\int_{0}^{1} \\frac{x}{y+1}]")]
    [InlineData("\\begin{equation}\\frac{x+1}{y}\\end{equation}", "[display|\\frac{x+1}{y}]")]
    [InlineData("a \\(\\binom{n}{k}\\) b", "a [formula|\\binom{n}{k}] b")]
    public void Other_mathematics_is_a_formula(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);

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
        Shown.Line("$a_1$ and *b* and $c_1 * d * e$").ShouldBe("[formula|a_1] and [em|b] and [formula|c_1 * d * e]");
}
