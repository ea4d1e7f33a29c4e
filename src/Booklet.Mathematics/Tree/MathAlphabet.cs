namespace Booklet.Mathematics;

/// <summary>The alphabets of Unicode's block "Mathematical Alphanumeric Symbols".</summary>
public enum MathAlphabet : byte
{
    /// <summary>TeX's habit: Latin and small Greek letters italic, capital Greek letters and figures upright.</summary>
    Default,
    Upright,
    Italic,
    Bold,
    BoldItalic,

    /// <summary>What \boldsymbol does: bold in the slant that the letter has anyway.</summary>
    BoldDefault,
    Script,
    BoldScript,
    Fraktur,
    BoldFraktur,
    DoubleStruck,
    SansSerif,
    SansSerifBold,
    SansSerifItalic,
    Monospace,
}
