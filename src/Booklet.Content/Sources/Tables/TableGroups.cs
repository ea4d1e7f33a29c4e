using System.Collections.Immutable;
using Booklet.Content.Parsing;

namespace Booklet.Content.Sources.Tables;

/// <summary>
/// Tables in which the columns of a talk repeat for each room ("Speaker, Title, Speaker, Title"), with the rooms' names in merged cells of the row above.
/// They are read as one row a talk.
/// </summary>
internal static class TableGroups
{
    /// <summary>The header and the rows, with the room as a last column; null where the header has no such groups.</summary>
    public static ImmutableArray<ImmutableArray<ScalarNode>>? Spread(ImmutableArray<ImmutableArray<ScalarNode>> rows, int at)
    {
        if (at == 0)
            return null;
        var header = rows[at];
        var fields = header.Select(c => TableHeaders.Of(c.Text)?.Field).ToList();
        if (fields.Count(f => f == TableField.Title) < 2 || fields.Contains(TableField.Room))
            return null;
        var above = rows[at - 1];
        // A merged cell's text stands in its first column.
        var starts = Enumerable.Range(0, Math.Min(above.Length, header.Length)).Where(i => above[i].Text.Trim().Length > 0 && fields[i] is not (TableField.Start or TableField.End or TableField.Time or TableField.Date)).ToList();
        if (starts.Count < 2)
            return null;
        var groups = starts.Select((start, i) => (Start: start, End: i + 1 < starts.Count ? starts[i + 1] : header.Length)).ToList();
        if (!groups.TrueForAll(g => fields[g.Start..g.End].Contains(TableField.Title)))
            return null;
        var first = groups[0];
        ImmutableArray<ScalarNode> shared = [.. header[..first.Start]];
        var spread = ImmutableArray.CreateBuilder<ImmutableArray<ScalarNode>>();
        spread.Add([.. shared, .. header[first.Start..first.End], new ScalarNode(above[first.Start].Location, "Room", isQuoted: true)]);
        foreach (var row in rows[(at + 1)..])
        {
            var filled = Enumerable.Range(first.Start, Math.Max(0, row.Length - first.Start)).Where(i => row[i].Text.Trim().Length > 0).ToList();
            if (filled is [var only])
            {
                // What stands alone is merged over all rooms: a break, an opening.
                spread.Add([.. row[..first.Start], .. Enumerable.Range(first.Start, first.End - first.Start).Select(i => fields[i] == TableField.Title ? row[only] : new ScalarNode(row[only].Location, "", isQuoted: true))]);
                continue;
            }
            if (filled.Count == 0)
                spread.Add(row);
            foreach (var (start, end) in groups)
            {
                if (filled.Exists(i => i >= start && i < end))
                    spread.Add([.. row[..first.Start], .. Enumerable.Range(start, first.End - first.Start).Select(i => i < end && i < row.Length ? row[i] : new ScalarNode(row[0].Location, "", isQuoted: true)), above[start]]);
            }
        }
        return spread.ToImmutable();
    }
}
