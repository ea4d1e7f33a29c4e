namespace Booklet.Output.Pdf.Tags;

/// <summary>Language identifiers as /Lang wants them (ISO 32000-1, 14.9.2.2: BCP 47); a malformed one is worse than none.</summary>
internal static class LanguageTag
{
    // BCP 47, 2.1: subtags of up to eight letters and digits, the first of letters.
    private const int LongestSubtag = 8;

    // ISO 639-2: undetermined.
    private const string Undetermined = "und";

    public static string OfDocument(string language) => Valid(language) ?? Undetermined;

    public static string? Valid(string? tag)
    {
        if (string.IsNullOrEmpty(tag))
            return null;
        var length = 0;
        var isFirst = true;
        foreach (var c in tag)
        {
            if (c == '-')
            {
                if (length == 0)
                    return null;
                (length, isFirst) = (0, false);
            }
            else if (++length > LongestSubtag || !(char.IsAsciiLetter(c) || (!isFirst && char.IsAsciiDigit(c))))
            {
                return null;
            }
        }
        return length == 0 ? null : tag;
    }
}
