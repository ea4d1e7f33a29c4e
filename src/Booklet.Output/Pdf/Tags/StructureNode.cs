using Booklet.Typesetting.Document;

namespace Booklet.Output.Pdf.Tags;

internal enum KidKind : byte
{
    Element,

    /// <summary>Marked content: a number on a page.</summary>
    Mark,

    /// <summary>An annotation: an object on a page.</summary>
    Annotation,
}

/// <summary>What a node holds, in reading order: another node, or something on a page.</summary>
internal readonly record struct Kid(KidKind Kind, StructureNode? Node, int Page, int Number);

/// <summary>Area on a page in hundredths of a point, y upwards.</summary>
internal readonly record struct Area(long Left, long Bottom, long Right, long Top)
{
    public Area With(Area other) =>
        new(Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));
}

/// <summary>
/// A node of the structure tree while it is made: an element, or (type None) a block whose marks belong to the element around it but have
/// their place among its kids.
/// </summary>
internal sealed class StructureNode(StructureType type, StructureNode? parent)
{
    public StructureType Type { get; set; } = type;

    public StructureNode? Parent { get; set; } = parent;

    public List<Kid> Kids { get; set; } = [];

    /// <summary>BCP 47 of everything inside that has none of its own.</summary>
    public string? Language { get; set; } = parent?.Language;

    public string? Alternative { get; set; }

    public string? ActualText { get; set; }

    /// <summary>The formula of a line that the element is made of.</summary>
    public FormulaInline? Formula { get; init; }

    /// <summary>Where the links lead whose annotations this node holds.</summary>
    public LinkTarget? Target { get; init; }

    /// <summary>The link around it, or itself; as composed, before elements are put in order.</summary>
    public StructureNode? Link => Type == StructureType.Link ? this : Parent?.Link;

    /// <summary>The picture that lines and areas inside belong to: the nearest one around it, or itself.</summary>
    public StructureNode? Picture => IsPicture ? this : Parent?.Picture;

    /// <summary>Everything painted inside is its content, not only the text.</summary>
    public bool IsPicture { get; init; }

    /// <summary>Stands in a line: its place among the parent's kids is where its content comes, which is known from the page only.</summary>
    public bool IsInLine { get; init; }

    public bool IsColumnHeader { get; init; }

    public int ColumnSpan { get; init; } = 1;

    /// <summary>Of a cell: the header cells that say what it is about, from the column's to the row's.</summary>
    public List<StructureNode> Headers { get; } = [];

    /// <summary>Of a header cell that others name: its identifier, once it has one.</summary>
    public string? Identifier { get; set; }

    /// <summary>Of a list: Decimal or Disc, as its first label shows.</summary>
    public string? Numbering { get; set; }

    /// <summary>Of a picture, on the first page that shows it.</summary>
    public Area? Area { get; set; }

    /// <summary>Number of the element's object, once it has one.</summary>
    public int Number { get; set; }

    /// <summary>The node that has an element: this one or the nearest around it.</summary>
    public StructureNode Element
    {
        get
        {
            var node = this;
            while (node.Type == StructureType.None)
                node = node.Parent!;
            return node;
        }
    }

    /// <summary>The parent's element.</summary>
    public StructureNode? Around => Parent?.Element;

    public StructureNode Append(StructureNode child)
    {
        Kids.Add(new Kid(KidKind.Element, child, 0, 0));
        return child;
    }
}
