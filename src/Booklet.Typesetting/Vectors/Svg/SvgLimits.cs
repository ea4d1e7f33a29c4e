namespace Booklet.Typesetting.Vectors.Svg;

/// <summary>What a drawing may cost. Logos are far below; maps and traced photographs come near.</summary>
internal sealed record SvgLimits
{
    public static SvgLimits Default { get; } = new();

    /// <summary>Of the file, unpacked: the largest logos seen are traced, and below 5 MB.</summary>
    public int Characters { get; init; } = 20_000_000;

    /// <summary>Editors write a hundred or so for their namespaces; more is a bomb.</summary>
    public int EntityCharacters { get; init; } = 1_000_000;

    public int Elements { get; init; } = 200_000;

    /// <summary>Elements within elements; the walk over them is recursive.</summary>
    public int Depth { get; init; } = 100;

    /// <summary>Shapes painted, counting each use of a shared one; without it, ten nested uses could paint billions.</summary>
    public int Shapes { get; init; } = 200_000;

    /// <summary>Points of all shapes painted together.</summary>
    public int Points { get; init; } = 4_000_000;
}
