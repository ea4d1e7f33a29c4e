using System.Runtime.InteropServices;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// Fifth step: which candidates end lines. Justified text is broken as a whole, in up to three passes as in TeX: without hyphenation, with it, and
/// with any spacing; other text, and lines with fills, by first fit.
/// </summary>
internal static class LineChooser
{
    /// <summary>Shared out over a line in the last pass: three ems turn a hopeless line into one of many loose ones.</summary>
    private const int ExtraStretchEms = 3;

    private static readonly FirstFitBreaker FirstFit = new();
    private static readonly OptimalBreaker Strict = new(BreakingLimits.Strict);
    private static readonly OptimalBreaker Ordinary = new(BreakingLimits.Ordinary);

    public static void Choose(ParagraphText paragraph, ParagraphStyle style, Measures measures)
    {
        paragraph.Chosen.Clear();
        if (style.Alignment == TextAlignment.Justified && !paragraph.HasFill)
            ChooseOptimal(paragraph, style, measures);
        else
            ChooseFirstFit(paragraph, style, measures);
    }

    private static void ChooseOptimal(ParagraphText paragraph, ParagraphStyle style, Measures measures)
    {
        CandidateFinder.Find(paragraph);
        if (Try(Strict, paragraph, measures))
            return;
        if (style.Hyphenate)
        {
            CandidateFinder.MarkHyphenation(paragraph);
            CandidateFinder.Find(paragraph);
            if (Try(Ordinary, paragraph, measures))
                return;
        }
        CandidateFinder.MarkEmergencies(paragraph, measures.Least);
        var last = new OptimalBreaker(BreakingLimits.Emergency(style.Text.Size * ExtraStretchEms));
        if (!Try(last, paragraph, measures))
            throw new InvalidOperationException("The last pass of line breaking always finds lines.");
    }

    private static void ChooseFirstFit(ParagraphText paragraph, ParagraphStyle style, Measures measures)
    {
        if (style.Hyphenate)
            CandidateFinder.MarkHyphenation(paragraph);
        CandidateFinder.Find(paragraph);
        CandidateFinder.MarkEmergencies(paragraph, measures.Least);
        Try(FirstFit, paragraph, measures);
    }

    private static bool Try(ILineBreaker breaker, ParagraphText paragraph, Measures measures) =>
        breaker.TryBreak(CollectionsMarshal.AsSpan(paragraph.Candidates), measures, paragraph.Chosen);
}
