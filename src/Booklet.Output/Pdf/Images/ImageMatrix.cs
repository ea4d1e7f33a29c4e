namespace Booklet.Output.Pdf.Images;

/// <summary>
/// The matrix that puts an image's unit square on its place so that it stands upright (EXIF 2.3, tag 274): a stored picture is
/// turned on the page instead of being encoded anew.
/// </summary>
internal static class ImageMatrix
{
    /// <summary>
    /// a b c d e f for the rectangle with its top left at (<paramref name="x"/>, <paramref name="top"/>), y upwards.
    /// </summary>
    public static long[] Place(int orientation, long x, long top, long width, long height)
    {
        var (right, bottom) = (x + width, top - height);
        // The image's space has its first row at the top (v = 1). Each case names where its bottom left corner goes, and
        // how its bottom edge (a, b) and left edge (c, d) run from there.
        return orientation switch
        {
            2 => [-width, 0, 0, height, right, bottom],
            3 => [-width, 0, 0, -height, right, top],
            4 => [width, 0, 0, -height, x, top],
            5 => [0, -height, -width, 0, right, top],
            6 => [0, -height, width, 0, x, top],
            7 => [0, height, width, 0, x, bottom],
            8 => [0, height, -width, 0, right, bottom],
            _ => [width, 0, 0, height, x, bottom],
        };
    }
}
