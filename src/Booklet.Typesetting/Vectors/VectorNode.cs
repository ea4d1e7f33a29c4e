using System.Collections.Immutable;
using Booklet.Typesetting.Images;

namespace Booklet.Typesetting.Vectors;

/// <summary>A part of a drawing, painted over what comes before it.</summary>
public abstract class VectorNode;

/// <summary>A path with an area, a line or both. <paramref name="transform"/> leads from the path's coordinates to the drawing's.</summary>
public sealed class VectorShape(VectorPath path, Matrix transform) : VectorNode
{
    public VectorPath Path { get; } = path;

    public Matrix Transform { get; } = transform;

    public VectorPaint? Fill { get; init; }

    /// <summary>Where the path crosses itself, every second area is empty; otherwise all that it goes around is filled.</summary>
    public bool IsEvenOdd { get; init; }

    public VectorStroke? Stroke { get; init; }

    /// <summary>The line lies under the area.</summary>
    public bool StrokesFirst { get; init; }
}

/// <summary>Pixels on the unit square (y downwards), which <paramref name="placement"/> brings to their place in the drawing.</summary>
public sealed class VectorRaster(RasterImage image, Matrix placement) : VectorNode
{
    public RasterImage Image { get; } = image;

    public Matrix Placement { get; } = placement;

    public double Opacity { get; init; } = 1;
}

/// <summary>Only what lies inside the path shows; in the drawing's coordinates.</summary>
public sealed record VectorClip(VectorPath Path, bool IsEvenOdd);

/// <summary>Parts that are cut, masked or made transparent as one.</summary>
public sealed class VectorGroup(ImmutableArray<VectorNode> children) : VectorNode
{
    public ImmutableArray<VectorNode> Children { get; } = children;

    /// <summary>Of the group as a whole, after its parts have covered each other.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>All of them cut.</summary>
    public ImmutableArray<VectorClip> Clips { get; init; } = [];

    public VectorMask? Mask { get; init; }
}

/// <summary>Where <paramref name="Content"/> is bright (or opaque, by <paramref name="UsesAlpha"/>), the group shows.</summary>
public sealed record VectorMask(VectorGroup Content, bool UsesAlpha);
