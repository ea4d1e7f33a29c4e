using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>Knows the blocks that are as high as the room they get.</summary>
internal static class Stretching
{
    public static bool IsStretching(Block block) => block switch
    {
        RectangleBlock or FillBlock => true,
        BoxBlock box => IsStretching(box.Content),
        LinkBlock link => IsStretching(link.Content),
        StackBlock stack => HasStretchingChild(stack),
        _ => false,
    };

    /// <summary>Only direct children: a fill deeper down belongs to its own stack, and long stacks are asked at every page.</summary>
    private static bool HasStretchingChild(StackBlock stack)
    {
        foreach (var child in stack.Children)
        {
            if (child is RectangleBlock or FillBlock)
                return true;
        }
        return false;
    }
}
