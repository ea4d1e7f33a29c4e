using static Booklet.Unicode.GraphemeBreakClass;

namespace Booklet.Unicode;

/// <summary>What a reader takes for one character: extended grapheme clusters (UAX #29, Unicode 15.0).</summary>
public static class GraphemeClusters
{
    private static readonly CodePointTrie<byte> Classes = Load();

    /// <summary>The clusters of a text in order, without copying it.</summary>
    public static GraphemeClusterEnumerator Enumerate(ReadOnlySpan<char> text) => new(text);

    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i = NextBoundary(text, i))
            count++;
        return count;
    }

    /// <summary>
    /// The end (exclusive) of the cluster that begins at <paramref name="index"/>, which must itself be a boundary; the text's length
    /// at the end of the text.
    /// </summary>
    public static int NextBoundary(ReadOnlySpan<char> text, int index)
    {
        if (index >= text.Length)
            return text.Length;
        // Between two ASCII characters there is always a boundary, but for CR LF (GB3).
        if (text[index] < 0x80 && index + 1 < text.Length && text[index + 1] < 0x80)
            return text[index] == '\r' && text[index + 1] == '\n' ? index + 2 : index + 1;
        return EndOfCluster(text, index);
    }

    internal static GraphemeBreakClass ClassOf(int codePoint) => (GraphemeBreakClass)Classes[codePoint];

    private static int EndOfCluster(ReadOnlySpan<char> text, int index)
    {
        var before = ClassOf(CodePoints.At(text, index, out var length));
        var inPictograph = before == ExtendedPictographic;
        var isOddIndicator = before == RegionalIndicator;
        index += length;
        while (index < text.Length)
        {
            var current = ClassOf(CodePoints.At(text, index, out length));
            var joins = before == ZWJ && inPictograph && current == ExtendedPictographic // GB11
                || isOddIndicator && current == RegionalIndicator // GB12, GB13
                || Joins(before, current);
            if (!joins)
                break;
            inPictograph = current == ExtendedPictographic || (inPictograph && current is (Extend or ZWJ));
            isOddIndicator = current == RegionalIndicator && !isOddIndicator;
            before = current;
            index += length;
        }
        return index;
    }

    private static bool Joins(GraphemeBreakClass before, GraphemeBreakClass current) => before switch
    {
        CR => current == LF, // GB3
        LF or Control => false, // GB4
        _ when current is Extend or ZWJ or SpacingMark => true, // GB9, GB9a
        Prepend => current is not (CR or LF or Control), // GB9b after GB5
        L => current is L or V or LV or LVT, // GB6
        V or LV => current is V or T, // GB7
        T or LVT => current == T, // GB8
        _ => false, // GB999
    };

    private static CodePointTrie<byte> Load()
    {
        using var table = new TableReader("GraphemeClusters");
        return table.Trie<byte>();
    }
}
