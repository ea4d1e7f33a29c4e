using System.Collections.Immutable;
using Booklet.Design.Setting;
using Booklet.Design.Themes;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;
using Inline = Booklet.Typesetting.Document.Inline;

namespace Booklet.Design.Sections.Cover;

/// <summary>The cover: the programme's own shape, the title, when and where, and a line at the foot.</summary>
internal sealed class CoverSection(ComposingRoom room) : ISection
{
    /// <summary>Share of the page's height for the drawing; the title stands below it, in the optical middle of the rest.</summary>
    private const double DrawingShare = 0.5;

    /// <summary>However little there is to draw, the title begins no higher than this share of the page.</summary>
    private const double LowestTitleStart = 0.36;

    private readonly Theme _theme = room.Theme;

    public string Name => "cover";

    public bool HasContent => true;

    public Chapter Compose()
    {
        var template = _theme.CoverPage();
        var width = _theme.Page.Width - template.Margins.Left - template.Margins.Right;
        var height = _theme.Page.Height - template.Margins.Top - template.Margins.Bottom;
        var items = ImmutableArray.CreateBuilder<CanvasItem>();

        var drawing = new ProgrammeDrawing(room).Draw(width, _theme.Page.Height * DrawingShare);
        var top = default(Length);
        if (drawing is not null)
        {
            // A low drawing stands on the title rather than leaving it to the head of an empty page.
            top = Length.Max(drawing.Height + _theme.Grid * 2, height * LowestTitleStart);
            items.Add(new CanvasItem(new Rectangle(default, top - _theme.Grid * 2 - drawing.Height, width, drawing.Height), drawing));
        }
        else
        {
            top = height * LowestTitleStart;
        }

        var foot = Foot();
        var footHeight = _theme.Grid;
        items.Add(new CanvasItem(new Rectangle(default, top, width, height - top - footHeight * 2), Title()) { Clip = false });
        items.Add(new CanvasItem(new Rectangle(default, height - footHeight, width, footHeight), foot) { Clip = false });
        if (Logo() is { } logo)
            items.Add(new CanvasItem(new Rectangle(width - logo.Width, height - footHeight * 2 - logo.Height, logo.Width, logo.Height), logo));

        var body = new CanvasBlock(width, height, items.ToImmutable());
        return new Chapter([new PageSequence(template, body)], []);
    }

    /// <summary>Title, subtitle, and when and where; smaller where a long title needs it.</summary>
    private FittingBlock Title()
    {
        double[] scales = [1, 0.85, 0.7, 0.56];
        return new FittingBlock([.. scales.Select(TitleAt)]);
    }

    private StackBlock TitleAt(double scale)
    {
        var title = _theme.CoverTitle with { Size = _theme.CoverSize * scale };
        var line = new TextStyle { Family = Theme.Serif, Size = _theme.TextSize * 1.1, Color = _theme.Palette.OnAccent, Features = ["onum"] };
        var subtitle = line with { Size = _theme.SubheadSize * 1.1, Italic = true };
        var info = room.Programme.Event;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new ParagraphBlock(Lines(title, 1.18) with { Balance = true }, room.Text.Title(info.Title, title)) { Role = StructureRole.Heading1, Outline = new OutlineEntry(info.Title.ToPlainText(), 1) });
        if (!info.Subtitle.IsEmpty)
            blocks.Add(new ParagraphBlock(Lines(subtitle, 1.3), room.Text.Title(info.Subtitle, subtitle)) { Role = StructureRole.Paragraph, SpaceBefore = _theme.Grid * 0.5 });
        if (WhenAndWhere(line) is { Length: > 0 } whenAndWhere)
            blocks.Add(new ParagraphBlock(Lines(line, 1.35), whenAndWhere) { Role = StructureRole.Paragraph, SpaceBefore = _theme.Grid });
        if (!info.Hosts.IsEmpty)
            blocks.Add(ComposingRoom.Line(Lines(line, 1.35), string.Join(" · ", info.Hosts.Select(h => h.ToPlainText()))) with { Role = StructureRole.Paragraph });
        return new StackBlock(blocks.ToImmutable());
    }

    private ImmutableArray<Inline> WhenAndWhere(TextStyle style)
    {
        var info = room.Programme.Event;
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        if (info.FirstDate is { } first)
            inlines.Add(new TextInline(room.Calendar.Range(first, info.LastDate ?? first), style));
        if (!info.Place.IsEmpty)
        {
            if (inlines.Count > 0)
                inlines.Add(new TextInline(" \u00a0·\u00a0 ", style));
            inlines.AddRange(room.Text.Title(info.Place, style));
        }
        return inlines.ToImmutable();
    }

    private RowBlock Foot()
    {
        var style = new TextStyle { Family = Theme.Sans, Size = _theme.DataSize, Color = _theme.Palette.OnAccent, Tracking = 20 };
        var site = room.Programme.Event.Website is { } uri ? ComposingRoom.ShortUri(uri) : "";
        var left = ComposingRoom.Line(Lines(style, 1.3), room.Programme.Event.Edition ?? room.Words.CoverLine);
        var right = new ParagraphBlock(
            Lines(style, 1.3) with { Alignment = TextAlignment.End },
            [new TextInline(site, style) { Link = site.Length > 0 ? new UriTarget(room.Programme.Event.Website!) : null }]);
        return new RowBlock([new RowCell(ColumnWidth.Share(), left), new RowCell(ColumnWidth.Share(), right)], _theme.Grid);
    }

    /// <summary>On white, since logos are drawn for paper.</summary>
    private CanvasBlock? Logo()
    {
        if (room.Pictures.Load(room.Programme.Event.Logo) is not { } image)
            return null;
        var height = _theme.Grid * 3;
        var width = Length.Min(height * image.AspectRatio, _theme.Page.Width * 0.35);
        var pad = _theme.Grid / 2;
        var picture = new ImageBlock(image, width, height)
        {
            Role = StructureRole.Figure,
            Alternative = Pictures.Alternative(room.Programme.Event.Logo, room.Words.Logo, room.Programme.Event.ShortTitle),
        };
        return new CanvasBlock(width + pad * 2, height + pad * 2,
            [
                new CanvasItem(new Rectangle(default, default, width + pad * 2, height + pad * 2), new RectangleBlock(Color.White)),
                new CanvasItem(new Rectangle(pad, pad, width, height), picture),
            ]);
    }

    private ParagraphStyle Lines(TextStyle style, double leading) =>
        new() { Text = style, Leading = style.Size * leading, Language = _theme.Language };
}
