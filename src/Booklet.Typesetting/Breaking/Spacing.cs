namespace Booklet.Typesetting.Breaking;

/// <summary>How a justified line takes up what it is short of or has too much: by its spaces first, then by its letters, then by its spaces again.</summary>
internal static class Spacing
{
    /// <summary>
    /// Share of a space that it gives or takes before a letter changes: two lines that differ by less look alike, and most lines of a
    /// well-broken paragraph need no more.
    /// </summary>
    private const double Unseen = 0.1;

    /// <summary>A step of the letters' width, as a share: finer ones can't be seen and would only part lines that could share a setting.</summary>
    private const double ScaleStep = 0.001;

    /// <summary>
    /// Stretch counted as badness 100: half a space more, beyond which a line begins to look open (Knuth and Plass use the same share).
    /// </summary>
    public static Length StretchOf(Length space) => space / 2;

    /// <summary>Least space is 0.75 of the natural one; words run together below.</summary>
    public static Length ShrinkOf(Length space) => space / 4;

    /// <summary>
    /// The factor for the letters' width in a line that has <paramref name="slack"/> too much room (negative: too little), where they may
    /// change by the share <paramref name="most"/>.
    /// </summary>
    public static double LetterScale(Length slack, Length spaces, Length letters, double most)
    {
        if (most <= 0 || letters <= Length.Zero || slack.IsUnbounded)
            return 1;
        var unseen = spaces * Unseen;
        var left = slack > unseen ? slack - unseen : slack < -unseen ? slack + unseen : Length.Zero;
        return 1 + Math.Round(Math.Clamp(left / letters, -most, most) / ScaleStep, MidpointRounding.ToZero) * ScaleStep;
    }
}
