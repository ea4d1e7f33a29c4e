using System.Collections.Immutable;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Pages;

/// <summary>A finished document: every thing at its place. The input of all writers.</summary>
public sealed record PagedDocument
{
    /// <summary>The composed document, for the structure tree and the properties.</summary>
    public required ComposedDocument Source { get; init; }

    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>All anchors, by ordinal name order; each name once.</summary>
    public required ImmutableArray<Destination> Destinations { get; init; }

    /// <summary>Bookmarks in document order; their nesting follows the levels.</summary>
    public required ImmutableArray<OutlineItem> Outline { get; init; }
}

/// <summary>
/// A page; the frame is as large as the trimmed page. <paramref name="Label"/> is the page number as printed in references.
/// </summary>
public sealed record Page(int Index, string Label, Size Size, Frame Content)
{
    /// <summary>Paints the page and its bleed behind everything; null for paper.</summary>
    public Color? Color { get; init; }
}

public sealed record Destination(string Name, int PageIndex, Point Point);

public sealed record OutlineItem(string Title, int Level, int PageIndex, Point Point, Block Source);
