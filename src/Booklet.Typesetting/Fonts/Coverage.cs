using System.Text;
using Booklet.Unicode;

namespace Booklet.Typesetting.Fonts;

/// <summary>Whether a font can set a text as a shaper would: whole, or composed, or taken apart.</summary>
internal static class Coverage
{
    public static bool Has(FontFace face, ReadOnlySpan<char> text)
    {
        if (HasAll(face, text))
            return true;
        // Shapers put letters and marks together, and take them apart, where the font has only the one or the others.
        if (text.Length == 1 && text[0] < '\u00C0')
            return false;
        var written = text.ToString();
        return HasOther(face, written, Normalization.ToNfc(written)) || HasOther(face, written, Normalization.ToNfd(written));
    }

    private static bool HasOther(FontFace face, string written, string form) =>
        !string.Equals(written, form, StringComparison.Ordinal) && HasAll(face, form);

    private static bool HasAll(FontFace face, ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsInvisible(rune) && !face.HasGlyph(rune))
                return false;
        }
        return true;
    }

    // The shaper hides these or, for spaces of special widths, makes them up; but not the fillers of Hangul, which take the place of a letter.
    private static bool IsInvisible(Rune rune) =>
        (Characters.IsDefaultIgnorable(rune) && rune.Value is not (0x115F or 0x1160 or 0x3164 or 0xFFA0)) || Characters.IsWhiteSpace(rune);
}
