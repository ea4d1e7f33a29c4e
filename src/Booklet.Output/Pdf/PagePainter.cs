using Booklet.Output.Pages;
using Booklet.Output.Pdf.Images;
using Booklet.Output.Pdf.Tags;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Output.Pdf;

/// <summary>A link's area on a page, in hundredths of a point.</summary>
internal sealed record PlacedLink(long Left, long Bottom, long Right, long Top, LinkItem Item);

/// <summary>Turns one page's frames into a content stream; used again for page after page of one worker.</summary>
internal sealed class PagePainter : FrameVisitor
{
    // A quarter circle as a Bézier curve: handles of 4/3·(√2 − 1) of the radius stay within 0.03 % of the arc.
    private const double ArcHandle = 0.5522847498;

    private readonly ContentStream _content = new();
    private readonly TextPainter _text;
    private readonly IReadOnlyDictionary<string, ImageObject> _images;
    private readonly List<PlacedLink> _links = [];
    private readonly SortedSet<int> _imageNumbers = [];
    private readonly ContentMarker? _marker;
    private readonly IReadOnlyDictionary<Block, StructureNode>? _structure;
    private PageGeometry _geometry;
    private Block? _block;
    private StructureNode? _node;

    public PagePainter(DocumentResources resources)
    {
        _text = new TextPainter(_content, resources.Texts, resources.FontNumbers);
        _images = resources.Images;
        _structure = resources.Structure;
        _marker = _structure is null ? null : new ContentMarker(_content, _text);
    }

    public PdfBuffer Content => _content.Buffer;

    public PaintedPage Paint(Page page, PdfOptions options, Deflater deflater)
    {
        _content.Clear();
        _marker?.Clear();
        _links.Clear();
        _imageNumbers.Clear();
        _geometry = new PageGeometry(page, options.Bleed);
        if (page.Color is { } color)
        {
            _marker?.BeginArtifact(FurnitureKind.Background, isText: false);
            _content.Fill(color);
            _content.Rectangle(0, 0, _geometry.MediaWidth, _geometry.MediaHeight).Raw("f\n"u8);
        }
        Visit(page.Content, default);
        _marker?.End();
        _text.Close();
        var isDeflated = options.Compression != System.IO.Compression.CompressionLevel.NoCompression;
        var data = isDeflated ? deflater.Deflate(Content.Span) : Content.Memory;
        return new PaintedPage(page, _geometry, data.ToArray(), isDeflated, [.. _links], [.. _imageNumbers], _marker?.Finish() ?? PageMarks.None);
    }

    protected override void Piece(Point topLeft, Block block, Size size)
    {
        if (_structure is null || IsInArtifact || !_structure.TryGetValue(block, out var node) || !node.IsPicture)
            return;
        _marker!.AddArea(node, new Area(_geometry.X(topLeft.X), _geometry.Y(topLeft.Y + size.Height),
            _geometry.X(topLeft.X + size.Width), _geometry.Y(topLeft.Y)));
    }

    protected override void Text(Point baseline, TextItem item)
    {
        if (IsInArtifact)
            _marker?.BeginArtifact(CurrentFurniture, isText: true);
        else
            MarkText(baseline, item);
        _text.Show(_geometry.X(baseline.X), _geometry.Y(baseline.Y), item);
    }

    private void MarkText(Point baseline, TextItem item)
    {
        if (_marker is null)
            return;
        _marker.BeginText(CurrentNode(), item, baseline.Y);
        if (item is not { Source: FormulaInline, Segments: [{ Text.Font: var font }, ..] })
            return;
        var ascent = item.Size * ((double)font.Ascender / font.UnitsPerEm);
        var descent = item.Size * ((double)font.Descender / font.UnitsPerEm);
        _marker.ExtendFormula(new Area(_geometry.X(baseline.X), _geometry.Y(baseline.Y - descent),
            _geometry.X(baseline.X + item.Width), _geometry.Y(baseline.Y - ascent)));
    }

    private StructureNode? CurrentNode()
    {
        if (CurrentBlock != _block || _node is null)
            (_block, _node) = (CurrentBlock, CurrentBlock is null ? null : _structure!.GetValueOrDefault(CurrentBlock));
        return _node;
    }

    /// <summary>Lines, areas and images are read as part of a picture that has words for it, and are decoration everywhere else.</summary>
    private void BeginDrawing()
    {
        if (_marker is null)
            _text.Close();
        else if (!IsInArtifact && CurrentNode()?.Picture is { } picture)
            _marker.BeginPicture(picture);
        else
            _marker.BeginArtifact(CurrentFurniture, isText: false);
    }

