using System.Xml.Linq;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Mathematics.Tests;

public sealed class MathMlTests
{
    /// <summary>The elements of MathML Core 3 that we write, with the number of children that the element must have (0: text only, -1: any).</summary>
    private static readonly Dictionary<string, int> Core = new(StringComparer.Ordinal)
    {
        ["math"] = -1,
        ["mrow"] = -1,
        ["mi"] = 0,
        ["mn"] = 0,
        ["mo"] = 0,
        ["mtext"] = 0,
        ["mspace"] = 0,
        ["mfrac"] = 2,
        ["msqrt"] = -1,
        ["mroot"] = 2,
        ["mover"] = 2,
        ["munder"] = 2,
        ["munderover"] = 3,
        ["msub"] = 2,
        ["msup"] = 2,
        ["msubsup"] = 3,
        ["mtable"] = -1,
        ["mtr"] = -1,
        ["mtd"] = -1,
        ["mpadded"] = -1,
        ["mphantom"] = -1,
    };

    [Fact]
    public void Formulas_use_the_core_elements_with_their_numbers_of_children()
    {
        foreach (var tex in Formulas.All)
            Check(tex);
    }

    [Theory]
    [InlineData(@"\cancel{x}+\xcancel{y}+\sout{z}+\boxed{w}")]
    [InlineData(@"\raisebox{2pt}{a}\rule{1em}{2pt}\smash{b}\mathrlap{c}")]
    [InlineData(@"\left. x \middle| y \right.")]
    [InlineData(@"\begin{array}{|c|c|}\hline a & b \\ \hline\end{array}")]
    [InlineData(@"\begin{CD} A @>f>> B \\ @VgVV @VVhV \\ C @>>k> D \end{CD}")]
    [InlineData(@"\sideset{_a^b}{_c^d}\prod {}^a_b \hat{} \sqrt{} \frac{}{}")]
    public void So_do_their_rarer_parts(string tex) => Check(tex);

    [Fact]
    public void So_does_whatever_is_cut_anywhere() => Gen.Select(Gen.Int[0, Formulas.All.Count - 1], Gen.Int[0, 60]).Sample(
        (index, cut) => Check(Formulas.All[index][..Math.Min(cut, Formulas.All[index].Length)]),
        iter: 2000);

    private static void Check(string tex)
    {
        foreach (var element in XDocument.Parse(MathMl.Write(MathParser.Parse(tex).Content, false)).Descendants())
        {
            var name = element.Name.LocalName;
            Core.ShouldContainKey(name, tex);
            if (Core[name] == 0)
                element.HasElements.ShouldBeFalse(tex);
            else if (Core[name] > 0)
                element.Elements().Count().ShouldBe(Core[name], $"{name} in {tex}");
            if (name is "mtable" or "mtr")
                element.Elements().ShouldAllBe(e => e.Name.LocalName == (name == "mtable" ? "mtr" : "mtd"), tex);
        }
    }
}
