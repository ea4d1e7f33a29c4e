using Booklet.Typesetting;
using Booklet.Typesetting.Pages;
using SkiaSharp;

namespace Booklet.Output.Proofs;

/// <summary>Paints a page as a PNG for the screen: the same frames, glyphs and places as in print, without links.</summary>
public static class ProofPainter
{
    /// <summary>Writes the trimmed page, on white where it has no colour of its own, at so many pixels an inch.</summary>
    public static void Paint(PagedDocument document, int pageIndex, double ppi, Stream png) => Paint(document, pageIndex, ppi, png, Length.Zero);

    /// <summary>The same with the paper beyond the trim, so wide on all four sides.</summary>
    public static void Paint(PagedDocument document, int pageIndex, double ppi, Stream png, Length bleed)
    {
        var page = document.Pages[pageIndex];
        var scale = ppi / 72;
        var width = Math.Max(1, (int)Math.Round((page.Size.Width + bleed + bleed).Points * scale));
        var height = Math.Max(1, (int)Math.Round((page.Size.Height + bleed + bleed).Points * scale));
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        var paper = page.Color ?? Color.White;
        canvas.Clear(new SKColor(paper.Red, paper.Green, paper.Blue));
        canvas.Scale((float)scale);
        using var painter = new CanvasPainter(canvas, scale);
        painter.Visit(page.Content, new Point(bleed, bleed));
        canvas.Flush();
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        data.SaveTo(png);
    }
}
