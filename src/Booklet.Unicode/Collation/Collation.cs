namespace Booklet.Unicode;

/// <summary>
/// The order of an index of names: the Unicode Collation Algorithm with its default table (UTS #10, version 15.0), without language.
/// <list type="bullet">
/// <item>Case and accents only decide between names that are otherwise equal: Ekman, Éluard, Evans.</item>
/// <item>Names are compared word by word: "Li Wei" before "Lian An". A comma closes the surname and sorts before all else:
/// "Li, Wei" before "Li Bai, An". Spaces and commas at the beginning do not count.</item>
/// <item>Other punctuation is ignored ("shifted") until all else is equal: "O'Brien" beside "Obrien", "Al-Rashid" beside "Alrashid".</item>
/// <item>Digits precede letters; Latin, Greek, Cyrillic, Hebrew, Arabic, … kana, Han follow one another, ideographs by code point.</item>
/// </list>
/// </summary>
public static class Collation
{
    /// <summary>Orders by <see cref="Compare"/>.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    /// <summary>
    /// Bytes that compare, with the shorter first, as the texts do: <c>a.AsSpan().SequenceCompareTo(b)</c>. They end with the text's NFD,
    /// so that only canonically equivalent texts have the same key.
    /// </summary>
    public static byte[] SortKey(string text) => CollationKey.Of(text);

    /// <summary>Below zero if <paramref name="left"/> sorts first; zero for canonically equivalent texts only.</summary>
    public static int Compare(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal) ? 0 : SortKey(left).AsSpan().SequenceCompareTo(SortKey(right));

    /// <summary>
    /// The heading under which a name stands: É under "E", Ł under "L", Å under "A"; "#" for digits, symbols and names without a letter;
    /// ㄱ for Hangul that begins so, the first kana of the row for kana, "漢" for ideographs, the capital letter in other scripts.
    /// Names in the order of <see cref="Compare"/> have their headings together.
    /// </summary>
    public static string Letter(string text) => IndexLetter.Of(text);
}
