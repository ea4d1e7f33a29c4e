using System.Collections.Immutable;

namespace Booklet.Typesetting.Fonts;

/// <summary>
/// The order of families by name within one source. The first ones are those that fit the bundled fonts: made for text, with serifs and many
/// scripts; then the text faces that systems come with.
/// </summary>
internal static class FontPreferences
{
    private static readonly ImmutableArray<string> Serif =
    [
        "Noto Serif CJK", "Source Han Serif", "Noto Serif", "Noto Naskh", "Noto Nastaliq",
        "Hiragino Mincho", "Songti", "AppleMyungjo", "Yu Mincho", "IPAexMincho", "IPAMincho", "MS Mincho", "SimSun", "NSimSun", "PMingLiU", "MingLiU",
        "Batang", "NanumMyeongjo", "UnBatang", "AR PL UMing",
    ];

    private static readonly ImmutableArray<string> Sans =
    [
        "Noto Sans CJK", "Source Han Sans", "Noto Sans", "Hiragino Sans", "PingFang", "Apple SD Gothic", "Yu Gothic", "IPAexGothic", "Microsoft YaHei",
        "Microsoft JhengHei", "Malgun Gothic", "NanumGothic", "WenQuanYi", "DejaVu", "FreeSerif", "FreeSans",
    ];

    private static readonly ImmutableArray<string> SerifFirst = [.. Serif, .. Sans];
    private static readonly ImmutableArray<string> SansFirst = [.. Sans, .. Serif];

    /// <summary>By its name, as fonts hardly state it otherwise.</summary>
    public static bool IsSans(string family) => family.Contains("Sans", StringComparison.Ordinal) || family.Contains("Gothic", StringComparison.Ordinal);

    /// <summary>Less is better; families that no list names are equal and last.</summary>
    public static int Rank(string family, bool isSans)
    {
        var list = isSans ? SansFirst : SerifFirst;
        for (var i = 0; i < list.Length; i++)
        {
            if (family.StartsWith(list[i], StringComparison.Ordinal))
                return i;
        }
        return list.Length;
    }

    /// <summary>Faces that hold every character as a box with its number, or none at all: worse than a message.</summary>
    public static bool IsPlaceholder(string family) =>
        family.Contains("Last Resort", StringComparison.Ordinal) || family.Contains("LastResort", StringComparison.Ordinal)
        || family.Contains("Adobe Blank", StringComparison.Ordinal) || family.Contains("NotDef", StringComparison.OrdinalIgnoreCase)
        || family.Contains("Unifont", StringComparison.Ordinal);
}
