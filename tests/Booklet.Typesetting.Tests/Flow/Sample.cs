using Booklet.Diagnostics;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Flow;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Tests.Flow;

/// <summary>Small documents and what is read off their pages. Text is 10 pt high with 5 pt a character and 10 pt from line to line.</summary>
internal static class Sample
{
    public static TextStyle Text { get; } = new() { Family = "Box", Size = 10.Pt() };

    public static ParagraphStyle Style { get; } = new() { Text = Text, Leading = 10.Pt() };

    public static ParagraphStyle Free { get; } = Style with { Orphans = 1, Widows = 1 };

    /// <summary>A paragraph with the given lines, one for each part between '|'.</summary>
    public static ParagraphBlock Paragraph(string lines, ParagraphStyle? style = null)
    {
        var inlines = new List<Inline>();
        foreach (var line in lines.Split('|'))
        {
            if (inlines.Count > 0)
                inlines.Add(new LineBreakInline());
            inlines.Add(new TextInline(line, Text));
        }
        return new ParagraphBlock(style ?? Style, [.. inlines]);
    }

    /// <summary>A paragraph of lines called prefix1, prefix2, …</summary>
    public static ParagraphBlock Lines(string prefix, int count, ParagraphStyle? style = null) =>
        Paragraph(string.Join('|', Enumerable.Range(1, count).Select(i => $"{prefix}{i}")), style);

    public static ParagraphBlock Inlines(params Inline[] inlines) => new(Style, [.. inlines]);

    public static PageReferenceInline Reference(params string[] anchors) => new([.. anchors.Select(a => new PageReferenceTarget(a))], Text);

    public static StackBlock Stack(params Block[] children) => new([.. children]);

    public static PageTemplate Template(int width = 100, int height = 100) => new() { Size = new Size(width.Pt(), height.Pt()), Margins = default };

    public static ComposedDocument Document(params PageSequence[] sequences) =>
        new(new DocumentProperties { Title = "Sample", Language = "en" }, [.. sequences]);

    public static StageResult<PagedDocument> LayOut(ComposedDocument document, LayoutOptions? options = null) =>
        Typesetter.Layout(document, new BoxSetter(), options);

    /// <summary>Lays out on pages of the given height in points.</summary>
    public static StageResult<PagedDocument> LayOut(Block body, int height = 100, int width = 100) =>
        LayOut(Document(new PageSequence(Template(width, height), body)));

    /// <summary>The lines of every page, joined by '|'.</summary>
    public static string[] Pages(Block body, int height = 100, int width = 100) => Pages(LayOut(body, height, width).Value);

    public static string[] Pages(PagedDocument document) =>
        [.. document.Pages.Select(p => string.Join('|', Texts(p.Content).Select(t => t.Text)))];

    /// <summary>Lines of text with their baselines' starts on the page, in painting order.</summary>
    public static IEnumerable<(string Text, double X, double Y)> Texts(Frame frame) =>
        Items(frame).Where(i => i.Item is TextItem).Select(i =>
            (string.Concat(((TextItem)i.Item).Segments.Select(s => s.Text.Text)), i.X.Points, i.Y.Points));

    public static IEnumerable<PlacedItem> Items(Frame frame, Length x = default, Length y = default)
    {
        foreach (var item in frame.Items)
        {
            yield return new PlacedItem(x + item.X, y + item.Y, item.Item);
            if (item.Item is GroupItem group)
            {
                foreach (var inner in Items(group.Frame, x + item.X, y + item.Y))
                    yield return inner;
            }
        }
    }
}
