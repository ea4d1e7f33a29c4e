namespace Booklet.Typesetting.Images;

public enum ImageEncoding
{
    /// <summary>Baseline or progressive JPEG with 1, 3 or 4 components.</summary>
    Jpeg,
    Png,
    WebP,
    Gif,
    Bmp,
}

/// <summary>
/// A picture as its file holds it, with what its headers say. Made by <c>ImageReader.Read</c>, which has checked that it can be decoded.
/// </summary>
public sealed class RasterImage : Picture
{
    public required ImageEncoding Encoding { get; init; }

    /// <summary>The file's bytes.</summary>
    public required ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>Pixels as stored, before <see cref="Orientation"/>.</summary>
    public required int StoredWidth { get; init; }

    public required int StoredHeight { get; init; }

    /// <summary>EXIF orientation, 1 (upright) to 8.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Colour components of the stored data: 1 grey, 3 colour, 4 CMYK.</summary>
    public int Components { get; init; } = 3;

    /// <summary>A CMYK JPEG by Adobe's convention, with inverted values.</summary>
    public bool IsInverted { get; init; }

    /// <summary>A JPEG whose components are red, green and blue though no marker says so.</summary>
    public bool IsUnmarkedRgb { get; init; }

    /// <summary>What the numbers mean where they are not sRGB; null for sRGB, and for inks of which nothing is known.</summary>
    public ColorProfile? Profile { get; init; }

    public bool HasAlpha { get; init; }

    /// <summary>Width of the upright image in pixels.</summary>
    public int Width => Orientation >= 5 ? StoredHeight : StoredWidth;

    /// <summary>Height of the upright image in pixels.</summary>
    public int Height => Orientation >= 5 ? StoredWidth : StoredHeight;

    /// <summary>
    /// Of a JPEG: the file without the camera's notes (where and when it was taken), thumbnails, profile and what follows its end. The coded picture
    /// is the same, byte by byte.
    /// </summary>
    public byte[] BareJpeg() => JpegStructure.Strip(Data.Span);

    // CSS: a pixel is 1/96 inch.
    public override Size NaturalSize => new(Length.FromPoints(Width * 0.75), Length.FromPoints(Height * 0.75));
}
