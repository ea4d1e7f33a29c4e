namespace Booklet.Unicode;

/// <summary>
/// Line break opportunities (UAX #14, revision 50 for Unicode 15.0) without language: the default classes of LB1 and numbers as in
/// example 7 of section 8.2, which keeps "$(12.50)" and "1,234.5%" whole.
/// </summary>
public static class LineBreaking
{
    internal static readonly CodePointTrie<byte> Classes = Load();

    /// <summary>
    /// Sets <c>after[i]</c> to what is allowed between characters i and i+1, for each character; after the last one it is
    /// <see cref="LineBreakOpportunity.Mandatory"/>. <paramref name="after"/> may be longer than the text: the rest is left alone.
    /// </summary>
    /// <exception cref="ArgumentException">There is no room for an answer for each character.</exception>
    public static void FindOpportunities(ReadOnlySpan<char> text, Span<LineBreakOpportunity> after)
    {
        if (after.Length < text.Length)
            throw new ArgumentException("An opportunity is needed for each character.", nameof(after));
        if (text.IsEmpty)
            return;
        new LineBreakScanner(text, after).Scan();
    }

    private static CodePointTrie<byte> Load()
    {
        using var table = new TableReader("LineBreaking");
        return table.Trie<byte>();
    }
}
