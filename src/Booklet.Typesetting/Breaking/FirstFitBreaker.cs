namespace Booklet.Typesetting.Breaking;

/// <summary>
/// Fills each line as far as it goes: for lines with fills, for text of one line, and for what may be cut off. Always succeeds.
/// </summary>
internal sealed class FirstFitBreaker : ILineBreaker
{
    /// <summary>
    /// A ragged line is hyphenated only if it would otherwise be shorter than this share of the measure: what the eye takes for a hole.
    /// </summary>
    private const double RaggedZone = 0.8;

    // Two hyphens one below the other are borne, a ladder is not.
    private const int MostHyphensInARow = 2;

    public bool TryBreak(ReadOnlySpan<BreakCandidate> candidates, Measures measures, List<int> chosen)
    {
        var (start, hyphens) = (0, 0);
        while (start < candidates.Length - 1)
        {
            var end = FindEnd(candidates, start, start == 0 ? measures.First : measures.Rest, hyphens < MostHyphensInARow);
            hyphens = candidates[end].Kind == BreakKind.Hyphenation ? hyphens + 1 : 0;
            chosen.Add(end);
            start = end;
        }
        return true;
    }

    private static int FindEnd(ReadOnlySpan<BreakCandidate> candidates, int start, Length measure, bool mayHyphenate)
    {
        var (plain, hyphenated, emergency) = (0, 0, 0);
        for (var i = start + 1; i < candidates.Length; i++)
        {
            var kind = candidates[i].Kind;
            if (Width(candidates[start], candidates[i]) > measure)
            {
                // A hyphen's own width may be what is too much: the next candidate, without one, can still fit.
                if (candidates[i].HyphenWidth > Length.Zero && candidates[i].Before.Width - candidates[start].After.Width <= measure)
                    continue;
                break;
            }
            if (kind == BreakKind.Forced)
                return i;
            if (kind is BreakKind.Hyphenation or BreakKind.Relation or BreakKind.Operator)
                hyphenated = i;
            else if (kind == BreakKind.Emergency)
                emergency = i;
            else
                plain = i;
        }
        if (hyphenated > plain && (plain == 0 || (mayHyphenate && Width(candidates[start], candidates[plain]) < measure * RaggedZone)))
            return hyphenated;
        if (plain > 0)
            return plain;
        // Nothing fits: the least that is more than the measure.
        return emergency > 0 ? emergency : start + 1;
    }

    private static Length Width(in BreakCandidate start, in BreakCandidate end) => end.Before.Width - start.After.Width + end.HyphenWidth;
}
