using Booklet.Typesetting.Document;
using Booklet.Typesetting.Flow;
using Booklet.Typesetting.Pages;
using CsCheck;
using Xunit;

namespace Booklet.Typesetting.Tests.Flow;

/// <summary>What holds for every document, on trees of blocks made up at random.</summary>
public sealed class LayoutProperties
{
    private const int Trees = 300;

    private static readonly Gen<Length> Space = Choose(default, default, 3.Pt(), 10.Pt());

    private static readonly Gen<ParagraphStyle> Style =
        from lines in Gen.Int[1, 3]
        from aligned in Gen.Bool
        from leading in Choose(10, 12)
        select Sample.Style with { Orphans = lines, Widows = lines, AlignsToGrid = aligned, Leading = leading.Pt() };

    private static readonly Gen<Block> Leaf = Gen.Frequency(
        (8, from count in Gen.Int[1, 9] from style in Style select (Block)Sample.Lines("w", count, style)),
        (2, Gen.Int[1, 60].Select(h => (Block)new SpaceBlock(h.Pt()))),
        (1, Gen.Const(0).Select(_ => (Block)new FillBlock(2.Pt()))),
        (1, Gen.Int[0, 9].Select(h => (Block)new GridSpaceBlock(h.Pt()))),
        (1, Choose(BreakKind.Page, BreakKind.Column).Select(k => (Block)new BreakBlock(k))),
        (1, Gen.Const(0).Select(_ => (Block)new MarkBlock("m", "t"))));

    private static readonly Gen<Block> Tree = Gen.Recursive<Block>((depth, inner) =>
        (depth >= 4 ? Leaf : Gen.Frequency((3, Leaf), (4, Composite(inner)))).SelectMany(Kept));

    private static Gen<T> Choose<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<Block> Kept(Block block) =>
        from before in Space
        from after in Space
        from next in Gen.Int[0, 4]
        from together in Gen.Int[0, 5]
        select block with { SpaceBefore = before, SpaceAfter = after, KeepWithNext = next == 0, KeepTogether = together == 0 };

    private static Gen<Block> Composite(Gen<Block> inner) => Gen.Frequency(
        (6, inner.Array[0, 6].Select(c => (Block)new StackBlock([.. c]))),
        (2, Row(inner)),
        (1, from padding in Gen.Int[0, 5] from content in inner select (Block)new BoxBlock(content) { Padding = Edges.All(padding.Pt()), Background = Color.White }),
        (1, from count in Gen.Int[1, 3] from balance in Gen.Bool from content in inner select (Block)new ColumnsBlock(count, 4.Pt(), content) { Balance = balance }),
        (1, inner.Select(c => (Block)new LinkBlock(new UriTarget("https://example.org/"), c))),
        (1, Table(inner)),
        (1, inner.Select(c => (Block)new CanvasBlock(60.Pt(), 25.Pt(), [new CanvasItem(new Rectangle(default, default, 60.Pt(), 25.Pt()), c)]))),
        (1, inner.Select(c => (Block)new FittingBlock([c]))));

    private static Gen<Block> Row(Gen<Block> inner) =>
        (from width in Choose(ColumnWidth.Share(), ColumnWidth.Content, ColumnWidth.Fixed(40.Pt()))
         from alignment in Gen.Enum<VerticalAlignment>()
         from content in inner
         select new RowCell(width, content) { Alignment = alignment }).Array[1, 3].Select(cells => (Block)new RowBlock([.. cells], 3.Pt()));

    private static Gen<Block> Table(Gen<Block> inner) =>
        inner.Array[2].Select(c => new TableRow([new TableCell(c[0]), new TableCell(c[1]) { Padding = Edges.All(1.Pt()) }])).Array[1, 4]
            .Select(rows => (Block)new TableBlock([ColumnWidth.Share(), ColumnWidth.Content], [.. rows]) { HeaderRows = rows.Length > 2 ? 1 : 0 });

    private static readonly Gen<(Block Body, int Height, bool Grid)> Case = Gen.Select(Tree, Gen.Int[30, 300], Gen.Bool);

    [Fact]
    public void Every_line_stands_on_the_pages_exactly_once() => Case.Sample(
        c =>
        {
            var (body, names) = Renamed(c.Body);
            var printed = LayOut(body, c.Height, c.Grid).Pages.SelectMany(p => Own(p.Content)).ToList();
            return printed.Order(StringComparer.Ordinal).SequenceEqual(names.Order(StringComparer.Ordinal));
        },
        iter: Trees);

    [Fact]
    public void Lines_of_a_stack_of_text_stand_in_order() => Leaf.Array[1, 12].Select(Gen.Int[20, 90]).Sample(
        (leaves, height) =>
        {
            var (body, names) = Renamed(new StackBlock([.. leaves]));
            return LayOut(body, height, false).Pages.SelectMany(p => Own(p.Content)).SequenceEqual(names);
        },
        iter: Trees);

