using System.Collections.Immutable;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;

namespace Booklet.Typesetting.Shaping;

/// <summary>
/// A text style with its font found: what measuring and setting need, computed once for all paragraphs that use it.
/// </summary>
internal sealed class SetStyle
{
    private readonly ShaperBook _shapers;
    private readonly ImmutableArray<string> _features;

    // Old-style figures go with letters that have ascenders and descenders. Among all others they look too small.
    private readonly ImmutableArray<string> _liningFeatures;
    private readonly bool _isEuropean;

    public SetStyle(ShaperBook shapers, TextStyle style, string language, FontFace face, Length size, Length rise, ImmutableArray<string> features)
    {
        (_shapers, Style, Language, Face, Size, Rise, _features) = (shapers, style, language, face, size, rise, features);
        _isEuropean = ScriptLanguages.IsWrittenInEuropeanLetters(language);
        _liningFeatures = features.Contains("onum") ? features.Remove("onum") : features;
        Latin = ShaperFor(face, "Latn", isRightToLeft: false);
        Space = Latin.Get(" ");
        SpaceWidth = WidthOf(Space);
    }

    public TextStyle Style { get; }

    /// <summary>BCP 47, the paragraph's where the style has none.</summary>
    public string Language { get; }

    public FontFace Face { get; }

    /// <summary>The size of the glyphs: smaller than the style's for scaled superscripts.</summary>
    public Length Size { get; }

    /// <summary>How far the baseline is raised; negative for subscripts.</summary>
    public Length Rise { get; }

    /// <summary>Shapes Latin text, and everything between words.</summary>
    public WordShaper Latin { get; }

    public Word Space { get; }

    public Length SpaceWidth { get; }

    public Length Ascent => Face.ToLength(Face.Ascender, Size);

    public Length Descent => -Face.ToLength(Face.Descender, Size);

    public WordShaper ShaperFor(FontFace face, string script, bool isRightToLeft) => ShaperFor(face, script, Language, isRightToLeft);

    /// <summary>For text in another language than the style's.</summary>
    public WordShaper ShaperFor(FontFace face, string script, string language, bool isRightToLeft) =>
        _shapers.Get(face, script, language, isRightToLeft, FeaturesOf(script));

    /// <summary>The same for full-width marks that give up their empty half ("halt"), where the font can.</summary>
    public WordShaper HalvedMarks(WordShaper shaper) =>
        _shapers.Get(shaper.Face, shaper.Script, shaper.Language, shaper.IsRightToLeft, FeaturesOf(shaper.Script).Add("halt"));

    private ImmutableArray<string> FeaturesOf(string script) => _isEuropean && ScriptLanguages.IsEuropean(script) ? _features : _liningFeatures;

    public Length WidthOf(Word word) => WidthOf(word, word.Shaped.Advance, word.ClusterCount);

    /// <summary>Width of a part of a word, as <see cref="Word.MeasureTo"/> gives it.</summary>
    public Length WidthOf(Word word, long advance, int clusters)
    {
        var width = word.Shaped.Font.ToLength(advance, Size);
        return Style.Tracking == 0 ? width : width + Size * ((long)Style.Tracking * clusters) / 1000;
    }
}
