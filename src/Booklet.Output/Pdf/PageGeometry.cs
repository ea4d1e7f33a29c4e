using Booklet.Typesetting;
using Booklet.Typesetting.Pages;

namespace Booklet.Output.Pdf;

/// <summary>
/// From layout's space (top left of the trimmed page, y down) to the PDF's (bottom left of the sheet with bleed, y up), in hundredths
/// of a point: 3.5 µm, finer than any press. Equal lengths give equal numbers, so edges that touch in layout touch in print.
/// </summary>
internal readonly struct PageGeometry(Page page, Length bleed)
{
    public const int Decimals = 2;

    public const int UnitsPerPoint = 100;

    public long MediaWidth => Round(page.Size.Width + bleed + bleed);

    public long MediaHeight => Round(page.Size.Height + bleed + bleed);

    public long TrimLeft => Round(bleed);

    public long TrimBottom => MediaHeight - Round(bleed + page.Size.Height);

    public long TrimRight => Round(bleed + page.Size.Width);

    public long TrimTop => MediaHeight - Round(bleed);

    public long X(Length x) => Round(bleed + x);

    public long Y(Length y) => MediaHeight - Round(bleed + y);

    public static long Round(Length length)
    {
        // Half a unit up, for negative lengths too: floor((2·100·u + U) / 2U).
        var doubled = length.Units * (2 * UnitsPerPoint) + Length.UnitsPerPoint;
        return (doubled >= 0 ? doubled : doubled - (2 * Length.UnitsPerPoint - 1)) / (2 * Length.UnitsPerPoint);
    }
}
