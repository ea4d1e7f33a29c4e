using Booklet.Typesetting;
using Booklet.Typesetting.Breaking;
using Booklet.Typesetting.Document;
using Booklet.Typesetting.Fonts;
using Booklet.Typesetting.Pages;

namespace Booklet.Benchmarks.Quality;

/// <summary>Counts over the lines of justified paragraphs, as they stand on the page.</summary>
internal sealed class LineFigures
{
    /// <summary>The last line of a paragraph is a runt when a single word or a part of one takes less than this share of the measure.</summary>
    public const double RuntShare = 0.2;

    /// <summary>Neighbours whose spaces differ by more than this share of a space are seen side by side.</summary>
    private const double Contrast = 0.5;

    // Of a space: fixed-point rounding of a line's spaces.
    private const double Tolerance = 0.005;

    public int Paragraphs { get; private set; }

    /// <summary>Lines that have to be full: all but last ones.</summary>
    public int FullLines { get; private set; }

    public int BeyondThird { get; private set; }

    public int BeyondHalf { get; private set; }

    public int Hyphens { get; private set; }

    /// <summary>Runs of exactly two line ends with a hyphen that layout or the author put there, and of more.</summary>
    public int Pairs { get; private set; }

    public int Ladders { get; private set; }

    public int Runts { get; private set; }

    public int Contrasts { get; private set; }

    public int Scaled { get; private set; }

    public double Widest { get; private set; } = 1;

    /// <summary>Sums of <see cref="LeastFaults"/>: what no way to break the paragraphs avoids.</summary>
    public int LeastGaping { get; private set; }

    public int LeastRunts { get; private set; }

    public int LeastHyphens { get; private set; }

    /// <summary>Paragraphs with lines beyond 1.5, though there is a way to break them without.</summary>
    public int Avoidable { get; private set; }

    /// <summary>Sets against the lines of a paragraph, of which so many are beyond 1.5, what no lines of it avoid.</summary>
    public void AddLeast(LeastFaults least, int gaping)
    {
        Avoidable += gaping > 0 && least.Gaping == 0 ? 1 : 0;
        LeastGaping += least.Gaping;
        LeastRunts += least.Runts;
        LeastHyphens += least.Hyphens;
    }

    /// <summary>Adds a paragraph; gives the number of its lines beyond 1.5.</summary>
    public int Add(SetParagraph set, Length measure, Length size)
    {
        Paragraphs++;
        var (run, before) = (0, BeyondHalf);
        double? previous = null;
        for (var i = 0; i < set.Lines.Length - 1; i++)
        {
            var line = set.Lines[i];
            FullLines++;
            var ratio = SpaceRatio(line) ?? (Right(line) + size / 2 < measure ? 9 : 1);
            BeyondThird += ratio > 4 / 3.0 + Tolerance ? 1 : 0;
            BeyondHalf += ratio > 1.5 + Tolerance ? 1 : 0;
            Widest = Math.Max(Widest, ratio);
            Contrasts += previous is { } p && Math.Abs(p - ratio) > Contrast ? 1 : 0;
            previous = ratio;
            Scaled += line.Items.Any(item => item.Item is TextItem { HorizontalScale: not 1 }) ? 1 : 0;
            var hasHyphen = EndsWithHyphen(line);
            Hyphens += line.EndsWithHyphen ? 1 : 0;
            run = hasHyphen ? run + 1 : 0;
            Pairs += run == 2 ? 1 : 0;
            Ladders += run == 3 ? 1 : 0;
        }
        if (set.Lines.Length > 1 && SpaceRatio(set.Lines[^1]) is null && Right(set.Lines[^1]) < measure * RuntShare)
            Runts++;
        return BeyondHalf - before;
    }

    private static bool EndsWithHyphen(SetLine line) =>
        line.EndsWithHyphen || (Segments(line).LastOrDefault(s => s.Segment.Kind != SegmentKind.Space).Segment.Text?.Text is [.., '-' or '\u2010']);

    private static Length Right(SetLine line)
    {
        var right = Length.Zero;
        foreach (var (x, segment, item) in Segments(line))
        {
            if (segment.Kind != SegmentKind.Space)
                right = Length.Max(right, x + segment.Text.Font.ToLength(segment.Text.Advance, item.Size));
        }
        return right;
    }

    /// <summary>Width of the spaces as a share of what the font gives them; null for a line without one.</summary>
    private static double? SpaceRatio(SetLine line)
    {
        var segments = Segments(line).ToList();
        for (var i = 0; i + 1 < segments.Count; i++)
        {
            var ((x, space, item), next) = (segments[i], segments[i + 1]);
            if (space.Kind != SegmentKind.Space || next.Segment.Kind != SegmentKind.Text || ReferenceEquals(next.Item, null))
                continue;
            // A formula's letters begin inside of its box.
            if (item.Source is FormulaInline || next.Item.Source is FormulaInline)
                continue;
            return (next.X - x) / space.Text.Font.ToLength(space.Text.Advance, item.Size);
        }
        return null;
    }

    private static IEnumerable<(Length X, TextSegment Segment, TextItem Item)> Segments(SetLine line) =>
        from placed in line.Items
        where placed.Item is TextItem
        let item = (TextItem)placed.Item
        from segment in item.Segments
        select (placed.X + segment.X, segment, item);
}
