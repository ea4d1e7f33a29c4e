namespace Booklet.Typesetting.Flow;

/// <summary>
/// The room that a block may use: what is left of a page, column or cell. The height may be <see cref="Length.Unbounded"/>,
/// when a block is measured or must not break.
/// </summary>
internal readonly record struct Region(Length Width, Length Height)
{
    /// <summary>Height of a whole page or column: what a block would get at best by waiting for the next one.</summary>
    public Length FullHeight { get; init; } = Height;

    /// <summary>Distance of the region's top below the origin of the page's baseline grid.</summary>
    public Length GridOffset { get; init; }

    /// <summary>Zero where the page has no grid.</summary>
    public Length GridStep { get; init; }

    /// <summary>Distance of the baseline from the top of a line that stands in a step of the grid.</summary>
    public Length GridAscent { get; init; }

    /// <summary>Nothing stands above on this page or column: space vanishes, and a break has nothing to part.</summary>
    public bool IsAtHead { get; init; }

    /// <summary>No later region is better than this one: refusing is not allowed, whatever does not fit overflows.</summary>
    public bool MustPlace { get; init; }

    /// <summary>Only a complete layout is of use; blocks refuse instead of breaking.</summary>
    public bool IsWhole { get; init; }

    /// <summary>A stack leaves the blocks at its end that keep with what follows to the next region.</summary>
    public bool HoldsBackChain { get; init; }

    /// <summary>Fills take their minimum: the stack around them is measuring what follows the first one.</summary>
    public bool HasMinimalFills { get; init; }

    /// <summary>What a block that stretches takes: bounded wherever there is any bound.</summary>
    public Length StretchHeight => !Height.IsUnbounded ? Length.Max(Height, Length.Zero) : FullHeight.IsUnbounded ? Length.Zero : FullHeight;

    /// <summary>The part of this region that begins lower down.</summary>
    public Region Below(Length distance) => this with { Height = Height - distance, GridOffset = GridOffset + distance };

    /// <summary>The part of this region inside of a margin on all sides.</summary>
    public Region Inside(Edges edges) => this with
    {
        Width = Length.Max(Width - edges.Left - edges.Right, Length.Zero),
        Height = Height - edges.Top - edges.Bottom,
        FullHeight = FullHeight - edges.Top - edges.Bottom,
        GridOffset = GridOffset + edges.Top,
    };

    /// <summary>A whole page or column for itself, to see whether waiting for it would help.</summary>
    public Region Fresh() => this with { Height = FullHeight, GridOffset = Length.Zero, IsAtHead = true, MustPlace = false, IsWhole = true };

    /// <summary>How far down from <paramref name="y"/> (in the region) the next step of the grid begins; zero at a beginning or without a grid.</summary>
    public Length DistanceToGrid(Length y)
    {
        if (GridStep <= Length.Zero)
            return Length.Zero;
        var over = (GridOffset + y).Units % GridStep.Units;
        return over == 0 ? Length.Zero : over > 0 ? new Length(GridStep.Units - over) : new Length(-over);
    }
}
