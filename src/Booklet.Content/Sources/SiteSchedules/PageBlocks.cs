using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Diagnostics;
using HtmlAgilityPack;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>Takes a page apart into headings, tables, list items and text, whether they are written in Markdown or in HTML.</summary>
internal static partial class PageBlocks
{
    /// <summary>A larger span is a slip of the keyboard, and each place of it is a cell.</summary>
    private const int LargestSpan = 100;

    /// <summary>Longer lines are data in the page, not text for people.</summary>
    private const int LongestLine = 8000;

    /// <summary>No schedule is longer; a page that is would be a dump.</summary>
    private const int LongestPage = 1_000_000;

    public static ImmutableArray<PageBlock> Of(SitePage page)
    {
        var text = page.BodyText;
        if (text.Length > LongestPage)
            return [];
        text = Blanked(HtmlComments.Blank(text));
        SourceLocation At(int index, int length) => new(page.File, new TextSpan(page.Body.Start + index, length));
        var blocks = new List<(int At, PageBlock Block)>();
        foreach (Match table in HtmlTable().Matches(text))
        {
            if (Grid(table.Value, At(table.Index, table.Length)) is { } grid)
                blocks.Add((table.Index, grid));
        }
        var rest = HtmlTable().Replace(text, m => Spaces(m.Value));
        ReadLines(rest, At, blocks);
        return [.. blocks.OrderBy(b => b.At).Select(b => b.Block)];
    }

