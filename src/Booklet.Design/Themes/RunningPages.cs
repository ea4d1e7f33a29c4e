using Booklet.Design.Setting;
using Booklet.Typesetting;
using Booklet.Typesetting.Document;

namespace Booklet.Design.Themes;

/// <summary>Page templates of the theme.</summary>
internal static class RunningPages
{
    /// <summary>
    /// The event on the left page, the day or section on the right one, both at the outer edge with the folio below:
    /// where a thumb finds them.
    /// </summary>
    public static PageTemplate RunningPage(this Theme theme, string eventTitle, bool isWide = false)
    {
        var head = theme.Datum with { Tracking = 20 };
        var folio = theme.Datum with { Color = theme.Palette.Text };
        var left = theme.Ragged(head) with { MaximumLines = 1 };
        var right = left with { Alignment = TextAlignment.End };
        return new PageTemplate
        {
            Size = theme.Page,
            Margins = isWide ? theme.WideMargins : theme.Margins,
            BaselineGrid = theme.Grid,
            Header = new PageFurniture(
                new ParagraphBlock(left, [new TextInline(eventTitle, head)]),
                new ParagraphBlock(right, [new MarkInline(Marks.Section, head)])),
            HeaderDistance = theme.Grid * 0.9,
            Footer = new PageFurniture(
                new ParagraphBlock(left, [new CurrentPageInline(folio)]),
                new ParagraphBlock(right, [new CurrentPageInline(folio)])),
            FooterDistance = theme.Grid * 1.1,
            HeaderOnFirstPage = false,
        };
    }

    /// <summary>A page in the accent from edge to edge, without furniture.</summary>
    public static PageTemplate CoverPage(this Theme theme)
    {
        var side = theme.Page.Width * 0.1;
        return new PageTemplate
        {
            Size = theme.Page,
            Margins = new Edges(side, side * 0.9, side, side),
            PageColor = theme.Palette.Accent,
        };
    }
}
