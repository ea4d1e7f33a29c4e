using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Output.Pages;

/// <summary>
/// Walks a page's frames in painting order, with every item's place on the page (from the top left of the trimmed page, y downwards)
/// and where it comes from. All writers are visitors, so that they agree on what is on a page.
/// </summary>
internal abstract class FrameVisitor
{
    /// <summary>The innermost block whose piece is being visited; null for furniture without a source.</summary>
    protected Block? CurrentBlock { get; private set; }

    /// <summary>Inside decoration and repetition, which no reader reads aloud.</summary>
    protected bool IsInArtifact { get; private set; }

    /// <summary>What repeated part of the page is being visited.</summary>
    protected FurnitureKind CurrentFurniture { get; private set; }

    public void Visit(Frame frame, Point origin)
    {
        foreach (var (x, y, item) in frame.Items)
        {
            var at = new Point(origin.X + x, origin.Y + y);
            switch (item)
            {
                case GroupItem group:
                    VisitGroup(group, at);
                    break;
                case TextItem text:
                    Text(at, text);
                    break;
                case ImageItem image:
                    Image(at, image);
                    break;
                case RectangleItem rectangle:
                    Rectangle(at, rectangle);
                    break;
                case LineItem line:
                    Line(at, line);
                    break;
                case LinkItem link:
                    Link(at, link);
                    break;
                case AnchorItem or MarkItem:
                    // Layout has gathered anchors as destinations and used the marks; neither paints.
                    break;
                default:
                    throw new InvalidOperationException($"A frame holds a {item.GetType().Name}, which no writer knows.");
            }
        }
    }

    private void VisitGroup(GroupItem group, Point at)
    {
        var (block, artifact, furniture) = (CurrentBlock, IsInArtifact, CurrentFurniture);
        CurrentBlock = group.Source ?? block;
        IsInArtifact = artifact || group.IsArtifact;
        if (group.Furniture != FurnitureKind.None)
            CurrentFurniture = group.Furniture;
        if (group.Source is { } source)
            Piece(at, source, new Size(group.Frame.Width, group.Frame.Height));
        if (group.IsClipped)
            BeginClip(at, new Size(group.Frame.Width, group.Frame.Height));
        Visit(group.Frame, at);
        if (group.IsClipped)
            EndClip();
        (CurrentBlock, IsInArtifact, CurrentFurniture) = (block, artifact, furniture);
    }

    /// <summary>A piece of a block begins.</summary>
    protected virtual void Piece(Point topLeft, Block block, Size size)
    {
    }

    protected virtual void Text(Point baseline, TextItem item)
    {
    }

    protected virtual void Image(Point topLeft, ImageItem item)
    {
    }

    protected virtual void Rectangle(Point topLeft, RectangleItem item)
    {
    }

    protected virtual void Line(Point start, LineItem item)
    {
    }

    protected virtual void Link(Point topLeft, LinkItem item)
    {
    }

    /// <summary>Until <see cref="EndClip"/>, only what lies inside the rectangle shows.</summary>
    protected virtual void BeginClip(Point topLeft, Size size)
    {
    }

    protected virtual void EndClip()
    {
    }
}
