using Booklet.Diagnostics;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Reading;

public class MediaTests
{
    [Theory]
    [InlineData("ana.jpg", "assets/images/speakers/ana.jpg", "")]
    [InlineData("/assets/logo.png", "assets/logo.png", "")]
    [InlineData("assets/logo.png", "assets/logo.png", "")]
    [InlineData("{{ site.baseurl }}/assets/logo.png", "assets/logo.png", "")]
    [InlineData("{{site.url}}{{site.baseurl}}/assets/logo.png?v=3", "assets/logo.png", "")]
    [InlineData("../logo.png", "", "BK1012")]
    [InlineData("../../logo.png", "assets/logo.png", "")]
    [InlineData("two%20words.png", "assets/images/speakers/two words.png", "")]
    [InlineData("two words.png", "assets/images/speakers/two words.png", "")]
    [InlineData("ANA.JPG", "assets/images/speakers/ana.jpg", "BK1013")]
    [InlineData("ana.jpeg", "", "BK1012")]
    [InlineData("logo.png", "", "BK1012")]
    [InlineData("nobody.png", "", "BK1012")]
    [InlineData("https://example.org/a.png", "", "BK1014")]
    [InlineData("//example.org/a.png", "", "BK1014")]
    [InlineData("data:image/png;base64,xx", "", "BK1014")]
    [InlineData("../../../../../../etc/passwd", "", "BK1011")]
    [InlineData("", "", "")]
    [InlineData("{{ page.photo }}", "", "")]
    public void A_reference_finds_its_file(string reference, string path, string code)
    {
        using var folder = Pictures();
        var bag = new DiagnosticBag();
        var found = folder.Open().FindMedia(reference, ["/assets/images/speakers/"], null, bag);
        (found?.Path ?? "").ShouldBe(path);
        string.Join(' ', bag.ToImmutable().Select(d => d.Code)).ShouldBe(code);
        bag.ToImmutable().ShouldAllBe(d => d.Hints.Length > 0);
    }

    [Theory]
    [InlineData("ana.jpeg", "Did you mean 'assets/images/speakers/ana.jpg'?")]
    [InlineData("logo.png", "Did you mean 'assets/logo.png'?")]
    [InlineData("nobody.png", "Looked in '/assets/images/speakers/' and at the folder's root.")]
    public void A_missing_picture_is_guessed_at(string reference, string hint)
    {
        using var folder = Pictures();
        var bag = new DiagnosticBag();
        var file = new SourceFile("a.md", "photo: x");
        folder.Open().FindMedia(reference, ["/assets/images/speakers/"], new SourceLocation(file, new TextSpan(7, 1)), bag);
        var finding = bag.ToImmutable().ShouldHaveSingleItem();
        finding.Hints.ShouldBe([hint]);
        finding.ToString().ShouldStartWith("a.md(1,8): warning BK1012");
    }

    private static TemporaryFolder Pictures() => new TemporaryFolder()
        .With("assets/images/speakers/ana.jpg", 1).With("assets/images/speakers/two words.png", 1).With("assets/logo.png", 1);
}
