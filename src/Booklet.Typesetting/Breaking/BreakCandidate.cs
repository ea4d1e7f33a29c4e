namespace Booklet.Typesetting.Breaking;

internal enum BreakKind : byte
{
    /// <summary>Between words, or after a dash.</summary>
    Plain,

    /// <summary>After a hyphen that the author wrote.</summary>
    AfterHyphen,

    /// <summary>With a hyphen put in.</summary>
    Hyphenation,
    Address,

    /// <summary>After a relation or a binary sign of a formula.</summary>
    Relation,
    Operator,
    Emergency,

    /// <summary>The author's line end or the paragraph's.</summary>
    Forced,
}

/// <summary>
/// A place where a line may end. The line's content ends at <see cref="End"/> in piece <see cref="EndPiece"/> (spaces are left out);
/// the next line begins at <see cref="Next"/> in piece <see cref="NextPiece"/>.
/// </summary>
internal struct BreakCandidate
{
    public BreakKind Kind;
    public int EndPiece;
    public int End;
    public int NextPiece;
    public int Next;

    /// <summary>Sums up to the content's end; a hyphen is not in them.</summary>
    public Sums Before;

    /// <summary>Sums up to the next line's start, and what hangs out of that line's margin.</summary>
    public Sums After;

    /// <summary>What the line's end adds to its width: a hyphen; less what hangs out of the margin.</summary>
    public Length HyphenWidth;
}

/// <summary>Widths of lines: the first one's and all others'.</summary>
internal readonly record struct Measures(Length First, Length Rest)
{
    public Length Least => Length.Min(First, Rest);
}
