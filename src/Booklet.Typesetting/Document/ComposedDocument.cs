using System.Collections.Immutable;

namespace Booklet.Typesetting.Document;

/// <summary>
/// A composed document: page sequences one after the other. The input of layout; no page number in it is known yet.
/// </summary>
public sealed record ComposedDocument(DocumentProperties Properties, ImmutableArray<PageSequence> Sequences);

/// <summary>What goes to the file's metadata.</summary>
public sealed record DocumentProperties
{
    public required string Title { get; init; }

    public string? Author { get; init; }

    public string? Subject { get; init; }

    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Comes from the content or the options, never from the clock; null leaves the dates out.</summary>
    public DateTimeOffset? Date { get; init; }
}

public enum PageStart
{
    /// <summary>On the next page.</summary>
    Next,

    /// <summary>On the next right-hand (odd) page; a blank page is put in where needed.</summary>
    Right,

    /// <summary>On the next left-hand (even) page.</summary>
    Left,
}

/// <summary>A run of pages of one design: a chapter, the cover.</summary>
public sealed record PageSequence(PageTemplate Template, Block Body)
{
    public PageStart Start { get; init; } = PageStart.Next;

    /// <summary>Repeats <see cref="Body"/>'s pages until the page count is a multiple of this: notes pages at the end. 0: an ordinary sequence.</summary>
    public int FillToMultipleOf { get; init; }
}

/// <summary>
/// Geometry and furniture of pages. Margins are for a right-hand page: Left is the inner margin and is mirrored on left-hand pages.
/// </summary>
public sealed record PageTemplate
{
    /// <summary>The trimmed page.</summary>
    public required Size Size { get; init; }

    public required Edges Margins { get; init; }

    /// <summary>What lies behind the text, over the page and its bleed: blocks laid out in the whole trimmed page. Null for none.</summary>
    public Block? Background { get; init; }

    /// <summary>Running head, laid out as wide as the text in the top margin, its bottom at <see cref="HeaderDistance"/> above the text.</summary>
    public PageFurniture? Header { get; init; }

    /// <summary>Running foot, its top at <see cref="FooterDistance"/> below the text.</summary>
    public PageFurniture? Footer { get; init; }

    public Length HeaderDistance { get; init; }

    public Length FooterDistance { get; init; }

    /// <summary>
    /// Baseline grid step, counted from the top of the text area; zero for no grid. Its lines are the baselines of text with this leading
    /// that begins at the top of the text area, so that a text area of n steps holds n lines on the grid.
    /// </summary>
    public Length BaselineGrid { get; init; }

    /// <summary>Openers have no running head: false leaves header (not footer) off the first page of the sequence.</summary>
    public bool HeaderOnFirstPage { get; init; }

    /// <summary>Colour beyond the trim, taken by the writer into the bleed.</summary>
    public Color? PageColor { get; init; }
}

/// <summary>A head or foot for left-hand and right-hand pages; always an artifact to readers of the structure.</summary>
public sealed record PageFurniture(Block Left, Block Right);
