using Booklet.Content.Markup;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Markup;

public class MarkupBlocksTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("A sentence of some length stands here.", 6));

    [Theory]
    [InlineData("one\n\ntwo", "one ¶ two")]
    [InlineData("one\ntwo", "one two")]
    [InlineData("one<br><br>two", "one ¶ two")]
    [InlineData("one<br> <br/>\ntwo", "one ¶ two")]
    [InlineData("one<br>two", "one/two")]
    [InlineData("<p>one</p><p>two", "one ¶ two")]
    [InlineData("<div>one<div>two</div>three</div>", "one ¶ two ¶ three")]
    [InlineData("one\\n\\ntwo", "one ¶ two")]
    [InlineData("one\\r\\ntwo", "one two")]
    [InlineData("*one*\n\ntwo", "[em|one] ¶ two")]
    [InlineData("one\r\n\r\ntwo", "one ¶ two")]
    public void Paragraphs_are_separated(string raw, string expected) => Shown.Blocks(raw).ShouldBe(expected);

    [Theory]
    [InlineData("<br>")]
    [InlineData("<br> ")]
    [InlineData("\n")]
    [InlineData(" <br />\n")]
    public void One_line_end_between_long_texts_divides_paragraphs(string separator) =>
        Shown.Blocks(Long + separator + Long).ShouldBe($"{Long} ¶ {Long}");

    [Theory]
    [InlineData("Salt[^1] is white.\n\n[^1]: Or *pink*.", "Salt[sup|1] is white. ¶ ol1(Or [em|pink].)")]
    [InlineData("The array a[^1] is none.", "The array a[^1] is none.")]
    [InlineData("Salt[^1].\n\nTerm\n: white\n\n[^1]: Pink.", "Salt[sup|1]. ¶ Term : white ¶ ol1(Pink.)")]
    public void Notes_stand_after_the_text(string raw, string expected) => Shown.Blocks(raw).ShouldBe(expected);

    [Fact]
    public void One_line_end_after_a_short_line_does_not_divide() =>
        Shown.Blocks("Ana Ruiz<br>" + Long).ShouldBe($"Ana Ruiz/{Long}");

    [Theory]
    [InlineData("- a\n- b", "ul(a; b)")]
    [InlineData("* a\n* b", "ul(a; b)")]
    [InlineData("• a\n• b", "ul(a; b)")]
    [InlineData("Topics:\n• a\n• b", "Topics: ¶ ul(a; b)")]
    [InlineData("1) a\n2) b", "ol1(a; b)")]
    [InlineData("3. a\n4. b", "ol3(a; b)")]
    [InlineData("Topics:<br>- a<br>- b", "Topics: ¶ ul(a; b)")]
    [InlineData("Topics:<br>• a<br>• b", "Topics: ¶ ul(a; b)")]
    [InlineData("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "ul(a; b ¶ ul(c))")]
    [InlineData("<ul><li>a<li>b</ul>", "ul(a; b)")]
    [InlineData("<ol start=3><li>a</ol>", "ol3(a)")]
    [InlineData("<li>a</li><li>b</li>", "ul(a; b)")]
    [InlineData("- a\n  - b\n- c", "ul(a ¶ ul(b); c)")]
    [InlineData("1984. That was the year.", "1984. That was the year.")]
    [InlineData("\\begin{itemize}\\item a \\item b\\end{itemize}", "ul(a; b)")]
    public void Lists_are_read(string raw, string expected) => Shown.Blocks(raw).ShouldBe(expected);

    [Theory]
    [InlineData("# A\n\ntext\n\n### B", "h1(A) ¶ text ¶ h2(B)")]
    [InlineData("<h4>A</h4>text", "h1(A) ¶ text")]
    [InlineData("> quoted\n> text", "quote(quoted text)")]
    [InlineData("<blockquote>q</blockquote>", "quote(q)")]
    [InlineData("```\na <b> && \"c\"\n  d\n```", "code(a <b> && \"c\"⏎  d)")]
    [InlineData("<pre>a\n b</pre>", "code(a⏎ b)")]
    [InlineData("| a | b |\n|---|---|\n| 1 | *2* |", "table+(a | b; 1 | [em|2])")]
    [InlineData("<table><tr><th>a<th>b<tr><td>1<td>2</table>", "table+(a | b; 1 | 2)")]
    [InlineData("a\n\n---\n\nb", "a ¶ b")]
    [InlineData("    indented\n\n    text", "indented ¶ text")]
    [InlineData("<dl><dt>a</dt><dd>b</dd></dl>", "[b|a] ¶ b")]
    [InlineData("<div class=\"x\">\n  <p>one\n  two</p>\n</div>", "one two")]
    [InlineData("<span class=\"fs-6\">\n[*a*](https://example.org/){: .btn}\n</span>", "[em https://example.org/|a]")]
    [InlineData("<div class=\"x\">\n# A\n**b**\n</div>\nc", "h1(A) ¶ [b|b] ¶ c")]
    [InlineData("{% include a.html %}\n\n# T {#anchor}\n{: .no_toc}\ntext", "h1(T) ¶ text")]
    public void Other_blocks_are_read(string raw, string expected) => Shown.Blocks(raw).ShouldBe(expected);

    [Fact]
    public void Plain_text_is_not_read_as_markup() =>
        Shown.Blocks("*a* <b>\"c\"</b> $5$ &amp;", MarkupFormat.Plain).ShouldBe("*a* <b>“c”</b> $5$ &amp;");

    [Fact]
    public void HTML_is_not_read_as_Markdown() =>
        Shown.Blocks("<p>*a*</p># b", MarkupFormat.Html).ShouldBe("*a* ¶ # b");
}
