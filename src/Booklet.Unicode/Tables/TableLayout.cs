namespace Booklet.Unicode;

/// <summary>What the writer of the tables (tools/UnicodeTables) and their readers agree on.</summary>
internal static class TableLayout
{
    /// <summary>Code points in a block of a two-stage table: smaller blocks repeat more often, larger ones need a shorter index.</summary>
    public const int BlockShift = 7;
    public const int BlockLength = 1 << BlockShift;

    // Characters: three bits of East Asian width and five properties.
    public const byte WidthMask = 0x07;
    public const byte WhiteSpace = 0x08;
    public const byte Ideographic = 0x10;
    public const byte DefaultIgnorable = 0x20;
    public const byte Emoji = 0x40;
    public const byte EmojiPresentation = 0x80;

    // LineBreaking: six bits of class and what LB30 and LB30b ask for besides.
    public const byte LineBreakClassMask = 0x3F;
    public const byte EastAsian = 0x40;
    public const byte UnassignedPictograph = 0x80;

    // Bidi: five bits of class and the type of a paired bracket.
    public const byte BidiClassMask = 0x1F;
    public const byte OpeningBracket = 0x20;
    public const byte ClosingBracket = 0x40;

    // Normalization: the quick check property of each form is not "yes".
    public const byte NotNfc = 0x01;
    public const byte NotNfd = 0x02;
    public const byte NotNfkc = 0x04;
    public const byte NotNfkd = 0x08;

    /// <summary>Set on the last collation element of a sequence.</summary>
    public const uint LastElement = 1;
    public const uint VariableElement = 2;

    /// <summary>Two code points as one number that sorts by the first: a code point has 21 bits.</summary>
    public static ulong PairKey(int first, int second) => ((ulong)(uint)first << 21) | (uint)second;

    /// <summary>16 bits of primary, 9 of secondary and 5 of tertiary weight, a mark for variable elements, one for the last of a sequence.</summary>
    public static uint CollationElement(uint primary, uint secondary, uint tertiary, bool isVariable)
    {
        if (primary > 0xFFFF || secondary > 0x1FF || tertiary > 0x1F)
            throw new ArgumentOutOfRangeException(nameof(primary), "The weights do not fit the packed element.");
        return (primary << 16) | (secondary << 7) | (tertiary << 2) | (isVariable ? VariableElement : 0);
    }
}
