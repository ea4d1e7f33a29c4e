using Booklet.Output.Pdf;
using Booklet.Output.Proofs;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Flow;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Images;
using Booklet.Typesetting.Pages;

// Paints SVG drawings by both writers: DrawingSheet OUTPUT.png DRAWING.svg…   one sheet of all, with their names
//                                      DrawingSheet FOLDER DRAWING.svg…       for each a page of drawings.pdf and a picture, to lay beside another program's
if (args.Length < 2)
{
    Console.Error.WriteLine("Name the sheet or folder to write, and the drawings.");
    return 1;
}

// As large as fits: 192 points, painted at 96 pixels an inch, are 256 pixels.
const double Side = 192;
const double Ppi = 96;

var fonts = new Lazy<FontBook>(() => FontBook.Bundled());
var drawings = args.Skip(1).Select(path => (Path: path, Picture: Read(path))).ToList();
return args[0].EndsWith(".png", StringComparison.OrdinalIgnoreCase) ? WriteSheet() : WriteFolder();

Picture? Read(string path)
{
    var reading = PictureReader.Read(File.ReadAllBytes(path), path, null, new ImageLimits(), () => fonts.Value);
    foreach (var diagnostic in reading.Diagnostics)
        Console.Error.WriteLine(diagnostic);
    return reading.Picture;
}

ImageBlock Block(Picture picture, double side)
{
    var scale = side / Math.Max(picture.NaturalSize.Width.Points, picture.NaturalSize.Height.Points);
    return new ImageBlock(picture, picture.NaturalSize.Width * scale, picture.NaturalSize.Height * scale);
}

int WriteFolder()
{
    Directory.CreateDirectory(args[0]);
    var sequences = drawings.Where(d => d.Picture is not null).Select(d => Block(d.Picture!, Side))
        .Select(b => new PageSequence(new PageTemplate { Size = new Size(b.Width, b.Height), Margins = default }, b));
    var paged = Lay([.. sequences]);
    using (var pdf = File.Create(Path.Combine(args[0], "drawings.pdf")))
        PdfWriter.Write(paged, pdf, new PdfOptions());
    var page = 0;
    for (var i = 0; i < drawings.Count; i++)
    {
        if (drawings[i].Picture is null)
            continue;
        using var png = File.Create(Path.Combine(args[0], $"{i:000}.png"));
        ProofPainter.Paint(paged, page++, Ppi, png);
        Console.WriteLine($"{i:000}\t{page}\t{drawings[i].Path}");
    }
    return 0;
}

int WriteSheet()
{
    const int Columns = 4;
    const double Cell = 130;
    var name = new TextStyle { Family = "Libertinus Sans", Size = 7.Pt(), Color = new Color(90, 90, 90) };
    var style = new ParagraphStyle { Text = name, Leading = 9.Pt() };
    var rows = drawings.Where(d => d.Picture is not null).Chunk(Columns).Select(row => new RowBlock(
        [.. Enumerable.Range(0, Columns).Select(i => new RowCell(ColumnWidth.Share(), i < row.Length ? Labelled(row[i].Path, row[i].Picture!) : new SpaceBlock(default)) { Alignment = VerticalAlignment.Bottom })],
        12.Pt())
    { SpaceAfter = 12.Pt() }).ToList();
    var size = new Size((Columns * (Cell + 12) + 28).Pt(), (rows.Count * (Cell + 27) + 40).Pt());
    var template = new PageTemplate { Size = size, Margins = Edges.All(20.Pt()) };
    var paged = Lay([new PageSequence(template, new StackBlock([.. rows]))]);
    using var png = File.Create(args[0]);
    ProofPainter.Paint(paged, 0, 144, png);
    return 0;

    StackBlock Labelled(string path, Picture picture) =>
        new([Block(picture, Cell), new ParagraphBlock(style, [new TextInline(Path.GetFileNameWithoutExtension(path), name)]) { SpaceBefore = 3.Pt() }]);
}

PagedDocument Lay(PageSequence[] sequences)
{
    var result = Typesetter.Layout(new ComposedDocument(new DocumentProperties { Title = "Drawings", Language = "en" }, [.. sequences]), fonts.Value);
    foreach (var diagnostic in result.Diagnostics)
        Console.Error.WriteLine(diagnostic);
    return result.Value;
}
