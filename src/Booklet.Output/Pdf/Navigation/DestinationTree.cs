using Booklet.Typesetting;
using Booklet.Typesetting.Pages;

namespace Booklet.Output.Pdf.Navigation;

/// <summary>Named destinations as a name tree (ISO 32000-1, 7.9.6), so that links and other files can name places.</summary>
internal static class DestinationTree
{
    // Readers load a leaf whole to find one name.
    private const int NamesPerLeaf = 64;

    /// <summary>Writes the tree and returns its root, or null where there is no destination.</summary>
    public static int? Write(PdfFile file, IReadOnlyList<Destination> destinations, Func<int, Point, PdfBuffer> place)
    {
        if (destinations.Count == 0)
            return null;
        var entries = destinations.Select(d => (Key: new PdfBuffer(32).Text(d.Name), Sort: SortKey(d.Name), Destination: d)).ToList();
        entries.Sort((a, b) => a.Sort.AsSpan().SequenceCompareTo(b.Sort));
        var nodes = new List<Node>();
        foreach (var leaf in entries.Chunk(NamesPerLeaf))
        {
            var buffer = new PdfBuffer();
            buffer.Raw("/Names["u8);
            foreach (var (key, _, destination) in leaf)
                buffer.Raw(key.Span).Raw(place(destination.PageIndex, destination.Point).Span);
            buffer.Byte((byte)']');
            nodes.Add(new Node(buffer, leaf[0].Key, leaf[^1].Key));
        }
        while (nodes.Count > 1)
            nodes = [.. nodes.Chunk(NamesPerLeaf).Select(kids => Parent(file, kids))];
        return file.Write(new PdfBuffer().Raw("<<"u8).Raw(nodes[0].Content.Span).Raw(">>"u8));
    }

    private static Node Parent(PdfFile file, Node[] kids)
    {
        var buffer = new PdfBuffer();
        buffer.Raw("/Kids["u8);
        foreach (var kid in kids)
        {
            var node = new PdfBuffer();
            node.Raw("<</Limits["u8).Raw(kid.First.Span).Raw(kid.Last.Span).Byte((byte)']').Raw(kid.Content.Span).Raw(">>"u8);
            buffer.Reference(file.Write(node));
        }
        buffer.Byte((byte)']');
        return new Node(buffer, kids[0].First, kids[^1].Last);
    }

    /// <summary>The bytes of the string as <see cref="PdfBuffer.Text"/> encodes it: names are sorted by them.</summary>
    private static byte[] SortKey(string name) => name.All(c => c is >= ' ' and <= '~')
        ? System.Text.Encoding.ASCII.GetBytes(name)
        : [0xFE, 0xFF, .. System.Text.Encoding.BigEndianUnicode.GetBytes(name)];

    private sealed record Node(PdfBuffer Content, PdfBuffer First, PdfBuffer Last);
}
