using System.Collections.Immutable;

namespace Booklet.Typesetting.Flow;

/// <summary>
/// Where a block goes on in its next piece; null stands for its beginning. A cursor is a value: laying out from an older one
/// again gives the same pieces again.
/// </summary>
internal abstract record Cursor
{
    /// <summary>Everything is placed: a cell that ended while its neighbours go on.</summary>
    public static Cursor Done { get; } = new DoneCursor();

    private sealed record DoneCursor : Cursor;
}

/// <summary>Goes on with this line.</summary>
internal sealed record LineCursor(int Line) : Cursor;

/// <summary>Goes on with this child, inside of it where <paramref name="Inner"/> is not null.</summary>
internal sealed record StackCursor(int Child, Cursor? Inner) : Cursor;

/// <summary>Goes on with the rests of all cells.</summary>
internal sealed record CellsCursor(ImmutableArray<Cursor?> Cells) : Cursor
{
    public bool Equals(CellsCursor? other) => other is not null && Cells.AsSpan().SequenceEqual(other.Cells.AsSpan());

    public override int GetHashCode() => Cells.Length;
}

/// <summary>Goes on with this row, inside of it where <paramref name="Cells"/> is not null.</summary>
internal sealed record TableCursor(int Row, CellsCursor? Cells) : Cursor;

/// <summary>Goes on inside of the only child, the chosen one of several where there is a choice.</summary>
internal sealed record ContentCursor(Cursor Inner, int Choice = 0) : Cursor;
