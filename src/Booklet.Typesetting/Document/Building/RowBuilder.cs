using System.Collections.Immutable;

namespace Booklet.Typesetting.Document.Building;

/// <summary>Blocks side by side; each call begins the next cell.</summary>
public sealed class RowBuilder
{
    private readonly ParagraphStyle _style;
    private readonly List<(ColumnWidth Width, BlockBuilder Content)> _cells = [];
    private Length _gap;
    private VerticalAlignment _alignment;

    private RowBuilder(ParagraphStyle style) => _style = style;

    public void Gap(Length gap) => _gap = gap;

    /// <summary>How the cells line up; all alike.</summary>
    public void Align(VerticalAlignment alignment) => _alignment = alignment;

    public BlockBuilder Fixed(Length width) => Cell(ColumnWidth.Fixed(width));

    /// <summary>A cell of so many points.</summary>
    public BlockBuilder Fixed(double points) => Fixed(points.Pt());

    public BlockBuilder Share(double weight = 1) => Cell(ColumnWidth.Share(weight));

    public BlockBuilder Content() => Cell(ColumnWidth.Content);

    internal static RowBlock Compose(ParagraphStyle style, Action<RowBuilder> compose)
    {
        var builder = new RowBuilder(style);
        compose(builder);
        var cells = builder._cells.Select(c => new RowCell(c.Width, c.Content.Build()) { Alignment = builder._alignment });
        return new RowBlock(cells.ToImmutableArray(), builder._gap);
    }

    private BlockBuilder Cell(ColumnWidth width)
    {
        var content = new BlockBuilder(_style);
        _cells.Add((width, content));
        return content;
    }
}
