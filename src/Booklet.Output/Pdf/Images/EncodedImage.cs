using Booklet.Typesetting.Images;

namespace Booklet.Output.Pdf.Images;

/// <summary>Samples as they go into the file.</summary>
internal sealed record EncodedImage(PixelSize Size, int Components, ReadOnlyMemory<byte> Data)
{
    public bool IsJpeg { get; init; }

    public bool IsInverted { get; init; }

    /// <summary>Of a JPEG: red, green and blue without a marker that says so.</summary>
    public bool IsUnmarkedRgb { get; init; }

    public ColorProfile? Profile { get; init; }

    public int Orientation { get; init; } = 1;

    public byte[]? Mask { get; init; }
}
