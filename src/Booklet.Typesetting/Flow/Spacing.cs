using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>
/// The space that blocks ask for between them. It belongs to the gap, not to the block: a stack hands the wish of its first and last
/// child on to its neighbours, and at the edges of cells, boxes, canvases, columns and pages there is no neighbour and no space.
/// </summary>
internal static class Spacing
{
    public static Length Before(Block block) => block switch
    {
        StackBlock stack => Length.Max(stack.SpaceBefore, BeforeFirst(stack)),
        LinkBlock link => Length.Max(link.SpaceBefore, Before(link.Content)),
        _ => block.SpaceBefore,
    };

    public static Length After(Block block) => block switch
    {
        StackBlock { Children: [.., var last] } stack => Length.Max(stack.SpaceAfter, After(last)),
        LinkBlock link => Length.Max(link.SpaceAfter, After(link.Content)),
        _ => block.SpaceAfter,
    };

    private static Length BeforeFirst(StackBlock stack)
    {
        foreach (var child in stack.Children)
        {
            // A mark takes no room, so the space before what follows it is the space before the stack.
            if (child is not MarkBlock)
                return Before(child);
        }
        return Length.Zero;
    }
}
