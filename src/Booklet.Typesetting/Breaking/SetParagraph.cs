using System.Collections.Immutable;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// A line at its measure's left edge: items with the baseline's start as origin (x from the left edge of the region, y relative to the baseline).
/// </summary>
public sealed record SetLine(ImmutableArray<PlacedItem> Items)
{
    /// <summary>Ends with a hyphen that layout put in.</summary>
    public bool EndsWithHyphen { get; init; }

    /// <summary>Room above and below for a high formula, beyond the leading.</summary>
    public Length Above { get; init; }

    /// <summary>See <see cref="Above"/>.</summary>
    public Length Below { get; init; }
}

/// <summary>
/// A paragraph broken into lines at one width: independent of pages, shared between attempts. The first baseline lies
/// <see cref="Ascent"/> below the paragraph's top, the others <see cref="Leading"/> below each other, and what single lines ask for beyond that;
/// without such lines the height of n lines is n times the leading, so that paragraphs stack on the grid.
/// </summary>
public sealed record SetParagraph(ImmutableArray<SetLine> Lines, Length Width, Length Leading, Length Ascent)
{
    /// <summary>Lines depend on page numbers or marks: to be set again when these change.</summary>
    public bool HasReferences { get; init; }

    private readonly bool _isEven = Lines.All(l => l.Above == Length.Zero && l.Below == Length.Zero);

    public Length HeightOf(int start, int count)
    {
        var height = Leading * count;
        if (_isEven)
            return height;
        for (var i = start; i < start + count; i++)
            height += Lines[i].Above + Lines[i].Below;
        return height;
    }

    /// <summary>How many lines from <paramref name="start"/> fit into the room.</summary>
    public int CountIn(Length room, int start)
    {
        var left = Lines.Length - start;
        if (room < Leading)
            return 0;
        var count = (int)Math.Min(left, room.Units / Math.Max(Leading.Units, 1));
        while (!_isEven && count > 0 && HeightOf(start, count) > room)
            count--;
        return count;
    }
}

/// <summary>What layout knows so far about pages; answers are those of the round before.</summary>
public interface IPageReferences
{
    /// <summary>Page label and index of an anchor, or null while unknown.</summary>
    (string Label, int PageIndex)? Find(string anchor);

    /// <summary>Label of the page being furnished; empty in the text area.</summary>
    string CurrentPage { get; }

    /// <summary>Text of a running mark on the page being furnished, or empty.</summary>
    string Mark(string name);
}
