using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>
/// Records of one sort: the pages of a collection (<c>_talks/</c>, <c>content/talks/</c>) or the files of a data folder (<c>data/talks/</c>),
/// one a file.
/// </summary>
internal sealed record RecordGroup(string Path, ImmutableArray<WorkspaceFile> Files)
{
    private static readonly HashSet<string> Machinery = ["_layouts", "_includes", "_sass", "_site", "_plugins", "_drafts", "_posts", "_data", "content", "data"];

    /// <summary>The folder's name as words: "speakers".</summary>
    public string Name { get; } = FoldedText.Words(Path.Split('/')[^1]);

    public bool IsData { get; } = Path.StartsWith("data/", StringComparison.Ordinal) || Path.StartsWith("_data/", StringComparison.Ordinal);

    /// <summary>Posts and news have titles and dates as entries of a schedule have, and are none.</summary>
    /// <summary>Files of earlier years, which lie beside those of the latest; in <see cref="Files"/> they are not.</summary>
    public ImmutableDictionary<string, ImmutableArray<WorkspaceFile>> Earlier { get; private init; } = ImmutableDictionary<string, ImmutableArray<WorkspaceFile>>.Empty;

    public bool IsNews => Name is "news" or "blog" or "posts" or "post" or "announcements" or "updates" or "press";

    public static ImmutableArray<RecordGroup> All(SourceFolder folder) =>
    [
        .. folder.Files.Select(f => (File: f, Path: PathOf(f))).Where(p => p.Path.Length > 0)
            .GroupBy(p => p.Path, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Of(g.Key, [.. g.Select(p => p.File).OrderBy(f => f.Path, StringComparer.Ordinal)])),
    ];

    private static RecordGroup Of(string path, ImmutableArray<WorkspaceFile> files)
    {
        var group = new RecordGroup(path, files);
        // Who spoke in an earlier year and speaks again may have no other page.
        var earlier = SitePeople.IsSpeakers(group) ? ImmutableDictionary<string, ImmutableArray<WorkspaceFile>>.Empty : NotShown.EarlierYears(files);
        var before = earlier.Values.SelectMany(f => f).ToHashSet();
        return earlier.IsEmpty ? group : new RecordGroup(path, files.RemoveAll(before.Contains)) { Earlier = earlier };
    }

    /// <summary>The fields of the first files, for recognising a layout.</summary>
    public IEnumerable<(WorkspaceFile File, MappingNode Fields)> Sample(SourceFolder folder, int most)
    {
        foreach (var file in Files.Take(most))
        {
            if ((IsData ? folder.Peek(file.Path) : folder.PeekPage(file)?.Matter) is MappingNode fields)
                yield return (file, fields);
        }
    }

    /// <summary>All records, those that are drafts left out and named.</summary>
    public ImmutableArray<PageRecord> Read(SourceFolder folder, string mainLanguage, ImmutableArray<Model.LeftOut>.Builder leftOut, DiagnosticBag bag)
    {
        var records = IsData
            ? [.. Files.Select(f => folder.Data(f, bag) is MappingNode fields ? PageRecord.OfData(f, fields) : null).OfType<PageRecord>()]
            : PageRecord.Under(folder, Path + "/", mainLanguage, bag);
        if (!Earlier.IsEmpty)
        {
            var files = Files.ToHashSet();
            records = records.RemoveAll(r => !files.Contains(r.File));
            leftOut.AddRange(NotShown.EarlierYearsLeftOut(Earlier.Select(e => (e.Key, e.Value.Length)).OrderBy(e => e.Key, StringComparer.Ordinal)));
        }
        foreach (var draft in records.Where(r => r.IsDraft))
            leftOut.Add(new Model.LeftOut(SourceLocation.WholeFile(draft.File.Path), $"“{PlainText.Of(draft.Text("title", "name").ToString())}”", draft.NotShownBecause!));
        return records.RemoveAll(r => r.IsDraft);
    }

    private static string PathOf(WorkspaceFile file)
    {
        var parts = PageLanguage.Of(file.Path).Path.Split('/');
        if (file.Extension is ".yml" or ".yaml" or ".json" or ".toml")
            return parts.Length == 3 && parts[0] is "data" or "_data" ? parts[0] + "/" + parts[1] : "";
        if (!PageRecord.IsPage(file) || parts.Length < 2)
            return "";
        // Astro's collections: src/content/talks, src/data/talks.
        if (parts is ["src", "content" or "data", _, _, ..])
            return string.Join('/', parts[..3]);
        if (parts[0] == "content")
            return parts.Length > 2 ? parts[0] + "/" + parts[1] : "";
        return parts[0].StartsWith('_') && !Machinery.Contains(parts[0]) ? parts[0] : "";
    }
}
