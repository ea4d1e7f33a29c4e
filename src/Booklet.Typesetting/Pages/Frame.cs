using System.Collections.Immutable;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Images;
using Booklet.Typesetting.Shaping;

namespace Booklet.Typesetting.Pages;

/// <summary>
/// Things at fixed places, with the frame's top left as origin and y downwards. The order is painting order, and within
/// one source block also reading order.
/// </summary>
public sealed class Frame(Length width, Length height, ImmutableArray<PlacedItem> items)
{
    public static Frame Empty { get; } = new(default, default, []);

    public Length Width { get; } = width;

    public Length Height { get; } = height;

    public ImmutableArray<PlacedItem> Items { get; } = items;

    /// <summary>Distance from the top to the first baseline, or null where the frame has no text.</summary>
    public Length? FirstBaseline { get; init; }
}

/// <summary>An item at its origin: top left for most, the baseline's start for text.</summary>
public readonly record struct PlacedItem(Length X, Length Y, FrameItem Item);

public abstract class FrameItem;

/// <summary>
/// A frame in a frame. <see cref="Source"/> is the block that it is a piece of, or null for plain grouping; marked content of all
/// groups with one source belongs to one structure element. <see cref="IsArtifact"/> covers everything inside.
/// </summary>
public sealed class GroupItem(Frame frame) : FrameItem
{
    public Frame Frame { get; } = frame;

    /// <summary>Set on the outermost group of what repeats on every page; such a group is an artifact.</summary>
    public FurnitureKind Furniture { get; init; }

    public Block? Source { get; init; }

    public bool IsArtifact { get; init; }

    /// <summary>What lies outside the frame's rectangle is not painted.</summary>
    public bool IsClipped { get; init; }
}

/// <summary>What stands around the text of a page; readers may show or drop each kind by itself.</summary>
public enum FurnitureKind : byte
{
    None,
    Header,
    Footer,
    Background,
}

public enum SegmentKind : byte
{
    Text,

    /// <summary>A space between words: its width on the page may differ from its glyph's advance.</summary>
    Space,

    /// <summary>The hyphen of a line end, which is not in the author's text.</summary>
    Hyphen,
}

/// <summary>Shaped text at its offset from the item's start.</summary>
public readonly record struct TextSegment(ShapedText Text, Length X, SegmentKind Kind);

/// <summary>
/// A run of text on one baseline in one size and colour: what one inline contributes to one line, in visual order.
/// The glyphs' own advances plus tracking hold inside a segment; between segments the offsets do.
/// </summary>
public sealed class TextItem(ImmutableArray<TextSegment> segments, Length size, Color color) : FrameItem
{
    public ImmutableArray<TextSegment> Segments { get; } = segments;

    public Length Size { get; } = size;

    public Color Color { get; } = color;

    /// <summary>Thousandths of an em after every glyph cluster.</summary>
    public int Tracking { get; init; }

    /// <summary>Glyph widths are scaled by this: 1 but for justified lines that use it.</summary>
    public double HorizontalScale { get; init; } = 1;

    public Length Width { get; init; }

    /// <summary>The inline it was set from, or null for numbers and hyphens that layout made.</summary>
    public Inline? Source { get; init; }

    /// <summary>BCP 47 where the run says it.</summary>
    public string? Language { get; init; }

    /// <summary>Where the run leads; its sensitive area is a <see cref="LinkItem"/> of its own.</summary>
    public LinkTarget? Link { get; init; }
}

/// <summary>
/// A picture in a box. <paramref name="box"/> is what shows; <paramref name="image"/>'s upright pixels, or its drawing, fill
/// <paramref name="placement"/> (relative to the box's top left, may exceed it: then it is clipped to the box).
/// </summary>
public sealed class ImageItem(Picture image, Size box, Rectangle placement) : FrameItem
{
    public Picture Image { get; } = image;

    public Size Box { get; } = box;

    public Rectangle Placement { get; } = placement;
}

public sealed class RectangleItem(Size size, Color? fill, Stroke? stroke, Length cornerRadius) : FrameItem
{
    public Size Size { get; } = size;

    public Color? Fill { get; } = fill;

    public Stroke? Stroke { get; } = stroke;

    public Length CornerRadius { get; } = cornerRadius;
}

/// <summary>A straight line from the item's origin to <paramref name="end"/>, relative to it.</summary>
public sealed class LineItem(Point end, Stroke stroke) : FrameItem
{
    public Point End { get; } = end;

    public Stroke Stroke { get; } = stroke;
}

/// <summary>The sensitive area of a link; paints nothing. A link over two lines gives two items with one source.</summary>
public sealed class LinkItem(Size size, LinkTarget target) : FrameItem
{
    public Size Size { get; } = size;

    public LinkTarget Target { get; } = target;

    public Inline? SourceInline { get; init; }

    public Block? SourceBlock { get; init; }
}

/// <summary>A place that a link, bookmark or page reference can name.</summary>
public sealed class AnchorItem(string name) : FrameItem
{
    public string Name { get; } = name;
}

/// <summary>A running mark takes this text from here on.</summary>
public sealed class MarkItem(string mark, string text) : FrameItem
{
    public string Mark { get; } = mark;

    public string Text { get; } = text;
}
