using System.Collections.Concurrent;
using System.Collections.Immutable;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Shaping;

namespace Booklet.Typesetting.Formulas;

/// <summary>Glyphs put together: one shaped text, whose characters are those of the sign, and its ink in font units.</summary>
internal sealed record SetGlyphs(ShapedText Text, GlyphInk Ink, uint? Glyph);

/// <summary>
/// The font of formulas with all that is asked of it again and again. Thread-safe; a glyph is one object wherever it stands, so that
/// writers meet it once.
/// </summary>
internal sealed class MathFont
{
    private readonly MathTable _table;
    private readonly int[] _constants;
    private readonly ConcurrentDictionary<(string Text, int Level, bool IsDotless), SetGlyphs> _symbols = new();
    private readonly ConcurrentDictionary<(string Text, uint Glyph), SetGlyphs> _glyphs = new();
    private readonly ConcurrentDictionary<(string Text, uint Glyph), SetGlyphs> _renamed = new();
    private readonly ConcurrentDictionary<(uint Glyph, bool IsVertical), (GlyphVariant[] Variants, GlyphPart[] Parts)> _stretches = new();

    private MathFont(MathTable table)
    {
        _table = table;
        _constants = [.. Enum.GetValues<MathConstant>().Select(table.Constant)];
    }

    public FontFace Face => _table.Face;

    /// <summary>The first of the book's families that has a MATH table, those that are called so first; null where none has.</summary>
    public static MathFont? Find(FontBook fonts)
    {
        foreach (var family in fonts.Families.OrderBy(f => f.Contains("Math", StringComparison.Ordinal) ? 0 : 1))
        {
            if (!family.Contains("Math", StringComparison.Ordinal))
                return null;
            if (fonts.Find(family, Document.FontWeight.Regular, false) is OpenTypeFace face && MathTable.IsIn(face))
                return new MathFont(new MathTable(face));
        }
        return null;
    }

    /// <summary>In font units, or per cent for the constants that are called so.</summary>
    public int Constant(MathConstant constant) => _constants[(int)constant];

    public Length Constant(MathConstant constant, Length size) => Face.ToLength(Constant(constant), size);

