namespace Booklet.Unicode;

/// <summary>Where an index of names departs from the default table: what parts the words of a name, and what only looks like a letter.</summary>
internal static class NameTailoring
{
    // The weights of the table: the controls and spaces up to U+0020, and the comma with its width forms.
    private const int LastSpace = 0x0209;
    private const int TableComma = 0x0224;

    // Below all weights of the table, the end of the surname before the end of a word.
    private const ushort Comma = 1;
    private const ushort Space = 2;

    /// <summary>
    /// The name in NFD. The okina and the modifier apostrophe, letters to the table, become the quotation marks that most people type
    /// for them: "ʻŌpūnui" stands beside "Opunui".
    /// </summary>
    public static List<int> Characters(string name)
    {
        var result = Decomposition.Of(name, isCompatible: false);
        for (var i = 0; i < result.Count; i++)
        {
            result[i] = result[i] switch
            {
                0x02BB => 0x2018,
                0x02BC => 0x2019,
                var other => other,
            };
        }
        return result;
    }

    /// <summary>The primary weight of a variable element that parts words, 0 for punctuation that is ignored.</summary>
    public static ushort Separator(CollationElement element) => element.Primary switch
    {
        TableComma => Comma,
        <= LastSpace => Space,
        _ => 0,
    };
}
