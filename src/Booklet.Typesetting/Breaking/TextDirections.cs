using Booklet.Typesetting.Document;
using Booklet.Unicode;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// The directions of a paragraph by UAX #9: its own, and an embedding level for each character. Most text needs no look at it at all.
/// </summary>
internal static class TextDirections
{
    public static void Find(ParagraphText paragraph, TextDirection direction)
    {
        // No character below the Hebrew block runs from right to left.
        if (direction != TextDirection.RightToLeft && !paragraph.Text.ContainsAnyInRange('\u0590', '\uFFFF'))
            return;
        var bidi = Bidi.Resolve(paragraph.Text, direction switch
        {
            TextDirection.LeftToRight => BidiDirection.LeftToRight,
            TextDirection.RightToLeft => BidiDirection.RightToLeft,
            _ => BidiDirection.Auto,
        });
        if (bidi.IsLeftToRight)
            return;
        (paragraph.IsRightToLeft, paragraph.Levels) = (bidi.IsRightToLeft, bidi.Levels);
    }
}
