namespace Booklet.Unicode;

/// <summary>The Grapheme_Cluster_Break values of UAX #29, with the pictographs of GB11. The order is the tables' format.</summary>
internal enum GraphemeBreakClass : byte
{
    Other, CR, LF, Control, Extend, ZWJ, RegionalIndicator, Prepend, SpacingMark, L, V, T, LV, LVT, ExtendedPictographic,
}
