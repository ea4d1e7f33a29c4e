using Booklet.Content.Markup;
using Booklet.Diagnostics;
using Booklet.Mathematics;
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
    [InlineData("costs $20–$30, US$5 or $5 million")]
    [InlineData("$5, $10 and $15")]
    [InlineData("between $1.50 and $2.50 a day")]
    [InlineData("A$AP and Ke$ha")]
    public void Money_is_not_mathematics(string raw) => Shown.Line(raw).ShouldBe(raw);

    [Fact]
    public void Mathematics_in_code_is_code() => Shown.Line("`$x_1$` <code>$y$</code>").ShouldBe("[code|$x_1$] [code|$y$]");

    [Fact]
    public void Underscores_of_mathematics_are_not_emphasis() =>
        Shown.Line("$a_1$ and *b* and $c_1 * d * e$").ShouldBe("[formula|a_1] and [em|b] and [formula|c_1 * d * e]");

    [Theory]
    [InlineData("\\newcommand{\\eps}{\\varepsilon}Take $\\eps > 0$.", "Take [formula|\\varepsilon> 0].")]
    [InlineData("\\def\\norm#1{\\|#1\\|} In $\\norm{x}$.", "In [formula|\\|x\\|].")]
    [InlineData("$\\newcommand{\\w}{\\mathbf{w}} \\w$ and $\\w^2$", "[formula|\\mathbf{w}] and [formula|\\mathbf{w}^2]")]
    [InlineData("\\newcommand{\\alg}{\\textsc{Prune}}We call it \\alg.", "We call it [sc|Prune].")]
    [InlineData("\\DeclareMathOperator*{\\best}{best} $\\best_x$", "[formula|\\operatorname*{best}_x]")]
    public void Definitions_of_a_text_hold_for_the_rest_of_it(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);

    [Fact]
    public void Abbreviations_of_the_settings_hold_for_all_texts()
    {
        var context = new MarkupContext { Macros = MathMacros.None.With("ip", MathMacro.Of("\\langle #1, #2\\rangle")) };
        var bag = new DiagnosticBag();
        Shown.Of(MarkupParser.ParseInline("$\\ip{x}{y}$", null, context, bag)).ShouldBe("[formula|\\langle x, y\\rangle]");
        bag.ToImmutable().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("over \\reals^d, say", "over [formula|\\mathbb{R}^d], say")]
    [InlineData("at least \\Omega\\left(1/n^2\\right) steps", "at least [formula|\\Omega\\left(1/n^2\\right)] steps")]
    [InlineData("C:\\image\\set", "C:\\image\\set")]
    public void Mathematics_that_lost_its_dollars_is_found_by_its_commands(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);

    [Theory]
    [InlineData("an $$\\epsilon$$-approximate one", "an [formula|\\epsilon]-approximate one")]
    [InlineData("so $$\\sum_i x_i$$ is", "so [display|\\sum_i x_i] is")]
    [InlineData("the matrix $\\begin{pmatrix}1 & 0 \\\\ 0 & 1\\end{pmatrix}$ is", "the matrix [display|\\begin{pmatrix}1 & 0 \\\\ 0 & 1\\end{pmatrix}] is")]
    public void A_formula_stands_in_the_sentence_if_it_fits_there(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);

    [Theory]
    [InlineData("given in \\cite{DBLP:journals/x/Baum90}, and", "given in [Baum 1990], and")]
    [InlineData("by \\citet{chizat2018note} we", "by Chizat (2018) we")]
    [InlineData("known \\citep[see][p.~5]{lee2003,Ode1999}.", "known (Lee 2003; Ode 1999).")]
    [InlineData("at least 0.5 \\citep{Some_Long_Title_08_of_a_work}.", "at least 0.5.")]
    [InlineData("as in \\cite{OdeCWY18}", "as in [Ode et al. 2018]")]
    [InlineData("posed by~\\cite{x1}.", "posed by·[…].")]
    [InlineData("in Theorem~\\ref{thm:a}", "in Theorem·[…]")]
    [InlineData("\\begin{equation}\\label{eq:a} x=1 \\end{equation}", "[display|\\label{eq:a} x=1]")]
    public void Citations_and_references_read_on_without_their_list(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);

    [Fact]
    public void They_are_told_once_a_text()
    {
        var bag = new DiagnosticBag();
        MarkupParser.ParseInline("\\cite{a}, \\cite{b} and \\ref{c}", null, new MarkupContext(), bag);
        bag.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("BK2104");
    }

    [Theory]
    [InlineData("We show $x$.\n% an old line\nThen more.", "We show [formula|x]. Then more.")]
    [InlineData("We show $x$.\\n% an old line \\nThen more.", "We show [formula|x]. Then more.")]
    [InlineData("It is 100\n% of it all", "It is 100·% of it all")]
    public void A_line_that_begins_with_a_percent_sign_is_a_comment_where_there_is_TeX(string raw, string expected) => Shown.Blocks(raw).ShouldBe(expected);
}
