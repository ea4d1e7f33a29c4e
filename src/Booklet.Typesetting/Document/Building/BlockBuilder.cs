using Booklet.Typesetting.Images;

namespace Booklet.Typesetting.Document.Building;

/// <summary>
/// A place for one block. What it means and how it keeps is said first, its content last: <c>Item().Role(…).Padding(…).Text(…)</c>.
/// The content can be given once; without any the place stays empty. Meaning and keeping belong to the outermost block, frame included.
/// </summary>
public sealed class BlockBuilder
{
    private ParagraphStyle _style;
    private Block? _content;
    private BoxBlock? _box;
    private LinkTarget? _link;
    private StructureRole _role;
    private string? _alternative;
    private string? _language;
    private string? _anchor;
    private OutlineEntry? _outline;
    private Length _spaceBefore;
    private Length _spaceAfter;
    private bool _keepsWithNext;
    private bool _keepsTogether;

    internal BlockBuilder(ParagraphStyle style) => _style = style;

    /// <summary>Style of the texts from here on.</summary>
    public BlockBuilder Style(ParagraphStyle style) => Do(() => _style = style);

    public BlockBuilder Role(StructureRole role) => Do(() => _role = role);

    public BlockBuilder Alternative(string? text) => Do(() => _alternative = text);

    public BlockBuilder Language(string? language) => Do(() => _language = language);

    public BlockBuilder Anchor(string? name) => Do(() => _anchor = name);

    public BlockBuilder Outline(string title, int level) => Do(() => _outline = new OutlineEntry(title, level));

    public BlockBuilder SpaceBefore(Length space) => Do(() => _spaceBefore = space);

    public BlockBuilder SpaceAfter(Length space) => Do(() => _spaceAfter = space);

    public BlockBuilder KeepWithNext() => Do(() => _keepsWithNext = true);

    public BlockBuilder KeepTogether() => Do(() => _keepsTogether = true);

    public BlockBuilder Padding(Edges padding) => Frame(b => b with { Padding = padding });

    public BlockBuilder Padding(Length padding) => Padding(Edges.All(padding));

    public BlockBuilder Background(Color color) => Frame(b => b with { Background = color });

    public BlockBuilder BorderTop(Stroke stroke) => Frame(b => b with { BorderTop = stroke });

    public BlockBuilder BorderBottom(Stroke stroke) => Frame(b => b with { BorderBottom = stroke });

    public BlockBuilder BorderLeft(Stroke stroke) => Frame(b => b with { BorderLeft = stroke });

    public BlockBuilder BorderRight(Stroke stroke) => Frame(b => b with { BorderRight = stroke });

    /// <summary>Makes the whole area lead to a place in the document.</summary>
    public BlockBuilder LinkTo(string anchor) => Do(() => _link = new AnchorTarget(anchor));

    /// <summary>Makes the whole area lead to a place outside of the document.</summary>
    public BlockBuilder LinkToUri(string uri) => Do(() => _link = new UriTarget(uri));

    public void Text(string text) => Text(t => t.Span(text));

    public void Text(Action<TextBuilder> compose) => Element(TextBuilder.Compose(_style, compose));

    public void Column(Action<ColumnBuilder> compose) => Element(ColumnBuilder.Compose(_style, compose));

    public void Row(Action<RowBuilder> compose) => Element(RowBuilder.Compose(_style, compose));

    public void Table(Action<TableBuilder> compose) => Element(TableBuilder.Compose(_style, compose));

    /// <summary>Content flowing through equal columns.</summary>
    public void Columns(int count, Length gap, Action<ColumnBuilder> compose) => Element(new ColumnsBlock(count, gap, ColumnBuilder.Compose(_style, compose)));

    public void Image(Picture image, Length width, Length height, ImageFit fit = ImageFit.Contain) =>
        Element(new ImageBlock(image, width, height) { Fit = fit });

    public void Rule(Stroke stroke) => Element(new RuleBlock(stroke));

    public void Space(Length height) => Element(new SpaceBlock(height));

    public void Fill(Length minimum = default) => Element(new FillBlock(minimum));

    public void GridSpace(Length minimum = default) => Element(new GridSpaceBlock(minimum));

    public void Mark(string mark, string text) => Element(new MarkBlock(mark, text));

    public void PageBreak() => Element(new BreakBlock(BreakKind.Page));

    public void ColumnBreak() => Element(new BreakBlock(BreakKind.Column));

    /// <summary>Any block, as it is.</summary>
    /// <exception cref="InvalidOperationException">The place has its content already.</exception>
    public void Element(Block block)
    {
        if (_content is not null)
            throw new InvalidOperationException("A place holds one block; several go into a column.");
        _content = block;
    }

    internal void SpaceBeforeAtLeast(Length space) => _spaceBefore = Length.Max(_spaceBefore, space);

    internal Block Build()
    {
        var block = _content ?? new StackBlock([]);
        if (_link is not null)
            block = new LinkBlock(_link, block);
        if (_box is not null)
            block = _box with { Content = block };
        return block with
        {
            Role = _role == StructureRole.None ? block.Role : _role,
            Alternative = _alternative ?? block.Alternative,
            Language = _language ?? block.Language,
            Anchor = _anchor ?? block.Anchor,
            Outline = _outline ?? block.Outline,
            SpaceBefore = Length.Max(_spaceBefore, block.SpaceBefore),
            SpaceAfter = Length.Max(_spaceAfter, block.SpaceAfter),
            KeepWithNext = _keepsWithNext || block.KeepWithNext,
            KeepTogether = _keepsTogether || block.KeepTogether,
        };
    }

    private BlockBuilder Frame(Func<BoxBlock, BoxBlock> change) => Do(() => _box = change(_box ?? new BoxBlock(new StackBlock([]))));

    private BlockBuilder Do(Action change)
    {
        change();
        return this;
    }
}
