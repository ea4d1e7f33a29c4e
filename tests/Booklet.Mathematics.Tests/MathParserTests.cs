using System.Xml.Linq;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Mathematics.Tests;

public sealed class MathParserTests
{
    private static readonly string[] Marks =
    [
        "{", "}", "\\left", "\\right", "&", "\\\\", "^", "_", "$", "\\begin{cases}", "\\end{cases}", "\\text{", "\\", "[", "]", "'", "\\limits", "\u0301",
    ];

    [Theory]
    [InlineData("∑_i x", @"\sum_i x")]
    [InlineData("∫_0^1 f", @"\int_0^1 f")]
    [InlineData("⋃_i A", @"\bigcup_i A")]
    public void Operators_typed_as_signs_are_those_of_the_commands(string typed, string command) =>
        MathMl.Write(MathParser.Parse(typed).Content, true).ShouldBe(MathMl.Write(MathParser.Parse(command).Content, true));

    [Fact]
    public void Formulas_of_abstracts_are_understood_whole()
    {
        Formulas.All.Count.ShouldBeGreaterThanOrEqualTo(300);
        foreach (var tex in Formulas.All)
        {
            var reading = MathParser.Parse(tex);
            reading.Problems.ShouldBeEmpty(tex);
            LinearText.Write(reading.Content).ShouldNotContain('\\', tex);
        }
    }

    [Fact]
    public void Their_MathML_is_well_formed()
    {
        foreach (var tex in Formulas.All)
            XDocument.Parse(MathMl.Write(MathParser.Parse(tex).Content, true)).Root!.Name.LocalName.ShouldBe("math", tex);
    }

    [Theory]
    [InlineData(@"\eps^d", @"\eps", "\\epsᵈ")]
    [InlineData(@"\norm{x+y}", @"\norm", "\\normx + y")]
    [InlineData(@"a \foo b", @"\foo", "a\\foob")]
    [InlineData(@"\begin{tikzcd} a \end{tikzcd}", @"\begin{tikzcd}", "\\begin{tikzcd}a")]
    public void A_command_that_is_not_known_is_named_and_kept(string tex, string command, string text)
    {
        var reading = MathParser.Parse(tex);
        var problem = reading.Problems.ShouldHaveSingleItem();
        problem.Kind.ShouldBe(MathProblemKind.UnknownCommand);
        problem.Source.ShouldBe(command);
        LinearText.Write(reading.Content).ShouldBe(text);
    }

    [Theory]
    [InlineData(@"\frac{1}", "1/")]
    [InlineData(@"{a+b", "a + b")]
    [InlineData(@"a}+b", "a + b")]
    [InlineData(@"\left( a", "(a")]
    [InlineData(@"a \right)", "a)")]
    [InlineData(@"\begin{cases} a", "{a")]
    [InlineData(@"\end{cases} a", "a")]
    [InlineData(@"\left( \begin{matrix} a } \right) b", "(a)b")]
    public void What_is_not_well_formed_is_reported_and_set_as_far_as_it_goes(string tex, string text)
    {
        var reading = MathParser.Parse(tex);
        reading.Problems.ShouldContain(p => p.Kind == MathProblemKind.Malformed);
        LinearText.Write(reading.Content).ShouldBe(text);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("\\frac")]
    [InlineData("\\sqrt[")]
    [InlineData("x^")]
    [InlineData("\\left(")]
    [InlineData("\\begin{matrix}")]
    [InlineData("\\text{$")]
    [InlineData("\\not")]
    [InlineData("\\displaystyle ")]
    [InlineData("a\\over ")]
    [InlineData("\\mathbf")]
    [InlineData("\\substack{")]
    public void Nesting_without_end_ends(string part)
    {
        var reading = MathParser.Parse(string.Concat(Enumerable.Repeat(part, 2000)));
        LinearText.Write(reading.Content).ShouldNotBeNull();
        MathMl.Write(reading.Content, false).ShouldNotBeNull();
    }

    [Fact]
    public void A_formula_too_long_to_be_one_is_shown_as_its_source()
    {
        var tex = new string('x', MathParser.LongestFormula + 1);
        var reading = MathParser.Parse(tex);
        reading.Problems.ShouldHaveSingleItem().Kind.ShouldBe(MathProblemKind.TooLarge);
        LinearText.Write(reading.Content).ShouldBe(tex);
    }

    [Theory]
    [InlineData(@"x~\limits y")]
    [InlineData(@"\quad\nolimits^2")]
    [InlineData(@"\textstyle\limits_a")]
    public void Limits_after_a_space_belong_to_nothing(string tex)
    {
        var reading = MathParser.Parse(tex);
        LinearText.Write(reading.Content).ShouldNotBeEmpty();
        XDocument.Parse(MathMl.Write(reading.Content, false));
    }

    /// <summary>Pieces of formulas in any order, cut anywhere: letters and figures outside of commands all come out again.</summary>
    [Fact]
    public void Nothing_throws_whatever_the_source()
    {
        var piece = Gen.OneOf(
            Gen.Int[0, Formulas.All.Count - 1].Select(i => Formulas.All[i]),
            Gen.Int[0, Marks.Length - 1].Select(i => Marks[i]));
        Gen.Select(piece.Array[1, 6], Gen.Int[0, 200]).Sample(
            (pieces, cut) =>
            {
                var tex = string.Concat(pieces);
                tex = tex[..Math.Min(tex.Length, cut)];
                var reading = MathParser.Parse(tex);
                LinearText.Write(reading.Content);
                XDocument.Parse(MathMl.Write(reading.Content, false));
            },
            iter: 3000);
    }
}
