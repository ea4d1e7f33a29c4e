using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Shaping;

namespace Booklet.Typesetting.Breaking;

/// <summary>A piece, or a part of one, in its line.</summary>
internal struct LinePart
{
    public PieceKind Kind;
    public SegmentKind Segment;
    public byte Level;
    public int Run;
    public ShapedText? Text;
    public Length Width;
    public Length X;

    /// <summary>What the place after it counts as in stretching: <see cref="Piece.Gap"/>; none at the line's end.</summary>
    public Length Gap;

    /// <summary>Put in by layout (ellipsis): it has no source.</summary>
    public bool IsMade;
}
