using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Flow;

/// <summary>Takes as many of a paragraph's lines as fit, with at least so many on either side of a break as its style says.</summary>
internal static class LayoutParagraph
{
    public static LayoutResult Layout(FlowContext context, ParagraphBlock block, LineCursor? cursor, Region region)
    {
        var (paragraph, findings) = context.Set(block, region.Width);
        var start = cursor?.Line ?? 0;
        var left = paragraph.Lines.Length - start;
        var shift = block.Style.AlignsToGrid && left > 0 ? region.DistanceToGrid(paragraph.Lines[start].Above + paragraph.Ascent - region.GridAscent) : Length.Zero;

        var fitting = paragraph.CountIn(region.Height - shift, start);
        var count = fitting >= left ? left : WithoutHyphen(paragraph, start, LinesBeforeBreak(block.Style, start, left, fitting), block.Style);
        if (count == 0 && left > 0)
        {
            if (!region.MustPlace)
                return Refused.TooHigh;
            // A full page too low for the widows and orphans asked for: a line out of place is better than none.
            count = Math.Max(1, fitting);
        }

        var builder = new FrameBuilder();
        var height = shift + paragraph.HeightOf(start, count);
        var frame = Take(context, builder, paragraph, start, count, shift);
        if (start == 0)
        {
            foreach (var finding in findings)
                builder.Report(finding);
        }
        if (height > region.Height && count > 0)
            builder.Report(FlowDiagnostics.TooHigh(block, height, region.Height));
        builder.Adopt(frame, Length.Zero);
        return count == left ? builder.Complete(region.Width, height) : builder.Break(region.Width, height, new LineCursor(start + count));
    }

    /// <summary>Lines that may stand before a break when <paramref name="fitting"/> have room; 0 where every break is forbidden.</summary>
    private static int LinesBeforeBreak(ParagraphStyle style, int start, int left, int fitting)
    {
        var count = Math.Min(fitting, left - Math.Max(1, style.Widows));
        var least = start == 0 ? Math.Max(1, style.Orphans) : 1;
        return count >= least ? count : 0;
    }

    /// <summary>
    /// No word is parted over a page or column (Chicago 3.11), where the line before ends with a whole one and may be the last: a line less at
    /// the foot is not seen, half a word is.
    /// </summary>
    private static int WithoutHyphen(SetParagraph paragraph, int start, int count, ParagraphStyle style)
    {
        var least = start == 0 ? Math.Max(1, style.Orphans) : 1;
        return count > least && paragraph.Lines[start + count - 1].EndsWithHyphen && !paragraph.Lines[start + count - 2].EndsWithHyphen ? count - 1 : count;
    }

    private static Complete Take(FlowContext context, FrameBuilder builder, SetParagraph paragraph, int start, int count, Length shift)
    {
        for (var i = 0; i < count; i++)
        {
            var baseline = shift + paragraph.HeightOf(start, i) + paragraph.Lines[start + i].Above + paragraph.Ascent;
            foreach (var item in paragraph.Lines[start + i].Items)
            {
                // The setter knows the place of a box in the line but not what is in it.
                if (item.Item is GroupItem { Source: { } content, Frame: { Items.IsEmpty: true } box })
                    PlaceBox(context, builder, content, box, item.X, baseline + item.Y);
                else
                    builder.Draw(item.X, baseline + item.Y, item.Item);
            }
        }
        return new Complete(new Frame(default, default, []) { FirstBaseline = count > 0 ? shift + paragraph.Lines[start].Above + paragraph.Ascent : null });
    }

    private static void PlaceBox(FlowContext context, FrameBuilder builder, Block content, Frame box, Length x, Length y)
    {
        var height = box.Height > Length.Zero ? box.Height : Length.Unbounded;
        var piece = BlockLayout.Unbroken(context, content, new Region(box.Width, height));
        builder.Place(content, true, piece with { Frame = new Frame(piece.Frame.Width, piece.Frame.Height, piece.Frame.Items) }, x, y, isInLine: true);
    }
}
