namespace Booklet.Unicode;

/// <summary>The Bidi_Class values under their names in UAX #9, table 4. The order is the tables' format.</summary>
internal enum BidiClass : byte
{
    L, R, AL, EN, ES, ET, AN, CS, NSM, BN, B, S, WS, ON, LRE, LRO, RLE, RLO, PDF, LRI, RLI, FSI, PDI,
}
