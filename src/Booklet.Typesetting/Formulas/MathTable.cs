using System.Runtime.InteropServices;
using Booklet.Typesetting.Fonts;
using HarfBuzzSharp;

namespace Booklet.Typesetting.Formulas;

/// <summary>A glyph of a larger size, with its extent in the direction of growth; font units.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GlyphVariant
{
    public uint Glyph;
    public int Advance;
}

/// <summary>A part of an assembly; connectors are the lengths over which it may overlap its neighbours.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GlyphPart
{
    public uint Glyph;
    public int StartConnector;
    public int EndConnector;
    public int FullAdvance;
    public uint Flags;

    public readonly bool IsExtender => (Flags & 1) != 0;
}

/// <summary>Extents of a glyph's outline in font units, y upwards.</summary>
internal readonly record struct GlyphInk(int Left, int Right, int Top, int Bottom);

/// <summary>The MATH table through HarfBuzz's functions, which the managed binding leaves out. All numbers are font units.</summary>
internal sealed partial class MathTable(OpenTypeFace face)
{
    private const string Library = "libHarfBuzzSharp";

    // hb_direction_t
    private const int LeftToRight = 4;
    private const int TopToBottom = 6;

    // More than any font has sizes or parts of a glyph.
    private const int MostVariants = 32;

    public OpenTypeFace Face { get; } = face;

    private Font Font => Face.HarfBuzz;

    public static bool IsIn(OpenTypeFace face) => hb_ot_math_has_data(hb_font_get_face(face.HarfBuzz.Handle)) != 0;

    public int Constant(MathConstant constant) => hb_ot_math_get_constant(Font.Handle, (int)constant);

    public int ItalicCorrection(uint glyph) => hb_ot_math_get_glyph_italics_correction(Font.Handle, glyph);

    public int TopAccent(uint glyph) => hb_ot_math_get_glyph_top_accent_attachment(Font.Handle, glyph);

    public int Kern(uint glyph, MathKern corner, int height) => hb_ot_math_get_glyph_kerning(Font.Handle, glyph, (int)corner, height);

    public int ConnectorOverlap(bool isVertical) => hb_ot_math_get_min_connector_overlap(Font.Handle, isVertical ? TopToBottom : LeftToRight);

    /// <summary>The sizes of a glyph from small to large, itself the first.</summary>
    public unsafe GlyphVariant[] Variants(uint glyph, bool isVertical)
    {
        var variants = stackalloc GlyphVariant[MostVariants];
        uint count = MostVariants;
        hb_ot_math_get_glyph_variants(Font.Handle, glyph, isVertical ? TopToBottom : LeftToRight, 0, &count, variants);
        return new ReadOnlySpan<GlyphVariant>(variants, (int)count).ToArray();
    }

    /// <summary>Parts from bottom to top or from left to right; empty where the glyph can't be put together.</summary>
    public unsafe GlyphPart[] Assembly(uint glyph, bool isVertical)
    {
        var parts = stackalloc GlyphPart[MostVariants];
        uint count = MostVariants;
        hb_ot_math_get_glyph_assembly(Font.Handle, glyph, isVertical ? TopToBottom : LeftToRight, 0, &count, parts, out _);
        return new ReadOnlySpan<GlyphPart>(parts, (int)count).ToArray();
    }

    public static GlyphInk Ink(FontFace face, uint glyph, int advance)
    {
        if (face is OpenTypeFace { HarfBuzz: var font })
        {
            return font.TryGetGlyphExtents(glyph, out var e)
                ? new GlyphInk(e.XBearing, e.XBearing + e.Width, e.YBearing, e.YBearing + e.Height)
                : default;
        }
        return new GlyphInk(0, advance, face.Ascender, face.Descender);
    }

    public int Advance(uint glyph) => Font.GetHorizontalGlyphAdvance(glyph);

    [LibraryImport(Library)]
    private static partial nint hb_font_get_face(nint font);

    [LibraryImport(Library)]
    private static partial int hb_ot_math_has_data(nint face);

    [LibraryImport(Library)]
    private static partial int hb_ot_math_get_constant(nint font, int constant);

    [LibraryImport(Library)]
    private static partial int hb_ot_math_get_glyph_italics_correction(nint font, uint glyph);

    [LibraryImport(Library)]
    private static partial int hb_ot_math_get_glyph_top_accent_attachment(nint font, uint glyph);

    [LibraryImport(Library)]
    private static partial int hb_ot_math_get_glyph_kerning(nint font, uint glyph, int kern, int height);

    [LibraryImport(Library)]
    private static partial int hb_ot_math_get_min_connector_overlap(nint font, int direction);

    [LibraryImport(Library)]
    private static unsafe partial uint hb_ot_math_get_glyph_variants(nint font, uint glyph, int direction, uint start, uint* count, GlyphVariant* variants);

    [LibraryImport(Library)]
    private static unsafe partial uint hb_ot_math_get_glyph_assembly(
        nint font, uint glyph, int direction, uint start, uint* count, GlyphPart* parts, out int italicsCorrection);
}
