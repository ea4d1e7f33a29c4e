namespace Booklet.Unicode;

/// <summary>The 11,172 precomposed syllables by arithmetic (The Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    public const int FirstLeading = 0x1100;
    public const int LeadingCount = 19;
    private const int FirstSyllable = 0xAC00;
    private const int FirstVowel = 0x1161;
    private const int VowelCount = 21;

    // One before the first trailing consonant: its place in the arithmetic says that there is none.
    private const int NoTrailing = 0x11A7;
    private const int TrailingCount = 28;
    private const int SyllableCount = LeadingCount * VowelCount * TrailingCount;

    public static bool IsSyllable(int codePoint) => (uint)(codePoint - FirstSyllable) < SyllableCount;

    public static void Decompose(int syllable, List<int> target)
    {
        var place = syllable - FirstSyllable;
        target.Add(FirstLeading + place / (VowelCount * TrailingCount));
        target.Add(FirstVowel + place / TrailingCount % VowelCount);
        if (place % TrailingCount != 0)
            target.Add(NoTrailing + place % TrailingCount);
    }

    /// <summary>The syllable of a leading consonant and a vowel, or of an open syllable and a trailing consonant; otherwise -1.</summary>
    public static int Compose(int first, int second)
    {
        if ((uint)(first - FirstLeading) < LeadingCount && (uint)(second - FirstVowel) < VowelCount)
            return FirstSyllable + ((first - FirstLeading) * VowelCount + (second - FirstVowel)) * TrailingCount;
        var isOpen = IsSyllable(first) && (first - FirstSyllable) % TrailingCount == 0;
        return isOpen && second > NoTrailing && second < NoTrailing + TrailingCount ? first + (second - NoTrailing) : -1;
    }
}
