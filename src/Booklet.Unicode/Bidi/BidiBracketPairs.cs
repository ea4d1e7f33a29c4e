namespace Booklet.Unicode;

/// <summary>Which brackets of an isolating run sequence are pairs (BD16), in the order of their openings.</summary>
internal static class BidiBracketPairs
{
    // BD16
    private const int StackSize = 63;

    public static List<(int Opening, int Closing)> Find(ReadOnlySpan<char> text, int[] places, BidiClass[] types)
    {
        var pairs = new List<(int Opening, int Closing)>();
        var open = new List<(char Bracket, int Place)>();
        for (var i = 0; i < places.Length; i++)
        {
            if (types[i] != BidiClass.ON)
                continue;
            var type = Bidi.BracketOf(text[places[i]], out var bracket);
            if (type == BidiBracket.Opening)
            {
                if (open.Count == StackSize)
                    break;
                open.Add((bracket, i));
            }
            else if (type == BidiBracket.Closing)
            {
                var match = open.FindLastIndex(opening => opening.Bracket == bracket);
                if (match < 0)
                    continue;
                pairs.Add((open[match].Place, i));
                open.RemoveRange(match, open.Count - match);
            }
        }
        pairs.Sort();
        return pairs;
    }
}
