namespace Booklet.Typesetting.Document;

public enum TextAlignment
{
    /// <summary>Flush on both sides; the last line at the start.</summary>
    Justified,
    Start,
    Center,
    End,
}

public enum TextDirection
{
    /// <summary>By the first strong character (UAX #9 P2, P3).</summary>
    Auto,
    LeftToRight,
    RightToLeft,
}

/// <summary>How a paragraph is set; the same for all of its lines.</summary>
public sealed record ParagraphStyle
{
    /// <summary>Style of the empty paragraph and base of its metrics; inlines carry their own complete styles.</summary>
    public required TextStyle Text { get; init; }

    /// <summary>Distance between baselines; a formula that does not fit between two lines, however small, drives them apart.</summary>
    public required Length Leading { get; init; }

    public TextAlignment Alignment { get; init; } = TextAlignment.Start;

    /// <summary>Justified text is ragged in a column narrower than this: with few spaces in a line no way to break it is even.</summary>
    public Length LeastJustified { get; init; }

    public TextDirection Direction { get; init; } = TextDirection.Auto;

    public Length FirstLineIndent { get; init; }

    /// <summary>Indent of every line but the first.</summary>
    public Length HangingIndent { get; init; }

    /// <summary>By the paragraph's language. Where its long words can't be parted for want of patterns, justified text is ragged.</summary>
    public bool Hyphenate { get; init; }

    /// <summary>
    /// The largest share by which the letters of a justified line may be made wider or narrower, after its spaces have given a little: up to 0.02
    /// nobody sees it. 0: spaces only.
    /// </summary>
    public double LetterScaling { get; init; }

    /// <summary>
    /// Hyphens, points, quotes and their like hang a little out of the margins of justified lines, as they look indented when they stand exactly
    /// at them.
    /// </summary>
    public bool HangsPunctuation { get; init; }

    /// <summary>Lines of about equal length, as few as first fit needs: for titles. Not for justified text.</summary>
    public bool Balance { get; init; }

    /// <summary>BCP 47 of the paragraph: hyphenation, quotes, shaping, and the language of its tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>At least this many lines at the foot of a page or column when the paragraph breaks.</summary>
    public int Orphans { get; init; } = 2;

    /// <summary>At least this many lines at the head of the next page or column.</summary>
    public int Widows { get; init; } = 2;

    /// <summary>The first baseline moves down to the next line of the page's baseline grid.</summary>
    public bool AlignsToGrid { get; init; }

    /// <summary>At most this many lines; what is over is cut with an ellipsis by the layout and reported. 0: no limit.</summary>
    public int MaximumLines { get; init; }
}
