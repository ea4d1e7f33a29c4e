namespace Booklet.Typesetting.Images;

/// <summary>A number of pixels across and down.</summary>
public readonly record struct PixelSize(int Width, int Height);

/// <summary>
/// Decoded pixels, upright, row by row without padding: eight bits of sRGB or grey. Colours are not multiplied by <see cref="Alpha"/>.
/// </summary>
public sealed record PixelBuffer(PixelSize Size, int Components, byte[] Samples)
{
    /// <summary>Opacity, one byte a pixel; null where everything is opaque.</summary>
    public byte[]? Alpha { get; init; }
}
