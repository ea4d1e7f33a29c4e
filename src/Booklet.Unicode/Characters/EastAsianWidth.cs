namespace Booklet.Unicode;

/// <summary>How a character is set beside ideographs (UAX #11). The order is the tables' format.</summary>
public enum EastAsianWidth : byte
{
    /// <summary>Does not occur in East Asian typography.</summary>
    Neutral,

    /// <summary>Wide in East Asian text, narrow elsewhere.</summary>
    Ambiguous,

    Halfwidth,
    Wide,
    Fullwidth,
    Narrow,
}
