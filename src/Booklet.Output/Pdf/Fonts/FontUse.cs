using System.Runtime.InteropServices;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Shaping;

namespace Booklet.Output.Pdf.Fonts;

/// <summary>The glyphs of one font that the document sets, with what each of them says.</summary>
internal sealed class FontUse(FontFace face)
{
    private readonly Dictionary<(ushort Glyph, string Text), int> _meanings = [];
    private readonly SortedSet<ushort> _glyphs = [0];

    public FontFace Face { get; } = face;

    public ushort[] Glyphs => [.. _glyphs];

    public void Add(ShapedText text, bool isHyphen)
    {
        var meanings = GlyphMeaning.Of(text, isHyphen);
        for (var i = 0; i < meanings.Length; i++)
        {
            var glyph = text.Glyphs[i].Id;
            _glyphs.Add(glyph);
            CollectionsMarshal.GetValueRefOrAddDefault(_meanings, (glyph, meanings[i]), out _)++;
        }
    }

    /// <summary>Every meaning of every glyph, the usual one first: the text that it stands for in most words, the ordinally first one of several.</summary>
    public IEnumerable<(ushort Glyph, string Text)> Meanings() => _meanings
        .OrderBy(m => m.Key.Glyph).ThenByDescending(m => m.Value).ThenBy(m => m.Key.Text, StringComparer.Ordinal)
        .Select(m => m.Key);
}
