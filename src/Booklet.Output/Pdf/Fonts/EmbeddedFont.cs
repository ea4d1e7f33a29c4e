using System.Security.Cryptography;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Shaping;

namespace Booklet.Output.Pdf.Fonts;

/// <summary>
/// A font as the PDF holds it: its program, and for each glyph of the face with each of its meanings the code in content streams, of one byte
/// where 256 are enough.
/// A glyph that stands for several texts (a small capital for both cases, a hyphen for the author's and the layout's) has as many codes, so
/// that no text needs a note of what it says.
/// </summary>
internal sealed class EmbeddedFont
{
    private readonly FontUse _use;
    private readonly Dictionary<int, (ushort Cid, int Width)> _glyphs;
    private readonly Dictionary<(int Glyph, string Text), ushort> _codes = [];
    private readonly List<(ushort Code, string Text)> _texts = [];
    private readonly List<(ushort Code, ushort Cid)> _aliases = [];

    private EmbeddedFont(FontUse use, ReadOnlyMemory<byte> program, bool isCff, Dictionary<int, (ushort Cid, int Width)> glyphs)
    {
        _use = use;
        (Face, Original, Program, IsCff) = (use.Face, new FontFile(use.Face.Data, use.Face.FaceIndex), program, isCff);
        _glyphs = glyphs;
        AssignCodes(use);
    }

    /// <summary>Hundredths of a thousandth of an em: what /W is rounded to, so that positions are reckoned as readers do.</summary>
    public const int WidthScale = 100;

    public FontFace Face { get; }

    public FontFile Original { get; }

    /// <summary>A bare CFF font or a TrueType file.</summary>
    public ReadOnlyMemory<byte> Program { get; }

    public bool IsCff { get; }

    /// <summary>By ascending code.</summary>
    public IReadOnlyList<(ushort Code, string Text)> Texts => _texts;

    /// <summary>Codes that are not the CID itself, ascending.</summary>
    public IReadOnlyList<(ushort Code, ushort Cid)> Aliases => _aliases;

    /// <summary>Bytes of a code: half of a page's text is saved where one is enough, which it is for most fonts in most books.</summary>
    public int CodeLength => _texts.Count == 0 || _texts[^1].Code <= byte.MaxValue ? 1 : 2;

    public static EmbeddedFont? Create(FontUse use)
    {
        var glyphs = use.Glyphs;
        if (FontSubsetter.Subset(use.Face, glyphs) is not var (data, newIds))
            return null;
        var subset = new FontFile(data, 0);
        var cff = subset.Table("CFF ");
        var cids = cff.IsEmpty ? null : CffCharset.Read(cff.Span, subset.GlyphCount);
        var placed = new Dictionary<int, (ushort, int)>(glyphs.Length + use.Fused.Count);
        for (var i = 0; i < glyphs.Length; i++)
            placed.Add(glyphs[i], (cids is null ? newIds[i] : cids[newIds[i]], Width(subset.Advance(newIds[i]))));
        if (use.Fused.Count > 0)
        {
            for (var i = 0; i < use.Fused.Count; i++)
                placed.Add(FontUse.FusedId(i), ((ushort)(subset.GlyphCount + i), Width(use.Fused[i].Advance)));
            data = GlyphFuser.Fuse(data, use.Fused.Select(f => (Array.ConvertAll(f.Parts, p => p with { Glyph = placed[p.Glyph].Item1 }), f.Advance)));
        }
        return new EmbeddedFont(use, cff.IsEmpty ? data : cff, !cff.IsEmpty, placed);

        int Width(int units) => (int)Math.Round(units * 1000.0 * WidthScale / subset.UnitsPerEm);
    }

    /// <inheritdoc cref="FontUse.FusedIds"/>
    public (int Id, string Text)[] FusedIds(ShapedText text, in GlyphCluster cluster, string[] meanings) => _use.FusedIds(text, cluster, meanings);

    public ushort Code(int glyph, string text) => _codes[(glyph, text)];

    /// <summary>In 1/(1000·<see cref="WidthScale"/>) em.</summary>
    public int Width(int glyph) => _glyphs[glyph].Width;

    /// <summary>By ascending CID, of glyphs that are shown: those that are only parts of others have no code.</summary>
    public IEnumerable<(ushort Cid, int Width)> Widths() => _codes.Keys.Select(c => c.Glyph).Distinct().Select(g => _glyphs[g]).OrderBy(g => g.Cid);

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

    /// <summary>A glyph's usual meaning has the CID as its code, the others have codes above all CIDs.</summary>
    private void AssignCodes(FontUse use)
    {
        var used = new HashSet<ushort>();
        var next = _glyphs.Values.Max(g => g.Cid) + 1;
        foreach (var (glyph, text) in use.Meanings())
        {
            var cid = _glyphs[glyph].Cid;
            // Glyph 0 stands for every character that the font lacks, and so has no usual meaning.
            if ((glyph != 0 && used.Add(cid)) || next > ushort.MaxValue)
            {
                _codes.Add((glyph, text), cid);
                if (glyph != 0)
                    _texts.Add((cid, text));
                continue;
            }
            var code = (ushort)next++;
            _codes.Add((glyph, text), code);
            _texts.Add((code, text));
            _aliases.Add((code, cid));
        }
        _texts.Sort((a, b) => a.Code.CompareTo(b.Code));
    }
}
