using System.Collections.Immutable;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections;

/// <summary>A line of the contents: what is there and on which page.</summary>
internal sealed record ContentsLine(ImmutableArray<Inline> Inlines, string Anchor, int Level);

/// <summary>A sequence, and how many lines of the grid it takes by an estimate where it may share its page with others; null where it may not.</summary>
internal sealed record ChapterPages(PageSequence Sequence, double? Lines = null);

/// <summary>A finished part of the booklet in page sequences, with its lines for the contents.</summary>
internal sealed record Chapter(ImmutableArray<ChapterPages> Pages, ImmutableArray<ContentsLine> Contents)
{
    public Chapter(ImmutableArray<PageSequence> sequences, ImmutableArray<ContentsLine> contents)
        : this([.. sequences.Select(s => new ChapterPages(s))], contents)
    {
    }
}

/// <summary>One kind of section of the booklet; composing it twice would print it twice.</summary>
internal interface ISection
{
    /// <summary>The name by which booklet.yml orders and switches it.</summary>
    string Name { get; }

    /// <summary>Whether the programme has anything for it: an empty section leaves no hole.</summary>
    bool HasContent { get; }

    Chapter Compose();
}
