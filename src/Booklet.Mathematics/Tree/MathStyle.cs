namespace Booklet.Mathematics;

/// <summary>TeX's sizes of formulas (TeXbook ch. 17): on lines of their own, in text, in scripts, in scripts of scripts.</summary>
public enum MathStyle : byte
{
    Display,
    Text,
    Script,
    ScriptScript,
}
