using Booklet.Diagnostics;

namespace Booklet.Typesetting.Images;

/// <summary>
/// What can stand in a box on a page: pixels or a drawing. Two pictures with equal files have equal <see cref="Id"/>s and are stored once.
/// </summary>
public abstract class Picture
{
    /// <summary>Hash of the file's bytes, in hex.</summary>
    public required string Id { get; init; }

    /// <summary>For diagnostics: the file's path relative to the organiser's folder.</summary>
    public required string Path { get; init; }

    /// <summary>Where the organiser's files first name the picture, or null.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Upright, at 96 pixels or CSS units an inch; mostly of interest for its proportions. Never empty.</summary>
    public abstract Size NaturalSize { get; }

    /// <summary>Width divided by height.</summary>
    public double AspectRatio => NaturalSize.Width / NaturalSize.Height;
}
