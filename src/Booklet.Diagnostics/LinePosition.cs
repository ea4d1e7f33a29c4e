namespace Booklet.Diagnostics;

/// <summary>A place in a text file; both numbers count from 1, the column in UTF-16 code units.</summary>
public readonly record struct LinePosition(int Line, int Column);
