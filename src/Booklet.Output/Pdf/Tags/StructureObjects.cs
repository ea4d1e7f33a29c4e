using System.Globalization;

namespace Booklet.Output.Pdf.Tags;

/// <summary>
/// Writes the structure tree (ISO 32000-1, 14.7). Kids on an element's own page are bare numbers; entries that may be left out are left out:
/// a booklet has tens of thousands of elements.
/// </summary>
internal sealed class StructureObjects(PdfFile file, PageTree pages, PdfOptions options)
{
    // Readers load a leaf whole to find the elements of one page.
    private const int EntriesPerLeaf = 64;

    private readonly Dictionary<int, StructureNode> _owners = [];
    private readonly List<StructureNode> _named = [];
    private readonly FormulaFiles? _formulas = options.AttachesMathMl ? new FormulaFiles(file) : null;
    private readonly PdfBuffer _buffer = new();

    /// <summary>Returns the structure tree root.</summary>
    public int Write(StructureTree tree)
    {
        StructureOrder.Arrange(tree.Root);
        var root = file.Reserve();
        Reserve(tree.Root);
        NameHeaders(tree.Root);
        Write(tree.Root, root);
        var parents = WriteParentTree(tree);
        var names = WriteNames();
        var buffer = new PdfBuffer();
        buffer.Raw("<</Type/StructTreeRoot/K"u8).Reference(tree.Root.Number).Raw("/ParentTree"u8).Reference(parents)
            .Raw("/ParentTreeNextKey"u8).Integer(tree.KeyOfAnnotation(tree.Annotations.Count));
        if (names is { } identifiers)
            buffer.Raw("/IDTree"u8).Reference(identifiers);
        file.Write(root, buffer.Raw(">>"u8));
        return root;
    }

    /// <summary>Header cells that cells name get identifiers, in the order in which they are read, which is the order of the ID tree.</summary>
    private void NameHeaders(StructureNode node)
    {
        if (node.Type is StructureType.TD or StructureType.TH)
        {
            node.Headers.RemoveAll(h => h.Type != StructureType.TH);
            foreach (var header in node.Headers.Where(h => h.Identifier is null))
            {
                _named.Add(header);
                header.Identifier = _named.Count.ToString("D6", CultureInfo.InvariantCulture);
            }
        }
        foreach (var kid in node.Kids)
        {
            if (kid.Node is { } child)
                NameHeaders(child);
        }
    }

    /// <summary>From identifiers to elements (14.7.2, IDTree); null where no element has one.</summary>
    private int? WriteNames()
    {
        if (_named.Count == 0)
            return null;
        var buffer = new PdfBuffer();
        buffer.Raw("<</Kids["u8);
        foreach (var leaf in _named.Chunk(EntriesPerLeaf))
        {
            var entries = new PdfBuffer();
            entries.Raw("<</Limits["u8).Text(leaf[0].Identifier!).Text(leaf[^1].Identifier!).Raw("]/Names["u8);
            foreach (var header in leaf)
                entries.Text(header.Identifier!).Reference(header.Number);
            buffer.Reference(file.Write(entries.Raw("]>>"u8)));
        }
        return file.Write(buffer.Raw("]>>"u8));
    }

    private void Reserve(StructureNode node)
    {
        node.Number = file.Reserve();
        foreach (var kid in node.Kids)
        {
            if (kid.Node is { } child)
                Reserve(child);
            else if (kid.Kind == KidKind.Annotation)
                _owners.Add(kid.Number, node);
        }
    }

    private void Write(StructureNode node, int parent)
    {
        var buffer = _buffer;
        buffer.Clear();
        buffer.Raw("<</S/"u8).Raw(node.Type.Name()).Raw("/P"u8).Reference(parent);
        var page = node.Kids.FindIndex(k => k.Kind != KidKind.Element) is >= 0 and var first ? node.Kids[first].Page : -1;
        if (page >= 0)
            buffer.Raw("/Pg"u8).Reference(pages.Page(page));
        if (node.Language is { } language && language != node.Parent?.Language)
            buffer.Raw("/Lang"u8).Text(language);
        if (node.Alternative is { } alternative)
            buffer.Raw("/Alt"u8).Text(alternative);
        if (node.ActualText is { } actual)
            buffer.Raw("/ActualText"u8).Text(actual);
        if (node.Identifier is { } identifier)
            buffer.Raw("/ID"u8).Text(identifier);
        if (node.Formula is { } formula && _formulas is not null)
            buffer.Raw("/AF["u8).Reference(_formulas.FileOf(formula)).Byte((byte)']');
        WriteAttributes(buffer, node);
        WriteKids(buffer, node, page);
        file.Write(node.Number, buffer.Raw(">>"u8));
        foreach (var kid in node.Kids)
        {
            if (kid.Node is { } child)
                Write(child, node.Number);
        }
    }

