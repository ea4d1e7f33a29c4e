using System.IO.Compression;
using System.Text;
using Booklet.Output.Pdf;
using Booklet.Output.Tests.Fixtures;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;
using CsCheck;
using Shouldly;
using Xunit;
using Size = Booklet.Typesetting.Size;

namespace Booklet.Output.Tests.Pdf;

public sealed class PdfFileTests
{
    private static PagedDocument Drawing()
    {
        var rectangle = new RectangleItem(new Size(100.Pt(), 20.Pt()), new Color(10, 60, 120), null, default);
        var frame = new RectangleItem(new Size(60.Pt(), 30.Pt()), null, new Stroke(0.5.Pt(), Color.Black), 4.Pt());
        var clipped = new GroupItem(new Frame(40.Pt(), 40.Pt(), [rectangle.At(-10, 5), rectangle.At(-10, 30)])) { IsClipped = true };
        var document = TestPages.Document(
            [rectangle.At(20, 20.5), frame.At(20, 60), new LineItem(new Point(50.Pt(), default), new Stroke(0.25.Pt(), Color.Gray(128))).At(20, 100)],
            [clipped.At(10, 10), new LinkItem(new Size(10.Pt(), 10.Pt()), new AnchorTarget("top")).At(0, 0)]);
        return document with
        {
            Source = new ComposedDocument(new DocumentProperties
            {
                Title = "A (small) <test>",
                Author = "Zoë",
                Subject = "Lines & boxes",
                Keywords = ["one", "two"],
                Language = "en-GB",
                Date = new DateTimeOffset(2031, 5, 4, 9, 30, 0, TimeSpan.FromHours(-3)),
            }, []),
            Pages = [document.Pages[0] with { Color = new Color(255, 250, 240) }, document.Pages[1]],
            Destinations = [new Destination("top", 0, default)],
            Outline = [new OutlineItem("Top", 1, 0, default, new RuleBlock(default))],
        };
    }

    [Fact]
    public void An_uncompressed_file_can_be_read_by_people() => Golden.Match(Drawing().WriteReadable(), "drawing");

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        PagedDocument Make() => TestPages.Document([.. Enumerable.Range(0, 70).Select(i =>
            new[] { TestPages.Words(TestFace.Serif, $"page {i} of many", 12.Pt()).At(20, 40), TestPages.Words(TestFace.SerifItalic, $"{i * 7919}", 9.Pt()).At(20, 60) })]);

        Make().Write().ShouldBe(Make().Write());
    }

    [Fact]
    public void Another_document_has_another_id()
    {
        Drawing().Write(null, out var first);
        (Drawing() with { Outline = [] }).Write(null, out var second);

        first.Value.Id.ShouldMatch("^[0-9a-f]{32}$");
        first.Value.Id.ShouldNotBe(second.Value.Id);
    }

    [Fact]
    public void Pages_in_hundreds_are_all_found()
    {
        using var pdf = TestPages.Document([.. Enumerable.Range(0, 300).Select(i => new[] { TestPages.Words(TestFace.Serif, $"No. {i}", 12.Pt()).At(20, 40) })]).Read();

        pdf.NumberOfPages.ShouldBe(300);
        pdf.GetPage(257).Text.ShouldBe("No. 256");
    }

    [Fact]
    public void The_trimmed_page_lies_inside_the_bleed()
    {
        var document = TestPages.Document([TestPages.Words(TestFace.Serif, "x", 12.Pt()).At(20, 40)]);
        using var pdf = document.Read(new PdfOptions { Bleed = 9.Pt() });

        var page = pdf.GetPage(1);
        (page.Width, page.Height).ShouldBe((298 + 18, 420 + 18));
        page.Letters[0].StartBaseLine.X.ShouldBe(29, 0.01);
        page.Letters[0].StartBaseLine.Y.ShouldBe(389, 0.01);
        Encoding.Latin1.GetString(document.Write(new PdfOptions { Bleed = 9.Pt(), Compression = CompressionLevel.NoCompression }))
            .ShouldContain("/TrimBox[9 9 307 429]");
    }

    [Fact]
    public void No_text_can_break_out_of_its_string()
    {
        var hostile = Gen.Char.Array[0, 12].Select(c => new string(c));
        var syntax = Gen.OneOf<string>(")", "(", "\\", "\\)", ">>", "endobj", "\r\n", "\0", "<</S/JavaScript>>", "]]>", "</rdf:li>", "\uD800", "\uFEFF", "é");
        Gen.OneOf(hostile, syntax).Array[1, 6].Select(string.Concat).Sample(text =>
        {
            var document = TestPages.Document([new LinkItem(new Size(10.Pt(), 10.Pt()), new AnchorTarget(text)).At(0, 0),
                new LinkItem(new Size(10.Pt(), 10.Pt()), new UriTarget("https://a.b/" + text)).At(0, 0)]);
            document = document with
            {
                Source = new ComposedDocument(new DocumentProperties { Title = text, Author = text, Keywords = [text], Language = text }, []),
                Destinations = [new Destination(text, 0, default)],
                Outline = [new OutlineItem(text, 1, 0, default, new RuleBlock(default))],
                Pages = [document.Pages[0] with { Label = text }],
            };
            var wellFormed = new string([.. text.EnumerateRunes().SelectMany(r => r.ToString())]);

            using var pdf = document.Read();
            pdf.Information.Title.ShouldBe(wellFormed);
            pdf.TryGetBookmarks(out var bookmarks).ShouldBeTrue();
            bookmarks.Roots.ShouldHaveSingleItem().Title.ShouldBe(wellFormed);
            pdf.GetPage(1).GetAnnotations().Count().ShouldBe(2);
            pdf.TryGetXmpMetadata(out var xmp).ShouldBeTrue();
            xmp.GetXDocument().Descendants().Count().ShouldBe(37);
        }, iter: 300);
    }

    [Theory]
    [InlineData(0, 2, "0")]
    [InlineData(5, 2, ".05")]
    [InlineData(50, 2, ".5")]
    [InlineData(-50, 2, "-.5")]
    [InlineData(1200, 2, "12")]
    [InlineData(1234, 2, "12.34")]
    [InlineData(-7, 0, "-7")]
    [InlineData(10, 0, "10")]
    public void Numbers_are_as_short_as_they_get(long scaled, int decimals, string text) =>
        Encoding.ASCII.GetString(new PdfBuffer().Decimal(scaled, decimals).Span).ShouldBe(text);

    [Fact]
    public void Lengths_round_to_the_nearest_hundredth_on_both_sides_of_zero() =>
        Gen.Double[-500, 500].Sample(points =>
            PageGeometry.Round(Length.FromPoints(points)).ShouldBe((long)Math.Floor(Length.FromPoints(points).Points * 100 + 0.5)));
}
