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
/// Two images with equal bytes have equal <see cref="Id"/>s and are stored once.
/// </summary>
public sealed class RasterImage
{
    /// <summary>Hash of the file's bytes, in hex.</summary>
    public required string Id { get; init; }

    /// <summary>For diagnostics: the file's path relative to the organiser's folder.</summary>
    public required string Path { get; init; }

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

    public bool HasAlpha { get; init; }

    /// <summary>Width of the upright image in pixels.</summary>
    public int Width => Orientation >= 5 ? StoredHeight : StoredWidth;

    /// <summary>Height of the upright image in pixels.</summary>
    public int Height => Orientation >= 5 ? StoredWidth : StoredHeight;
}
