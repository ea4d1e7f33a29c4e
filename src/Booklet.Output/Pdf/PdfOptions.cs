using System.IO.Compression;
using Booklet.Typesetting;

namespace Booklet.Output.Pdf;

/// <summary>What the organiser may choose about the file; the pages themselves are fixed.</summary>
public sealed record PdfOptions
{
    /// <summary>
    /// How hard Flate works. <see cref="CompressionLevel.NoCompression"/> writes the objects readable, with a classic cross-reference table.
    /// </summary>
    public CompressionLevel Compression { get; init; } = CompressionLevel.Optimal;

    /// <summary>Paper beyond the trim on all four sides, painted with the page's colour: 3 mm for most printers, 0 for the screen.</summary>
    public Length Bleed { get; init; }

    /// <summary>
    /// Images with more than one and a half times this resolution are resampled to it; null keeps every pixel.
    /// </summary>
    public int? PhotoPpi { get; init; } = 300;

    /// <summary>
    /// JPEGs obey <see cref="PhotoPpi"/> too and are encoded again; otherwise their bytes stay untouched.
    /// </summary>
    public bool ResamplesJpegs { get; init; } = true;

    /// <summary>Pictures and drawings are written in greys, for a black-and-white printer; text and furniture keep their colours.</summary>
    public bool GreyscaleImages { get; init; }

    /// <summary>
    /// A structure tree for readers who hear or reflow the pages (PDF/UA-1), with all that archives ask for (PDF/A-2a).
    /// </summary>
    public bool Tagged { get; init; } = true;

    /// <summary>
    /// Attaches each formula as MathML, for readers that can walk through it. PDF/A-2 allows no such files, so the file claims PDF/A-3a instead.
    /// </summary>
    public bool AttachesMathMl { get; init; }

    /// <summary>Named as the producing program in the metadata.</summary>
    public string Producer { get; init; } = "booklet";
}
