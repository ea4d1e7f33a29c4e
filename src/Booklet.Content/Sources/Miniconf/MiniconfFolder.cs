using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;

namespace Booklet.Content.Sources.Miniconf;

/// <summary>The folder of the site's data: each kind of record in a file of its own, as a table, JSON or YAML.</summary>
internal sealed record MiniconfFolder(string Path, ImmutableArray<WorkspaceFile> Files)
{
    /// <summary>Tables of papers, by the names that sites of this template use.</summary>
    private static readonly ImmutableArray<string> PaperTables = ["papers", "main_papers"];

    public static MiniconfFolder? Find(SourceFolder folder)
    {
        foreach (var papers in folder.Files.Where(f => IsTable(f) && PaperTables.Contains(Stem(f))))
        {
            var fields = folder.Peek(papers.Path).Items().OfType<MappingNode>().FirstOrDefault();
            if (fields?["UID"] is not null && fields["title"] is not null && fields["authors"] is not null)
                return new MiniconfFolder(papers.FolderPath, [.. folder.Files.Where(f => f.FolderPath == papers.FolderPath && IsTable(f))]);
        }
        return null;
    }

    public static string Stem(WorkspaceFile file) => System.IO.Path.GetFileNameWithoutExtension(file.Name);

    public WorkspaceFile? File(string stem) => Files.FirstOrDefault(f => Stem(f) == stem);

    private static bool IsTable(WorkspaceFile file) => file.Extension is ".csv" or ".tsv" or ".json" or ".yml" or ".yaml";
}
