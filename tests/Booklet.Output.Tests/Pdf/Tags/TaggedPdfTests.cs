using System.Text;
using Booklet.Output.Pdf;
using Booklet.Output.Pdf.Tags;
using Booklet.Output.Tests.Fixtures;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Flow;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Images;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Tests.Images;
using Shouldly;
using Xunit;
using Size = Booklet.Typesetting.Size;

namespace Booklet.Output.Tests.Pdf.Tags;

public sealed class TaggedPdfTests
{
    [Fact]
    public void A_document_of_everything_keeps_every_rule() => PdfUaRules.Check(Everything.Write()).ShouldBeEmpty();

    [Fact]
    public void A_document_of_everything_reads_in_order()
    {
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(Everything.Write());
        Golden.Match(new TaggedPdf(pdf).Dump(), "everything");
    }

    [Fact]
    public void Tagged_files_are_the_same_every_time() => Everything.Write().ShouldBe(Everything.Write());

    [Fact]
    public void Content_of_no_block_is_read_last_and_not_lost()
    {
        var file = TestPages.Document([TestPages.Words(TestFace.Serif, "stray", 12.Pt()).At(20, 40)]).Write();
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(file);

        PdfUaRules.Check(pdf).ShouldBeEmpty();
        new TaggedPdf(pdf).Dump().ShouldBe("Document Lang=\"en\"\n  P\n    \"stray\"\n");
    }

