using System.Text;
using Booklet.Typesetting.Shaping;

namespace Booklet.Typesetting.Fonts;

/// <summary>
/// One font of a family. Metrics are in font units (<see cref="UnitsPerEm"/> to the em), y upwards. Instances are immutable and
/// thread-safe; two faces are the same only if they are the same object (a font book loads a file once).
/// </summary>
public abstract class FontFace
{
    public abstract string Family { get; }

    /// <summary>The PostScript name from the font's name table: unique within a document.</summary>
    public abstract string PostScriptName { get; }

    public abstract int Weight { get; }

    public abstract bool IsItalic { get; }

    public abstract int UnitsPerEm { get; }

    /// <summary>Typographic ascender, above the baseline.</summary>
    public abstract int Ascender { get; }

    /// <summary>Typographic descender: negative.</summary>
    public abstract int Descender { get; }

    public abstract int CapHeight { get; }

    public abstract int XHeight { get; }

    /// <summary>Angle in degrees, counter-clockwise from the vertical: negative for italics.</summary>
    public abstract double ItalicAngle { get; }

    /// <summary>The whole font file (or collection), for subsetting; empty for fonts that exist only in tests.</summary>
    public abstract ReadOnlyMemory<byte> Data { get; }

    /// <summary>The face's place in a collection; 0 for a single font.</summary>
    public abstract int FaceIndex { get; }

    /// <summary>True for a font of the machine: another one may not have it, and sets other pages.</summary>
    public virtual bool IsSystem => false;

    public abstract bool HasGlyph(Rune rune);

    /// <summary>
    /// Turns text of one script, direction and language into glyphs. Results are cached and shared by the caller;
    /// a character that the font lacks gives glyph 0.
    /// </summary>
    public abstract ShapedText Shape(ShapingRequest request);
}
