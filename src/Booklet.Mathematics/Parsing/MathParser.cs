namespace Booklet.Mathematics;

/// <summary>Reads the LaTeX that abstracts use. Never throws; nothing of the source is lost.</summary>
public static class MathParser
{
    /// <summary>Longer than any formula of an abstract; a file that is one long "formula" is not worth the work.</summary>
    public const int LongestFormula = 20_000;

    public static MathReading Parse(string tex)
    {
        if (tex.Length <= LongestFormula)
            return new TexReader(tex).Read();
        var source = new WordNode(tex.Trim(), WordFace.Monospace);
        return new MathReading(new MathList([source]), [new MathProblem(MathProblemKind.TooLarge, "", default)]);
    }
}
