using Booklet.Output.Tests.Fixtures;
using Booklet.Typesetting;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Shaping;
using CsCheck;
using Shouldly;
using Xunit;

namespace Booklet.Output.Tests.Pdf;

public sealed class PdfTextTests
{
    private static readonly TestFace Serif = TestFace.Serif;

    [Fact]
    public void Ligatures_and_kerning_read_as_the_authors_text()
    {
        using var pdf = TestPages.Document([TestPages.Words(Serif, "office fluffy AVATAR", 12.Pt()).At(20, 40)]).Read();

        pdf.GetPage(1).Text.ShouldBe("office fluffy AVATAR");
        pdf.GetPage(1).Letters.ShouldContain(l => l.Value == "ffi");
    }

    [Theory]
    [InlineData(12, 0, 1.0)]
    [InlineData(9.37, 55, 1.0)]
    [InlineData(10.5, -13, 1.017)]
    public void Every_glyph_stands_where_layout_puts_it_to_the_end_of_a_long_line(double size, int tracking, double scale)
    {
        const string Text = "To AVATAR and Wolf, Yes We Type Pa. Va. Tomorrow: AVATAR LTV again and again over the whole line";
        var item = TestPages.Words(Serif, Text, size.Pt(), extraSpace: 1.237.Pt(), tracking, scale);
        using var pdf = TestPages.Document([item.At(20.123, 40)]).Read();

        var expected = item.Segments.SelectMany(s => Positions(s, item)).ToList();
        var letters = pdf.GetPage(1).Letters;
        letters.Count.ShouldBe(expected.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            // A reader sees hundredths of a point at a line's start and thousandths of an em after it.
            letters[i].StartBaseLine.X.ShouldBe(20.123 + expected[i], 0.5 * size / 1000 + 0.006, letters[i].Value);
            letters[i].StartBaseLine.Y.ShouldBe(380, 0.01);
        }
    }

    private static IEnumerable<double> Positions(TextSegment segment, TextItem item)
    {
        var pen = 0.0;
        foreach (var glyph in segment.Text.Glyphs)
        {
            yield return segment.X.Points + (pen + glyph.XOffset) * item.Size.Points / 1000 * item.HorizontalScale;
            pen += glyph.Advance + item.Tracking;
        }
    }

    [Fact]
    public void Small_capitals_read_as_their_letters()
    {
        using var pdf = TestPages.Document([
            TestPages.Words(Serif, "plain", 12.Pt()).At(20, 40),
            TestPages.Words(Serif, "Small Caps", 12.Pt(), tracking: 50, features: "smcp").At(20, 60),
        ]).Read();

        pdf.GetPage(1).Text.ShouldBe("plainSmall Caps");
    }

    [Fact]
    public void A_hyphen_of_the_layout_reads_as_a_soft_hyphen_and_one_of_the_author_as_itself()
    {
        var line = TestPages.WithHyphen(TestPages.Words(Serif, "well-known pro", 12.Pt()), Serif);
        using var pdf = TestPages.Document([line.At(20, 40)]).Read();

        pdf.GetPage(1).Text.ShouldBe("well-known pro\u00AD");
    }

    [Fact]
    public void Letters_drawn_with_more_glyphs_than_characters_are_said_as_one_text()
    {
        // As Thai's sara am, which is drawn as a ring and a letter with the tone mark between them.
        var glyphs = Serif.Shape("noda").Glyphs.Select((g, i) => g with { Cluster = i < 1 ? 0 : i < 4 ? 1 : i });
        var shaped = new ShapedText(Serif, "xyz", [.. glyphs], false);
        var item = new TextItem([new TextSegment(shaped, default, SegmentKind.Text)], 12.Pt(), Color.Black) { Width = 30.Pt() };
        using var pdf = TestPages.Document([item.At(20, 40)]).Read();

        var said = pdf.GetPage(1).GetMarkedContents().SelectMany(m => m.Children.Prepend(m)).Where(m => m.ActualText is not null).ShouldHaveSingleItem();
        said.ActualText.ShouldBe("yz");
        said.Letters.Count.ShouldBe(3);
    }

