using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>The children of a stack placed so far in one region, and where the region may end between them.</summary>
internal sealed class StackPile(FlowContext context, Region region)
{
    private readonly record struct Layer(int Index, Block Block, Cursor? Start, Region Region, Length Y, Placed Piece);

    private readonly List<Layer> _layers = [];
    private Length _height;
    private Length _pendingSpace;

    /// <summary>Something that takes room stands in the pile: whatever follows is not at the head of the region.</summary>
    public bool HasHeight { get; private set; }

    /// <summary>Where the next child would stand: below the larger of the spaces between it and its neighbour.</summary>
    public Region RegionFor(Block child, Cursor? start)
    {
        var gap = HasHeight && child is not MarkBlock ? Length.Max(_pendingSpace, start is null ? Spacing.Before(child) : Length.Zero) : Length.Zero;
        return region.Below(_height + gap) with
        {
            IsAtHead = region.IsAtHead && !HasHeight,
            MustPlace = region.MustPlace && !HasHeight,
            HoldsBackChain = false,
        };
    }

    public void Add(int index, Block block, Cursor? start, Region childRegion, Placed piece)
    {
        var y = childRegion.GridOffset - region.GridOffset;
        _layers.Add(new Layer(index, block, start, childRegion, y, piece));
        if (piece.Frame.Height > Length.Zero)
        {
            _height = y + piece.Frame.Height;
            HasHeight = true;
            _pendingSpace = Spacing.After(block);
        }
        else
        {
            _pendingSpace = Length.Max(_pendingSpace, Spacing.After(block));
        }
    }

    public Complete Complete() => Build().Complete(region.Width, _height);

    public Broken Break(StackCursor rest, BreakKind? forced) => Build().Break(region.Width, _height, rest, forced);

    /// <summary>
    /// The child at <paramref name="rest"/> found no room: the region ends before it, or earlier where the blocks above are kept with it.
    /// </summary>
    public LayoutResult BreakBefore(StackCursor rest)
    {
        if (region.IsWhole)
            return Refused.NotWhole;
        if (EndBeforeChain(rest) is { } broken)
            return broken;
        if (!region.MustPlace)
            return Refused.Kept;
        // The chain reaches up to the head of a whole page: the next one would be no better, so the chain is parted here.
        return Break(rest, null);
    }

    /// <summary>All children have their place, but those at the end that are kept with what follows the stack must go on with it.</summary>
    public LayoutResult HoldBack(StackCursor end) => EndBeforeChain(end) is { } result ? result : Refused.Kept;

    /// <summary>Ends the pile above the chain of blocks that keep with <paramref name="rest"/>; null where nothing would stay.</summary>
    private Broken? EndBeforeChain(StackCursor rest)
    {
        var kept = _layers.Count;
        while (kept > 0)
        {
            var last = kept - 1;
            while (last > 0 && IsGlue(_layers[last].Block))
                last--;
            var layer = _layers[last];
            if (Keeps(layer.Block))
            {
                kept = last;
                rest = new StackCursor(layer.Index, layer.Start);
            }
            else if (EndsInChain(layer.Block))
            {
                kept = last;
                if (BlockLayout.Layout(context, layer.Block, layer.Start, layer.Region with { HoldsBackChain = true, MustPlace = false }) is Broken part)
                {
                    var shortened = layer with { Piece = part };
                    return End(kept, shortened, new StackCursor(layer.Index, part.Rest));
                }
                rest = new StackCursor(layer.Index, layer.Start);
            }
            else
            {
                break;
            }
        }
        return End(kept, null, rest);
    }

    private Broken? End(int kept, Layer? last, StackCursor rest)
    {
        var layers = last is { } layer ? [.. _layers.Take(kept), layer] : _layers.Take(kept).ToList();
        if (!layers.Exists(l => l.Piece.Frame.Height > Length.Zero && !IsGlue(l.Block)))
            return null;
        _layers.Clear();
        _layers.AddRange(layers);
        _height = layers.Max(l => l.Y + l.Piece.Frame.Height);
        return Break(rest, null);
    }

    private FrameBuilder Build()
    {
        var builder = new FrameBuilder();
        foreach (var layer in _layers)
            builder.Place(layer.Block, layer.Start is null, layer.Piece, Length.Zero, layer.Y);
        return builder;
    }

    /// <summary>A mark belongs to what follows it; a frame or link around a heading does not set it loose.</summary>
    private static bool Keeps(Block block) => block.KeepWithNext || block switch
    {
        MarkBlock => true,
        BoxBlock box => Keeps(box.Content),
        LinkBlock link => Keeps(link.Content),
        _ => false,
    };

    /// <summary>Space between two blocks that are kept together does not part them.</summary>
    private static bool IsGlue(Block block) => block is SpaceBlock or GridSpaceBlock;

    private static bool EndsInChain(Block block) =>
        block is StackBlock { KeepTogether: false, Children: [.., var last] } && (Keeps(last) || EndsInChain(last));
}