    private static void WriteAttributes(PdfBuffer buffer, StructureNode node)
    {
        switch (node.Type)
        {
            case StructureType.TH:
                buffer.Raw("/A<</O/Table/Scope"u8).Raw(node.IsColumnHeader ? "/Column"u8 : "/Row"u8);
                WriteCell(buffer, node);
                break;
            case StructureType.TD when node.ColumnSpan > 1 || node.Headers.Count > 0:
                buffer.Raw("/A<</O/Table"u8);
                WriteCell(buffer, node);
                break;
            case StructureType.L when node.Numbering is { } numbering:
                buffer.Raw("/A<</O/List/ListNumbering"u8).Name(numbering).Raw(">>"u8);
                break;
            case StructureType.Figure or StructureType.Formula or StructureType.Link or StructureType.Code or StructureType.Reference or StructureType.Span:
                WriteLayout(buffer, node);
                break;
        }
    }

    private static void WriteCell(PdfBuffer buffer, StructureNode node)
    {
        if (node.ColumnSpan > 1)
            buffer.Raw("/ColSpan"u8).Integer(node.ColumnSpan);
        if (node.Headers.Count > 0)
        {
            buffer.Raw("/Headers["u8);
            foreach (var header in node.Headers)
                buffer.Text(header.Identifier!);
            buffer.Byte((byte)']');
        }
        buffer.Raw(">>"u8);
    }

    /// <summary>A part of lines that stands by itself says that it is a block (14.8.4.4.1); pictures say where they are.</summary>
    private static void WriteLayout(PdfBuffer buffer, StructureNode node)
    {
        var isBlock = node.Around is { Type: var around } && !around.TakesText()
            && around is not (StructureType.Link or StructureType.TD or StructureType.TH or StructureType.TOCI);
        var area = node.Type is StructureType.Figure or StructureType.Formula ? node.Area : null;
        if (!isBlock && area is null)
            return;
        buffer.Raw("/A<</O/Layout"u8);
        if (isBlock)
            buffer.Raw("/Placement/Block"u8);
        if (area is var (left, bottom, right, top))
        {
            buffer.Raw("/BBox["u8).Decimal(left, PageGeometry.Decimals).Decimal(bottom, PageGeometry.Decimals)
                .Decimal(right, PageGeometry.Decimals).Decimal(top, PageGeometry.Decimals).Byte((byte)']');
        }
        buffer.Raw(">>"u8);
    }

    private void WriteKids(PdfBuffer buffer, StructureNode node, int page)
    {
        if (node.Kids.Count == 0)
            return; // An empty cell of a table.
        buffer.Raw("/K"u8);
        // A single dictionary or reference may stand without the array.
        if (node.Kids.Count > 1)
            buffer.Byte((byte)'[');
        foreach (var kid in node.Kids)
        {
            switch (kid.Kind)
            {
                case KidKind.Element:
                    buffer.Reference(kid.Node!.Number);
                    break;
                case KidKind.Mark when kid.Page == page:
                    buffer.Integer(kid.Number);
                    break;
                case KidKind.Mark:
                    buffer.Raw("<</Type/MCR/Pg"u8).Reference(pages.Page(kid.Page)).Raw("/MCID"u8).Integer(kid.Number).Raw(">>"u8);
                    break;
                default:
                    buffer.Raw("<</Type/OBJR/Obj"u8).Reference(kid.Number);
                    if (kid.Page != page)
                        buffer.Raw("/Pg"u8).Reference(pages.Page(kid.Page));
                    buffer.Raw(">>"u8);
                    break;
            }
        }
        if (node.Kids.Count > 1)
            buffer.Byte((byte)']');
    }

    /// <summary>From marks and annotations back to their elements (14.7.4.4): an array a page, then an element an annotation.</summary>
    private int WriteParentTree(StructureTree tree)
    {
        var entries = new List<(int Key, int Object)>();
        for (var page = 0; page < tree.MarksOfPages.Length; page++)
        {
            var buffer = _buffer;
            buffer.Clear();
            buffer.Byte((byte)'[');
            foreach (var node in tree.MarksOfPages[page])
                buffer.Reference(node.Element.Number);
            entries.Add((page, file.Write(buffer.Byte((byte)']'))));
        }
        for (var i = 0; i < tree.Annotations.Count; i++)
            entries.Add((tree.KeyOfAnnotation(i), _owners[tree.Annotations[i]].Number));
        return WriteNumberTree(entries);
    }

    private int WriteNumberTree(List<(int Key, int Object)> entries)
    {
        var leaves = new List<int>();
        foreach (var leaf in entries.Chunk(EntriesPerLeaf))
        {
            var buffer = new PdfBuffer();
            buffer.Raw("<</Limits["u8).Integer(leaf[0].Key).Integer(leaf[^1].Key).Raw("]/Nums["u8);
            foreach (var (key, number) in leaf)
            {
                buffer.Integer(key);
                buffer.Reference(number);
            }
            leaves.Add(file.Write(buffer.Raw("]>>"u8)));
        }
        var root = new PdfBuffer();
        root.Raw("<</Kids["u8);
        foreach (var leaf in leaves)
            root.Reference(leaf);
        return file.Write(root.Raw("]>>"u8));
    }
}
