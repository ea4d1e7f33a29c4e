using System.Collections.Immutable;
using Booklet.Typesetting.Images;

namespace Booklet.Typesetting.Document;

/// <summary>An entry of the bookmarks; <paramref name="Level"/> counts from 1.</summary>
public sealed record OutlineEntry(string Title, int Level);

/// <summary>
/// Something that takes room on pages. Blocks are immutable and hold no layout; object identity is the node id that
/// layout carries and the writer joins with the structure tree. The tree of blocks in document order is the logical reading order.
/// </summary>
public abstract record Block
{
    /// <summary>What the block means, decided where it is composed.</summary>
    public StructureRole Role { get; init; } = StructureRole.None;

    /// <summary>Alternative text of a figure or formula.</summary>
    public string? Alternative { get; init; }

    /// <summary>BCP 47 where it differs from the surroundings.</summary>
    public string? Language { get; init; }

    /// <summary>Name by which page references and links find the block's top; unique in the document.</summary>
    public string? Anchor { get; init; }

    /// <summary>Bookmark that leads here.</summary>
    public OutlineEntry? Outline { get; init; }

    /// <summary>Extra space above, dropped at the head of a page or column; the larger of two neighbours' spaces counts.</summary>
    public Length SpaceBefore { get; init; }

    /// <summary>Extra space below, dropped at the foot of a page or column.</summary>
    public Length SpaceAfter { get; init; }

    /// <summary>Not parted from the first piece of the next block.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Not broken over pages or columns unless it is higher than a whole one.</summary>
    public bool KeepTogether { get; init; }

