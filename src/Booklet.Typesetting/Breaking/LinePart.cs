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

    /// <summary>Put in by layout (ellipsis): it has no source.</summary>
    public bool IsMade;
}
