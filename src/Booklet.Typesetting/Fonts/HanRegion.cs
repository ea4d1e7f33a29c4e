using Booklet.Unicode;

namespace Booklet.Typesetting.Fonts;

/// <summary>Where Han characters are written the way that a font draws them: one code point has other strokes in each.</summary>
public enum HanRegion
{
    Unknown,
    SimplifiedChinese,
    TraditionalChinese,
    HongKong,
    Japan,
    Korea,
}

/// <summary>Regions by what names them.</summary>
internal static class HanRegions
{
    /// <summary>Of a BCP 47 tag; a territory counts where no script is stated (RFC 5646).</summary>
    public static HanRegion OfLanguage(string language)
    {
        var parts = language.Split('-');
        return parts[0] switch
        {
            "ja" => HanRegion.Japan,
            "ko" => HanRegion.Korea,
            "yue" => HanRegion.HongKong,
            "zh" when parts.Any(p => p is "HK" or "MO") => HanRegion.HongKong,
            "zh" or "cmn" => parts.Any(p => p is "Hant" or "TW") ? HanRegion.TraditionalChinese : HanRegion.SimplifiedChinese,
            _ => HanRegion.Unknown,
        };
    }

    /// <summary>By the ending that families of several regions have ("Noto Serif CJK JP", "Source Han Serif TC", "Noto Sans SC").</summary>
    public static HanRegion OfFamily(string family) => family[(family.LastIndexOf(' ') + 1)..] switch
    {
        "SC" or "CN" or "GB" => HanRegion.SimplifiedChinese,
        "TC" or "TW" => HanRegion.TraditionalChinese,
        "HK" or "HC" => HanRegion.HongKong,
        "JP" or "J" => HanRegion.Japan,
        "KR" or "K" => HanRegion.Korea,
        _ => HanRegion.Unknown,
    };

    /// <summary>
    /// What the text is set in: its language's region, or its letters'; of Han characters alone in a language that has none, simplified
    /// Chinese, which most of them are. Unknown for all other text.
    /// </summary>
    public static HanRegion Of(ReadOnlySpan<char> text, string language)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Unicode.Scripts.Of(rune))
            {
                case Script.Hiragana or Script.Katakana:
                    return HanRegion.Japan;
                case Script.Hangul:
                    return HanRegion.Korea;
                case Script.Bopomofo:
                    return HanRegion.TraditionalChinese;
                case Script.Han:
                case Script.Common when IsEastAsian(rune):
                    return OfLanguage(language) is not HanRegion.Unknown and var region ? region : HanRegion.SimplifiedChinese;
            }
        }
        return HanRegion.Unknown;
    }

    private static bool IsEastAsian(System.Text.Rune rune) =>
        Characters.EastAsianWidth(rune) is EastAsianWidth.Wide or EastAsianWidth.Fullwidth && !Characters.IsEmoji(rune);
}
