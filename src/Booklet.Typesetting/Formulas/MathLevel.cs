using Booklet.Mathematics;

namespace Booklet.Typesetting.Formulas;

/// <summary>A style with TeX's crampedness: exponents under something are raised less (TeXbook ch. 17).</summary>
internal readonly record struct MathLevel(MathStyle Style, bool IsCramped = false)
{
    public bool IsDisplay => Style == MathStyle.Display;

    public bool IsScript => Style >= MathStyle.Script;

    public MathLevel Superscript => new(Style <= MathStyle.Text ? MathStyle.Script : MathStyle.ScriptScript, IsCramped);

    public MathLevel Subscript => Superscript with { IsCramped = true };

    public MathLevel Numerator => new(Style switch { MathStyle.Display => MathStyle.Text, MathStyle.Text => MathStyle.Script, _ => MathStyle.ScriptScript }, IsCramped);

    public MathLevel Denominator => Numerator with { IsCramped = true };

    public MathLevel Cramped => this with { IsCramped = true };
}
