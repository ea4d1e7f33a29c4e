using Booklet.Diagnostics;
using Booklet.Typesetting.Pages;

namespace Booklet.Typesetting.Images;

/// <summary>Compares the pixels that pictures have with the room that they got on the pages.</summary>
internal static class PictureResolution
{
    // Half of what print shops ask for. At 30 cm, a pixel of 150 an inch is two minutes of arc wide: its edges begin to show.
    private const double FewestPpi = 150;

    // Four times what print shops ask for, in a file that one notices when a page loads: nobody meant it.
    private const double MostPpi = 1200;
    private const int LargeFile = 1_000_000;

    private const int WantedPpi = 300;

    /// <summary>Each picture once, where it is largest, in the order of the pages.</summary>
    public static void Check(IEnumerable<Page> pages, DiagnosticBag diagnostics)
    {
        var order = new List<string>();
        var uses = new Dictionary<string, (RasterImage Image, Length Width, Page Page)>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var item in Pictures(page.Content))
            {
                if (item.Image is not RasterImage image)
                    continue;
                var isKnown = uses.TryGetValue(image.Id, out var largest);
                if (!isKnown)
                    order.Add(image.Id);
                if (!isKnown || item.Placement.Width > largest.Width)
                    uses[image.Id] = (image, item.Placement.Width, page);
            }
        }
        foreach (var id in order)
            Check(uses[id].Image, uses[id].Width, uses[id].Page, diagnostics);
    }

    private static void Check(RasterImage image, Length width, Page page, DiagnosticBag diagnostics)
    {
        if (width <= Length.Zero)
            return;
        var ppi = image.Width / (width.Points / 72);
        if (ppi < FewestPpi)
        {
            diagnostics.Add(ImageDiagnostics.TooFewPixels(image.Path, image.Location, (int)ppi, (int)FewestPpi, page.Label,
                (int)Math.Ceiling(width.Points / 72 * WantedPpi)));
        }
        else if (ppi > MostPpi && image.Data.Length > LargeFile)
        {
            diagnostics.Add(ImageDiagnostics.TooLargeForItsPlace(image.Path, image.Location, (int)ppi, page.Label, image.Data.Length));
        }
    }

    private static IEnumerable<ImageItem> Pictures(Frame frame)
    {
        foreach (var (_, _, item) in frame.Items)
        {
            if (item is ImageItem image)
                yield return image;
            if (item is not GroupItem group)
                continue;
            foreach (var inner in Pictures(group.Frame))
                yield return inner;
        }
    }
}
