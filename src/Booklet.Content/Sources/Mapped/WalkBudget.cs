namespace Booklet.Content.Sources.Mapped;

/// <summary>
/// Steps that paths may take in one run. A field that goes up and then over all records takes the square of their number; so that no mapping
/// takes hours, paths lead nowhere once it is spent.
/// </summary>
internal sealed class WalkBudget
{
    /// <summary>A thousand talks with forty fields of three steps take a hundred thousand; this takes a few seconds.</summary>
    private const int Most = 10_000_000;

    private int _left = Most;

    public bool IsSpent => _left <= 0;

    public bool Spend() => _left-- > 0;
}