    /// <summary>For files made elsewhere: BOOKLET_TAGGED has their paths, parted by colons.</summary>
    [Fact]
    public void Files_given_from_outside_keep_every_rule()
    {
        foreach (var path in (Environment.GetEnvironmentVariable("BOOKLET_TAGGED") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
            PdfUaRules.Check(File.ReadAllBytes(path)).ShouldBeEmpty(path);
    }

    [Fact]
    public void Without_tags_nothing_is_claimed()
    {
        var file = Encoding.Latin1.GetString(Everything.Write(new PdfOptions { Tagged = false, Compression = System.IO.Compression.CompressionLevel.NoCompression }));

        foreach (var word in (string[])["StructTreeRoot", "MarkInfo", "pdfuaid", "pdfaid", "BDC", "/Contents(", "StructParent"])
            file.ShouldNotContain(word, Case.Sensitive);
    }

    [Fact]
    public void Formulas_are_attached_as_MathML_where_it_is_asked_for()
    {
        var plain = Encoding.Latin1.GetString(Everything.Write(new PdfOptions { Compression = System.IO.Compression.CompressionLevel.NoCompression }));
        plain.ShouldNotContain("EmbeddedFile");
        plain.ShouldContain("<pdfaid:part>2<");

        var bytes = Everything.Write(new PdfOptions { AttachesMathMl = true, Compression = System.IO.Compression.CompressionLevel.NoCompression });
        var file = Encoding.Latin1.GetString(bytes);
        file.ShouldContain("<pdfaid:part>3<");
        file.ShouldContain("/AFRelationship/Supplement");
        file.ShouldContain("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"");
        PdfUaRules.Check(bytes).ShouldBeEmpty();
    }

    [Fact]
    public void Characters_that_no_font_has_are_drawn_as_boxes_that_keep_what_they_stand_for()
    {
        // A hieroglyph, an icon of another font's, and a mark that no font has on a letter of the Thai one.
        var style = new TextStyle { Family = "Libertinus Serif", Size = 10.Pt() };
        var paragraph = new ParagraphBlock(new ParagraphStyle { Text = style, Leading = 13.Pt() }, [new TextInline("a \U00013000 b \uE001 c ก\U0001E8D0", style)]) { Role = StructureRole.Paragraph };
        var document = new ComposedDocument(new DocumentProperties { Title = "Boxes", Language = "en" },
            [new PageSequence(new PageTemplate { Size = TestPages.A6, Margins = new Edges(40.Pt(), 50.Pt(), 40.Pt(), 50.Pt()) }, paragraph)]);
        var pages = Typesetter.Layout(document, FontBook.Load(TestFace.FontsFolder));
        pages.Diagnostics.Select(d => d.Code).ShouldContain("BK5001");
        var file = pages.Value.Write(null, out _);

        using var pdf = UglyToad.PdfPig.PdfDocument.Open(file);
        PdfUaRules.Check(pdf).ShouldBeEmpty();
        var text = new TaggedPdf(pdf).Dump();
        text.ShouldContain("\U00013000");
        text.ShouldContain("b \uFFFD c");
    }

    [Fact]
    public void A_file_with_inks_is_accessible_and_fit_for_archives()
    {
        var image = ImageReader.Read(ImageFixtures.CmykJpeg(hasAdobeMarker: true), "inks.jpg", null, new ImageLimits()).Image.ShouldNotBeNull();
        var box = new Size(50.Pt(), 50.Pt());
        var document = TestPages.Document([new ImageItem(image, box, new Rectangle(default, default, box.Width, box.Height)).At(20, 20), TestPages.Words(TestFace.Serif, "text", 12.Pt()).At(20, 100)]);
        var file = document.WriteReadable(tagged: true);

        file.ShouldContain("pdfuaid:part");
        file.ShouldContain("pdfaid:part");
        file.ShouldNotContain("/DeviceCMYK");
        PdfUaRules.Check(document.Write()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("de", "de")]
    [InlineData("zh-Hant-TW", "zh-Hant-TW")]
    [InlineData("en_GB", null)]
    [InlineData("1st", null)]
    [InlineData("de-", null)]
    [InlineData("", null)]
    [InlineData("abcdefghi", null)]
    public void A_malformed_language_is_left_out(string tag, string? expected) => LanguageTag.Valid(tag).ShouldBe(expected);

    [Theory]
    [InlineData("/Marked true", "/Marked null", "not marked")]
    [InlineData("/DisplayDocTitle true", "/DisplayDocTitle null", "07-001")]
    [InlineData("<pdfuaid:part>1<", "<pdfuaid:part>2<", "06-002")]
    [InlineData("/S/H2", "/S/H4", "14-003")]
    [InlineData("/S/TR", "/S/Tr", "02-001")]
    [InlineData("/S/LI", "/S/TR", "09-004")]
    [InlineData("/Scope/Column", "/Scape/Column", "15-003")]
    [InlineData("/ID(000001)", "/ID(900001)", "names a header")]
    [InlineData("/ColSpan 2", "/ColSpan 3", "15-005")]
    [InlineData("/Alt(", "/Alx(", "13-004")]
    [InlineData("/Tabs/S", "/Tabs/R", "28-008")]
    [InlineData("/Contents(", "/Cantents(", "28-012")]
    [InlineData("/F 4/P", "/F 2/P", "6.3.2")]
    [InlineData("/Artifact BMC", "/Artefact BMC", "01-005")]
    [InlineData("/MCID 1>>BDC", "/MCID 9>>BDC", "01-006")]
    [InlineData("/Lang(de)", "/Lang(d!)", "11-007")]
    [InlineData("/ToUnicode ", "/ToUnicade ", "31-027")]
    [InlineData("/FontFile3 ", "/FontFila3 ", "31-009")]
    [InlineData("><0045>", "><E045>", "6.2.11.7.3")]
    [InlineData("/S/URI/URI", "/S/GoX/URI", "6.5.1")]
    [InlineData("/OutputIntents[", "/OutputIntants[", "6.2.3")]
    [InlineData("/StructParents 0", "/StructParents 1", "parent tree")]
    public void Each_rule_finds_its_fault(string right, string wrong, string finding)
    {
        var file = Encoding.Latin1.GetString(Everything.Write(new PdfOptions { Compression = System.IO.Compression.CompressionLevel.NoCompression }));
        file.ShouldContain(right, Case.Sensitive);

        var faulty = Encoding.Latin1.GetBytes(file.Replace(right, wrong, StringComparison.Ordinal));
        PdfUaRules.Check(faulty).ShouldContain(f => f.Contains(finding, StringComparison.Ordinal));
    }
}
