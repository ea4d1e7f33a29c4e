using System.Text;
using Booklet.Content.Model;
using Booklet.Typesetting.Flow;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Pages;

namespace Booklet.Design.Tests;

/// <summary>The words that are painted on pages, as a reader finds them there: what a fitting cell gave up is not among them.</summary>
internal static class PageText
{
    private static readonly FontBook Fonts = FontBook.Bundled();

    public static PagedDocument Layout(Programme programme, BookletOptions? options = null) =>
        Typesetter.Layout(BookletComposer.Compose(programme, options ?? BookletOptions.Default, CompositionOptions.Default).Value.Document, Fonts).Value;

    public static string Of(Programme programme, BookletOptions? options = null) => string.Join("\f", Layout(programme, options).Pages.Select(Of));

    public static string Of(Page page)
    {
        var text = new StringBuilder();
        foreach (var (item, _, _) in Texts(page))
            text.Append(string.Concat(item.Segments.Where(s => s.Kind != SegmentKind.Hyphen).Select(s => s.Text.Text))).Append(' ');
        return text.ToString();
    }

    /// <summary>Every run of text with its baseline's start on the page, in points.</summary>
    public static IEnumerable<(TextItem Item, double X, double Y)> Texts(Page page) => Texts(page.Content, 0, 0);

    private static IEnumerable<(TextItem Item, double X, double Y)> Texts(Frame frame, double x, double y)
    {
        foreach (var placed in frame.Items)
        {
            var (left, top) = (x + placed.X.Points, y + placed.Y.Points);
            switch (placed.Item)
            {
                case GroupItem group:
                    foreach (var inner in Texts(group.Frame, left, top))
                        yield return inner;
                    break;
                case TextItem text:
                    yield return (text, left, top);
                    break;
            }
        }
    }
}
