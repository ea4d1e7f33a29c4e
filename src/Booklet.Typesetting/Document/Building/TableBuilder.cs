using System.Collections.Immutable;

namespace Booklet.Typesetting.Document.Building;

/// <summary>Columns first, then header rows, then rows.</summary>
public sealed class TableBuilder
{
    private readonly ParagraphStyle _style;
    private readonly ImmutableArray<ColumnWidth>.Builder _columns = ImmutableArray.CreateBuilder<ColumnWidth>();
    private readonly List<TableRow> _head = [];
    private readonly List<TableRow> _rows = [];
    private Length _gap;
    private Edges _padding;

    private TableBuilder(ParagraphStyle style) => _style = style;

    public void Columns(params ReadOnlySpan<ColumnWidth> widths) => _columns.AddRange(widths);

    public void Gap(Length gap) => _gap = gap;

    /// <summary>Padding of the cells from here on.</summary>
    public void CellPadding(Edges padding) => _padding = padding;

    /// <summary>A row that comes again on every page.</summary>
    public void Header(Action<TableRowBuilder> compose, Stroke? ruleAbove = null) => _head.Add(TableRowBuilder.Compose(_style, _padding, true, compose, ruleAbove));

    public void Row(Action<TableRowBuilder> compose, Stroke? ruleAbove = null) => _rows.Add(TableRowBuilder.Compose(_style, _padding, false, compose, ruleAbove));

    internal static TableBlock Compose(ParagraphStyle style, Action<TableBuilder> compose)
    {
        var builder = new TableBuilder(style);
        compose(builder);
        return new TableBlock(builder._columns.ToImmutable(), [.. builder._head, .. builder._rows])
        {
            HeaderRows = builder._head.Count,
            Gap = builder._gap,
            Role = StructureRole.Table,
        };
    }
}

/// <summary>The cells of one row from the left.</summary>
public sealed class TableRowBuilder
{
    private readonly ParagraphStyle _style;
    private readonly List<(int Span, BlockBuilder Content)> _cells = [];

    private TableRowBuilder(ParagraphStyle style) => _style = style;

    public BlockBuilder Cell(int columnSpan = 1)
    {
        var content = new BlockBuilder(_style);
        _cells.Add((columnSpan, content));
        return content;
    }

    internal static TableRow Compose(ParagraphStyle style, Edges padding, bool isHeader, Action<TableRowBuilder> compose, Stroke? ruleAbove)
    {
        var builder = new TableRowBuilder(style);
        compose(builder);
        var role = isHeader ? StructureRole.TableHeaderCell : StructureRole.TableCell;
        var cells = builder._cells.Select(c => new TableCell(c.Content.Role(role).Build(), c.Span) { Padding = padding, IsHeader = isHeader });
        return new TableRow(cells.ToImmutableArray()) { RuleAbove = ruleAbove };
    }
}
