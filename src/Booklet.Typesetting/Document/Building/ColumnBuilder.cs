using System.Collections.Immutable;

namespace Booklet.Typesetting.Document.Building;

/// <summary>Blocks one below the other, in the order of <see cref="Item"/>.</summary>
public sealed class ColumnBuilder
{
    private readonly ParagraphStyle _style;
    private readonly List<BlockBuilder> _items = [];
    private Length _spacing;

    private ColumnBuilder(ParagraphStyle style) => _style = style;

    /// <summary>Space between two items; an item that asks for more gets it, as the larger of two spaces counts.</summary>
    public void Spacing(Length spacing) => _spacing = spacing;

    public BlockBuilder Item()
    {
        var item = new BlockBuilder(_style);
        _items.Add(item);
        return item;
    }

    internal static StackBlock Compose(ParagraphStyle style, Action<ColumnBuilder> compose)
    {
        var builder = new ColumnBuilder(style);
        compose(builder);
        var children = ImmutableArray.CreateBuilder<Block>(builder._items.Count);
        foreach (var item in builder._items)
        {
            if (children.Count > 0 && builder._spacing > Length.Zero)
                item.SpaceBeforeAtLeast(builder._spacing);
            children.Add(item.Build());
        }
        return new StackBlock(children.MoveToImmutable());
    }
}
