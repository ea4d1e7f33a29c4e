using System.Collections.Immutable;
using Booklet.Diagnostics;
using Booklet.Mathematics;

namespace Booklet.Typesetting.Document;

/// <summary>Where a link leads.</summary>
public abstract record LinkTarget;

/// <summary>A web, mail or telephone link; already checked to be well formed.</summary>
public sealed record UriTarget(string Uri) : LinkTarget;

/// <summary>A place in this document, by anchor name.</summary>
public sealed record AnchorTarget(string Anchor) : LinkTarget;

/// <summary>A piece of a paragraph. Object identity is the id by which structure tags find their marks on the page.</summary>
public abstract record Inline
{
    public virtual bool Equals(Inline? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Text in one style; U+000A is not a line end here (see <see cref="LineBreakInline"/>).</summary>
public sealed record TextInline(string Text, TextStyle Style) : Inline
{
    public LinkTarget? Link { get; init; }

    /// <summary>Where the text stands in the organiser's files, for diagnostics such as a missing glyph.</summary>
    public SourceLocation? Location { get; init; }
}

public sealed record LineBreakInline : Inline;

/// <summary>A place that page references and links can name; it takes no room.</summary>
public sealed record AnchorInline(string Anchor) : Inline;

/// <summary>One anchor of a page reference; <paramref name="Style"/> null takes the reference's own.</summary>
public sealed record PageReferenceTarget(string Anchor, TextStyle? Style = null);

/// <summary>
/// The page numbers of one or more anchors: sorted, each page once (the first style of an equal page wins), joined by
/// <paramref name="Separator"/>; each number links to its anchor. In the first round of layout a number is three figures wide.
/// </summary>
public sealed record PageReferenceInline(ImmutableArray<PageReferenceTarget> Targets, TextStyle Style, string Separator = ", ") : Inline
{
    /// <summary>Set before the numbers when there are any ("p.&#160;").</summary>
    public string Prefix { get; init; } = "";
}

/// <summary>The number of the page on which it stands: for running heads and feet.</summary>
public sealed record CurrentPageInline(TextStyle Style) : Inline;

/// <summary>Text of the last <see cref="MarkBlock"/> with this name up to the end of the page (or the first on it): for running heads.</summary>
public sealed record MarkInline(string Mark, TextStyle Style) : Inline;

/// <summary>
/// Stretches without limit, so that what follows stands at the line's end: page numbers in contents and index.
/// What follows stays together; where it doesn't fit, it goes to the end of a new line. <paramref name="Leader"/> repeats in the gap, aligned over lines.
/// </summary>
public sealed record FillInline(TextStyle Style, string? Leader = null, Length MinimumWidth = default) : Inline;

/// <summary>Fixed space, breakable where <paramref name="IsBreakable"/>.</summary>
public sealed record SpaceInline(Length Width, bool IsBreakable = false) : Inline;

/// <summary>
/// A formula, in a line or, alone in its paragraph and <paramref name="IsDisplay"/>, on lines of its own: then the paragraph is as high as
/// the formula needs, in whole leadings. Size and colour are the style's, the font is the book's font for mathematics.
/// </summary>
public sealed record FormulaInline(MathList Content, TextStyle Style, bool IsDisplay = false) : Inline
{
    private string? _plainText;

    /// <summary>On one line, as people type it: what bookmarks, metadata and alternative text say.</summary>
    public string PlainText => _plainText ??= LinearText.Write(Content);

    /// <summary>As presentation MathML, for readers that walk through a formula.</summary>
    public string ToMathMl() => MathMl.Write(Content, IsDisplay);

    public LinkTarget? Link { get; init; }

    public SourceLocation? Location { get; init; }
}

/// <summary>A block of fixed size inside a line, its bottom at <paramref name="Descent"/> below the baseline: an icon.</summary>
public sealed record BoxInline(Block Content, Length Width, Length Descent) : Inline
{
    /// <summary>What text extraction reads here.</summary>
    public string Alternative { get; init; } = "";
}
