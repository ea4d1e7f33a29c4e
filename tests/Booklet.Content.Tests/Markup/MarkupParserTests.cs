using Booklet.Content.Markup;
using Booklet.Diagnostics;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Markup;

public class MarkupParserTests
{
    [Theory]
    [InlineData("Day 1 (Jan 3)<br>Wednesday", "Day 1 (Jan·3)/Wednesday")]
    [InlineData("Day 1<br />Two<BR/>Three", "Day 1/Two/Three")]
    [InlineData("<a href=\"/venue/#day-1\">Aula</a>", "Aula")]
    [InlineData("<a href='https://example.org/x?a=1&amp;b=2'>site</a>", "[https://example.org/x?a=1&b=2|site]")]
    [InlineData("<a href=\"mailto:a@example.org\">write</a>", "write")]
    [InlineData("a <em>b <strong>c</strong></em> d", "a [em|b ][em b|c] d")]
    [InlineData("a <i>b <b>c</i> d", "a [em|b ][em b|c d]")]
    [InlineData("CO<sub>2</sub> and 10<sup>3</sup>", "CO[sub|2] and 10[sup|3]")]
    [InlineData("<code>x--y</code> <s>old</s>", "[code|x--y] [del|old]")]
    [InlineData("<span class=\"a>b\" style='c'>text</span>", "text")]
    [InlineData("a<!-- <b>hidden</b> -->b", "ab")]
    [InlineData("R&amp;D &copy; &eacute; &#233; &#xE9; &hellip; &mdash; &nbsp;x", "R&D © é é é … — x")]
    [InlineData("AT&T &bogus; & co &#xZZ; &", "AT&T &bogus; & co &#xZZ; &")]
    [InlineData("&CounterClockwiseContourIntegral; &NotEqualTilde;", "∳ ≂̸")]
    [InlineData("I <3 C#, a < b and b > a", "I <3 C#, a < b and b > a")]
    [InlineData("the <talk> tag and List<string>", "the <talk> tag and List<string>")]
    [InlineData("<p>One</p><p>Two</p>", "One/Two")]
    [InlineData("text <b class=\"x", "text")]
    [InlineData("<b>never closed", "[b|never closed]")]
    [InlineData("</p>stray", "stray")]
    public void Inline_HTML_becomes_runs(string raw, string expected) => ShouldRead(raw, expected);

    [Theory]
    [InlineData("a *b* **c** _d_ __e__", "a [em|b] [b|c] [em|d] [b|e]")]
    [InlineData("snake_case and a_b_c", "snake_case and a_b_c")]
    [InlineData("A* search, 5 * 3 * 2", "A* search, 5 * 3 * 2")]
    [InlineData("2*3*4", "2*3*4")]
    [InlineData("[site](https://example.org/a_b_c)", "[https://example.org/a_b_c|site]")]
    [InlineData("[page]({{ site.baseurl }}/program/)", "page")]
    [InlineData("[x](/venue/){: .btn}", "x")]
    [InlineData("a ~~b~~ c", "a [del|b] c")]
    [InlineData("`code` and ``co`de``", "[code|code] and [code|co`de]")]
    [InlineData("# of cats", "# of cats")]
    [InlineData("1. Introduction", "1. Introduction")]
    [InlineData("- dash first", "- dash first")]
    [InlineData("C# and F#", "C# and F#")]
    [InlineData("not \\*emphasised\\*", "not *emphasised*")]
    [InlineData("**bold** with <em>tag</em> and $x_1$", "[b|bold] with [em|tag] and [formula|x_1]")]
    [InlineData("<https://example.org/>", "[https://example.org/|https://example.org/]")]
    public void Inline_Markdown_becomes_runs(string raw, string expected) => ShouldRead(raw, expected);

    [Theory]
    [InlineData("{{ page.title }} Salt {% include x.html a=\"}\" %}", "Salt")]
    [InlineData("{% comment %} hidden {% endcomment %}shown", "shown")]
    [InlineData("Lead{: .lead}", "Lead")]
    [InlineData("{:toc}", "")]
    [InlineData("A {{< youtube id >}} film", "A film")]
    [InlineData("B {{% note %}}text{{% /note %}}", "B text")]
    [InlineData("set {a, b} stays", "set {a, b} stays")]
    [InlineData("an open {{ brace", "an open {{ brace")]
    public void Template_leftovers_are_removed(string raw, string expected) => ShouldRead(raw, expected);

