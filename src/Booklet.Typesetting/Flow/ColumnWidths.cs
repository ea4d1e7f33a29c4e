using System.Collections.Immutable;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Flow;

/// <summary>Shares a width out between columns.</summary>
internal static class ColumnWidths
{
    /// <summary>
    /// Fixed columns take their length. Content columns share what is left when it is short: the narrow ones take what they want,
    /// the others equal parts. Share columns divide the rest by weight; the last takes the rounding.
    /// </summary>
    /// <param name="columns">The columns' wishes.</param>
    /// <param name="natural">Widths of the content without line breaks; asked only for content columns.</param>
    /// <param name="width">The width of all columns with the gaps between them.</param>
    /// <param name="gap">Room between two columns.</param>
    public static ImmutableArray<Length> Resolve(ReadOnlySpan<ColumnWidth> columns, Func<int, Length> natural, Length width, Length gap)
    {
        var widths = new Length[columns.Length];
        var left = width - gap * Math.Max(columns.Length - 1, 0);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Kind == ColumnWidthKind.Fixed)
                left -= widths[i] = columns[i].Length;
        }
        left -= ResolveContent(columns, natural, Length.Max(left, Length.Zero), widths);
        ResolveShares(columns, Length.Max(left, Length.Zero), widths);
        return [.. widths];
    }

    private static Length ResolveContent(ReadOnlySpan<ColumnWidth> columns, Func<int, Length> natural, Length left, Length[] widths)
    {
        var wishes = new List<(int Index, Length Width)>();
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Kind == ColumnWidthKind.Content)
                wishes.Add((i, natural(i)));
        }
        wishes.Sort((a, b) => a.Width != b.Width ? a.Width.CompareTo(b.Width) : a.Index.CompareTo(b.Index));

        var taken = Length.Zero;
        for (var i = 0; i < wishes.Count; i++)
        {
            var fair = (left - taken) / (wishes.Count - i);
            taken += widths[wishes[i].Index] = Length.Min(wishes[i].Width, fair);
        }
        return taken;
    }

    private static void ResolveShares(ReadOnlySpan<ColumnWidth> columns, Length left, Length[] widths)
    {
        var weights = 0.0;
        foreach (var column in columns)
            weights += column.Kind == ColumnWidthKind.Share ? column.Weight : 0;

        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Kind != ColumnWidthKind.Share || columns[i].Weight <= 0)
                continue;
            // Each takes its part of what is left for it and those after it, so that the last one takes all.
            var part = Length.Min(left, left * (columns[i].Weight / weights));
            widths[i] = part;
            left -= part;
            weights -= columns[i].Weight;
        }
    }
}
