using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Aclpub2;

/// <summary>One volume's folder: <paramref name="Path"/> is relative to the workspace, empty for its root.</summary>
internal sealed record Aclpub2Volume(string Path, ImmutableArray<WorkspaceFile> Files)
{
    /// <summary>The lists that the layout knows, the telling ones first.</summary>
    private static readonly ImmutableArray<string> Lists =
    [
        "conference_details", "program", "papers", "invited_talks", "organizing_committee", "program_committee", "prefaces", "prefaces_handbook",
        "sponsors", "panels", "workshops", "tutorials", "tutorial_program",
    ];

    /// <summary>How a message names the folder.</summary>
    public string Shown => Path.Length == 0 ? "the folder" : $"'{Path}'";

    public string Below(string name) => Path.Length == 0 ? name : Path + "/" + name;

    /// <summary>The list's tree, or null where the volume has none.</summary>
    public ValueNode? Data(SourceFolder folder, string list, DiagnosticBag bag) => folder.FindData(Below(list)) is { } file ? folder.Data(file, bag) : null;

    /// <summary>
    /// All volumes, the one to read first: the folder itself where it is one, else the one with most lists, most bytes, the shortest path.
    /// </summary>
    public static ImmutableArray<Aclpub2Volume> In(SourceFolder folder)
    {
        var volumes = folder.Files.Where(f => f.Extension is ".yml" or ".yaml" && Lists.Contains(Stem(f)))
            .GroupBy(f => f.FolderPath, StringComparer.Ordinal)
            .Select(g => new Aclpub2Volume(g.Key, [.. g.OrderBy(f => Lists.IndexOf(Stem(f))).ThenBy(f => f.Path, StringComparer.Ordinal)]))
            .Where(v => v.IsVolume(folder));
        return
        [
            .. volumes.OrderByDescending(v => v.Path.Length == 0).ThenByDescending(v => v.Files.Length).ThenByDescending(v => v.Files.Sum(f => f.Length))
                .ThenBy(v => v.Path.Length).ThenBy(v => v.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>The details say so by their fields; without them, papers and a program have to have the layout's shape.</summary>
    private bool IsVolume(SourceFolder folder)
    {
        var details = Peek(folder, "conference_details");
        if (details is MappingNode && !details.Text("event_name", "book_title", "name", "abbreviation", "anthology_venue_id", "start_date").IsEmpty)
            return true;
        return Files.Length >= 2 && (Peek(folder, "papers").Items() is [var paper, ..] && !paper.At("authors").Items().IsEmpty && !paper.Text("id").IsEmpty
            || Peek(folder, "program").Items() is [var session, ..] && !session.Text("start_time").IsEmpty);
    }

    private ValueNode? Peek(SourceFolder folder, string list) => folder.FindData(Below(list)) is { } file ? folder.Peek(file.Path) : null;

    private static string Stem(WorkspaceFile file) => file.Name[..^file.Extension.Length];
}
