using Booklet.Typesetting.Images;

namespace Booklet.Typesetting.Vectors;

/// <summary>
/// A drawing of paths, sharp at every size. Its coordinates run from (0, 0) at the top left to (<see cref="Width"/>, <see cref="Height"/>);
/// what lies outside does not show. It needs nothing beside it: text is outlines, embedded pictures are in it.
/// </summary>
public sealed class VectorImage : Picture
{
    // CSS: 96 units an inch, of 72 points.
    private const double PointsPerUnit = 0.75;

    /// <summary>Above 0.</summary>
    public required double Width { get; init; }

    /// <summary>Above 0.</summary>
    public required double Height { get; init; }

    public required VectorGroup Content { get; init; }

    public override Size NaturalSize => new(Length.FromPoints(Width * PointsPerUnit), Length.FromPoints(Height * PointsPerUnit));
}
