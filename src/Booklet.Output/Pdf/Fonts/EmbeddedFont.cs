using System.Security.Cryptography;
using Booklet.Typesetting.Fonts;

namespace Booklet.Output.Pdf.Fonts;

/// <summary>
/// A font as the PDF holds it: its program, and for each glyph of the face the two-byte code in content streams, the width that
/// a reader advances by, and the text that the reader takes it for.
/// </summary>
internal sealed class EmbeddedFont
{
    private readonly Dictionary<ushort, int> _indices;
    private readonly ushort[] _codes;
    private readonly int[] _widths;
    private readonly Dictionary<ushort, string> _meanings;

    private EmbeddedFont(FontFace face, FontFile original, ReadOnlyMemory<byte> program, bool isCff,
        Dictionary<ushort, int> indices, ushort[] codes, int[] widths, Dictionary<ushort, string> meanings)
    {
        (Face, Original, Program, IsCff) = (face, original, program, isCff);
        (_indices, _codes, _widths, _meanings) = (indices, codes, widths, meanings);
    }

    /// <summary>Hundredths of a thousandth of an em: what /W is rounded to, so that positions are reckoned as readers do.</summary>
    public const int WidthScale = 100;

    public FontFace Face { get; }

    public FontFile Original { get; }

    /// <summary>A bare CFF font or a TrueType file.</summary>
    public ReadOnlyMemory<byte> Program { get; }

    public bool IsCff { get; }

    public static EmbeddedFont? Create(FontUse use)
    {
        var glyphs = use.Glyphs;
        if (FontSubsetter.Subset(use.Face, glyphs) is not var (data, newIds))
            return null;
        var subset = new FontFile(data, 0);
        var cff = subset.Table("CFF ");
        var cids = cff.IsEmpty ? null : CffCharset.Read(cff.Span, subset.GlyphCount);
        var indices = new Dictionary<ushort, int>(glyphs.Length);
        var codes = new ushort[glyphs.Length];
        var widths = new int[glyphs.Length];
        for (var i = 0; i < glyphs.Length; i++)
        {
            indices.Add(glyphs[i], i);
            codes[i] = cids is null ? newIds[i] : cids[newIds[i]];
            widths[i] = (int)Math.Round(subset.Advance(newIds[i]) * 1000.0 * WidthScale / subset.UnitsPerEm);
        }
        return new EmbeddedFont(use.Face, new FontFile(use.Face.Data, use.Face.FaceIndex), cff.IsEmpty ? data : cff, !cff.IsEmpty,
            indices, codes, widths, use.UsualMeanings());
    }

    public ushort Code(ushort glyph) => _codes[_indices[glyph]];

    /// <summary>In 1/(1000·<see cref="WidthScale"/>) em.</summary>
    public int Width(ushort glyph) => _widths[_indices[glyph]];

    public string? Meaning(ushort glyph) => _meanings.GetValueOrDefault(glyph);

    /// <summary>Codes with widths and meanings by ascending code.</summary>
    public IEnumerable<(ushort Code, int Width, string? Meaning)> Characters() =>
        _indices.Select(p => (Code: _codes[p.Value], Width: _widths[p.Value], Meaning: Meaning(p.Key))).OrderBy(c => c.Code);

    /// <summary>Six letters in front of the name that mark a subset; from its content, so equal subsets have equal names (ISO 32000-1, 9.6.4).</summary>
    public string Tag()
    {
        var hash = SHA256.HashData(Program.Span);
        return string.Create(6, hash, static (letters, hash) =>
        {
            for (var i = 0; i < letters.Length; i++)
                letters[i] = (char)('A' + hash[i] % 26);
        });
    }
}
