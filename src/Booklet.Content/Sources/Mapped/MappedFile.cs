using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Mapped;

/// <summary>A file as the mapping sees it: a tree, and what paths may say of the file itself. Sheets of a workbook are a file each.</summary>
internal sealed record MappedFile(WorkspaceFile File, ValueNode? Root)
{
    /// <summary>The text below the front matter.</summary>
    public RawText Body { get; init; }

    public string Sheet { get; init; } = "";

    /// <summary>The names of a table's columns, or nothing.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    public SourceLocation Location => SourceLocation.WholeFile(File.Path);

    /// <summary>The name without its extension: "salt" of "salt.md", "salt.ja" of "salt.ja.md".</summary>
    public string Stem => File.Name.LastIndexOf('.') is > 0 and var dot ? File.Name[..dot] : File.Name;

    /// <summary>The name of the folder.</summary>
    public string Folder => File.FolderPath[(File.FolderPath.LastIndexOf('/') + 1)..];
}
