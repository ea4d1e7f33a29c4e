namespace Booklet.Mathematics;

/// <summary>TeX's classes of atoms, which decide the space between neighbours (TeXbook ch. 17 and 18).</summary>
public enum MathClass : byte
{
    Ordinary,
    Operator,
    Binary,
    Relation,
    Opening,
    Closing,
    Punctuation,
    Inner,
}
