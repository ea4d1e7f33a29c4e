using System.Runtime.InteropServices;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// Fifth step: which candidates end lines. Justified text is broken as a whole, in passes as in TeX: without hyphenation, with it,
/// looser, and with any spacing; titles are balanced; other text, and lines with fills, by first fit.
/// </summary>
internal static class LineChooser
{
    /// <summary>
    /// Share of an em that every line has to stretch in the last pass, so that a line of one word has a finite badness. More (TeX users
    /// give 3 ems) makes all loose lines look alike, and the breaker stops looking for the least loose.
    /// </summary>
    private const double ExtraStretch = 0.5;

    private static readonly FirstFitBreaker FirstFit = new();
    private static readonly BalancedBreaker Balanced = new();
    private static readonly OptimalBreaker Strict = new(BreakingLimits.Strict);
    private static readonly OptimalBreaker Ordinary = new(BreakingLimits.Ordinary);
    private static readonly OptimalBreaker Loose = new(BreakingLimits.Loose);

    public static void Choose(ParagraphText paragraph, ParagraphStyle style, Measures measures)
    {
        paragraph.Chosen.Clear();
        if (style.Alignment == TextAlignment.Justified && !paragraph.HasFill)
            ChooseOptimal(paragraph, style, measures);
        else if (!style.Balance || paragraph.HasFill || !TryBalanced(paragraph, measures))
            ChooseFirstFit(paragraph, style, measures);
    }

    private static void ChooseOptimal(ParagraphText paragraph, ParagraphStyle style, Measures measures)
    {
        if (style.Hyphenate)
            CandidateFinder.MarkHyphenation(paragraph);
        CandidateFinder.Find(paragraph);
        if (Try(Strict, paragraph, measures) || Try(Ordinary, paragraph, measures) || Try(Loose, paragraph, measures))
            return;
        CandidateFinder.MarkEmergencies(paragraph, measures.Least);
        var last = new OptimalBreaker(BreakingLimits.Emergency(style.Text.Size * ExtraStretch));
        if (!Try(last, paragraph, measures))
            throw new InvalidOperationException("The last pass of line breaking always finds lines.");
    }

    private static bool TryBalanced(ParagraphText paragraph, Measures measures)
    {
        CandidateFinder.Find(paragraph);
        return Try(Balanced, paragraph, measures);
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
