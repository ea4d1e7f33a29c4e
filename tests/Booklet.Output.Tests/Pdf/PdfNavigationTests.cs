using Booklet.Diagnostics;
using Booklet.Output.Tests.Fixtures;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;
using Shouldly;
using UglyToad.PdfPig.Outline;
using Xunit;

namespace Booklet.Output.Tests.Pdf;

public sealed class PdfNavigationTests
{
    private static readonly Block Somewhere = new RuleBlock(default);

    private static LinkItem Link(LinkTarget target) => new(new Size(50.Pt(), 10.Pt()), target);

    [Fact]
    public void A_web_link_covers_its_area_and_is_plain_ascii()
    {
        using var pdf = TestPages.Document([Link(new UriTarget("https://example.org/a(b)?q=ü x")).At(30, 40)]).Read();

        var link = pdf.GetPage(1).GetHyperlinks().ShouldHaveSingleItem();
        link.Uri.ShouldBe("https://example.org/a(b)?q=%C3%BC%20x");
        (link.Bounds.Left, link.Bounds.Bottom, link.Bounds.Right, link.Bounds.Top).ShouldBe((30, 370, 80, 380));
    }

    [Fact]
    public void A_link_to_nowhere_is_reported_and_left_out()
    {
        var document = TestPages.Document([Link(new AnchorTarget("talk-1")).At(0, 0), Link(new AnchorTarget("talk-2")).At(0, 20)]) with
        {
            Destinations = [new Destination("talk-1", 0, default)],
        };
        document.Write(null, out var result);

        var diagnostic = result.Diagnostics.ShouldHaveSingleItem();
        (diagnostic.Code, diagnostic.Severity).ShouldBe(("BK6001", Severity.Warning));
        diagnostic.Message.ShouldContain("'talk-2'");
        result.Value.Links.ShouldBe(1);
    }

    [Fact]
    public void Hundreds_of_named_places_make_a_sorted_tree_that_finds_each()
    {
        var names = Enumerable.Range(0, 500).Select(i => i % 7 == 0 ? $"größe-{i}" : $"talk-{i}").Order(StringComparer.Ordinal).ToList();
        var document = TestPages.Document([], [Link(new AnchorTarget("größe-7")).At(0, 0)]) with
        {
            Destinations = [.. names.Select((n, i) => new Destination(n, i % 2, new Point(default, i.Pt())))],
        };
        var file = document.WriteReadable();

        // Eight leaves under the root, each with the first and last name that it holds.
        (file.Split("<</Limits[").Length - 1).ShouldBe(8);
        foreach (var name in names.Where(n => n.StartsWith('t')))
            file.ShouldContain($"({name})[");
    }

    [Fact]
    public void Bookmarks_nest_by_level_and_a_skipped_level_makes_no_empty_one()
    {
        OutlineItem Item(string title, int level, int page) => new(title, level, page, new Point(default, 10.Pt()), Somewhere);
        var document = TestPages.Document([], []) with
        {
            Outline = [Item("Erster Tag – (Ü)", 1, 0), Item("Talk", 3, 0), Item("Next", 2, 1), Item("Second", 1, 1)],
        };
        using var pdf = document.Read();

        pdf.TryGetBookmarks(out var bookmarks).ShouldBeTrue();
        Dump(bookmarks.Roots, 0).ShouldBe("Erster Tag – (Ü) 1\n Talk 1\n Next 2\nSecond 2\n");
        document.WriteReadable().ShouldContain("/Count -2");

        static string Dump(IEnumerable<BookmarkNode> nodes, int depth) => string.Concat(nodes.Select(n =>
            $"{new string(' ', depth)}{n.Title} {((DocumentBookmarkNode)n).PageNumber}\n{Dump(n.Children, depth + 1)}"));
    }

    [Theory]
    [InlineData("1 2 3", "[0<</S/D>>]")]
    [InlineData("i ii iii iv 1 2", "[0<</S/r>>4<</S/D>>]")]
    [InlineData("5 6 9 10", "[0<</S/D/St 5>>2<</S/D/St 9>>]")]
    [InlineData("Cover 2 3 c", "[0<</P(Cover)>>1<</S/D/St 2>>3<</P(c)>>]")]
    [InlineData("- 01 x", "[0<<>>1<</P(01)>>2<</P(x)>>]")]
    public void Page_labels_are_ranges(string labels, string numbers)
    {
        var document = TestPages.Document([.. labels.Split(' ').Select(_ => Array.Empty<PlacedItem>())]);
        document = document with
        {
            Pages = [.. document.Pages.Zip(labels.Split(' '), (page, label) => page with { Label = label == "-" ? "" : label })],
        };

        document.WriteReadable().ShouldContain("/PageLabels<</Nums" + numbers + ">>");
    }
}
