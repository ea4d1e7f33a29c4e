using System.IO.Compression;

namespace Booklet.Output.Pdf.Images;

/// <summary>
/// Deflates samples after PNG's row filters (ISO/IEC 15948, 9.2), which make photographs about half as large. Each row takes the filter
/// whose bytes, read as signed, have the smallest sum: the heuristic that the standard recommends (12.8).
/// </summary>
internal static class RowFilter
{
    private const int FilterCount = 5;

    public static byte[] Deflate(ReadOnlySpan<byte> samples, int rowLength, int pixelLength, CompressionLevel level)
    {
        using var output = new MemoryStream();
        // An uncompressed file keeps its images deflated all the same: nobody reads pixels.
        using (var zlib = new ZLibStream(output, level == CompressionLevel.NoCompression ? CompressionLevel.Optimal : level, leaveOpen: true))
        {
            var previous = new byte[rowLength];
            var best = new byte[rowLength + 1];
            var candidate = new byte[rowLength + 1];
            for (var start = 0; start < samples.Length; start += rowLength)
            {
                var row = samples.Slice(start, rowLength);
                var smallest = long.MaxValue;
                for (var filter = 0; filter < FilterCount; filter++)
                {
                    candidate[0] = (byte)filter;
                    var sum = Apply(filter, row, previous, pixelLength, candidate.AsSpan(1));
                    if (sum < smallest)
                        (smallest, best, candidate) = (sum, candidate, best);
                }
                zlib.Write(best);
                row.CopyTo(previous);
            }
        }
        return output.ToArray();
    }

    private static long Apply(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int pixelLength, Span<byte> result)
    {
        long sum = 0;
        for (var i = 0; i < row.Length; i++)
        {
            var left = i >= pixelLength ? row[i - pixelLength] : 0;
            var aboveLeft = i >= pixelLength ? above[i - pixelLength] : 0;
            var prediction = filter switch
            {
                0 => 0,
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                _ => Paeth(left, above[i], aboveLeft),
            };
            var difference = (byte)(row[i] - prediction);
            result[i] = difference;
            sum += Math.Abs((sbyte)difference + 0);
        }
        return sum;
    }

    private static int Paeth(int left, int above, int aboveLeft)
    {
        var estimate = left + above - aboveLeft;
        var (toLeft, toAbove, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - aboveLeft));
        if (toLeft <= toAbove && toLeft <= toCorner)
            return left;
        return toAbove <= toCorner ? above : aboveLeft;
    }
}
