namespace Booklet.Typesetting.Breaking;

/// <summary>
/// What a paragraph pays for its line ends, in the paper's demerits: the square of badness and penalties, so that a line of badness 100
/// (spaces half wider) costs about 12,000.
/// </summary>
internal static class Prices
{
    /// <summary>Added to each line's badness: fewer lines are better when all else is equal.</summary>
    private const double Line = 10;

    /// <summary>
    /// A hyphen is borne only where it saves a line from spaces of more than one and a half times their width, or several from coming near
    /// that: with 150 there are hardly more than such lines force, and a cheaper one (TeX's 50) gives half as many again for lines that look no
    /// evener.
    /// </summary>
    private const double Hyphen = 150;

    /// <summary>Breaking "well-known" at its own hyphen disturbs less than a new hyphen.</summary>
    private const double OwnHyphen = 60;

    /// <summary>An address is hard to read in two pieces: rather a hyphen elsewhere.</summary>
    private const double Address = 200;

    /// <summary>TeX's \relpenalty: a formula in two pieces asks more of a reader than a word.</summary>
    private const double Relation = 500;

    /// <summary>TeX's \binoppenalty.</summary>
    private const double Operator = 700;

    /// <summary>A word broken anywhere is worse than any spacing.</summary>
    private const double Emergency = 5000;

    /// <summary>
    /// A line beyond one and a half spaces is one too many: to save one, another that can't be saved may get as loose as three.
    /// </summary>
    private const double Gaping = 30_000_000;

    /// <summary>Badness of a line whose spaces are half wider and whose letters give all they may.</summary>
    private const double GapingBadness = 100;

    /// <summary>
    /// Two line ends with hyphens one below the other are avoided at the price of spaces of 1.8 times their width (badness 440,
    /// squared).
    /// </summary>
    private const double Pair = 200_000;

    /// <summary>Three are a ladder: rather three gaping lines, which narrow columns have anyway.</summary>
    public const double Ladder = 100_000_000;

    /// <summary>A hyphen at the end of the last line but one leaves part of a word on the last.</summary>
    private const double FinalHyphen = 20_000;

    /// <summary>A tight line beside a loose one: the contrast is seen more than either.</summary>
    public const double Contrast = 10_000;

    /// <summary>A last line of one short word, which seems forgotten: rather two hyphens in a row.</summary>
    public const double Runt = 250_000;

    /// <summary>A last line of one word that is shorter than this share of the measure is a runt.</summary>
    private const double RuntOfOneWord = 0.2;

    /// <summary>And so is any that hardly reaches beyond the next paragraph's indent.</summary>
    private const double RuntOfAny = 0.08;

    public static bool IsHyphen(BreakKind kind) => kind is BreakKind.Hyphenation or BreakKind.AfterHyphen;

    /// <summary>Only a line without any space has no stretch.</summary>
    public static bool IsRunt(in Sums line, Length measure) =>
        line.Width < measure * (line.Stretch == Length.Zero ? RuntOfOneWord : RuntOfAny);

    /// <summary>A line by how it ends, how well it is filled, and what stands above it: so many ends with hyphens, and a line of far other spaces.</summary>
    public static double OfLine(BreakKind kind, double badness, int hyphensAbove, bool isContrast)
    {
        var penalty = OfEnd(kind);
        var demerits = (Line + badness) * (Line + badness) + penalty * penalty;
        if (badness > GapingBadness)
            demerits += Gaping;
        if (hyphensAbove > 0)
        {
            if (IsHyphen(kind))
                demerits += hyphensAbove > 1 ? Ladder : Pair;
            else if (kind == BreakKind.Forced)
                demerits += FinalHyphen;
        }
        return isContrast ? demerits + Contrast : demerits;
    }

    private static double OfEnd(BreakKind kind) => kind switch
    {
        BreakKind.Hyphenation => Hyphen,
        BreakKind.AfterHyphen => OwnHyphen,
        BreakKind.Address => Address,
        BreakKind.Relation => Relation,
        BreakKind.Operator => Operator,
        BreakKind.Emergency => Emergency,
        _ => 0,
    };
}
