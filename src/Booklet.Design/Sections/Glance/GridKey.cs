using System.Collections.Immutable;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Sections.Glance;

/// <summary>What the fills and the letters mean, below the grid: the kinds and the tracks that occur in it.</summary>
internal sealed class GridKey(ComposingRoom room)
{
    private const double Leading = 1.3;

    private readonly Theme _theme = room.Theme;

    private TextStyle Label => _theme.Datum with { Size = _theme.DataSize * 0.9 };

    public Length HeightFor(Grid grid, Length width)
    {
        // Half an em a letter, and a letter of a track stands with some space.
        const double LetterInEms = 0.52, MarkInLetters = 6;
        var letters = Tracks(grid).Sum(t => t.Name.Length + MarkInLetters);
        var lines = Math.Ceiling(letters * LetterInEms * Label.Size.Points / width.Points);
        return _theme.Grid * (Dresses(grid).Skip(1).Any() ? 1.6 : 0.4) + Label.Size * (Leading * lines);
    }

    public StackBlock Compose(Grid grid)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        // One fill tells nothing apart.
        if (Dresses(grid).Skip(1).Any())
            blocks.Add(Kinds(grid));
        var style = _theme.Ragged(Label) with { Leading = Label.Size * Leading, Orphans = 1, Widows = 1 };
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var track in Tracks(grid))
        {
            if (inlines.Count > 0)
                inlines.Add(new TextInline("\u2003 ", Label));
            inlines.AddRange(TrackLetter.Of(track, Label, _theme));
            // A name and its letter stay on one line as far as they can.
            inlines.Add(new TextInline("\u00a0" + track.Name.Replace(' ', '\u00a0'), Label));
        }
        if (inlines.Count > 0)
            blocks.Add(new ParagraphBlock(style, inlines.ToImmutable()) { Role = StructureRole.Paragraph });
        return new StackBlock(blocks.ToImmutable());
    }

    private List<TrackMark> Tracks(Grid grid) => [.. grid.AllEvents.Select(e => TrackLetter.For(e.Session, room)).OfType<TrackMark>().DistinctBy(t => t.Letter).OrderBy(t => t.Letter.Length).ThenBy(t => t.Letter, StringComparer.Ordinal)];

    private IEnumerable<GridDress> Dresses(Grid grid) =>
        grid.AllEvents.Select(e => GridCell.DressOf(e.Session.Kind, _theme)).Where(d => d.Weight != GridDress.NotInKey).DistinctBy(d => d.Weight).OrderBy(d => d.Weight);

    private RowBlock Kinds(Grid grid)
    {
        var style = _theme.Ragged(Label) with { Leading = Label.Size * Leading };
        var size = Label.Size;
        var cells = ImmutableArray.CreateBuilder<RowCell>();
        foreach (var dress in Dresses(grid))
        {
            var swatch = new CanvasBlock(size, size, [new CanvasItem(new Rectangle(default, size * 0.12, size, size), new RectangleBlock(dress.Fill, dress.Border))]) { Role = StructureRole.Artifact };
            cells.Add(new RowCell(ColumnWidth.Fixed(size), swatch));
            cells.Add(new RowCell(ColumnWidth.Content, ComposingRoom.Line(style, KindName(dress.Weight))));
            cells.Add(new RowCell(ColumnWidth.Fixed(_theme.Grid * 0.6), new SpaceBlock(default)));
        }
        cells.Add(new RowCell(ColumnWidth.Share(), new SpaceBlock(default)));
        return new RowBlock(cells.ToImmutable(), 4.Pt()) { Role = StructureRole.List };
    }

    private string KindName(int weight) => weight switch
    {
        0 => room.Words.Keynotes,
        1 => room.Words.KeySessions,
        2 => room.Words.Posters,
        _ => room.Words.KeyOther,
    };
}
