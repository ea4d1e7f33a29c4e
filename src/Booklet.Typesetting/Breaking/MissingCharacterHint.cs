using System.Globalization;
using System.Text;
using Booklet.Unicode;

namespace Booklet.Typesetting.Breaking;

/// <summary>What to do about a character that no font has: by what kind of character it is, with the package of Debian and its kin that has a font.</summary>
internal static class MissingCharacterHint
{
    private const string Folder = "or put a font that has it into a folder and name that under 'fonts' in booklet.yml";

    public static string For(Rune rune) => Characters.GeneralCategory(rune) switch
    {
        UnicodeCategory.PrivateUse => "It has a meaning only in the font that it was typed with (an icon, or text copied out of a PDF): write what it shows.",
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => "Unicode knows no such character: the file may be damaged or its encoding misread.",
        UnicodeCategory.Control => "It is a control character that came in by copying: delete it.",
        _ when rune.Value == 0xFFFD => "It stands where a file could not be decoded: save the file as UTF-8.",
        _ when Characters.IsEmoji(rune) => $"Emoji are set in one colour with the fonts that come along, which lack this one: leave it out, {Folder}.",
        _ => Package(rune) is { } package ? $"Install the package {package} (Debian, Ubuntu), {Folder}." : "Put a font that has it into a folder and name that under 'fonts' in booklet.yml.",
    };

    private static string? Package(Rune rune)
    {
        var script = Scripts.Of(rune);
        if (script is Script.Han or Script.Hiragana or Script.Katakana or Script.Hangul or Script.Bopomofo
            || Characters.EastAsianWidth(rune) is EastAsianWidth.Wide or EastAsianWidth.Fullwidth)
            return "fonts-noto-cjk";
        return script switch
        {
            Script.Unknown or Script.Inherited => null,
            // Of the symbols that are no letters of a script, Noto's are in the same package.
            _ => "fonts-noto-core",
        };
    }
}
