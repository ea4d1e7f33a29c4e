using Booklet.Content.Markup;
using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Markup;

public class LinksTests
{
    [Theory]
    [InlineData("<a href=\"/speakers/#ana-ruiz\">Ana Ruiz</a>", "/speakers/#ana-ruiz>Ana Ruiz@0")]
    [InlineData("x <a class=b href='/a'>A</a><br>(<a href=/b>B &amp; <em>C</em></a>)", "/a>A@2, /b>B & C@33")]
    [InlineData("see [the page]({{ site.baseurl }}/program/ \"T\") now", "/program/>the page@4")]
    [InlineData("![picture](a.png) [**x**](b)", "b>x@18")]
    [InlineData("<a href=\"/open\">never closed", "/open>never closed@0")]
    [InlineData("<a name=\"x\">no target</a>", "")]
    [InlineData("plain", "")]
    public void Links_are_found_before_they_are_dropped(string raw, string expected) =>
        string.Join(", ", Links.Find(raw).Select(l => $"{l.Target}>{l.Text}@{l.Offset}")).ShouldBe(expected);

    [Fact]
    public void An_include_is_read_as_an_outline_with_places()
    {
        const string html = """
            <h1> Sponsors </h1>
            {% if page.sponsors %}
            <h2 class="x">Gold <em>tier</em></h2>
            <div><a href="https://example.org/"><img src="{{ site.baseurl }}/a.png" alt="A &amp; Co"></a></div>
            <p>With <a href="/b">thanks</a></p>
            <script>var x = "<h2>no</h2>";</script>
            """;
        var file = new SourceFile("s.html", html);
        var items = HtmlOutline.Read(file, new TextSpan(0, html.Length));
        items.Select(i => i switch
        {
            HtmlHeading h => $"{h.Location.Position} h{h.Level} {h.Text}",
            HtmlImage m => $"{m.Location.Position} {m.Source} {m.Description} {m.Link}",
            HtmlLink l => $"{l.Location.Position} {l.Target} {l.Text}",
            HtmlWords w => $"{w.Location.Position} {w.Text}",
            _ => "",
        }).Select(s => s.Replace("LinePosition { Line = ", "").Replace(", Column = ", ":").Replace(" }", "")).ShouldBe(
        [
            "1:1 h1 Sponsors",
            "3:1 h2 Gold tier",
            "4:37 /a.png A & Co https://example.org/",
            "5:4 With",
            "5:9 /b thanks",
        ]);
    }
}
