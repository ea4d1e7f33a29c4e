using System.Collections.Frozen;
using Booklet.Unicode;

namespace Booklet.Typesetting.Shaping;

/// <summary>
/// The language of text in a script that its paragraph's language is not written in: a Hebrew name in an English line. Decided only
/// where the script tells it; a tag that names the wrong language is worse than none.
/// </summary>
internal static class ScriptLanguages
{
    /// <summary>BCP 47 for "not known": no hyphenation, and the font's default forms.</summary>
    public const string Unknown = "und";

    /// <summary>Scripts that one language of today uses, or one that has far the most readers.</summary>
    private static readonly FrozenDictionary<string, string> ByScript = new Dictionary<string, string>
    {
        ["Armn"] = "hy",
        ["Geor"] = "ka",
        ["Grek"] = "el",
        ["Gujr"] = "gu",
        ["Guru"] = "pa",
        ["Hang"] = "ko",
        ["Hebr"] = "he",
        ["Hira"] = "ja",
        ["Kana"] = "ja",
        ["Khmr"] = "km",
        ["Knda"] = "kn",
        ["Laoo"] = "lo",
        ["Mlym"] = "ml",
        ["Mymr"] = "my",
        ["Orya"] = "or",
        ["Sinh"] = "si",
        ["Taml"] = "ta",
        ["Telu"] = "te",
        ["Thai"] = "th",
        ["Tibt"] = "bo",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Languages that are not written in Latin letters, by the script that they are written in.</summary>
    private static readonly FrozenDictionary<string, string> ByLanguage = new Dictionary<string, string>
    {
        ["am"] = "Ethi",
        ["ar"] = "Arab",
        ["as"] = "Beng",
        ["be"] = "Cyrl",
        ["bg"] = "Cyrl",
        ["bn"] = "Beng",
        ["bo"] = "Tibt",
        ["el"] = "Grek",
        ["fa"] = "Arab",
        ["gu"] = "Gujr",
        ["he"] = "Hebr",
        ["hi"] = "Deva",
        ["hy"] = "Armn",
        ["ka"] = "Geor",
        ["kk"] = "Cyrl",
        ["km"] = "Khmr",
        ["kn"] = "Knda",
        ["ky"] = "Cyrl",
        ["lo"] = "Laoo",
        ["mk"] = "Cyrl",
        ["ml"] = "Mlym",
        ["mn"] = "Cyrl",
        ["mr"] = "Deva",
        ["my"] = "Mymr",
        ["ne"] = "Deva",
        ["or"] = "Orya",
        ["pa"] = "Guru",
        ["ps"] = "Arab",
        ["ru"] = "Cyrl",
        ["sa"] = "Deva",
        ["si"] = "Sinh",
        ["sr"] = "Cyrl",
        ["ta"] = "Taml",
        ["te"] = "Telu",
        ["tg"] = "Cyrl",
        ["th"] = "Thai",
        ["uk"] = "Cyrl",
        ["ur"] = "Arab",
        ["yi"] = "Hebr",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The paragraph's or passage's own language where it is written in the script; else what the script, the text's letters and, for Han
    /// characters, the letters around them (<paramref name="eastAsian"/>) say; else <see cref="Unknown"/>.
    /// </summary>
    public static string Of(string script, string own, ReadOnlySpan<char> text, string? eastAsian)
    {
        if (Writes(own, script))
            return own;
        return script switch
        {
            "Hani" => eastAsian ?? Unknown,
            "Bopo" => "zh-Hant",
            "Arab" => OfArabic(text),
            _ => ByScript.GetValueOrDefault(script, Unknown),
        };
    }

    /// <summary>
    /// What kana or hangul in a text say of the Han characters in it; null where there are neither, or both, or more letters of other
    /// scripts than of these: a list of names in English tells nothing of the next name.
    /// </summary>
    public static string? EastAsianOf(ReadOnlySpan<char> text)
    {
        // The first of these scripts begins with the radicals; hangul's letters alone are not used in texts.
        if (!text.ContainsAnyInRange('\u2E80', '\uDFFF'))
            return null;
        var (kana, hangul, han, others) = (0, 0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var script = Scripts.Of(rune);
            if (script is Script.Hiragana or Script.Katakana)
                kana++;
            else if (script is Script.Hangul)
                hangul++;
            else if (script is Script.Han)
                han++;
            else if (script is not (Script.Common or Script.Inherited or Script.Unknown))
                others++;
        }
        return (kana > 0) == (hangul > 0) || kana + hangul + han < others ? null : kana > 0 ? "ja" : "ko";
    }

    /// <summary>Latin, Cyrillic, Greek, Armenian or Georgian.</summary>
    public static bool IsWrittenInEuropeanLetters(string language) => language.Split('-')[0] is not ("ja" or "ko" or "zh" or "yue" or "cmn") and var primary
        && IsEuropean(ByLanguage.GetValueOrDefault(primary, "Latn"));

    /// <summary>See <see cref="IsWrittenInEuropeanLetters"/>.</summary>
    public static bool IsEuropean(string script) => script is "Latn" or "Cyrl" or "Grek" or "Armn" or "Geor";

    private static bool Writes(string language, string script)
    {
        var parts = language.Split('-');
        // A script subtag is the only one of four letters (RFC 5646, 2.2.3).
        if (Array.Find(parts, p => p.Length == 4 && char.IsAsciiLetter(p[0])) is { } stated && stated is not ("Hans" or "Hant"))
            return string.Equals(stated, script, StringComparison.OrdinalIgnoreCase);
        return parts[0] switch
        {
            "und" => false,
            "ja" => script is "Hani" or "Hira" or "Kana",
            "ko" => script is "Hang" or "Hani",
            "zh" or "yue" or "cmn" => script is "Hani" or "Bopo",
            var primary => ByLanguage.GetValueOrDefault(primary, "Latn") == script,
        };
    }

    /// <summary>Letters that Persian and Urdu added to the Arabic ones tell them; without them a text reads as Arabic.</summary>
    private static string OfArabic(ReadOnlySpan<char> text) =>
        text.IndexOfAny('\u0679', '\u0688', '\u0691') >= 0 || text.Contains('\u06D2') ? "ur"
        : text.IndexOfAny('\u067E', '\u0686', '\u0698') >= 0 || text.IndexOfAny('\u06AF', '\u06A9', '\u06CC') >= 0 ? "fa"
        : "ar";
}