    protected override void Rectangle(Point topLeft, RectangleItem item)
    {
        if (item.Fill is null && item.Stroke is null)
            return;
        BeginDrawing();
        var (left, top) = (_geometry.X(topLeft.X), _geometry.Y(topLeft.Y));
        var (right, bottom) = (_geometry.X(topLeft.X + item.Size.Width), _geometry.Y(topLeft.Y + item.Size.Height));
        if (item.Fill is { } fill)
            _content.Fill(fill);
        if (item.Stroke is { } stroke)
            _content.Stroke(stroke.Color, PageGeometry.Round(stroke.Width));
        var radius = Math.Min(PageGeometry.Round(item.CornerRadius), Math.Min(right - left, top - bottom) / 2);
        if (radius > 0)
            RoundedRectangle(left, bottom, right, top, radius);
        else
            _content.Rectangle(left, bottom, right - left, top - bottom);
        _content.Buffer.Raw((item.Fill, item.Stroke) switch
        {
            (not null, not null) => "B\n"u8,
            (not null, null) => "f\n"u8,
            _ => "S\n"u8,
        });
    }

    protected override void Line(Point start, LineItem item)
    {
        BeginDrawing();
        _content.Stroke(item.Stroke.Color, PageGeometry.Round(item.Stroke.Width));
        _content.Number(_geometry.X(start.X));
        _content.Number(_geometry.Y(start.Y)).Raw(" m"u8);
        _content.Number(_geometry.X(start.X + item.End.X));
        _content.Number(_geometry.Y(start.Y + item.End.Y)).Raw(" l S\n"u8);
    }

    protected override void Image(Point topLeft, ImageItem item)
    {
        if (!_images.TryGetValue(item.Image.Id, out var image))
            return; // Reported when it could not be decoded.
        BeginDrawing();
        _imageNumbers.Add(image.Number);
        _content.Save();
        var placement = item.Placement;
        if (placement.X < Length.Zero || placement.Y < Length.Zero || placement.Right > item.Box.Width || placement.Bottom > item.Box.Height)
            Clip(topLeft, item.Box);
        var x = _geometry.X(topLeft.X + placement.X);
        var y = _geometry.Y(topLeft.Y + placement.Y);
        var width = PageGeometry.Round(placement.Width);
        var height = PageGeometry.Round(placement.Height);
        foreach (var value in ImageMatrix.Place(image.Orientation, x, y, width, height))
            _content.Number(value);
        _content.Buffer.Raw(" cm"u8).Label('I', image.Number).Raw(" Do\n"u8);
        _content.Restore();
    }

    protected override void Link(Point topLeft, LinkItem item)
    {
        // An annotation must belong to an element, and artifacts have none: the text that repeats leads somewhere where it is first.
        if (_marker is not null && IsInArtifact)
            return;
        var link = new PlacedLink(_geometry.X(topLeft.X), _geometry.Y(topLeft.Y + item.Size.Height),
            _geometry.X(topLeft.X + item.Size.Width), _geometry.Y(topLeft.Y), item);
        _links.Add(link);
        _marker?.AddLink(CurrentNode(), link);
    }

    protected override void BeginClip(Point topLeft, Size size)
    {
        _marker?.End();
        _text.Close();
        _content.Save();
        Clip(topLeft, size);
    }

    protected override void EndClip()
    {
        _marker?.End();
        _text.Close();
        _content.Restore();
    }

    private void Clip(Point topLeft, Size size)
    {
        var (left, top) = (_geometry.X(topLeft.X), _geometry.Y(topLeft.Y));
        _content.Rectangle(left, _geometry.Y(topLeft.Y + size.Height),
            _geometry.X(topLeft.X + size.Width) - left, top - _geometry.Y(topLeft.Y + size.Height)).Raw("W n\n"u8);
    }

    private void RoundedRectangle(long left, long bottom, long right, long top, long radius)
    {
        var handle = (long)Math.Round(radius * (1 - ArcHandle));
        Pair(left + radius, bottom, " m"u8);
        Pair(right - radius, bottom, " l"u8);
        Curve(right - handle, bottom, right, bottom + handle, right, bottom + radius);
        Pair(right, top - radius, " l"u8);
        Curve(right, top - handle, right - handle, top, right - radius, top);
        Pair(left + radius, top, " l"u8);
        Curve(left + handle, top, left, top - handle, left, top - radius);
        Pair(left, bottom + radius, " l"u8);
        Curve(left, bottom + handle, left + handle, bottom, left + radius, bottom);
        _content.Buffer.Raw(" h "u8);
    }

    private void Curve(long x1, long y1, long x2, long y2, long x3, long y3)
    {
        Pair(x1, y1, []);
        Pair(x2, y2, []);
        Pair(x3, y3, " c"u8);
    }

    private void Pair(long x, long y, ReadOnlySpan<byte> operation)
    {
        _content.Number(x);
        _content.Number(y).Raw(operation);
    }
}

/// <summary>A page's content stream, ready to be written, and what else the page needs.</summary>
internal sealed record PaintedPage(Page Page, PageGeometry Geometry, byte[] Content, bool IsDeflated, PlacedLink[] Links, int[] ImageNumbers, PageMarks Marks);
