namespace Booklet.Unicode;

/// <summary>The Bidi_Paired_Bracket_Type values.</summary>
internal enum BidiBracket : byte
{
    None,
    Opening,
    Closing,
}
