namespace Booklet.Unicode;

/// <summary>The tailoring for names: which variable elements part words, and how strongly.</summary>
internal static class NameSeparators
{
    // The weights of the table: the controls and spaces up to U+0020, and the comma with its width forms.
    private const int LastSpace = 0x0209;
    private const int TableComma = 0x0224;

    // Below all weights of the table, the end of the surname before the end of a word.
    private const ushort Comma = 1;
    private const ushort Space = 2;

    /// <summary>The primary weight of the separator, 0 for punctuation that is ignored.</summary>
    public static ushort Of(CollationElement element) => element.Primary switch
    {
        TableComma => Comma,
        <= LastSpace => Space,
        _ => 0,
    };
}
