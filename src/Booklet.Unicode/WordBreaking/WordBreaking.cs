using System.Collections.Concurrent;

namespace Booklet.Unicode;

/// <summary>
/// Where words end in scripts that write none between them (class SA of UAX #14): by a dictionary for Thai, Lao, Khmer and Burmese. The way
/// with the fewest characters outside the dictionary is taken, of these the one with the fewest words, of these the one with the longer words first.
/// </summary>
public static class WordBreaking
{
    // A Thai word that no dictionary has costs as much for each character as several words: unknown names stay in one piece.
    private const int UnknownCost = 100;
    private const int WordCost = 1;

    private static readonly ConcurrentDictionary<Script, WordList?> Lists = new();

    /// <summary>True for scripts that have no spaces between words and a dictionary here.</summary>
    public static bool Needs(Script script) => script is Script.Thai or Script.Lao or Script.Khmer or Script.Myanmar;

    /// <summary>
    /// Adds the offsets, within the text and in order, at which a word ends and another begins; never inside a grapheme cluster. The text is of
    /// one script.
    /// </summary>
    public static void FindBoundaries(ReadOnlySpan<char> text, Script script, List<int> boundaries)
    {
        if (text.Length < 2 || Lists.GetOrAdd(script, WordList.Load) is not { } list)
            return;
        var stops = Stops(text);
        // best[i]: from stop i to the end. Longer words are tried last and win ties, so the first of them is the longest.
        var best = new (int Cost, int Next, bool IsWord)[stops.Count];
        for (var i = stops.Count - 2; i >= 0; i--)
        {
            best[i] = (best[i + 1].Cost + UnknownCost, i + 1, false);
            for (var j = i + 1; j < stops.Count && stops[j] - stops[i] <= list.LongestWord; j++)
            {
                var cost = best[j].Cost + WordCost;
                if (cost <= best[i].Cost && list.Contains(text[stops[i]..stops[j]]))
                    best[i] = (cost, j, true);
            }
        }
        for (var i = 0; i < stops.Count - 1;)
        {
            var next = best[i].Next;
            // Between two clusters that no word has there is no place to part.
            if (next < stops.Count - 1 && (best[i].IsWord || best[next].IsWord))
                boundaries.Add(stops[next]);
            i = next;
        }
    }

    private static List<int> Stops(ReadOnlySpan<char> text)
    {
        var stops = new List<int> { 0 };
        var at = 0;
        foreach (var cluster in GraphemeClusters.Enumerate(text))
            stops.Add(at += cluster.Length);
        return stops;
    }
}
