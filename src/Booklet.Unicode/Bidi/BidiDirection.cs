namespace Booklet.Unicode;

/// <summary>How a paragraph's base direction is found.</summary>
public enum BidiDirection : byte
{
    LeftToRight,
    RightToLeft,

    /// <summary>That of the first strong character outside isolates, left to right without one (UAX #9 P2, P3).</summary>
    Auto,
}
