using System.Collections.Immutable;
using Booklet.Mathematics;
using Booklet.Output.Pdf;
using Booklet.Output.Proofs;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Flow;
using Booklet.Typesetting.Fonts;

// Paints formulas as a picture: FormulaSheet OUTPUT.png [FORMULAS.txt] [OUTPUT.pdf]
// One formula a line in display style beside its source; a line that begins with "=" is a paragraph with $…$ in it.
if (args.Length == 0)
{
    Console.Error.WriteLine("Name the picture to write.");
    return 1;
}

using var resource = typeof(Program).Assembly.GetManifestResourceStream("Formulas")!;
using var reader = args.Length > 1 ? new StreamReader(args[1]) : new StreamReader(resource);
var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
var serif = new TextStyle { Family = "Libertinus Serif", Size = 10.Pt() };
var mono = serif with { Family = "Libertinus Mono", Size = 6.5.Pt(), Color = new Color(110, 110, 110) };
var style = new ParagraphStyle { Text = serif, Leading = 13.Pt(), Alignment = TextAlignment.Justified, Hyphenate = true, Language = "en" };
var code = new ParagraphStyle { Text = mono, Leading = 8.Pt() };
var cells = lines.Select(line => line[0] == '=' ? Paragraph(line[1..].Trim()) : Display(line)).ToList();

var half = (cells.Count + 1) / 2;
var body = new RowBlock(
    [new RowCell(ColumnWidth.Share(), new StackBlock([.. cells.Take(half)])), new RowCell(ColumnWidth.Share(), new StackBlock([.. cells.Skip(half)]))],
    16.Pt());
var template = new PageTemplate { Size = new Size(640.Pt(), 1190.Pt()), Margins = Edges.All(20.Pt()) };
var document = new ComposedDocument(new DocumentProperties { Title = "Formulas", Language = "en" }, [new PageSequence(template, body)]);
var paged = Typesetter.Layout(document, FontBook.Bundled());
foreach (var diagnostic in paged.Diagnostics)
    Console.Error.WriteLine(diagnostic);
using (var png = File.Create(args[0]))
    ProofPainter.Paint(paged.Value, 0, 144, png);
if (args.Length > 2)
{
    using var pdf = File.Create(args[2]);
    PdfWriter.Write(paged.Value, pdf, new PdfOptions());
}
return 0;

Block Display(string tex) => new StackBlock(
[
    new ParagraphBlock(code, [new TextInline(tex, mono)]),
    new ParagraphBlock(style, [new FormulaInline(MathParser.Parse(tex).Content, serif, IsDisplay: true)]),
])
{ SpaceAfter = 6.Pt() };

Block Paragraph(string text)
{
    var inlines = ImmutableArray.CreateBuilder<Inline>();
    var parts = text.Split('$');
    for (var i = 0; i < parts.Length; i++)
    {
        if (parts[i].Length > 0)
            inlines.Add(i % 2 == 0 ? new TextInline(parts[i], serif) : new FormulaInline(MathParser.Parse(parts[i]).Content, serif));
    }
    return new ParagraphBlock(style, inlines.ToImmutable()) { SpaceAfter = 8.Pt() };
}