    [Theory]
    [InlineData("\\emph{word} and \\textbf{b} \\textit{c} \\texttt{d}", "[em|word] and [b|b] [em|c] [code|d]")]
    [InlineData("{\\em old} and {\\bf bold} style", "[em|old] and [b|bold] style")]
    [InlineData("G\\\"odel, Erd\\H{o}s, \\'Evariste, na\\\"{\\i}ve, \\c{C}a, Ha\\v{s}ek, M\\\"uller", "Gödel, Erdős, Évariste, naïve, Ça, Hašek, Müller")]
    [InlineData("{\\\"o}l and stra{\\ss}e and \\o re", "öl and straße and øre")]
    [InlineData("90\\% of R\\&D costs \\$5", "90% of R&D costs $5")]
    [InlineData("Smith~et~al. at ~5 and /~home", "Smith·et·al. at ~5 and /~home")]
    [InlineData("{BERT} and {T}ransformers", "BERT and Transformers")]
    [InlineData("see \\label{a}. And \\href{https://example.org/}{this}", "see . And [https://example.org/|this]")]
    [InlineData("\\textsc{Name} \\ldots done", "[sc|Name] … done")]
    [InlineData("an \\alpha-helix", "an [em|α]-helix")]
    [InlineData("said \\\"Hello\\\" twice", "said “Hello” twice")]
    public void Commands_of_TeX_become_runs(string raw, string expected) => ShouldRead(raw, expected);

    [Theory]
    [InlineData("TBA")]
    [InlineData(" t.b.a. ")]
    [InlineData("TBD")]
    [InlineData("To be announced")]
    [InlineData("<em>Coming soon!</em>")]
    [InlineData("**TBA**")]
    [InlineData("null")]
    [InlineData("None")]
    [InlineData("N/A")]
    [InlineData("-")]
    [InlineData("(TBC)")]
    [InlineData("")]
    [InlineData("&nbsp;")]
    [InlineData("<p></p>")]
    [InlineData("<br>")]
    public void What_is_not_known_is_empty(string raw)
    {
        MarkupParser.ParseInline(raw, null, new MarkupContext(), new DiagnosticBag()).IsEmpty.ShouldBeTrue();
        MarkupParser.ParseBlocks(raw, null, new MarkupContext(), new DiagnosticBag()).IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("TBA: a history")]
    [InlineData("None of the above")]
    [InlineData("Na Li")]
    [InlineData("Nan")]
    public void A_text_that_only_begins_so_is_known(string raw) => Shown.Line(raw).ShouldBe(raw);

    [Fact]
    public void Relative_links_become_absolute_where_the_site_is_known()
    {
        var context = new MarkupContext { BaseUri = "https://example.org/2027/" };
        Shown.Of(MarkupParser.ParseInline("<a href=\"/venue/\">v</a> [p](program)", null, context, new DiagnosticBag()))
            .ShouldBe("[https://example.org/venue/|v] [https://example.org/2027/program|p]");
    }

    [Fact]
    public void Contacts_stay_links_where_wanted()
    {
        var context = new MarkupContext { KeepContacts = true };
        Shown.Of(MarkupParser.ParseInline("<a href=\"mailto:a@example.org\">w</a> <a href='tel:+123'>t</a> <a href='javascript:x()'>j</a>", null, context, new DiagnosticBag()))
            .ShouldBe("[mailto:a@example.org|w] [tel:+123|t] j");
    }

    [Fact]
    public void What_cannot_be_printed_is_reported()
    {
        var bag = new DiagnosticBag();
        MarkupParser.ParseBlocks("a<script>if (a < b) alert('x')</script>b <img src=x.png> <iframe src=y></iframe>", null, new MarkupContext(), bag)
            .ToPlainText().ShouldBe("ab");
        bag.ToImmutable().Select(d => d.Code).ShouldBe(["BK2101", "BK2101", "BK2101"]);
    }

