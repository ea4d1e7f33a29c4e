namespace Booklet.Diagnostics;

/// <summary>
/// Where a value stands in the organiser's files. Line and column are computed when asked for.
/// A location without a span (<see cref="WholeFile"/>) means the file or folder as a whole.
/// </summary>
public sealed record SourceLocation
{
    private SourceLocation(string path, SourceFile? file, TextSpan span) => (Path, File, Span) = (path, file, span);

    public SourceLocation(SourceFile file, TextSpan span)
        : this(file.Path, file, span)
    {
    }

    /// <summary>A place that has no line: a picture, a folder, a file that could not be read.</summary>
    public static SourceLocation WholeFile(string path) => new(path, null, default);

    /// <summary>A place in a file that has no lines: <paramref name="place"/> is how its own program names it ("Talks!C7" in a workbook).</summary>
    public static SourceLocation Cell(string path, string place) => new(path, null, default) { Place = place };

    public string Path { get; }

    /// <summary>What stands for line and column where the file has none; or null.</summary>
    public string? Place { get; private init; }

    public SourceFile? File { get; }

    public TextSpan Span { get; }

    /// <summary>The first character's line and column, or null where the location is a whole file.</summary>
    public LinePosition? Position => File?.PositionAt(Span.Start);

    /// <summary><c>path(line,col)</c> or <c>path(sheet!cell)</c>, or the path alone for a whole file.</summary>
    public override string ToString() => Position is { } p ? $"{Path}({p.Line},{p.Column})" : Place is not null ? $"{Path}({Place})" : Path;
}
