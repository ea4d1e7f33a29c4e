namespace Booklet.Content.Binding;

/// <summary>Finds what a mistyped word was probably meant to be.</summary>
public static class NearestName
{
    /// <summary>Ids and names are shorter; comparing longer texts letter by letter takes long and helps nobody.</summary>
    private const int Longest = 120;

    /// <summary>More candidates than the people of any programme seen; a file of nonsense may have more.</summary>
    private const int Most = 5000;

    /// <summary>A file in which more ids are unknown names the wrong list, and no guess at each of them helps.</summary>
    private const int MostAsked = 25;

    /// <summary>As <see cref="Of(string, IEnumerable{string})"/>, for the first of many unknown words; <paramref name="asked"/> counts them.</summary>
    public static string? Of(string word, IEnumerable<string> candidates, ref int asked) => ++asked > MostAsked ? null : Of(word, candidates);

    /// <summary>The candidate within a third of the word's length in edits (at least two, which is one pair of letters changed over), the closest and then the first; null where none is that close.</summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        if (word.Length > Longest)
            return null;
        var limit = Math.Max(2, word.Length / 3);
        var folded = word.ToLowerInvariant();
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in candidates.Where(c => Math.Abs(c.Length - word.Length) <= limit).Take(Most))
        {
            var distance = Distance(folded, candidate.ToLowerInvariant(), bestDistance);
            if (distance < bestDistance)
                (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    // Levenshtein, one row at a time; a row whose least is too much already ends it, since no row after it has less.
    private static int Distance(string a, string b, int tooFar)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
                least = Math.Min(least, row[j]);
            }
            if (least >= tooFar)
                return tooFar;
        }
        return row[b.Length];
    }
}
