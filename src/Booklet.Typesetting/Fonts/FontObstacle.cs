namespace Booklet.Typesetting.Fonts;

/// <summary>Why a font can't be printed with.</summary>
internal enum FontObstacle
{
    None,

    /// <summary>Its licence bits forbid embedding, or embedding a part of it (OS/2 fsType).</summary>
    Licence,

    /// <summary>Its glyphs are coloured pictures, not outlines in the text's colour.</summary>
    Colour,

    /// <summary>It has no outlines that a PDF can hold: bitmaps only, or CFF2.</summary>
    Outlines,
}
