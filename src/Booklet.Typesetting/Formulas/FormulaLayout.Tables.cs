using System.Collections.Immutable;
using Booklet.Mathematics;

namespace Booklet.Typesetting.Formulas;

/// <summary>Matrices, cases and aligned equations.</summary>
internal sealed partial class FormulaLayout
{
    // LaTeX at ten points: \baselineskip 12 pt, of which a \strut has 0.7 above and 0.3 below the baseline; \lineskip 1 pt; \jot 3 pt.
    private const double RowAscent = 0.84;
    private const double RowDescent = 0.36;
    private const double LineSkip = 0.1;
    private const double Jot = 0.3;

    /// <summary>Between one aligned pair of columns and the next.</summary>
    private const double PairGap = 2;

    private MathBox Table(TableNode node, MathLevel level)
    {
        var cellLevel = level with { Style = level.Style > node.CellStyle ? level.Style : node.CellStyle };
        var rows = node.Rows.Select(r => r.Select(c => Upright(Cell(c, cellLevel, node))).ToArray()).ToArray();
        var columns = rows.Length == 0 ? 0 : rows.Max(r => r.Length);
        var widths = new Length[columns];
        foreach (var row in rows)
        {
            for (var c = 0; c < row.Length; c++)
                widths[c] = Length.Max(widths[c], row[c].Width);
        }
        var table = OnAxis(Grid(node, rows, widths, cellLevel), level);
        if (node.Opening.Length == 0 && node.Closing.Length == 0)
            return node.IsAligned ? table : Padded(table, SizeAt(level) * NullDelimiter);
        var fences = new MathBoxBuilder();
        return fences.AddRight(Delimiter(node.Opening, table.Height * DelimiterFactor, level, DelimiterSides.Right))
            .AddRight(table)
            .AddRight(Delimiter(node.Closing, table.Height * DelimiterFactor, level, DelimiterSides.Left))
            .Build();
    }

    /// <summary>An empty group stands before the right half of an equation, as in amsmath: its first sign is between two operands.</summary>
    private MathBox Cell(MathList cell, MathLevel level, TableNode node) =>
        List(node.IsAligned && !cell.IsEmpty ? new MathList([new GroupNode(MathList.Empty), .. cell.Nodes]) : cell, level);

    private MathBox Grid(TableNode node, MathBox[][] rows, Length[] widths, MathLevel level)
    {
        var size = SizeAt(level);
        var grid = new MathBoxBuilder();
        var isTight = node.CellStyle >= MathStyle.Script;
        var (ascent, descent) = isTight ? (Length.Zero, Length.Zero) : (size * RowAscent, size * RowDescent);
        var skip = size * (node.IsAligned && !isTight ? Jot : LineSkip);
        var y = Length.Zero;
        var edges = new List<Length>();
        for (var r = 0; r < rows.Length; r++)
        {
            var top = rows[r].Aggregate(ascent, (a, c) => Length.Max(a, c.Ascent));
            var bottom = rows[r].Aggregate(descent, (d, c) => Length.Max(d, c.Descent));
            y += r > 0 ? top + skip : Length.Zero;
            edges.Add(r > 0 ? y - top - skip / 2 : -top);
            var x = Length.Zero;
            for (var c = 0; c < rows[r].Length; c++)
            {
                x += c > 0 ? GapBefore(node, c, size) : Length.Zero;
                var room = widths[c] - rows[r][c].Width;
                grid.Add(rows[r][c], x + AlignmentOf(node.Columns, c) switch { CellAlignment.End => room, CellAlignment.Center => room / 2, _ => Length.Zero }, y);
                x += widths[c];
            }
            grid.Width = Length.Max(grid.Width, x);
            grid.Extend(top - y, y + bottom);
            y += bottom;
        }
        edges.Add(y);
        return node.ColumnRules.IsEmpty && node.RowRules.IsEmpty ? grid.Build() : WithRules(grid.Build(), node, widths, edges, level);
    }

    /// <summary>LaTeX's \arrayrulewidth is that of an overline, 0.4 pt at ten points; outer rules keep half a gap from the cells.</summary>
    private MathBox WithRules(MathBox cells, TableNode node, Length[] widths, List<Length> edges, MathLevel level)
    {
        var (size, rule) = (SizeAt(level), Constant(MathConstant.OverbarRuleThickness, level));
        var margin = size * node.Gap / 2;
        var box = new MathBoxBuilder();
        box.Add(cells, margin);
        box.Width += margin;
        foreach (var row in node.RowRules)
            box.Rule(default, edges[Math.Clamp(row, 0, edges.Count - 1)] - rule / 2, box.Width, rule, style.Color);
        foreach (var column in node.ColumnRules)
        {
            var x = Length.Zero;
            for (var c = 0; c < Math.Min(column, widths.Length); c++)
                x += widths[c] + (c > 0 ? GapBefore(node, c, size) : Length.Zero);
            x += column == 0 ? Length.Zero : column < widths.Length ? margin + GapBefore(node, column, size) / 2 : margin * 2;
            box.Rule(x - rule / 2, edges[0], rule, edges[^1] - edges[0], style.Color);
        }
        return box.Build();
    }

    private static Length GapBefore(TableNode node, int column, Length size) =>
        node.IsAligned && node.Columns.Length == 2 && column % 2 == 0 ? size * PairGap : size * node.Gap;

    private static CellAlignment AlignmentOf(ImmutableArray<CellAlignment> columns, int column) =>
        column < columns.Length ? columns[column] : columns[columns.Length >= 2 ? columns.Length - 2 + (column - columns.Length) % 2 : 0];
}
