using System.Runtime.InteropServices;
using Booklet.Typesetting;
using Booklet.Typesetting.Pages;

namespace Booklet.Output.Pdf.Navigation;

/// <summary>
/// Bookmarks (ISO 32000-1, 12.3.3). An item is a child of the nearest item before it with a smaller level, so a skipped level makes no
/// empty item. First-level items show; what is below them is folded.
/// </summary>
internal static class OutlineTree
{
    public static int? Write(PdfFile file, IReadOnlyList<OutlineItem> items, Func<int, Point, PdfBuffer> place)
    {
        if (items.Count == 0)
            return null;
        var root = new Node(file.Reserve(), null, 0);
        var nodes = new List<Node>(items.Count);
        var open = new Stack<Node>();
        open.Push(root);
        foreach (var item in items)
        {
            while (open.Count > 1 && open.Peek().Level >= item.Level)
                open.Pop();
            var node = new Node(file.Reserve(), open.Peek(), item.Level);
            open.Peek().Children.Add(node);
            nodes.Add(node);
            open.Push(node);
        }
        root.Chain();
        foreach (var node in nodes)
            node.Chain();
        for (var i = 0; i < nodes.Count; i++)
            file.Write(nodes[i].Number, Item(nodes[i], items[i], place));
        var buffer = new PdfBuffer().Raw("<</Type/Outlines"u8);
        Children(buffer, root, root.Children.Count);
        file.Write(root.Number, buffer.Raw(">>"u8));
        return root.Number;
    }

    private static PdfBuffer Item(Node node, OutlineItem item, Func<int, Point, PdfBuffer> place)
    {
        var buffer = new PdfBuffer();
        buffer.Raw("<</Title"u8).Text(item.Title).Raw("/Parent"u8).Reference(node.Parent!.Number);
        if (node.Previous is { } previous)
            buffer.Raw("/Prev"u8).Reference(previous.Number);
        if (node.Next is { } next)
            buffer.Raw("/Next"u8).Reference(next.Number);
        if (node.Children.Count > 0)
            Children(buffer, node, -node.Children.Count);
        return buffer.Raw("/Dest"u8).Raw(place(item.PageIndex, item.Point).Span).Raw(">>"u8);
    }

    /// <summary>A negative count means folded, and is then what unfolding would show: the direct children, themselves folded.</summary>
    private static void Children(PdfBuffer buffer, Node node, int count) =>
        buffer.Raw("/First"u8).Reference(node.Children[0].Number).Raw("/Last"u8).Reference(node.Children[^1].Number)
            .Raw("/Count"u8).Integer(count);

    private sealed class Node(int number, Node? parent, int level)
    {
        public int Number { get; } = number;

        public Node? Parent { get; } = parent;

        public int Level { get; } = level;

        public List<Node> Children { get; } = [];

        public Node? Previous { get; private set; }

        public Node? Next { get; private set; }

        public void Chain()
        {
            var children = CollectionsMarshal.AsSpan(Children);
            for (var i = 1; i < children.Length; i++)
                (children[i].Previous, children[i - 1].Next) = (children[i - 1], children[i]);
        }
    }
}
