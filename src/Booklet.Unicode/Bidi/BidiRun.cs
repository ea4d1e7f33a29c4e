namespace Booklet.Unicode;

/// <summary>Neighbours in the text that share an embedding level; odd levels run from right to left.</summary>
public readonly record struct BidiRun(int Start, int Length, byte Level)
{
    public bool IsRightToLeft => (Level & 1) != 0;
}
