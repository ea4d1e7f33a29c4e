using System.Collections.Immutable;
using Booklet.Design.Planning;
using Booklet.Design.Setting;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections.Contents;

/// <summary>The contents with page numbers. Composed last, since it lists what the other sections gave; printed where the order says.</summary>
internal sealed class ContentsSection(ComposingRoom room)
{
    public const string Name = "contents";

    /// <summary>A booklet of a grid, a day, its talks and an index is opened, not searched.</summary>
    public const int FewestLines = 5;

    /// <summary>Longer contents fill their page.</summary>
    public const int MostLinesWithFacts = 20;

    /// <param name="all">The lines.</param>
    /// <param name="facts">What stands below them, or null.</param>
    public PageSequence Compose(List<ContentsLine> all, Block? facts)
    {
        var head = room.ChapterHead(room.Words.Contents, Anchors.Chapter(Name));
        // Contents that are a line or two too long for their page are set closer rather than broken.
        double[] spaces = [0.5, 0.25, 0, 0.5];
        return room.Pages(new StackBlock([head, new FittingBlock([.. spaces.Select(s => List(all, s))]), .. facts is null ? (IEnumerable<Block>)[] : [new SpaceBlock(room.Theme.Grid * 3), facts]]));
    }

    private StackBlock List(List<ContentsLine> all, double space)
    {
        var theme = room.Theme;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var i = 0; i < all.Count;)
        {
            var line = all[i];
            // A chapter with entries below it stands apart; chapters without follow each other closely.
            var below = all.Skip(i + 1).TakeWhile(l => l.Level > line.Level).ToList();
            blocks.Add(Entry(line) with { SpaceBefore = i > 0 ? theme.Grid * space : default, KeepWithNext = below.Count > 0 });
            // A list inside the list: whoever hears it can step over the entries of a chapter.
            if (below.Count > 0)
                blocks.Add(new StackBlock([.. below.Select(Entry)]) { Role = StructureRole.Contents });
            i += 1 + below.Count;
        }

        return new StackBlock(blocks.ToImmutable()) { Role = StructureRole.Contents };
    }

    private RowBlock Entry(ContentsLine line)
    {
        var theme = room.Theme;
        var text = line.Level == 1 ? theme.Strong : theme.Text;
        var number = theme.Text with { Features = ["lnum", "tnum"], Weight = line.Level == 1 ? FontWeight.Semibold : FontWeight.Regular };
        var style = theme.Ragged(text) with { HangingIndent = theme.TextSize };
        return new RowBlock(
            [
                new RowCell(ColumnWidth.Fixed(line.Level == 1 ? default : theme.Grid * 1.4), new SpaceBlock(default)),
                new RowCell(ColumnWidth.Share(), new LinkBlock(new AnchorTarget(line.Anchor), new ParagraphBlock(style, line.Inlines))),
                new RowCell(
                    ColumnWidth.Fixed(theme.Grid * 2.5),
                    new ParagraphBlock(theme.Ragged(number) with { Alignment = TextAlignment.End }, [new PageReferenceInline([new PageReferenceTarget(line.Anchor)], number)]))
                {
                    Alignment = VerticalAlignment.Bottom,
                },
            ],
            default)
        {
            Role = StructureRole.ContentsItem,
            KeepTogether = true,
        };
    }
}
