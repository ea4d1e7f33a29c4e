using System.Collections.Immutable;
using Booklet.Mathematics;
using Booklet.Output.Pdf;
using Booklet.Output.Tests.Fixtures;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Flow;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Images;
using Booklet.Typesetting.Tests.Images;
using Shouldly;

namespace Booklet.Output.Tests.Pdf.Tags;

/// <summary>A small composed document with every kind of block, role and inline, laid out for real.</summary>
internal static class Everything
{
    private static readonly Lazy<FontBook> Fonts = new(() => FontBook.Load(TestFace.FontsFolder));

    private static readonly TextStyle Text = new() { Family = "Libertinus Serif", Size = 10.Pt() };

    private static readonly ParagraphStyle Style = new() { Text = Text, Leading = 13.Pt(), Hyphenate = true, Alignment = TextAlignment.Justified, Language = "en" };

    private static readonly RasterImage Picture = ImageReader.Read(ImageFixtures.Png(6, 8, width: 100, height: 100), "picture.png", null, new ImageLimits()).Image.ShouldNotBeNull();

    public static ComposedDocument Document()
    {
        var template = new PageTemplate
        {
            Size = TestPages.A6,
            Margins = new Edges(40.Pt(), 50.Pt(), 40.Pt(), 50.Pt()),
            Header = Furniture(new MarkInline("head", Text)),
            Footer = Furniture(new CurrentPageInline(Text)),
            HeaderOnFirstPage = true,
            HeaderDistance = 10.Pt(),
            FooterDistance = 10.Pt(),
            Background = new RectangleBlock(Color.Gray(245)),
        };
        return new ComposedDocument(new DocumentProperties { Title = "Everything", Language = "en" },
        [
            new PageSequence(template, Contents()) { },
            new PageSequence(template with { PageColor = Color.Gray(250) }, Chapter()),
            new PageSequence(template, Grid()),
            new PageSequence(template, Notes()) { FillToMultipleOf = 4 },
        ]);
    }

    public static byte[] Write(PdfOptions? options = null)
    {
        var pages = Typesetter.Layout(Document(), Fonts.Value);
        pages.Diagnostics.ShouldBeEmpty();
        return pages.Value.Write(options, out _);
    }

    private static PageFurniture Furniture(Inline inline)
    {
        var line = new ParagraphBlock(Style, [inline]);
        var linked = new LinkBlock(new AnchorTarget("chapter"), line);
        return new PageFurniture(line, linked);
    }

    private static ParagraphBlock Paragraph(string text, StructureRole role = StructureRole.Paragraph) => new(Style, [new TextInline(text, Text)]) { Role = role };

    private static StackBlock Contents() => new(
    [
        new MarkBlock("head", "Contents"),
        Paragraph("Contents", StructureRole.Heading1),
        new StackBlock(
        [
            new RowBlock(
            [
                new RowCell(ColumnWidth.Share(), new LinkBlock(new AnchorTarget("chapter"), Paragraph("The chapter", StructureRole.None))),
                new RowCell(ColumnWidth.Fixed(20.Pt()), new ParagraphBlock(Style, [new PageReferenceInline([new PageReferenceTarget("chapter")], Text)])),
            ], default) { Role = StructureRole.ContentsItem },
            new ParagraphBlock(Style, [new TextInline("Index", Text), new FillInline(Text, "."), new PageReferenceInline([new PageReferenceTarget("index")], Text)])
            {
                Role = StructureRole.ContentsItem,
            },
        ]) { Role = StructureRole.Contents },
    ]);