    public bool Has(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Face.HasGlyph(rune))
                return false;
        }
        return true;
    }

    /// <summary>
    /// A character as the font draws it at a script level (0 to 2: feature ssty), without its dot where <paramref name="isDotless"/>.
    /// </summary>
    public SetGlyphs Symbol(string text, int level, bool isDotless = false) => _symbols.GetOrAdd((text, level, isDotless), static (key, font) =>
    {
        ImmutableArray<string> features = (key.Level, key.IsDotless) switch
        {
            (0, false) => ["-liga"],
            (0, true) => ["-liga", "dtls"],
            (_, false) => ["-liga", key.Level == 1 ? "ssty=1" : "ssty=2"],
            _ => ["-liga", "dtls", key.Level == 1 ? "ssty=1" : "ssty=2"],
        };
        var shaped = font.Face.Shape(new ShapingRequest(key.Text, "Zmth", "en", false, features));
        return new SetGlyphs(shaped, InkOf(shaped), shaped.Glyphs.Length == 1 ? shaped.Glyphs[0].Id : null);
    }, this);

    /// <summary>The same glyphs, standing for other characters.</summary>
    public SetGlyphs WithText(SetGlyphs glyphs, string text) => glyphs.Glyph is { } id
        ? _renamed.GetOrAdd((text, id), static (key, old) => old with { Text = new ShapedText(old.Text.Font, key.Text, old.Text.Glyphs, false) }, glyphs)
        : glyphs;

    public Length ItalicCorrection(uint glyph, Length size) => Face.ToLength(_table.ItalicCorrection(glyph), size);

    public Length TopAccent(uint glyph, Length size) => Face.ToLength(_table.TopAccent(glyph), size);

    public Length Kern(uint glyph, MathKern corner, Length height, Length size) =>
        size.Units == 0 ? default : Face.ToLength(_table.Kern(glyph, corner, (int)(height.Units * Face.UnitsPerEm / size.Units)), size);

    /// <summary>The smallest size of a sign that reaches the extent (font units), or the largest that there is.</summary>
    public SetGlyphs Stretched(string text, int extent, bool isVertical)
    {
        var symbol = Symbol(text, 0);
        if (symbol.Glyph is not { } glyph || glyph == 0)
            return symbol;
        var (variants, parts) = Stretches(glyph, isVertical);
        foreach (var variant in variants)
        {
            if (variant.Advance >= extent)
                return Glyph(text, variant.Glyph);
        }
        if (parts.Length > 0)
            return Assemble(text, parts, extent, isVertical);
        return variants.Length > 0 ? Glyph(text, variants[^1].Glyph) : symbol;
    }

    /// <summary>The widest size that is not wider than the extent: accents do not overhang their base.</summary>
    public SetGlyphs Within(string text, int extent)
    {
        var symbol = Symbol(text, 0);
        if (symbol.Glyph is not { } glyph || glyph == 0)
            return symbol;
        var widest = symbol;
        foreach (var variant in Stretches(glyph, false).Variants)
        {
            if (variant.Advance <= extent)
                widest = Glyph(text, variant.Glyph);
        }
        return widest;
    }

    private (GlyphVariant[] Variants, GlyphPart[] Parts) Stretches(uint glyph, bool isVertical) =>
        _stretches.GetOrAdd((glyph, isVertical), static (key, table) => (table.Variants(key.Glyph, key.IsVertical), table.Assembly(key.Glyph, key.IsVertical)), _table);

    private SetGlyphs Glyph(string text, uint glyph) => _glyphs.GetOrAdd((text, glyph), static (key, font) =>
    {
        var advance = font._table.Advance(key.Glyph);
        var shaped = new ShapedText(font.Face, key.Text, [new ShapedGlyph((ushort)key.Glyph, 0, advance, 0, 0)], false);
        return new SetGlyphs(shaped, InkOf(shaped), key.Glyph);
    }, this);

    /// <summary>
    /// MathML Core 5.3, "the stretchy glyph by assembly": as few extenders as reach the extent with the least overlap, then as much overlap as
    /// the connectors allow without falling short.
    /// </summary>
    private SetGlyphs Assemble(string text, GlyphPart[] parts, int extent, bool isVertical)
    {
        var minimum = Math.Max(0, _table.ConnectorOverlap(isVertical));
        var list = new List<GlyphPart>();
        // A sign of a thousand parts would be higher than any page.
        for (var repeats = 0; repeats < 1000; repeats++)
        {
            list.Clear();
            foreach (var part in parts)
            {
                for (var i = part.IsExtender ? repeats : 1; i > 0; i--)
                    list.Add(part);
            }
            if (list.Count > 0 && list.Sum(p => p.FullAdvance) - minimum * (list.Count - 1) >= extent)
                break;
        }
        var (glyphs, at) = (new ShapedGlyph[list.Count], 0);
        var surplus = list.Sum(p => p.FullAdvance) - minimum * (list.Count - 1) - extent;
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0)
            {
                var most = Math.Max(minimum, Math.Min(list[i - 1].EndConnector, list[i].StartConnector));
                var extra = Math.Clamp(surplus / (list.Count - i), 0, most - minimum);
                surplus -= extra;
                at -= minimum + extra;
            }
            var ink = MathTable.Ink(Face, list[i].Glyph, 0);
            var (x, y) = isVertical ? (0, at - ink.Bottom) : (at - ink.Left, 0);
            glyphs[i] = new ShapedGlyph((ushort)list[i].Glyph, 0, 0, x, y);
            at += list[i].FullAdvance;
        }
        var advance = isVertical ? list.Max(p => _table.Advance(p.Glyph)) : at;
        glyphs[^1] = glyphs[^1] with { Advance = advance };
        var shaped = new ShapedText(Face, text, [.. glyphs], false);
        return new SetGlyphs(shaped, InkOf(shaped), null);
    }

    public static GlyphInk InkOf(ShapedText text)
    {
        var (left, right, top, bottom, x) = (int.MaxValue, int.MinValue, int.MinValue, int.MaxValue, 0);
        foreach (var glyph in text.Glyphs)
        {
            var ink = MathTable.Ink(text.Font, glyph.Id, glyph.Advance);
            if (ink.Top != ink.Bottom || ink.Left != ink.Right)
            {
                left = Math.Min(left, x + glyph.XOffset + ink.Left);
                right = Math.Max(right, x + glyph.XOffset + ink.Right);
                top = Math.Max(top, glyph.YOffset + ink.Top);
                bottom = Math.Min(bottom, glyph.YOffset + ink.Bottom);
            }
            x += glyph.Advance;
        }
        return top == int.MinValue ? default : new GlyphInk(left, right, top, bottom);
    }
}
