using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using Booklet.Typesetting.Shaping;

namespace Booklet.Typesetting.Hyphenation;

/// <summary>
/// Where words of one language may be parted at a line's end: Liang's patterns from TeX's hyph-utf8 with its exceptions and minima.
/// Instances are shared, immutable once made and thread-safe.
/// </summary>
public sealed class Hyphenator
{
    /// <summary>Longer "words" are data, not language.</summary>
    private const int LongestWord = 60;

    // A word in capitals is likely an acronym, and one of up to this length is read letter by letter.
    private const int LongestAcronym = 8;

    // Half of a word with a hyphen of its own is parted again only if it is a long word itself.
    private const int ShortestPartOfCompound = 6;

    /// <summary>
    /// Pattern files by language, with the least number of letters before and after the hyphen (from the files' headers). Those of Czech and Slovak
    /// are under the GPL, those of Hungarian as large as all of these together.
    /// </summary>
    private static readonly (string Language, string File, int Left, int Right)[] Known =
    [
        ("ca", "hyph-ca", 2, 2),
        ("da", "hyph-da", 2, 2),
        ("de", "hyph-de-1996", 2, 2),
        // As in the Swedish file, single letters are allowed and not wanted.
        ("el", "hyph-el-monoton", 2, 2),
        ("en", "hyph-en-us", 2, 3),
        ("en-au", "hyph-en-gb", 2, 3),
        ("en-gb", "hyph-en-gb", 2, 3),
        ("en-ie", "hyph-en-gb", 2, 3),
        ("en-in", "hyph-en-gb", 2, 3),
        ("en-nz", "hyph-en-gb", 2, 3),
        ("en-za", "hyph-en-gb", 2, 3),
        ("es", "hyph-es", 2, 2),
        ("et", "hyph-et", 2, 3),
        ("fi", "hyph-fi", 2, 2),
        ("fr", "hyph-fr", 2, 2),
        ("gl", "hyph-gl", 2, 2),
        ("hr", "hyph-hr", 2, 2),
        ("is", "hyph-is", 2, 2),
        ("it", "hyph-it", 2, 2),
        ("lt", "hyph-lt", 2, 2),
        ("nb", "hyph-nb", 2, 2),
        ("nl", "hyph-nl", 2, 2),
        ("nn", "hyph-nb", 2, 2),
        ("no", "hyph-nb", 2, 2),
        ("pl", "hyph-pl", 2, 2),
        ("pt", "hyph-pt", 2, 3),
        ("ru", "hyph-ru", 2, 2),
        ("sl", "hyph-sl", 2, 2),
        // The header says 1 letter on the left; a single letter before a hyphen is poor typography in any language.
        ("sv", "hyph-sv", 2, 2),
        ("tr", "hyph-tr", 2, 2),
        ("uk", "hyph-uk", 2, 2),
    ];

    private static readonly ConcurrentDictionary<string, Lazy<Hyphenator>> Loaded = new(StringComparer.Ordinal);

    private static readonly SearchValues<char> Hyphens = SearchValues.Create("-‐‑");

    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create("/\\@_:#=&%~<>{}$^0123456789");

    private readonly PatternTrie _patterns = new();
    private readonly Dictionary<string, int[]> _exceptions = new(StringComparer.Ordinal);
    private readonly int _left;
    private readonly int _right;

    private Hyphenator(string file, int left, int right)
    {
        (_left, _right) = (left, right);
        foreach (var line in ReadResource(file + ".pat.txt").EnumerateLines())
        {
            var pattern = line.Trim();
            if (!pattern.IsEmpty)
                _patterns.Add(pattern);
        }
        foreach (var line in ReadResource(file + ".hyp.txt").EnumerateLines())
        {
            var word = line.Trim();
            if (!word.IsEmpty)
                AddException(word);
        }
    }

    /// <summary>
    /// The hyphenator of a BCP 47 tag, by region where one is known ("en-GB"), otherwise by language; null for a language without
    /// patterns.
    /// </summary>
    public static Hyphenator? For(string language)
    {
        var tag = language.ToLowerInvariant();
        while (true)
        {
            foreach (var (known, file, left, right) in Known)
            {
                if (known == tag)
                    return Loaded.GetOrAdd(file, _ => new Lazy<Hyphenator>(() => new Hyphenator(file, left, right))).Value;
            }
            var dash = tag.LastIndexOf('-');
            if (dash < 0)
                return null;
            tag = tag[..dash];
        }
    }

