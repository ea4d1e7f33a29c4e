using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Pages;
using Booklet.Typesetting.Shaping;

namespace Booklet.Typesetting.Breaking;

/// <summary>The placed parts of a line as items: what one inline contributes becomes one text item.</summary>
internal sealed class LineItems(ParagraphText paragraph, Func<BoxInline, Frame> frameOf)
{
    /// <summary>Thickness of a struck-out line, as a share of the size: a light stem's.</summary>
    private const double StrikethroughWidth = 0.05;

    private readonly ImmutableArray<PlacedItem>.Builder _items = ImmutableArray.CreateBuilder<PlacedItem>();

    private double _scale;

    /// <summary>The items, with letters whose width is scaled.</summary>
    public ImmutableArray<PlacedItem> Make(double scale)
    {
        _scale = scale;
        _items.Clear();
        var parts = CollectionsMarshal.AsSpan(paragraph.Parts);
        for (var i = 0; i < parts.Length;)
        {
            if (parts[i].Text is null)
                AddObject(parts[i++]);
            else
            {
                var end = i + 1;
                var language = LanguageOf(parts[i]);
                for (; end < parts.Length && IsOneItem(parts[i], parts[end]); end++)
                {
                    // A space belongs to either side.
                    if (parts[end].Kind == PieceKind.Space)
                        continue;
                    if (parts[end - 1].Kind != PieceKind.Space || end - 1 > i)
                    {
                        if (LanguageOf(parts[end]) != language)
                            break;
                    }
                    else
                        language = LanguageOf(parts[end]);
                }
                AddText(parts[i..end], language);
                i = end;
            }
        }
        return _items.ToImmutable();
    }

    private static bool IsOneItem(in LinePart first, in LinePart other) =>
        other.Text is not null && other.Run == first.Run && other.IsMade == first.IsMade;

    /// <summary>
    /// What the run's tag says: its style's own language, or that of a script in which its paragraph's language is not written; null for the
    /// paragraph's, and where nobody knows.
    /// </summary>
    private string? LanguageOf(in LinePart part)
    {
        var style = paragraph.Runs[part.Run].Style;
        return part.Kind != PieceKind.Word || part.Text!.Language == style.Language || part.Text.Language == ScriptLanguages.Unknown
            ? style.Style.Language
            : part.Text.Language;
    }

    private void AddText(ReadOnlySpan<LinePart> parts, string? language)
    {
        var run = paragraph.Runs[parts[0].Run];
        var style = run.Style;
        var segments = new TextSegment[parts.Length];
        var x = parts[0].X;
        for (var i = 0; i < parts.Length; i++)
            segments[i] = new TextSegment(parts[i].Text!, parts[i].X - x, parts[i].Segment);
        var width = parts[^1].X + parts[^1].Width - x;
        var y = -style.Rise;
        _items.Add(new PlacedItem(x, y, new TextItem(ImmutableCollectionsMarshal.AsImmutableArray(segments), style.Size, style.Style.Color)
        {
            Tracking = style.Style.Tracking,
            HorizontalScale = _scale,
            Width = width,
            Source = parts[0].IsMade ? null : run.Source,
            Language = language,
            Link = run.Link,
        }));
        if (width <= Length.Zero)
            return;
        if (style.Style.Strikethrough)
        {
            var height = style.Face.ToLength(style.Face.XHeight, style.Size) / 2;
            var stroke = new Stroke(style.Size * StrikethroughWidth, style.Style.Color);
            _items.Add(new PlacedItem(x, y - height, new LineItem(new Point(width, default), stroke)));
        }
        if (run.Link is { } link)
        {
            var area = new Size(width, style.Ascent + style.Descent);
            _items.Add(new PlacedItem(x, y - style.Ascent, new LinkItem(area, link) { SourceInline = run.Source }));
        }
    }

    private void AddObject(in LinePart part)
    {
        var run = paragraph.Runs[part.Run];
        switch (run.Source)
        {
            case AnchorInline anchor:
                // At the height of the text, where a reader who follows a link wants to arrive.
                _items.Add(new PlacedItem(part.X, -run.Style.Ascent, new AnchorItem(anchor.Anchor)));
                break;
            case FormulaInline:
                AddFormula(part, run);
                break;
            case BoxInline box:
                var frame = frameOf(box);
                _items.Add(new PlacedItem(part.X, box.Descent - frame.Height, new GroupItem(frame) { Source = box.Content }));
                break;
            case FillInline { Leader: { Length: > 0 } leader }:
                AddLeader(part, run.Style, leader);
                break;
        }
    }

    private void AddFormula(in LinePart part, in TextRun run)
    {
        foreach (var item in run.Formula!.Items)
            _items.Add(item with { X = item.X + part.X });
        if (run.Link is { } link && part.Width > Length.Zero)
        {
            var area = new Size(part.Width, run.Style.Ascent + run.Style.Descent);
            _items.Add(new PlacedItem(part.X, -run.Style.Ascent, new LinkItem(area, link) { SourceInline = run.Source }));
        }
    }

    /// <summary>
    /// Copies of the leader at multiples of its width from the measure's left edge, so that they stand below each other. Not read
    /// aloud.
    /// </summary>
    private void AddLeader(in LinePart part, SetStyle style, string leader)
    {
        var word = style.Latin.Get(leader);
        var step = style.WidthOf(word).Units;
        if (step <= 0)
            return;
        var first = (part.X.Units + step - 1) / step;
        var count = (int)((part.X + part.Width).Units / step - first);
        if (count <= 0)
            return;
        var segments = new TextSegment[count];
        for (var i = 0; i < count; i++)
            segments[i] = new TextSegment(word.Shaped, new Length(i * step), SegmentKind.Text);
        var text = new TextItem(ImmutableCollectionsMarshal.AsImmutableArray(segments), style.Size, style.Style.Color)
        {
            Tracking = style.Style.Tracking,
            Width = new Length(count * step),
        };
        var frame = new Frame(text.Width, style.Ascent + style.Descent, [new PlacedItem(default, style.Ascent, text)]);
        _items.Add(new PlacedItem(new Length(first * step), -style.Ascent, new GroupItem(frame) { IsArtifact = true }));
    }
}
