using System.Text;
using Booklet.Typesetting.Document;

namespace Booklet.Output.Pdf.Tags;

/// <summary>
/// Joins what pages show with the elements that it belongs to. Pages come in their order, marks in painting order, which is reading order within
/// a block; the order of blocks is the document's, wherever they stand on the pages.
/// </summary>
internal sealed class StructureTree(ComposedDocument document, int pageCount)
{
    private readonly StructureBuilder _blocks = StructureBuilder.Build(document);
    private readonly StructureNode[][] _marksOfPages = new StructureNode[pageCount][];
    private readonly List<int> _annotations = [];
    private readonly Dictionary<StructureNode, StringBuilder> _said = [];
    private readonly HashSet<StructureNode> _madeParagraphs = [];
    private readonly HashSet<StructureNode> _placed = [];
    private StructureNode? _unplaced;

    public StructureNode Root => _blocks.Root;

    public IReadOnlyDictionary<Block, StructureNode> Blocks => _blocks.Nodes;

    /// <summary>The node of each mark of each page, by its number.</summary>
    public ReadOnlySpan<StructureNode[]> MarksOfPages => _marksOfPages;

    /// <summary>The objects of the annotations; their keys in the parent tree follow the pages'.</summary>
    public IReadOnlyList<int> Annotations => _annotations;

    public int KeyOfAnnotation(int index) => pageCount + index;

    /// <summary>
    /// Takes a page's marks; returns for each of its links, in their order, what its annotation says and its key in the parent tree.
    /// <paramref name="annotations"/> has the object of each link, or 0 where there is none.
    /// </summary>
    public List<(string Contents, int Key)> Add(int page, PageMarks marks, ReadOnlySpan<int> annotations)
    {
        var owners = new StructureNode[marks.Count];
        var links = new List<StructureNode>();
        _said.Clear();
        foreach (var mark in marks.Marks)
        {
            if (mark.Annotation is { } placed)
                links.Add(OwnerOf(placed, mark));
            else
                owners[mark.Number] = AddMark(page, mark);
        }
        _marksOfPages[page] = owners;
        foreach (var (picture, area) in marks.Areas)
            picture.Area ??= area;

        var result = new List<(string, int)>(links.Count);
        for (var i = 0; i < links.Count; i++)
        {
            result.Add((ContentsOf(links[i]), KeyOfAnnotation(_annotations.Count)));
            if (annotations[i] == 0)
                continue;
            links[i].Kids.Add(new Kid(KidKind.Annotation, null, page, annotations[i]));
            _annotations.Add(annotations[i]);
        }
        return result;
    }

    private StructureNode AddMark(int page, PageMark mark)
    {
        PlaceInLine(mark.Node);
        var node = Host(mark.Node);
        if (mark.Link is { } target && node.Link is null)
            node = LinkIn(node, target);
        if (mark.Language is { } language && language != node.Language)
            node = SpanIn(node, language);
        if (mark.Formula is { } formula)
            node = FormulaIn(node, formula, page, mark.Area);
        node.Kids.Add(new Kid(KidKind.Mark, null, page, mark.Number));
        if (mark.Text is { } text && node.Link is { } link)
        {
            if (!_said.TryGetValue(link, out var said))
                _said.Add(link, said = new StringBuilder());
            if (said.Length > 0)
                said.Append(' ');
            said.Append(text);
        }
        return node;
    }

    /// <summary>What stands in a line joins its paragraph when its first content comes.</summary>
    private void PlaceInLine(StructureNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            if (node.IsInLine && _placed.Add(node))
                node.Parent!.Append(node);
        }
    }

    /// <summary>Where text can stand: content of an element that takes none, or of no block, gets a paragraph at its end.</summary>
    private StructureNode Host(StructureNode? node)
    {
        if (node is null)
            return _unplaced ??= Root.Append(new StructureNode(StructureType.P, Root));
        if (node.Type is StructureType.None or StructureType.TD or StructureType.TH || node.Type.TakesText())
            return node;
        if (node.Kids is [.., { Node: { } last }] && _madeParagraphs.Contains(last))
            return last;
        var made = node.Append(new StructureNode(StructureType.P, node));
        _madeParagraphs.Add(made);
        return made;
    }

    private static StructureNode LinkIn(StructureNode node, LinkTarget target)
    {
        // Neighbouring runs to one place, in several styles or on several lines and pages, are one link.
        if (node.Kids is [.., { Node: { Type: StructureType.Link, Target: { } last } link }] && last == target)
            return link;
        return node.Append(new StructureNode(StructureType.Link, node) { Target = target });
    }

    private static StructureNode SpanIn(StructureNode node, string language)
    {
        if (node.Kids is [.., { Node: { Type: StructureType.Span, ActualText: null } span }] && span.Language == language)
            return span;
        return node.Append(new StructureNode(StructureType.Span, node) { Language = language });
    }

    /// <summary>Its signs are of no use one by one: a formula is read as its alternative text.</summary>
    private static StructureNode FormulaIn(StructureNode node, FormulaInline formula, int page, Area? area)
    {
        if (node.Kids is [.., { Node: { } last }] && last.Formula == formula)
        {
            if (last.Area is { } old && area is { } more && last.Kids[0].Page == page)
                last.Area = old.With(more);
            return last;
        }
        if (string.IsNullOrWhiteSpace(formula.PlainText))
            return node;
        return node.Append(new StructureNode(StructureType.Formula, node) { Formula = formula, Alternative = formula.PlainText, Area = area });
    }

    /// <summary>The link whose text was marked just before its area came.</summary>
    private StructureNode OwnerOf(PlacedLink placed, PageMark mark)
    {
        if (placed.Item.SourceBlock is { } block && _blocks.Nodes.TryGetValue(block, out var own) && own.Link is { } around)
            return around;
        var node = Host(mark.Node);
        return node.Link ?? LinkIn(node, placed.Item.Target);
    }

    private string ContentsOf(StructureNode link)
    {
        if (link.Alternative is { } told)
            return told;
        if (_said.TryGetValue(link, out var said) && !string.IsNullOrWhiteSpace(said.ToString()))
            return said.ToString().Trim();
        var alternative = link.Kids.Select(k => AlternativeIn(k.Node)).FirstOrDefault(a => a is not null);
        return alternative ?? link.Target switch
        {
            UriTarget uri => uri.Uri,
            AnchorTarget anchor => anchor.Anchor,
            _ => "",
        };
    }

    private static string? AlternativeIn(StructureNode? node) =>
        node is null ? null : node.Alternative ?? node.Kids.Select(k => AlternativeIn(k.Node)).FirstOrDefault(a => a is not null);
}