    [Fact]
    public void A_formula_is_reported_with_its_place()
    {
        var file = new SourceFile("a.md", "abstract: a bound of $\\sum_i \\myeps x_i^{2^k}$");
        var bag = new DiagnosticBag();
        var location = new SourceLocation(file, new TextSpan(10, 39));
        var text = MarkupParser.ParseInline("a bound of $\\sum_i \\myeps x_i^{2^k}$", location, new MarkupContext(), bag);
        text.Inlines[^1].ShouldBeOfType<Formula>().Location.ShouldBe(location);
        text.ToPlainText().ShouldBe("a bound of ∑ᵢ \\myepsxᵢ^(2ᵏ)");
        bag.ToImmutable().ShouldHaveSingleItem().ToString().ShouldStartWith("a.md(1,30): warning BK5501: The command '\\myeps'");
    }

    [Fact]
    public void Tags_nested_without_end_keep_the_text()
    {
        var bag = new DiagnosticBag();
        var raw = string.Concat(Enumerable.Repeat("<div><b>", 20_000)) + "deep";
        MarkupParser.ParseInline(raw, null, new MarkupContext(), bag).ToPlainText().ShouldBe("deep");
        bag.ToImmutable().Select(d => d.Code).ShouldContain("BK2103");
    }

    private static readonly string[] Pieces =
    [
        "<b>", "</b>", "<br>", "<a href=\"x", "\">", "</a>", "<ul><li>", "</li>", "<!--", "-->", "<script>", "&amp;", "&#", ";", "$", "$$", "\\(", "\\)", "\\emph{", "}", "{",
        "{{", "}}", "{%", "%}", "{:", "`", "``", "''", "\"", "'", "*", "**", "_", "[", "](", ")", "---", "--", "-", "...", ".", " ", "\n", "\n\n", "- ", "1. ", "# ", "> ", "|", "~",
        "\\", "\\\"o", "x_1", "^{2}", "\\frac{1}{2}", "\u2028", "\u00A0", "\uFB01", "\uFDD0", "\uFDD3", "7", "\uD83D", "\uFFFC", "word", "A. B", "10 km", "2012-2016", "TBA", "http://a.b/c", "x@y.z",
    ];

    private static readonly Gen<string> Mangled = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 24].Select(string.Concat);

    [Fact]
    public void Any_input_gives_normalised_text() => Mangled.Sample(raw =>
    {
        foreach (var format in Enum.GetValues<MarkupFormat>())
        {
            var context = new MarkupContext { Format = format };
            var line = MarkupParser.ParseInline(raw, null, context, new DiagnosticBag());
            foreach (var run in line.Inlines.OfType<Run>())
            {
                run.Text.ShouldNotBeEmpty();
                run.Text.Any(c => char.IsControl(c) || c is >= '\uFDD0' and <= '\uFDEF').ShouldBeFalse(run.Text);
                run.Text.Contains("  ", StringComparison.Ordinal).ShouldBeFalse(run.Text);
            }
            if (line.Inlines.Length > 0)
            {
                line.Inlines[0].ShouldNotBeOfType<LineBreak>();
                line.Inlines[^1].ShouldNotBeOfType<LineBreak>();
            }
            MarkupParser.ParseBlocks(raw, null, context, new DiagnosticBag()).ToPlainText();
            Links.Find(raw);
        }
    }, iter: 2000);

    [Fact]
    public void Doing_typography_twice_changes_nothing() => Mangled.Sample(raw =>
    {
        var context = new MarkupContext { Format = MarkupFormat.Plain };
        // Two line ends are a forced one, which plain text can't say.
        var once = MarkupParser.ParseInline(raw.Replace('\n', ' '), null, context, new DiagnosticBag()).ToPlainText();
        MarkupParser.ParseInline(once, null, context, new DiagnosticBag()).ToPlainText().ShouldBe(once);
    }, iter: 2000);

    private static void ShouldRead(string raw, string expected) => Shown.Line(raw).ShouldBe(expected);
}
