namespace Booklet.Typesetting.Images;

/// <summary>What a single picture may cost. Beyond it, the picture is left out and reported.</summary>
public sealed record ImageLimits
{
    /// <summary>
    /// Width times height as stored. 100 megapixels decode to 400 MB, about the most that a print shop is ever sent and more than any page needs.
    /// </summary>
    public long MaximumPixels { get; init; } = 100_000_000;

    /// <summary>Size of the file: 100 MB, above the largest camera JPEGs.</summary>
    public long MaximumBytes { get; init; } = 100_000_000;
}
