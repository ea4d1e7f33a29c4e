using System.Runtime.InteropServices;
using Booklet.Typesetting.Document;
using Booklet.Unicode;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// The directions of a paragraph by UAX #9: its own, and an embedding level for each character. Most text needs no look at it at all.
/// </summary>
internal static class TextDirections
{
    public static void Find(ParagraphText paragraph, TextDirection direction, string language)
    {
        // A line of a list keeps its page number on the list's side, whoever's name begins it.
        if (paragraph.HasFill && direction == TextDirection.Auto)
            direction = IsRightToLeft(language) ? TextDirection.RightToLeft : TextDirection.LeftToRight;
        // No character below the Hebrew block runs from right to left.
        if (direction != TextDirection.RightToLeft && !paragraph.Text.ContainsAnyInRange('\u0590', '\uFFFF'))
            return;
        var levels = new byte[paragraph.Length];
        var isMixed = false;
        var start = 0;
        foreach (var run in paragraph.Runs)
        {
            // What stands before and after a fill are two texts: a name does not turn the page numbers behind it round.
            if (run.Source is not FillInline)
                continue;
            isMixed |= Resolve(paragraph, direction, start, run.Start, levels);
            levels[run.Start] = paragraph.IsRightToLeft ? (byte)1 : (byte)0;
            start = run.End;
        }
        isMixed |= Resolve(paragraph, direction, start, paragraph.Length, levels);
        if (isMixed)
            paragraph.Levels = ImmutableCollectionsMarshal.AsImmutableArray(levels);
    }

    /// <summary>True where not all of it runs from left to right.</summary>
    private static bool Resolve(ParagraphText paragraph, TextDirection direction, int start, int end, byte[] levels)
    {
        var bidi = Bidi.Resolve(paragraph.Text[start..end], direction switch
        {
            TextDirection.LeftToRight => BidiDirection.LeftToRight,
            TextDirection.RightToLeft => BidiDirection.RightToLeft,
            _ => BidiDirection.Auto,
        });
        paragraph.IsRightToLeft |= bidi.IsRightToLeft;
        if (bidi.IsLeftToRight)
            return false;
        bidi.Levels.CopyTo(levels.AsSpan(start));
        return true;
    }

    private static bool IsRightToLeft(string language) => language.Split('-')[0] is "ar" or "dv" or "fa" or "he" or "ps" or "sd" or "ug" or "ur" or "yi";
}
