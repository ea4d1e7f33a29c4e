using System.Runtime.InteropServices;
using Booklet.Typesetting.Document;

namespace Booklet.Typesetting.Breaking;

/// <summary>
/// Fifth step: which candidates end lines. Justified text is broken as a whole, in passes as in TeX: without hyphenation, with it, looser, and
/// with any spacing; the first two bear the same spacing, so that looser lines stand only where hyphens don't help. Titles are balanced; other
/// ragged text gets a good rag; lines with fills, and what may be cut off, are filled by first fit.
/// </summary>
internal static class LineChooser
{
    /// <summary>
    /// Share of an em that every line has to stretch in the last pass, so that a line of one word has a finite badness. More (TeX users
    /// give 3 ems) makes all loose lines look alike, and the breaker stops looking for the least loose.
    /// </summary>
    private const double ExtraStretch = 0.5;

    /// <summary>In ems: "of", "the" and narrower words.</summary>
    private const double ShortWord = 1.3;

    /// <summary>Lines up to badness 100: spaces half wider, letters as far as they may.</summary>
    private const double Even = 100;

    /// <summary>
    /// What narrow columns need: up to three and a half times the space; only few lines come near it, as the sum of demerits decides.
    /// </summary>
    private const double Loose = 10_000;

    private static readonly FirstFitBreaker FirstFit = new();
    private static readonly BalancedBreaker Balanced = new();

    public static void Choose(ParagraphText paragraph, ParagraphStyle style, Measures measures, bool byFirstFit)
    {
        paragraph.Chosen.Clear();
        if (style.Alignment == TextAlignment.Justified && !paragraph.HasFill && !byFirstFit)
            ChooseOptimal(paragraph, style, measures);
        else if (!style.Balance || paragraph.HasFill || !TryBalanced(paragraph, measures))
            ChooseSimply(paragraph, style, measures, byFirstFit);
    }

    private static void ChooseOptimal(ParagraphText paragraph, ParagraphStyle style, Measures measures)
    {
        FindCandidates(paragraph, style);
        var limits = new BreakingLimits(Even, false) { LetterScaling = style.LetterScaling, MostHanging = MostHanging(paragraph, style) };
        // Lines without a hyphen are taken as they are, unless they leave a runt that a hyphen could avoid.
        var hasLines = new OptimalBreaker(limits).TryBreak(CollectionsMarshal.AsSpan(paragraph.Candidates), measures, paragraph.Chosen, out var demerits);
        if (hasLines && (demerits < Prices.Runt || (!style.Hyphenate && paragraph.SoftHyphens.Count == 0)))
            return;
        paragraph.Chosen.Clear();
        // The author's own soft hyphens count whether the style hyphenates or not.
        limits = limits with { Hyphenates = true };
        if (style.Hyphenate)
            FindAll(paragraph, style);
        if ((style.Hyphenate || paragraph.SoftHyphens.Count > 0) && Try(new OptimalBreaker(limits), paragraph, measures))
            return;
        if (Try(new OptimalBreaker(limits with { Tolerance = Loose }), paragraph, measures))
            return;
        if (CandidateFinder.MarkEmergencies(paragraph, measures.Least))
            FindCandidates(paragraph, style);
        limits = limits with { Tolerance = double.PositiveInfinity, ExtraStretch = style.Text.Size * ExtraStretch, IsLast = true };
        if (!Try(new OptimalBreaker(limits), paragraph, measures))
            throw new InvalidOperationException("The last pass of line breaking always finds lines.");
    }

    /// <summary>The candidates, with those of hyphenation where the style has it.</summary>
    public static void FindAll(ParagraphText paragraph, ParagraphStyle style)
    {
        if (style.Hyphenate)
            CandidateFinder.MarkHyphenation(paragraph);
        FindCandidates(paragraph, style);
    }

    private static void FindCandidates(ParagraphText paragraph, ParagraphStyle style)
    {
        CandidateFinder.Find(paragraph);
        if (style is { HangsPunctuation: true, Alignment: TextAlignment.Justified })
            HangingPunctuation.Apply(paragraph);
    }

    /// <summary>No mark that hangs is wider than half an em.</summary>
    private static Length MostHanging(ParagraphText paragraph, ParagraphStyle style) =>
        style.HangsPunctuation && !paragraph.IsRightToLeft ? style.Text.Size / 2 : Length.Zero;

    private static bool TryBalanced(ParagraphText paragraph, Measures measures)
    {
        CandidateFinder.Find(paragraph);
        if (Try(Balanced, paragraph, measures))
            return true;
        paragraph.Chosen.Clear();
        return false;
    }

    private static void ChooseSimply(ParagraphText paragraph, ParagraphStyle style, Measures measures, bool byFirstFit)
    {
        FindAll(paragraph, style);
        if (CandidateFinder.MarkEmergencies(paragraph, measures.Least))
            FindCandidates(paragraph, style);
        Try(FirstFit, paragraph, measures);
        // What may be cut off loses least when its lines are full.
        if (paragraph.Chosen.Count < 2 || paragraph.HasFill || style.MaximumLines > 0 || byFirstFit)
            return;
        paragraph.Chosen.Clear();
        Try(new RaggedBreaker(style.Text.Size * ShortWord), paragraph, measures);
    }

    private static bool Try(ILineBreaker breaker, ParagraphText paragraph, Measures measures) =>
        breaker.TryBreak(CollectionsMarshal.AsSpan(paragraph.Candidates), measures, paragraph.Chosen);
}