    private static void ReadLines(string text, Func<int, int, SourceLocation> at, List<(int At, PageBlock Block)> blocks)
    {
        var lines = Line().Matches(text).Where(m => m.Length <= LongestLine).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, index) = (lines[i].Value, lines[i].Index);
            if (i + 1 < lines.Count && line.Contains('|', StringComparison.Ordinal) && Ruler().IsMatch(lines[i + 1].Value))
            {
                var last = i + 1;
                while (last + 1 < lines.Count && lines[last + 1].Value.Contains('|', StringComparison.Ordinal) && IsNextLine(text, lines[last], lines[last + 1]))
                    last++;
                var rows = lines[i..(last + 1)].Where((_, r) => r != 1).Select((l, r) => Row(l, r == 0, at)).Where(r => !r.IsEmpty).ToImmutableArray();
                blocks.Add((index, new PageTable(Squared(rows), at(index, lines[last].Index + lines[last].Length - index))));
                i = last;
            }
            else if (Heading().Match(line) is { Success: true } heading)
            {
                blocks.Add((index, new PageHeading(heading.Groups["marks"].Success ? heading.Groups["marks"].Length : heading.Groups["tag"].Success ? heading.Groups["tag"].ValueSpan[0] - '0' : 7, PlainText.Of(heading.Groups["text"].Value).Trim('*', '_', ' ', '#', ':'), at(index, line.Length))));
            }
            else if (Item().Match(line) is { Success: true } item)
            {
                // Lines that go on with the item are indented below it.
                blocks.Add((index, new PageItem(Depth(item), new RawText(item.Groups["text"].Value.Trim(), at(index + item.Groups["text"].Index, item.Groups["text"].Length)), at(index, line.Length))));
            }
            else if (line.Trim() is { Length: > 0 } plain)
            {
                blocks.Add((index, new PageText(new RawText(plain, at(index, line.Length)), at(index, line.Length))));
            }
        }
    }

    private static int Depth(Match item) => item.Groups["indent"].Value.Replace("\t", "    ", StringComparison.Ordinal).Length / 2;

    private static bool IsNextLine(string text, Match line, Match next) => text.AsSpan(line.Index + line.Length, next.Index - line.Index - line.Length).Count('\n') <= 1;

    private static ImmutableArray<PageCell> Row(Match line, bool isHead, Func<int, int, SourceLocation> at)
    {
        var text = line.Value.Trim();
        var offset = line.Index + line.Value.Length - line.Value.AsSpan().TrimStart().Length;
        var cells = ImmutableArray.CreateBuilder<PageCell>();
        var start = text.StartsWith('|') ? 1 : 0;
        for (var i = start; i <= text.Length; i++)
        {
            if (i < text.Length && (text[i] != '|' || text[i - (i > 0 ? 1 : 0)] == '\\'))
                continue;
            if (i < text.Length || start < text.Length)
                cells.Add(new PageCell(new RawText(text[start..i].Trim().Replace("\\|", "|", StringComparison.Ordinal), at(offset + start, i - start)), isHead));
            start = i + 1;
        }
        return cells.ToImmutable();
    }

    private static ImmutableArray<ImmutableArray<PageCell>> Squared(ImmutableArray<ImmutableArray<PageCell>> rows)
    {
        var width = rows.Max(r => r.Length);
        return [.. rows.Select(r => r.AddRange(Enumerable.Repeat(new PageCell(RawText.None, false), width - r.Length)))];
    }

    private static PageTable? Grid(string html, SourceLocation location)
    {
        const int deepest = 100;
        if (Markup.HtmlText.Depth(html) > deepest)
            return null;
        var document = new HtmlDocument { OptionFixNestedTags = true, OptionReadEncoding = false };
        document.LoadHtml(html);
        var rows = document.DocumentNode.Descendants("tr").ToList();
        var grid = new List<Dictionary<int, PageCell>>();
        for (var r = 0; r < rows.Count; r++)
        {
            var column = 0;
            foreach (var node in rows[r].ChildNodes.Where(n => n.Name is "td" or "th"))
            {
                while (r < grid.Count && grid[r].ContainsKey(column))
                    column++;
                var place = location.Span is { } span ? new SourceLocation(location.File!, new TextSpan(span.Start + Math.Clamp(node.StreamPosition, 0, span.Length), 0)) : location;
                var cell = new PageCell(new RawText(node.InnerHtml.Trim(), place), node.Name == "th" || node.ParentNode?.ParentNode?.Name == "thead");
                var (across, down) = (Span(node, "colspan"), Math.Min(Span(node, "rowspan"), rows.Count - r));
                for (var y = r; y < r + down; y++)
                {
                    while (grid.Count <= y)
                        grid.Add([]);
                    for (var x = column; x < column + across; x++)
                        grid[y][x] = cell;
                }
                column += across;
            }
        }
        if (grid.Count == 0 || !grid.Exists(g => g.Count > 0))
            return null;
        var width = Math.Min(LargestSpan, grid.Max(g => g.Count == 0 ? 0 : g.Keys.Max() + 1));
        var empty = new PageCell(RawText.None, false);
        return new PageTable([.. grid.Where(g => g.Count > 0).Select(g => Enumerable.Range(0, width).Select(x => g.GetValueOrDefault(x) ?? empty).ToImmutableArray())], location);
    }

    private static int Span(HtmlNode node, string name) =>
        int.TryParse(node.GetAttributeValue(name, "1"), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, LargestSpan) : 1;

    private static string Blanked(string text) => Unseen().Replace(text, m => Spaces(m.Value));

    private static string Spaces(string text) => string.Create(text.Length, text, static (span, t) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = t[i] is '\n' or '\r' ? t[i] : ' ';
    });

    [GeneratedRegex(@"<(?<tag>style|script|svg)\b[^>]*>.*?</\k<tag>\s*>|\{%.*?%\}|\{\{.*?\}\}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"<table\b.*?</table\s*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex HtmlTable();

    [GeneratedRegex(@"[^\r\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Ruler();

    [GeneratedRegex(@"^\s{0,3}(?<marks>#{1,6})[ \t]+(?<text>.+?)[ \t#]*$|^\s*<h(?<tag>[1-6])\b[^>]*>(?<text>.+?)(?:</h[1-6]>)?\s*$|^\s{0,3}(?:\*\*|__|<b>|<strong>)(?<text>[^*<]{1,120})(?:\*\*|__|</b>|</strong>):?\s*(?:<br\s*/?>)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?:[-*+]|\d{1,3}[.)])[ \t]+(?<text>.+)$|^(?<indent>[ \t]*)<(?:li|dt|dd)\b[^>]*>(?<text>.+?)(?:</(?:li|dt|dd)>)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Item();
}
