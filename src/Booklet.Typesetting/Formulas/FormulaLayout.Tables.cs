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
        var table = OnAxis(Grid(node, rows, widths, SizeAt(cellLevel)), level);
        if (node.Opening.Length == 0 && node.Closing.Length == 0)
            return node.IsAligned ? table : Padded(table, SizeAt(level) * NullDelimiter);
        var fences = new MathBoxBuilder();
        return fences.AddRight(Delimiter(node.Opening, table.Height * DelimiterFactor, level))
            .AddRight(table)
            .AddRight(Delimiter(node.Closing, table.Height * DelimiterFactor, level))
            .Build();
    }

    /// <summary>An empty group stands before the right half of an equation, as in amsmath: its first sign is between two operands.</summary>
    private MathBox Cell(MathList cell, MathLevel level, TableNode node) =>
        List(node.IsAligned && !cell.IsEmpty ? new MathList([new GroupNode(MathList.Empty), .. cell.Nodes]) : cell, level);

    private static MathBox Grid(TableNode node, MathBox[][] rows, Length[] widths, Length size)
    {
        var grid = new MathBoxBuilder();
        var isTight = node.CellStyle >= MathStyle.Script;
        var (ascent, descent) = isTight ? (Length.Zero, Length.Zero) : (size * RowAscent, size * RowDescent);
        var skip = size * (node.IsAligned && !isTight ? Jot : LineSkip);
        var y = Length.Zero;
        for (var r = 0; r < rows.Length; r++)
        {
            var top = rows[r].Aggregate(ascent, (a, c) => Length.Max(a, c.Ascent));
            var bottom = rows[r].Aggregate(descent, (d, c) => Length.Max(d, c.Descent));
            y += r > 0 ? top + skip : Length.Zero;
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
        return grid.Build();
    }

    private static Length GapBefore(TableNode node, int column, Length size) =>
        node.IsAligned && node.Columns.Length == 2 && column % 2 == 0 ? size * PairGap : size * node.Gap;

    private static CellAlignment AlignmentOf(ImmutableArray<CellAlignment> columns, int column) =>
        column < columns.Length ? columns[column] : columns[columns.Length >= 2 ? columns.Length - 2 + (column - columns.Length) % 2 : 0];
}
