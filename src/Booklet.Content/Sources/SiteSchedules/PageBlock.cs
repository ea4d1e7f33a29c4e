using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>A part of a page, in its order.</summary>
internal abstract record PageBlock(SourceLocation Location);

/// <summary><paramref name="Level"/> is 7 for a line in bold, which heads what follows as a heading does.</summary>
internal sealed record PageHeading(int Level, string Text, SourceLocation Location) : PageBlock(Location);

/// <summary>An item of a list; <paramref name="Depth"/> grows with its indentation.</summary>
internal sealed record PageItem(int Depth, RawText Text, SourceLocation Location) : PageBlock(Location);

internal sealed record PageText(RawText Text, SourceLocation Location) : PageBlock(Location);

/// <summary>A table as a grid: a cell over several rows or columns stands in each of its places.</summary>
internal sealed record PageTable(ImmutableArray<ImmutableArray<PageCell>> Rows, SourceLocation Location) : PageBlock(Location);

/// <summary><paramref name="Text"/> is the cell's markup.</summary>
internal sealed record PageCell(RawText Text, bool IsHead)
{
    public string Plain { get; } = PlainText.Of(Text.ToString()).Trim('*', '_', ' ');

    public bool IsBlank => Plain.Length == 0 || Plain is "-" or "–" or "—";
}
