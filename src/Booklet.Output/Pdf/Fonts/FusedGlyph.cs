using System.Globalization;
using System.Text;
using Booklet.Typesetting.Shaping;
using Booklet.Unicode;

namespace Booklet.Output.Pdf.Fonts;

/// <summary>A glyph at its place in a fused one, in font units, y upwards.</summary>
internal readonly record struct FusedPart(ushort Glyph, int X, int Y);

/// <summary>
/// A glyph made of others, or a blank one. Shown one by one, the marks of a letter stand on it, raised and without a width, and every reader guesses
/// in its own way from such places where words end and what comes first. So the whole letter is drawn by one glyph, and the cluster's other
/// characters have blank ones beside it: a reader finds one character after the other on the baseline, as in Latin text.
/// </summary>
internal sealed class FusedGlyph
{
    /// <summary>
    /// The width of a mark, as a share of the em: readers take what begins within a tenth of an em of the character before for the same
    /// character, printed twice to make it bold; and some reckon marks without their width, and must not see a space because of it.
    /// </summary>
    private const double MarkWidth = 0.101;

    private FusedGlyph(FusedPart[] parts, int advance)
    {
        (Parts, Advance) = (parts, advance);
        var key = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{advance}");
        foreach (var (glyph, x, y) in parts)
            key.Append(CultureInfo.InvariantCulture, $";{glyph},{x},{y}");
        Key = key.ToString();
    }

    public FusedPart[] Parts { get; }

    public int Advance { get; }

    /// <summary>Equal for equal glyphs.</summary>
    public string Key { get; }

    /// <summary>
    /// What shows the cluster, from the left, a glyph and its text for each of its characters. Empty where the cluster's glyphs stand one beside
    /// the other as letters do, and where the font lacks one of them.
    /// </summary>
    public static (FusedGlyph Glyph, string Text)[] Of(ShapedText text, in GlyphCluster cluster, string[] meanings)
    {
        if (!IsPiled(text, cluster, meanings))
            return [];
        var parts = new FusedPart[cluster.Count];
        var advance = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var glyph = text.Glyphs[cluster.First + i];
            parts[i] = new FusedPart(glyph.Id, advance + glyph.XOffset, glyph.YOffset);
            advance += glyph.Advance;
            if (glyph.Id == 0)
                return [];
        }
        var characters = cluster.Text.EnumerateRunes().ToArray();
        var widths = Widths(characters, advance, (int)(text.Font.UnitsPerEm * MarkWidth));
        // The first character draws all; in text from right to left it is the last one from the left.
        var before = text.IsRightToLeft ? advance - widths[0] : 0;
        parts = Array.ConvertAll(parts, p => p with { X = p.X - before });
        if (advance <= 0 || Array.Exists(parts, p => p.X != (short)p.X || p.Y != (short)p.Y))
            return [];
        var shown = new (FusedGlyph, string)[characters.Length];
        for (var i = 0; i < shown.Length; i++)
            shown[i] = (new FusedGlyph(i == 0 ? parts : [], widths[i]), characters[i].ToString());
        if (text.IsRightToLeft)
            Array.Reverse(shown);
        return shown;
    }

    /// <summary>Shares of the advance: a little for each mark, the rest in equal parts for the letters.</summary>
    private static int[] Widths(Rune[] characters, int advance, int mark)
    {
        var marks = characters.Skip(1).Count(IsMark);
        // A narrow letter keeps as much as each of its marks.
        mark = Math.Min(mark, advance / characters.Length);
        var letters = characters.Length - marks;
        var left = advance - marks * mark;
        var widths = new int[characters.Length];
        for (var (i, seen) = (0, 0); i < widths.Length; i++)
        {
            if (i > 0 && IsMark(characters[i]))
                widths[i] = mark;
            else
                widths[i] = left * (seen + 1) / letters - left * seen++ / letters;
        }
        return widths;
    }

    private static bool IsMark(Rune rune) => Characters.GeneralCategory(rune) == UnicodeCategory.NonSpacingMark;

    /// <summary>Whether a glyph of the cluster stands on another one, or there are more glyphs than characters.</summary>
    public static bool IsPiled(ShapedText text, in GlyphCluster cluster, string[] meanings)
    {
        if (cluster.Count < 2 || cluster.Text.Length == 0)
            return false;
        foreach (var glyph in text.Glyphs.AsSpan(cluster.First, cluster.Count))
        {
            if (glyph.Advance == 0 || glyph.XOffset != 0 || glyph.YOffset != 0)
                return true;
        }
        return GlyphMeaning.IsUnsaid(cluster, meanings);
    }
}