    /// <summary>
    /// Whether lines of the language can't be even without hyphens, and nobody knows where they may stand: one with long words in letters that
    /// are parted with hyphens. Vietnamese has a space after each syllable.
    /// </summary>
    public static bool IsMissed(string language) => ScriptLanguages.IsWrittenInEuropeanLetters(language) && language.Split('-')[0] is not ("vi" or "und") && For(language) is null;

    /// <summary>
    /// Writes the offsets in <paramref name="text"/> at which a hyphen may be put, ascending, and gives their number; as many as there
    /// is room for. The text is what stands between two spaces: quotes and commas around the word, apostrophes and hyphens in it are
    /// understood; addresses, numbers and acronyms are left whole.
    /// </summary>
    public int Find(ReadOnlySpan<char> text, Span<int> positions)
    {
        if (text.Length > LongestWord || IsAddressOrNumber(text))
            return 0;
        var count = 0;
        var isCompound = text.IndexOfAny(Hyphens) > 0;
        for (var start = 0; start < text.Length;)
        {
            if (!char.IsLetter(text[start]))
            {
                start++;
                continue;
            }
            var end = start + 1;
            while (end < text.Length && (char.IsLetter(text[end]) || IsMark(text[end]) || IsInnerApostrophe(text, end)))
                end++;
            if (!isCompound || end - start >= ShortestPartOfCompound)
                count += FindInWord(text[start..end], start, positions[count..]);
            start = end;
        }
        return count;
    }

    private int FindInWord(ReadOnlySpan<char> word, int offset, Span<int> positions)
    {
        if (word.Length < _left + _right || !HasOrdinaryCapitals(word))
            return 0;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        lower.Replace('’', '\'');
        if (_exceptions.Count > 0 && _exceptions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var exceptions))
        {
            var found = 0;
            foreach (var position in exceptions.AsSpan()[..Math.Min(exceptions.Length, positions.Length)])
                positions[found++] = offset + position;
            return found;
        }

        Span<char> dotted = stackalloc char[word.Length + 2];
        dotted[0] = dotted[^1] = '.';
        lower.CopyTo(dotted[1..]);
        Span<byte> levels = stackalloc byte[word.Length + 3];
        levels.Clear();
        _patterns.Apply(dotted, levels);

        var count = 0;
        for (var i = _left; i <= word.Length - _right && count < positions.Length; i++)
        {
            // Odd levels allow, even ones forbid. levels[i + 1] stands before word[i].
            if ((levels[i + 1] & 1) != 0 && !IsMark(word[i]) && IsClearOfApostrophes(lower, i))
                positions[count++] = offset + i;
        }
        return count;
    }

    /// <summary>"10:30", "a@b.org", "www.site.org", "x_1": a dot counts where a letter follows.</summary>
    private static bool IsAddressOrNumber(ReadOnlySpan<char> text)
    {
        // A colon or slash at the end is punctuation.
        if (text.TrimEnd(":/").ContainsAny(AddressCharacters))
            return true;
        for (var dot = text.IndexOf('.'); dot >= 0;)
        {
            if (dot > 0 && dot + 1 < text.Length && char.IsLetter(text[dot + 1]))
                return true;
            var next = text[(dot + 1)..].IndexOf('.');
            dot = next < 0 ? -1 : dot + 1 + next;
        }
        return false;
    }

    /// <summary>False for acronyms and for names with a capital inside (McCarthy, LaTeX), which readers want whole.</summary>
    private static bool HasOrdinaryCapitals(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var c in word)
        {
            if (char.IsUpper(c))
                capitals++;
        }
        return capitals == 0 || (capitals == 1 && char.IsUpper(word[0])) || (capitals == word.Length && word.Length > LongestAcronym);
    }

    private static bool IsInnerApostrophe(ReadOnlySpan<char> text, int index) =>
        text[index] is '\'' or '’'
        && index > 0 && index + 1 < text.Length && char.IsLetter(text[index - 1]) && char.IsLetter(text[index + 1]);

    /// <summary>No break beside or one letter from an apostrophe: "l'a-mour" at most, never "l'-amour", "does-n't".</summary>
    private static bool IsClearOfApostrophes(ReadOnlySpan<char> word, int position) =>
        !word[Math.Max(0, position - 2)..Math.Min(word.Length, position + 2)].Contains('\'');

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private void AddException(ReadOnlySpan<char> word)
    {
        var positions = new List<int>();
        var letters = new StringBuilder();
        foreach (var c in word)
        {
            if (c == '-')
                positions.Add(letters.Length);
            else
                letters.Append(c);
        }
        _exceptions[letters.ToString()] = [.. positions];
    }

    private static ReadOnlySpan<char> ReadResource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null)
            return "";
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