    [Fact]
    public void No_page_ends_with_a_heading_unless_it_holds_nothing_else() => Gen.Select(Gen.Select(Gen.Int[1, 4], Gen.Bool, Gen.Bool).Array[2, 30], Gen.Int[30, 120]).Sample(
        (paragraphs, height) =>
        {
            // Every third or so is grouped with the one before it: chains reach over the ends of groups.
            var blocks = paragraphs.Select((p, i) => (Block)(Sample.Lines($"{i}:", p.Item1) with { KeepWithNext = p.Item2 })).ToList();
            var groups = new List<Block>();
            for (var i = 0; i < blocks.Count; i++)
                groups.Add(paragraphs[i].Item3 && i + 1 < blocks.Count ? Sample.Stack(blocks[i], blocks[++i]) : blocks[i]);
            var pages = LayOut(Sample.Stack([.. groups]), height, false).Pages.Select(p => Own(p.Content).Select(t => int.Parse(t.Split(':')[0])).ToList()).ToList();
            return pages.Zip(pages.Skip(1)).All(pair =>
                pair.First[^1] == pair.Second[0] || !blocks[pair.First[^1]].KeepWithNext || pair.First.All(i => blocks[i].KeepWithNext));
        },
        iter: Trees);

    [Fact]
    public void No_text_stands_below_the_text_area_unless_it_is_reported() => Case.Sample(
        c =>
        {
            var result = Sample.LayOut(Document(c.Body, c.Height, c.Grid));
            var isLow = result.Value.Pages.Any(p => Visible(p.Content, default).Any(y => y.Points > c.Height));
            return !isLow || result.Diagnostics.Any(d => d.Code == FlowDiagnostics.ContentTooHigh.Code);
        },
        iter: Trees);

    [Fact]
    public void The_same_document_gives_the_same_pages_with_any_number_of_threads() => Case.Sample(
        c =>
        {
            var document = Document(c.Body, c.Height, c.Grid);
            return PageDump.Write(Sample.LayOut(document, new LayoutOptions { Workers = 1 }).Value)
                == PageDump.Write(Sample.LayOut(document, new LayoutOptions { Workers = 4 }).Value);
        },
        iter: Trees);

    [Fact]
    public void Small_regions_hold_the_same_as_one_large_one() => Tree.Sample(
        tree =>
        {
            var (body, _) = Renamed(tree);
            string[] Content(int height) => [.. LayOut(body, height, false).Pages.SelectMany(p => Own(p.Content)).Order(StringComparer.Ordinal)];
            return Content(25).SequenceEqual(Content(100_000));
        },
        iter: Trees);

    private static PagedDocument LayOut(Block body, int height, bool grid) => Sample.LayOut(Document(body, height, grid)).Value;

    private static ComposedDocument Document(Block body, int height, bool grid) =>
        Sample.Document(new PageSequence(Sample.Template(200, height) with { BaselineGrid = grid ? 12.Pt() : default }, body));

    /// <summary>Heights of the baselines that no clip cuts off.</summary>
    private static IEnumerable<Length> Visible(Frame frame, Length y)
    {
        foreach (var item in frame.Items)
        {
            if (item.Item is TextItem)
                yield return y + item.Y;
            if (item.Item is not GroupItem group)
                continue;
            foreach (var inner in Visible(group.Frame, y + item.Y))
            {
                if (!group.IsClipped || inner <= y + item.Y + group.Frame.Height)
                    yield return inner;
            }
        }
    }

    /// <summary>The lines that are not repetitions.</summary>
    private static IEnumerable<string> Own(Frame frame)
    {
        foreach (var item in frame.Items)
        {
            if (item.Item is TextItem text)
                yield return string.Concat(text.Segments.Select(s => s.Text.Text));
            if (item.Item is not GroupItem { IsArtifact: false } group)
                continue;
            foreach (var inner in Own(group.Frame))
                yield return inner;
        }
    }

    /// <summary>The same tree with a name of its own for every line, and the names in document order.</summary>
    private static (Block Body, List<string> Names) Renamed(Block block)
    {
        var names = new List<string>();
        return (Rename(block, names), names);
    }

    private static Block Rename(Block block, List<string> names)
    {
        switch (block)
        {
            case ParagraphBlock p:
                var first = names.Count;
                names.AddRange(Enumerable.Range(first, p.Inlines.OfType<TextInline>().Count()).Select(i => $"w{i}"));
                return p with { Inlines = Sample.Paragraph(string.Join('|', names.Skip(first)), p.Style).Inlines };
            case StackBlock s:
                return s with { Children = [.. s.Children.Select(c => Rename(c, names))] };
            case RowBlock r:
                return r with { Cells = [.. r.Cells.Select(c => c with { Content = Rename(c.Content, names) })] };
            case TableBlock t:
                return t with { Rows = [.. t.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c with { Content = Rename(c.Content, names) })] })] };
            case BoxBlock b:
                return b with { Content = Rename(b.Content, names) };
            case ColumnsBlock c:
                return c with { Content = Rename(c.Content, names) };
            case FittingBlock f:
                return f with { Alternatives = [.. f.Alternatives.Select(a => Rename(a, names))] };
            case CanvasBlock c:
                return c with { Items = [.. c.Items.Select(i => i with { Content = Rename(i.Content, names) })] };
            case LinkBlock l:
                return l with { Content = Rename(l.Content, names) };
            default:
                return block;
        }
    }
}
