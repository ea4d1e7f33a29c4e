namespace Booklet.Typesetting.Images;

/// <summary>
/// Makes pictures smaller with Mitchell and Netravali's cubic filter (1988; B = C = 1/3), widened by the ratio so that every source pixel
/// counts. Written here in plain arithmetic, because the fast ways of graphics libraries differ between processors.
/// </summary>
internal static class Resampler
{
    private const double FilterRadius = 2;

    /// <summary>RGBA without premultiplication in and out; colours are weighted by their opacity.</summary>
    public static byte[] Reduce(byte[] source, PixelSize from, PixelSize to)
    {
        var columns = Weights(from.Width, to.Width);
        var rows = Weights(from.Height, to.Height);
        var result = new byte[to.Width * to.Height * 4];
        // Rows that are reduced in width, kept while the filter still reaches them.
        var kept = new float[rows.Max(r => r.Values.Length) + 1][];
        var next = 0;
        var sum = new float[to.Width * 4];
        for (var y = 0; y < to.Height; y++)
        {
            var (first, weights) = rows[y];
            for (; next < first + weights.Length; next++)
                kept[next % kept.Length] = ReduceRow(source.AsSpan(next * from.Width * 4, from.Width * 4), columns, kept[next % kept.Length]);
            Array.Clear(sum);
            for (var k = 0; k < weights.Length; k++)
            {
                var (row, weight) = (kept[(first + k) % kept.Length], weights[k]);
                for (var i = 0; i < sum.Length; i++)
                    sum[i] += row[i] * weight;
            }
            Store(sum, result.AsSpan(y * to.Width * 4, to.Width * 4));
        }
        return result;
    }

    private static float[] ReduceRow(ReadOnlySpan<byte> source, (int First, float[] Values)[] columns, float[]? reuse)
    {
        var row = reuse ?? new float[columns.Length * 4];
        for (var x = 0; x < columns.Length; x++)
        {
            var (first, weights) = columns[x];
            float r = 0, g = 0, b = 0, a = 0;
            for (var k = 0; k < weights.Length; k++)
            {
                var pixel = source.Slice((first + k) * 4, 4);
                var alpha = weights[k] * pixel[3];
                r += pixel[0] * alpha;
                g += pixel[1] * alpha;
                b += pixel[2] * alpha;
                a += alpha;
            }
            row[x * 4] = r;
            row[x * 4 + 1] = g;
            row[x * 4 + 2] = b;
            row[x * 4 + 3] = a;
        }
        return row;
    }

    private static void Store(float[] sum, Span<byte> row)
    {
        for (var i = 0; i < row.Length; i += 4)
        {
            var alpha = sum[i + 3];
            if (alpha <= 0.5f)
                continue;
            for (var c = 0; c < 3; c++)
                row[i + c] = Level(sum[i + c] / alpha);
            row[i + 3] = Level(alpha);
        }
    }

    private static byte Level(float value) => (byte)Math.Clamp(MathF.Round(value), 0, 255);

    /// <summary>For each target pixel, the first source pixel and the weights from there on; they add up to 1.</summary>
    private static (int First, float[] Values)[] Weights(int from, int to)
    {
        var ratio = (double)from / to;
        var radius = FilterRadius * Math.Max(1, ratio);
        var all = new (int, float[])[to];
        for (var i = 0; i < to; i++)
        {
            var centre = (i + 0.5) * ratio;
            var first = Math.Max(0, (int)Math.Floor(centre - radius));
            var last = Math.Min(from - 1, (int)Math.Ceiling(centre + radius) - 1);
            var values = new double[last - first + 1];
            for (var k = 0; k < values.Length; k++)
                values[k] = Mitchell((first + k + 0.5 - centre) / Math.Max(1, ratio));
            var total = values.Sum();
            all[i] = (first, [.. values.Select(v => (float)(v / total))]);
        }
        return all;
    }

    private static double Mitchell(double x)
    {
        x = Math.Abs(x);
        if (x >= 2)
            return 0;
        return x < 1
            ? (7 * x * x * x - 12 * x * x + 16.0 / 3) / 6
            : (-7.0 / 3 * x * x * x + 12 * x * x - 20 * x + 32.0 / 3) / 6;
    }
}
