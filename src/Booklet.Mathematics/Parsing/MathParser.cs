namespace Booklet.Mathematics;

/// <summary>Reads the LaTeX that abstracts use. Never throws; nothing of the source is lost.</summary>
public static class MathParser
{
    /// <summary>Longer than any formula of an abstract; a file that is one long "formula" is not worth the work.</summary>
    public const int LongestFormula = 20_000;

    /// <param name="macros">Abbreviations besides those that everyone has; problems are then places of the formula without them.</param>
    public static MathReading Parse(string tex, MathMacros? macros = null)
    {
        if (tex.Length <= LongestFormula)
            return new TexReader((macros ?? MathMacros.None).Expand(tex, out _)).Read();
        var source = new WordNode(tex.Trim(), WordFace.Monospace);
        return new MathReading(new MathList([source]), [new MathProblem(MathProblemKind.TooLarge, "", default)]);
    }
}
