using System.Collections.Immutable;
using Booklet.Typesetting.Fonts;

namespace Booklet.Typesetting.Shaping;

/// <summary>
/// A glyph in visual order. <paramref name="Cluster"/> is the UTF-16 offset in the shaped text of the first character that the glyph
/// belongs to; advances and offsets are in font units, y upwards.
/// </summary>
public readonly record struct ShapedGlyph(ushort Id, int Cluster, int Advance, int XOffset, int YOffset);

/// <summary>
/// Text with its glyphs: shared between all places where the same word stands in the same font. Immutable.
/// Glyphs are in visual order (left to right); <see cref="Text"/> is in logical order.
/// </summary>
public sealed class ShapedText(FontFace font, string text, ImmutableArray<ShapedGlyph> glyphs, bool isRightToLeft)
{
    public FontFace Font { get; } = font;

    public string Text { get; } = text;

    public ImmutableArray<ShapedGlyph> Glyphs { get; } = glyphs;

    public bool IsRightToLeft { get; } = isRightToLeft;

    /// <summary>BCP 47, as it was shaped; "und" where it is not known.</summary>
    public string Language { get; init; } = "und";

    /// <summary>Sum of the advances, in font units.</summary>
    public int Advance { get; } = glyphs.Sum(g => g.Advance);

    internal ShapedText With(ImmutableArray<ShapedGlyph> glyphs) => new(Font, Text, glyphs, IsRightToLeft) { Language = Language };
}
