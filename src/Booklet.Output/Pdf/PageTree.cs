using Booklet.Typesetting;

namespace Booklet.Output.Pdf;

/// <summary>
/// The numbers of all pages, reserved at the start so that links can name pages not yet written, and the balanced tree above them
/// (ISO 32000-1, 7.7.3).
/// </summary>
internal sealed class PageTree
{
    // Balanced trees let readers find page 700 without loading 700 objects.
    private const int KidsPerNode = 32;

    private readonly PdfFile _file;
    private readonly int[] _pages;
    private readonly List<List<Node>> _levels = [];
    private readonly PageGeometry[] _geometries;

    public PageTree(PdfFile file, int count)
    {
        _file = file;
        _pages = new int[count];
        _geometries = new PageGeometry[count];
        var nodes = new List<Node>();
        for (var i = 0; i < count; i++)
        {
            _pages[i] = file.Reserve();
            nodes.Add(new Node(_pages[i], 1, []));
        }
        _levels.Add(nodes);
        do
        {
            nodes = [.. nodes.Chunk(KidsPerNode).Select(kids => new Node(file.Reserve(), kids.Sum(k => k.Count), kids))];
            if (nodes.Count == 0)
                nodes = [new Node(file.Reserve(), 0, [])];
            _levels.Add(nodes);
        }
        while (nodes.Count > 1);
    }

    public int Root => _levels[^1][0].Number;

    public int Page(int index) => _pages[index];

    public int Parent(int pageIndex) => _levels[1][pageIndex / KidsPerNode].Number;

    public void SetGeometry(int index, PageGeometry geometry) => _geometries[index] = geometry;

    /// <summary>A destination array: the page with this place at the window's top left, zoom unchanged.</summary>
    public PdfBuffer Place(int pageIndex, Point point)
    {
        var geometry = _geometries[pageIndex];
        return new PdfBuffer(48).Byte((byte)'[').Reference(_pages[pageIndex]).Raw("/XYZ"u8)
            .Decimal(geometry.X(point.X), PageGeometry.Decimals).Decimal(geometry.Y(point.Y), PageGeometry.Decimals).Raw(" null]"u8);
    }

    /// <summary>The inner nodes; pages are written by themselves.</summary>
    public void Write()
    {
        for (var level = 1; level < _levels.Count; level++)
        {
            for (var i = 0; i < _levels[level].Count; i++)
            {
                var node = _levels[level][i];
                var buffer = new PdfBuffer().Raw("<</Type/Pages/Count"u8).Integer(node.Count);
                if (level + 1 < _levels.Count)
                    buffer.Raw("/Parent"u8).Reference(_levels[level + 1][i / KidsPerNode].Number);
                buffer.Raw("/Kids["u8);
                foreach (var kid in node.Kids)
                    buffer.Reference(kid.Number);
                _file.Write(node.Number, buffer.Raw("]>>"u8));
            }
        }
    }

    private sealed record Node(int Number, int Count, Node[] Kids);
}
