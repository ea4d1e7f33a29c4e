namespace Booklet.Unicode;

/// <summary>What UAX #14 says of the place between two characters.</summary>
public enum LineBreakOpportunity : byte
{
    Prohibited,
    Allowed,

    /// <summary>After a paragraph or line separator, and at the end of the text (LB3).</summary>
    Mandatory,
}
