using Booklet.Content.Sources.Aclpub2;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.Aclpub2;

public class LatexTextTests
{
    [Theory]
    [InlineData("\\chapter{Local Guide}\n\\vspace*{0.2cm}\n\nTake the ferry.", "Local Guide", "Take the ferry.")]
    [InlineData("\\section*{Letter}\nDear all.\n\\section{More}\nx", "Letter", "Dear all.\n\\section{More}\nx")]
    [InlineData("{\\Large{Chair: Ana}}\\\\[2mm]\nx", "", "Chair: Ana\\\\\nx")]
    [InlineData("a % gone\nb\n% gone too\nc 40% stays \\% too", "", "a b\nc 40% stays \\% too")]
    [InlineData("\\includegraphics[width=3cm]{a.png}\\noindent\\rule{200px}{1pt}Text \\footnotesize small", "", "\\noindentText  small")]
    [InlineData("$\\frac{a}{b} {c}$ {d} \\emph{e}", "", "$\\frac{a}{b} {c}$ d \\emph{e}")]
    [InlineData("pre\\begin{document}in\\end{document}post", "", "in")]
    [InlineData("Welcome.\n\nAna Ruiz, Marsh Institute\nGeneral Chair", "", "Welcome.\n\nAna Ruiz, Marsh Institute\\\\\nGeneral Chair")]
    public void What_concerns_the_layout_of_the_file_is_left_out(string text, string title, string body) =>
        LatexText.Read(text).ShouldBe((title, body));

    [Fact]
    public void A_table_of_letters_becomes_a_table() =>
        LatexText.Read("\\begin{tabular}{l|r}\nSoup & 3 \\\\ \\hline\nR\\&D & 1 \\\\\n\\end{tabular}").Body.ShouldBe("<table><tr><td>Soup</td><td>3</td></tr><tr><td>R\\&D</td><td>1</td></tr></table>");
}