    private static StackBlock Chapter() => new(
    [
        new MarkBlock("head", "The chapter"),
        Paragraph("The chapter", StructureRole.Heading1) with { Anchor = "chapter", Outline = new OutlineEntry("The chapter", 1) },
        new RuleBlock(new Stroke(0.5.Pt(), Color.Black)),
        // A level is left out, which the file must not do.
        Paragraph("A section of it", StructureRole.Heading3),
        new ParagraphBlock(Style,
        [
            new TextInline("Words in a row, a ", Text), new TextInline("link of two ", Text) { Link = new UriTarget("https://example.org/") },
            new TextInline("styles that is long enough for two lines", Text with { Italic = true }) { Link = new UriTarget("https://example.org/") },
            new TextInline(", some ", Text), new TextInline("Wörter auf Deutsch", Text with { Language = "de" }),
            new TextInline(", Small Caps: ", Text), new TextInline("Official Office", Text with { Features = ["c2sc", "smcp"] }),
            new LineBreakInline(), new TextInline("and a line of the author’s, ", Text), new TextInline("struck out", Text with { Strikethrough = true }),
            new TextInline(". ", Text), new FormulaInline(MathParser.Parse(@"\frac{a}{b} + c").Content, Text), new TextInline(" is a formula. ", Text),
            new BoxInline(new RectangleBlock(Color.Black), 8.Pt(), default) { Alternative = "black square" },
        ]) { Role = StructureRole.Paragraph },
        new BoxBlock(new StackBlock([Paragraph("Said by another.", StructureRole.None), Paragraph("Twice.", StructureRole.None)]))
        {
            Role = StructureRole.BlockQuotation, Background = Color.Gray(230), BorderLeft = new Stroke(2.Pt(), Color.Gray(100)), Language = "en-GB",
        },
        new StackBlock([ListItem("1.", "First"), ListItem("2.", "Second")]) { Role = StructureRole.List },
        new StackBlock([Paragraph("let x = 1", StructureRole.None), Paragraph("let y = 2", StructureRole.None)]) { Role = StructureRole.Code },
        Table(),
        new RowBlock(
        [
            new RowCell(ColumnWidth.Share(), new LinkBlock(new UriTarget("https://example.com/"), new ImageBlock(Picture, 40.Pt(), 40.Pt()) { Role = StructureRole.Figure, Alternative = "A (small) picture" })),
            new RowCell(ColumnWidth.Share(), new ImageBlock(Picture, 40.Pt(), 40.Pt())),
            new RowCell(ColumnWidth.Share(), Drawing()),
        ], 5.Pt()),
        Paragraph("What the drawing shows", StructureRole.Caption),
        new StackBlock([Paragraph("Outside of a list", StructureRole.ListLabel), Paragraph("this is text.", StructureRole.ListBody)]),
        new ColumnsBlock(2, 10.Pt(), new StackBlock([.. Enumerable.Range(1, 30).Select(Entry)]) { Role = StructureRole.Index, Anchor = "index" }),
    ]);

    private static ParagraphBlock Entry(int number) => new(Style,
    [
        new TextInline($"Entry {number}, which takes more than one line ", Text),
        new PageReferenceInline([new PageReferenceTarget("chapter"), new PageReferenceTarget("index")], Text) { Prefix = "p. " },
    ]);

    private static RowBlock ListItem(string label, string text) => new(
    [
        new RowCell(ColumnWidth.Fixed(15.Pt()), Paragraph(label, StructureRole.ListLabel)),
        new RowCell(ColumnWidth.Share(), new StackBlock([Paragraph(text, StructureRole.None)]) { Role = StructureRole.ListBody }),
    ], default)
    { Role = StructureRole.ListItem };

    private static TableBlock Table()
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        rows.Add(new TableRow([new TableCell(Paragraph("Over both", StructureRole.None), 2), new TableCell(Paragraph("Third", StructureRole.None))]));
        for (var i = 0; i < 30; i++)
            rows.Add(new TableRow([new TableCell(Paragraph($"Row {i}", StructureRole.None)) { IsHeader = true }, new TableCell(Paragraph("cell"))]) { RuleAbove = new Stroke(0.3.Pt(), Color.Black) });
        return new TableBlock([ColumnWidth.Share(), ColumnWidth.Share(), ColumnWidth.Share()], rows.ToImmutable()) { HeaderRows = 1, Role = StructureRole.Table };
    }

    private static CanvasBlock Drawing() => new(40.Pt(), 40.Pt(),
    [
        new CanvasItem(new Rectangle(default, default, 40.Pt(), 40.Pt()), new RectangleBlock(Color.Gray(200))),
        new CanvasItem(new Rectangle(5.Pt(), 5.Pt(), 30.Pt(), 20.Pt()), Paragraph("x", StructureRole.None)),
    ])
    { Role = StructureRole.Figure, Alternative = "A drawing" };

    /// <summary>Cells stand in the order of time, whatever column they are in; of each cell, one setting is chosen.</summary>
    private static CanvasBlock Grid() => new(200.Pt(), 120.Pt(),
    [
        Cell(0, 0, "9:00 Hall"), Cell(100, 0, "9:00 Room"), Cell(0, 60, "10:00 Hall"), Cell(100, 40, "10:00 Room"),
    ]);

    private static CanvasItem Cell(int x, int y, string text) => new(new Rectangle(x.Pt(), y.Pt(), 90.Pt(), 30.Pt()),
        new LinkBlock(new AnchorTarget("chapter"), new FittingBlock(
        [
            Paragraph(text + " and far more than the cell can ever hold of words in three lines"),
            new StackBlock([Paragraph(text), Paragraph("two")]),
            Paragraph(text),
        ])));

    private static StackBlock Notes() => new([Paragraph("Notes", StructureRole.None), new RuleBlock(new Stroke(0.3.Pt(), Color.Black)) { Role = StructureRole.Artifact }]);
}
