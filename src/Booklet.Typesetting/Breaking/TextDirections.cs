using Booklet.Typesetting.Document;
using Booklet.Unicode;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// The directions of a paragraph: its own and an embedding level for each character. Text without right-to-left letters is not looked at.
/// </summary>
internal static class TextDirections
{
    public static void Find(ParagraphText paragraph, TextDirection direction)
    {
        var text = paragraph.Text;
        var hasRightToLeft = HasRightToLeft(text);
        if (!hasRightToLeft && direction != TextDirection.RightToLeft)
            return;
        paragraph.IsRightToLeft = direction == TextDirection.RightToLeft || (direction == TextDirection.Auto && StartsRightToLeft(text));
        paragraph.Levels = FindLevels(text, paragraph.IsRightToLeft);
    }

    // No character below the Hebrew block has a right-to-left class but the invisible controls (U+200F and on), which need such letters to matter.
    private static bool HasRightToLeft(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\u0590', '\uFFFF'))
            return false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune))
                return true;
        }
        return false;
    }

    private static bool StartsRightToLeft(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Characters.IsLetter(rune))
                return IsRightToLeft(rune);
        }
        return false;
    }

    /// <summary>Letters have their script's direction, figures run left to right, and neutral characters go with equal neighbours, else with the paragraph.</summary>
    private static byte[] FindLevels(ReadOnlySpan<char> text, bool isRightToLeft)
    {
        var levels = new byte[text.Length];
        byte paragraphLevel = isRightToLeft ? (byte)1 : (byte)0;
        var (before, neutralStart, at) = (paragraphLevel, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.Utf16SequenceLength;
            byte? strong = IsRightToLeft(rune) ? 1
                : Characters.IsLetter(rune) || Characters.IsDigit(rune) ? (byte)(isRightToLeft ? 2 : 0) : null;
            if (strong is { } level)
            {
                levels.AsSpan(neutralStart, at - neutralStart).Fill(before == level ? level : paragraphLevel);
                levels.AsSpan(at, length).Fill(level);
                (before, neutralStart) = (level, at + length);
            }
            at += length;
        }
        levels.AsSpan(neutralStart).Fill(paragraphLevel);
        return levels;
    }

    private static bool IsRightToLeft(System.Text.Rune rune) =>
        Scripts.Of(rune) is Script.Hebrew or Script.Arabic or Script.Syriac or Script.Thaana or Script.Nko && Characters.IsLetter(rune);
}
