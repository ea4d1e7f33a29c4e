namespace Booklet.Typesetting.Flow;

/// <summary>Limits of a layout run; the pages do not depend on <see cref="Workers"/>.</summary>
public sealed record LayoutOptions
{
    /// <summary>Rounds of layout until page references must repeat; what still moves then is reported.</summary>
    public int MaximumRounds { get; init; } = 5;

    /// <summary>Threads that set paragraphs; 0 takes one for each processor.</summary>
    public int Workers { get; init; }
}
