using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Tests.Flow;
using Shouldly;
using Xunit;

namespace Booklet.Typesetting.Tests.Pages;

public sealed class PageDumpTests
{
    [Fact]
    public void A_dump_shows_what_stands_where_and_what_it_means()
    {
        var body = Sample.Stack(
            Sample.Paragraph("Title") with { Role = StructureRole.Heading1, Anchor = "t", Outline = new OutlineEntry("Title", 1) },
            new RuleBlock(new Stroke(0.5.Pt(), Color.Gray(128))),
            new LinkBlock(new AnchorTarget("t"), Sample.Lines("a", 2) with { Role = StructureRole.Paragraph }),
            new MarkBlock("day", "Monday"));
        var furniture = new PageFurniture(Sample.Paragraph("left"), Sample.Paragraph("right"));
        var template = Sample.Template(120, 90) with { Margins = Edges.All(20.Pt()), Footer = furniture, FooterDistance = 2.5.Pt(), PageColor = Color.White };

        PageDump.Write(Sample.LayOut(Sample.Document(new PageSequence(template, body))).Value).ShouldBe(
            """
            page 1 [1] 120.00×90.00 on #ffffff
              (20.00, 20.00) anchor t
              (20.00, 20.00) Heading1 80.00×10.00
                (20.00, 27.50) "Title"
              (20.00, 30.25) line to (80.00, 0.00) 0.50 #808080
              (20.00, 30.50) Paragraph 80.00×20.00
                (20.00, 38.00) "a1"
                (20.00, 48.00) "a2"
              (20.00, 30.50) link 80.00×20.00 to #t
              (20.00, 50.50) mark day = "Monday"
              (20.00, 72.50) group (artifact) 80.00×10.00
                (20.00, 80.00) "right"
            destination t: page 1 at (20.00, 20.00)
            outline 1 "Title": page 1 at (20.00, 20.00)

            """, StringCompareShould.IgnoreLineEndings);
    }
}
