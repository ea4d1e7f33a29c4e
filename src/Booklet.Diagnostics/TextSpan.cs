namespace Booklet.Diagnostics;

/// <summary>A range of UTF-16 code units; <see cref="End"/> is excluded.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}