    public virtual bool Equals(Block? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Text broken into lines.</summary>
public sealed record ParagraphBlock(ParagraphStyle Style, ImmutableArray<Inline> Inlines) : Block;

/// <summary>Blocks one below the other; breaks between and inside them.</summary>
public sealed record StackBlock(ImmutableArray<Block> Children) : Block;

public enum ColumnWidthKind
{
    /// <summary>A length.</summary>
    Fixed,

    /// <summary>A share of what fixed and content columns leave.</summary>
    Share,

    /// <summary>As wide as the content without line breaks, at most what is left.</summary>
    Content,
}

/// <summary>Width of a column in a row or table; the length counts for Fixed, the weight for Share.</summary>
public readonly record struct ColumnWidth(ColumnWidthKind Kind, Length Length, double Weight)
{
    public static ColumnWidth Fixed(Length length) => new(ColumnWidthKind.Fixed, length, 0);

    public static ColumnWidth Share(double weight = 1) => new(ColumnWidthKind.Share, default, weight);

    public static ColumnWidth Content { get; } = new(ColumnWidthKind.Content, default, 0);
}

public enum VerticalAlignment
{
    Top,
    Middle,
    Bottom,

    /// <summary>First baselines of all cells of the row on one line.</summary>
    Baseline,
}

public sealed record RowCell(ColumnWidth Width, Block Content)
{
    public VerticalAlignment Alignment { get; init; } = VerticalAlignment.Top;
}

/// <summary>Blocks side by side. A row breaks where its cells can: the rest of each goes on in the same column.</summary>
public sealed record RowBlock(ImmutableArray<RowCell> Cells, Length Gap) : Block;

public sealed record TableCell(Block Content, int ColumnSpan = 1)
{
    public Edges Padding { get; init; }

    public Color? Background { get; init; }

    public VerticalAlignment Alignment { get; init; } = VerticalAlignment.Top;

    /// <summary>A header of its column (in header rows) or its row.</summary>
    public bool IsHeader { get; init; }
}

public sealed record TableRow(ImmutableArray<TableCell> Cells)
{
    /// <summary>Hairline over the row; null for none.</summary>
    public Stroke? RuleAbove { get; init; }
}

/// <summary>Rows with common columns. Header rows repeat (as artifacts) after every page break; rows break only when higher than a page.</summary>
public sealed record TableBlock(ImmutableArray<ColumnWidth> Columns, ImmutableArray<TableRow> Rows) : Block
{
    public int HeaderRows { get; init; }

    public Length Gap { get; init; }
}

/// <summary>
/// Content flowing through equal columns. <see cref="Balance"/> evens the columns on the last page.
/// </summary>
public sealed record ColumnsBlock(int Count, Length Gap, Block Content) : Block
{
    public bool Balance { get; init; } = true;
}

/// <summary>How an image fills its box.</summary>
public enum ImageFit
{
    /// <summary>Whole image, centred, room left where proportions differ.</summary>
    Contain,

    /// <summary>Box filled, image cropped around the focus.</summary>
    Cover,
}

/// <summary>A picture in a box of fixed size; it never breaks.</summary>
public sealed record ImageBlock(Picture Image, Length Width, Length Height) : Block
{
    public ImageFit Fit { get; init; } = ImageFit.Contain;

    /// <summary>The point that stays in sight when cropped, as shares of width and height from the top left of the upright image.</summary>
    public (double X, double Y) Focus { get; init; } = (0.5, 0.5);
}

/// <summary>A line drawn: width in points, colour.</summary>
public readonly record struct Stroke(Length Width, Color Color);

/// <summary>A horizontal rule across the region.</summary>
public sealed record RuleBlock(Stroke Stroke) : Block;

/// <summary>Empty space that does not vanish at page breaks' heads unless <see cref="IsDiscardable"/>.</summary>
public sealed record SpaceBlock(Length Height) : Block
{
    public bool IsDiscardable { get; init; } = true;
}

/// <summary>
/// Nothing until the next step of the page's baseline grid begins (at least <paramref name="Minimum"/>): after small type, text of the grid's
/// leading is back on the grid.
/// </summary>
public sealed record GridSpaceBlock(Length Minimum) : Block;

/// <summary>Takes all the height that is left in the region, at least <paramref name="Minimum"/>.</summary>
public sealed record FillBlock(Length Minimum = default) : Block;

/// <summary>Space, background and border around a block; breaks inside, background and side borders go on.</summary>
public sealed record BoxBlock(Block Content) : Block
{
    public Edges Padding { get; init; }

    public Color? Background { get; init; }

    public Stroke? BorderTop { get; init; }

    public Stroke? BorderBottom { get; init; }

    public Stroke? BorderLeft { get; init; }

    public Stroke? BorderRight { get; init; }
}

/// <summary>A block at a fixed place of a canvas; what exceeds the rectangle is clipped when <see cref="Clip"/> and reported otherwise.</summary>
public sealed record CanvasItem(Rectangle Area, Block Content)
{
    public bool Clip { get; init; } = true;
}

/// <summary>
/// Things at fixed places in a box of fixed size, in painting order: the cover, the grid of a day. It never breaks.
/// </summary>
public sealed record CanvasBlock(Length Width, Length Height, ImmutableArray<CanvasItem> Items) : Block;

/// <summary>A filled and/or stroked rectangle, as large as its region (a canvas item's area).</summary>
public sealed record RectangleBlock(Color? Fill, Stroke? Stroke = null) : Block
{
    public Length CornerRadius { get; init; }
}

/// <summary>The first alternative that fits the region wholly; the last one if none does: text that shrinks to fit a grid's cell.</summary>
public sealed record FittingBlock(ImmutableArray<Block> Alternatives) : Block
{
    /// <summary>
    /// Where none fits, the first of those that take the fewest pages, rather than the last: a day set a little closer, when that
    /// spares a page with its last event alone.
    /// </summary>
    public bool SparesPages { get; init; }
}

/// <summary>A link over the whole area of its content.</summary>
public sealed record LinkBlock(LinkTarget Target, Block Content) : Block;

/// <summary>Sets the text of a running mark from here on; it takes no room.</summary>
public sealed record MarkBlock(string Mark, string Text) : Block;

/// <summary>What begins after it stands on a new page or in a new column.</summary>
public sealed record BreakBlock(BreakKind Kind) : Block;

public enum BreakKind
{
    Column,
    Page,
}
