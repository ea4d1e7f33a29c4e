using System.Collections.Frozen;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.Exports;

/// <summary>
/// The language of a text by its commonest little words, for exports that do not say it. Only clear cases count: a wrong language
/// hyphenates worse than none.
/// </summary>
internal static class LanguageGuess
{
    /// <summary>Fewer little words are a title, and titles borrow.</summary>
    private const int FewestHits = 8;

    /// <summary>In running text of these languages at least every eighth word is one of its list; in texts of others hardly one is.</summary>
    private const int LeastShare = 8;

    // Words that two of the languages share are in neither list, but for those without which a language has too few.
    private static readonly FrozenDictionary<string, string[]> Words = new (string Tag, string Words)[]
    {
        ("de", "der die das und ist nicht ein eine einen mit auf für von den dem wird werden sich auch wie wir sie zu im bei oder aber"),
        ("en", "the and of to is that with for are this you we will how be from your it can our have"),
        ("es", "el los las y en del por una más como para es su sobre cómo qué también"),
        ("fr", "le les des et est dans pour qui sur avec du une nous vous pas au cette ce"),
        ("it", "il di che per della sono nel gli è con alla dei questo come anche più"),
        ("nl", "de het een en van dat met voor op zijn niet te aan wordt ook je naar"),
        ("pt", "os as em um uma com não do da dos ao para mais pela como são"),
        ("ru", "и в не на что для это как по от мы из его или также чтобы при"),
        ("uk", "і в не на що для це як та від ми з його або також щоб при у"),
    }.SelectMany(l => l.Words.Split(' ').Select(w => (Word: w, l.Tag))).GroupBy(p => p.Word, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Tag).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Of the lists' words.</summary>
    private const int LongestWord = 6;

    /// <summary>What the files state, else the guess with the text's place; empty where nothing is clear.</summary>
    public static RawText Of(RawText stated, RawText text)
    {
        if (!stated.IsEmpty || text.IsEmpty)
            return stated;
        var (hits, words) = (new SortedDictionary<string, int>(StringComparer.Ordinal), 0);
        // The beginning tells; a text of megabytes tells no more.
        var beginning = text.Text.AsSpan(0, Math.Min(text.Text.Length, 4000));
        Span<char> small = stackalloc char[LongestWord];
        while (Next(ref beginning) is { Length: > 0 } word)
        {
            words++;
            if (word.Length > LongestWord || !BySpan.TryGetValue(small[..word.ToLowerInvariant(small)], out var tags))
                continue;
            foreach (var tag in tags)
                hits[tag] = hits.GetValueOrDefault(tag) + 1;
        }
        var ranked = hits.OrderByDescending(h => h.Value).ToList();
        var isClear = ranked.Count > 0 && ranked[0].Value >= FewestHits && ranked[0].Value * LeastShare >= words && (ranked.Count == 1 || ranked[0].Value >= 2 * ranked[1].Value);
        return isClear ? new RawText(ranked[0].Key, text.Location) : RawText.None;
    }

    /// <summary>What most talks are in, or empty.</summary>
    public static RawText MostOf(IEnumerable<TalkRecord> talks) =>
        talks.Where(t => !t.Language.IsEmpty).GroupBy(t => t.Language.Text, StringComparer.Ordinal).OrderByDescending(g => g.Count()).FirstOrDefault()?.First().Language ?? RawText.None;

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetter(text[start]))
            start++;
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        var word = text[start..end];
        text = text[end..];
        return word;
    }
}
