using System.Collections.Immutable;
using Booklet.Diagnostics;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Flow;

/// <summary>What came of laying out a block in a region.</summary>
internal abstract record LayoutResult;

/// <summary>
/// A piece that stands in the region. Its findings travel with it, so that those of an attempt that is dropped are dropped too.
/// </summary>
internal abstract record Placed(Frame Frame) : LayoutResult
{
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>The block, or all that was left of it.</summary>
internal sealed record Complete(Frame Frame) : Placed(Frame);

/// <summary>A first part; <paramref name="Rest"/> says where the next region goes on.</summary>
internal sealed record Broken(Frame Frame, Cursor Rest) : Placed(Frame)
{
    /// <summary>The author asked for the break: the rest must not go on in the same column or on the same page.</summary>
    public BreakKind? Forced { get; init; }
}

/// <summary>Nothing was placed; the block wants a better region, from the same cursor.</summary>
internal sealed record Refused(string Reason) : LayoutResult
{
    public static Refused TooHigh { get; } = new("higher than the room that is left");

    public static Refused NotWhole { get; } = new("does not fit without a break");

    public static Refused Kept { get; } = new("kept with what follows");
}