    [Fact]
    public void A_glyph_that_stands_for_two_texts_has_a_code_for_each()
    {
        // A no-break hyphen has the hyphen's glyph in most fonts; here one glyph is given two texts on purpose.
        var glyph = Serif.Shape("a").Glyphs;
        TextItem Item(string text) =>
            new([new TextSegment(new ShapedText(Serif, text, glyph, false), default, SegmentKind.Text)], 12.Pt(), Color.Black);
        var document = TestPages.Document([Item("a").At(10, 20), Item("\u0430").At(10, 40), Item("a").At(10, 60)]);
        var file = document.WriteReadable();

        file.ShouldContain("<01><0061>");
        file.ShouldContain("<02><0430>");
        file.ShouldContain("<02>1\n", customMessage: "the second code leads to the same glyph");
        using var pdf = document.Read();
        pdf.GetPage(1).Text.ShouldBe("a\u0430a");
        pdf.GetPage(1).Letters.Select(l => l.BoundingBox.Width).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void Several_glyphs_of_one_cluster_say_their_text_together()
    {
        using var pdf = TestPages.Document([TestPages.Words(Serif, "x\u0301\u0323y", 12.Pt()).At(20, 40)]).Read();

        pdf.GetPage(1).Text.ShouldBe("x\u0301\u0323y");
    }

    [Fact]
    public void Characters_that_the_font_lacks_still_read_as_themselves()
    {
        using var pdf = TestPages.Document([TestPages.Words(Serif, "\u0915\u0916", 12.Pt()).At(20, 40)]).Read();

        pdf.GetPage(1).Text.ShouldBe("\u0915\u0916");
    }

    [Fact]
    public void A_colour_is_written_only_where_it_changes_and_never_inside_an_array()
    {
        var red = new Color(200, 0, 0);
        var file = TestPages.Document([
            TestPages.Words(Serif, "one", 12.Pt(), color: red).At(20, 40),
            TestPages.Words(Serif, "two", 12.Pt(), color: red).At(60, 40),
            TestPages.Words(Serif, "three", 12.Pt(), color: Color.Gray(51)).At(100, 40),
        ]).WriteReadable();

        CountOf(file, " rg\n").ShouldBe(1);
        CountOf(file, ".2 g\n").ShouldBe(1);
        file.ShouldContain("]TJ\n.2 g\n");
        CountOf(file, "BT\n").ShouldBe(1);
    }

    [Fact]
    public void Spaces_of_every_width_read_as_spaces()
    {
        using var pdf = TestPages.Document([TestPages.Words(Serif, "p.\u00A023 and\u202Fmore", 12.Pt()).At(20, 40)]).Read();

        pdf.GetPage(1).Text.ShouldBe("p. 23 and more");
    }

    [Fact]
    public void TrueType_fonts_are_embedded_too_and_right_to_left_words_keep_their_letters()
    {
        var naskh = TestFace.Load("NotoNaskhArabic-Regular.ttf");
        var word = naskh.Shape(new ShapingRequest("\u0633\u0644\u0645", "Arab", "ar", true, []));
        var document = TestPages.Document([new TextItem([new TextSegment(word, default, SegmentKind.Text)], 12.Pt(), Color.Black).At(20, 40)]);

        document.WriteReadable().ShouldContain("/Subtype/CIDFontType2/BaseFont");
        using var pdf = document.Read();
        string.Concat(pdf.GetPage(1).Letters.Select(l => l.Value).Reverse()).ShouldBe("\u0633\u0644\u0645");
    }

    [Fact]
    public void Fonts_are_subsets_with_a_tag_of_their_content()
    {
        var once = TestPages.Document([TestPages.Words(Serif, "abc", 12.Pt()).At(20, 40)]).WriteReadable();
        var other = TestPages.Document([TestPages.Words(Serif, "abcd", 12.Pt()).At(20, 40)]).WriteReadable();

        Tag(once).ShouldMatch("^[A-Z]{6}$");
        Tag(once).ShouldNotBe(Tag(other));
        once.Length.ShouldBeLessThan(12_000);
        once.ShouldContain("/FontFile3");

        static string Tag(string file) => file[(file.IndexOf("/FontName/", StringComparison.Ordinal) + 10)..][..6];
    }

    [Fact]
    public void A_font_that_forbids_embedding_is_reported()
    {
        TestPages.Document([TestPages.Words(TestFace.Restricted(), "abc", 12.Pt()).At(20, 40)]).Write(null, out var result);

        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BK6003");
    }

    [Fact]
    public void Any_words_are_read_back()
    {
        var words = Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:()\\/<>[]{}%&'\"äéßøłČ–—…fi"], 1, 12];
        words.Array[1, 30].Sample(w =>
        {
            var text = string.Join(' ', w);
            using var pdf = TestPages.Document([TestPages.Words(Serif, text, 7.Pt(), 0.31.Pt()).At(20, 40)]).Read();
            pdf.GetPage(1).Text.ShouldBe(text);
        }, iter: 60);
    }

    private static int CountOf(string text, string part) => text.Split(part).Length - 1;
}
