namespace Booklet.Unicode;

/// <summary>
/// The Line_Break values that remain after UAX #14 LB1, under their names in the standard (AL alphabetic, BA break after, …).
/// The order is the tables' format.
/// </summary>
internal enum LineBreakClass : byte
{
    AL, BK, CR, LF, NL, CM, WJ, ZW, GL, SP, ZWJ, B2, BA, BB, HY, CB, CL, CP, EX, IN, NS, OP, QU, IS, NU, PO, PR, SY,
    EB, EM, H2, H3, HL, ID, JL, JV, JT, RI,
}
