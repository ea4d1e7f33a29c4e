using System.Globalization;
using System.Text;

namespace Booklet.Unicode;

/// <summary>
/// Properties of single characters in Unicode 15.0. Unlike <see cref="CharUnicodeInfo"/> they do not change with the version of .NET.
/// </summary>
public static class Characters
{
    private static readonly CodePointTrie<byte> Categories;
    private static readonly CodePointTrie<byte> Flags;

    static Characters()
    {
        using var table = new TableReader("Characters");
        Categories = table.Trie<byte>();
        Flags = table.Trie<byte>();
    }

    public static UnicodeCategory GeneralCategory(Rune character) => Category(character.Value);

    public static EastAsianWidth EastAsianWidth(Rune character) => (EastAsianWidth)(Flags[character.Value] & TableLayout.WidthMask);

    /// <summary>The White_Space property: with the line separators, without the zero width space.</summary>
    public static bool IsWhiteSpace(Rune character) => Has(character, TableLayout.WhiteSpace);

    /// <summary>Han, Tangut, Nushu and Khitan characters; kana and hangul are letters.</summary>
    public static bool IsIdeographic(Rune character) => Has(character, TableLayout.Ideographic);

    /// <summary>Shows nothing when a font lacks it: joiners, variation selectors, bidi controls, the soft hyphen.</summary>
    public static bool IsDefaultIgnorable(Rune character) => Has(character, TableLayout.DefaultIgnorable);

    /// <summary>May be an emoji, alone or in a sequence: digits and © are in, as they may be followed by U+FE0F.</summary>
    public static bool IsEmoji(Rune character) => Has(character, TableLayout.Emoji);

    /// <summary>Is an emoji, in colour, without a variation selector after it.</summary>
    public static bool IsEmojiPresentation(Rune character) => Has(character, TableLayout.EmojiPresentation);

    public static bool IsLetter(Rune character) => IsLetter(character.Value);

    /// <summary>Decimal digits of any script (general category Nd).</summary>
    public static bool IsDigit(Rune character) => Category(character.Value) == UnicodeCategory.DecimalDigitNumber;

    /// <summary>Non-spacing, spacing and enclosing marks (general categories Mn, Mc and Me).</summary>
    public static bool IsMark(Rune character) => IsMark(character.Value);

    // The last planes are for private use up to the last code point: the table has no end before it.
    internal static UnicodeCategory Category(int codePoint) => (UnicodeCategory)Categories[codePoint];

    internal static bool IsLetter(int codePoint) => Category(codePoint) <= UnicodeCategory.OtherLetter;

    internal static bool IsMark(int codePoint) =>
        Category(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool Has(Rune character, byte flag) => (Flags[character.Value] & flag) != 0;
}
