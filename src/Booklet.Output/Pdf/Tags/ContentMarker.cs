using System.Text;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Output.Pdf.Tags;

/// <summary>
/// Brackets everything painted on a page as marked content: with a number that the structure tree refers to, or as an artifact. Neighbours of
/// one element share a mark. Marks of text lie inside of its text object, all others outside, as nesting demands (ISO 32000-1, 14.6.1).
/// </summary>
internal sealed class ContentMarker(ContentStream content, TextPainter text)
{
    /// <summary>The resources that marks name: what running heads and feet are.</summary>
    public static ReadOnlySpan<byte> Properties =>
        "<</Head<</Type/Pagination/Subtype/Header/Attached[/Top]>>/Foot<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>>>"u8;

    private readonly List<PageMark> _marks = [];
    private readonly List<(StructureNode, Area)> _areas = [];
    private Bracket _open;
    private StringBuilder? _said;
    private PageMark? _content;
    private (Length Y, Inline? Source) _last;
    private int _count;

    private enum Kind : byte
    {
        None,
        Content,
        Artifact,
        Header,
        Footer,
    }

    public void Clear()
    {
        _marks.Clear();
        _areas.Clear();
        (_open, _count, _said, _content) = (default, 0, null, null);
    }

    public PageMarks Finish() => new([.. _marks], [.. _areas], _count);

    /// <summary>Text that is read; a run in a link or another language is an element of its own.</summary>
    public void BeginText(StructureNode? node, TextItem item, Length y)
    {
        // In a link over a whole block, what leads elsewhere is still that link's text.
        var link = node?.Link is null ? item.Link : null;
        Begin(new Bracket(Kind.Content, true, node, link, LanguageTag.Valid(item.Language), item.Source as FormulaInline));
        if (_said is null)
            return;
        // Another inline on another line stands apart without a space of its own.
        if (_said.Length > 0 && y != _last.Y && item.Source != _last.Source)
            _said.Append(' ');
        _last = (y, item.Source);
        foreach (var segment in item.Segments)
        {
            if (segment.Kind != SegmentKind.Hyphen)
                _said.Append(segment.Text.Text);
        }
    }

    public void BeginPicture(StructureNode picture) => Begin(new Bracket(Kind.Content, false, picture, null, null));

    public void BeginArtifact(FurnitureKind furniture, bool isText)
    {
        var kind = furniture switch
        {
            FurnitureKind.Header => Kind.Header,
            FurnitureKind.Footer => Kind.Footer,
            _ => Kind.Artifact,
        };
        Begin(new Bracket(kind, isText, null, null, null));
    }

    /// <summary>Ends the open mark; a text object goes on.</summary>
    public void End()
    {
        if (_open.Kind == Kind.None)
            return;
        text.Pause();
        content.Buffer.Raw("EMC\n"u8);
        (_open, _said, _content) = (default, null, null);
    }

    public void AddLink(StructureNode? node, PlacedLink link) => _marks.Add(new PageMark { Node = node, Link = link.Item.Target, Annotation = link });

    /// <summary>The formula whose signs are being painted reaches at least so far.</summary>
    public void ExtendFormula(Area area)
    {
        if (_content is { } mark)
            mark.Area = mark.Area is { } old ? old.With(area) : area;
    }

    public void AddArea(StructureNode picture, Area area) => _areas.Add((picture, area));

    private void Begin(Bracket bracket)
    {
        if (bracket == _open)
            return;
        End();
        if (bracket.IsText)
            text.Open();
        else
            text.Close();
        _open = bracket;
        switch (bracket.Kind)
        {
            case Kind.Artifact:
                content.Buffer.Raw("/Artifact BMC\n"u8);
                break;
            case Kind.Header:
                content.Buffer.Raw("/Artifact/Head BDC\n"u8);
                break;
            case Kind.Footer:
                content.Buffer.Raw("/Artifact/Foot BDC\n"u8);
                break;
            default:
                BeginContent(bracket);
                break;
        }
    }

    private void BeginContent(Bracket bracket)
    {
        // Readers go by the element that the number leads to; one tag for all keeps the streams small.
        content.Buffer.Raw("/P<</MCID"u8).Integer(_count).Raw(">>BDC\n"u8);
        _said = bracket.Link is not null || bracket.Node?.Link is not null ? new StringBuilder() : null;
        _last = default;
        _content = new PageMark
        {
            Number = _count++,
            Node = bracket.Node,
            Link = bracket.Link,
            Language = bracket.Language,
            Formula = bracket.Formula,
            Text = _said,
        };
        _marks.Add(_content);
    }

    private readonly record struct Bracket(Kind Kind, bool IsText, StructureNode? Node, LinkTarget? Link, string? Language, FormulaInline? Formula = null);
}
