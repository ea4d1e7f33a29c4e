using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>Reads the files that can say something about the event; pictures, styles and scripts are not opened.</summary>
internal static class SiteReader
{
    /// <summary>Folders of the site generator's machinery; whatever they hold, no record is in it.</summary>
    private static readonly HashSet<string> Machinery = ["_layouts", "_includes", "_sass", "_site", "_plugins", "_drafts", "_posts", "_data", "node_modules", "vendor", "layouts", "themes", "archetypes"];

    /// <summary>Pages under these folders are left from earlier work; no link of the site leads there.</summary>
    private static readonly HashSet<string> Backrooms = ["assets", "static", "todo", "old", "archive", "backup", "drafts", "templates", "tests", "docs", "exampleSite"];

    /// <summary>Where Jekyll themes keep pages out of the root: no collection, whatever its name looks like.</summary>
    private const string Pages = "_pages";

    private sealed record Opened(WorkspaceFile File, FrontMatterFile? Page, ValueNode? Data, DiagnosticBag Bag);

    public static Site Read(SourceFolder folder, DiagnosticBag bag)
    {
        var workspace = folder.Workspace;
        var wanted = workspace.Files.Where(IsWanted).ToList();
        var earlier = NotShown.EarlierYears(wanted.Where(f => FolderUnderscore(f.Path) is not null || f.Path.StartsWith("content/", StringComparison.Ordinal)));
        var before = earlier.Values.SelectMany(f => f).ToHashSet();
        var files = wanted.Where(f => !before.Contains(f)).ToImmutableArray();
        var opened = new Opened[files.Length];
        Parallel.For(0, files.Length, i => opened[i] = Open(folder, files[i]));
        foreach (var item in opened)
            bag.AddRange(item.Bag.ToImmutable());

        var configuration = SiteConfiguration.File(folder) is { } settings ? folder.Data(settings, bag) as MappingNode : null;
        var language = PageLanguage.Main(configuration);
        var collections = Collections(opened, configuration, language);
        ApplyDefaults(collections, configuration);
        var recordFiles = collections.SelectMany(c => c.Records).Select(r => PageLanguage.Of(r.Path).Path).ToHashSet(StringComparer.Ordinal);
        return new Site
        {
            Workspace = workspace,
            EarlierYears = [.. earlier.Select(e => (e.Key, e.Value.Length)).OrderBy(e => e.Key, StringComparer.Ordinal)],
            Configuration = configuration,
            Collections = collections,
            Pages = [.. InLanguages(opened.Where(o => o.Page is not null && IsPage(o.File) && !recordFiles.Contains(PageLanguage.Of(o.File.Path).Path)), language).Select(p => p.File).Select(o => new SitePage(o.Page!.File, o.Page.Matter as MappingNode, o.Page.Body))],
            Data = [.. opened.Where(o => o.Data is not null && o.File.Path.StartsWith("_data/", StringComparison.Ordinal)).Select(o => (Path.GetFileNameWithoutExtension(o.File.Path), Source(workspace, o.File), o.Data!))],
        };
    }

    private static SourceFile Source(Workspace workspace, WorkspaceFile file) => workspace.ReadText(file, new DiagnosticBag())!;

    private static bool IsWanted(WorkspaceFile file) => file.Extension switch
    {
        ".md" or ".markdown" or ".html" or ".htm" => !Machinery.Contains(FirstFolder(file.Path)),
        ".yml" or ".yaml" => file.FolderPath == "_data",
        _ => false,
    };

    private static Opened Open(SourceFolder folder, WorkspaceFile file)
    {
        var bag = new DiagnosticBag();
        if (file.Extension is ".yml" or ".yaml")
            return new Opened(file, null, folder.Data(file, bag), bag);
        return new Opened(file, folder.Page(file, bag), null, bag);
    }

    private static ImmutableArray<SiteCollection> Collections(Opened[] opened, MappingNode? configuration, string language)
    {
        var declared = DeclaredNames(configuration);
        var records = opened.Where(o => o.Page?.Matter is MappingNode).ToList();
        var underscored = records.Where(o => FolderUnderscore(o.File.Path) is not null).ToList();
        var collections = underscored
            .GroupBy(o => FolderUnderscore(o.File.Path)!, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Fill(new SiteCollection(g.Key.Split('/')[^1][1..], g.Key, declared is null || declared.Contains(g.Key.Split('/')[^1][1..])), g, language))
            .ToList();
        if (collections.Count > 0)
            return [.. collections];

        // No folder says that it is a collection: then every folder whose pages look like records is one.
        return
        [
            .. records.Where(o => LooksLikeRecord((MappingNode)o.Page!.Matter!))
                .GroupBy(o => FolderOf(PageLanguage.Of(o.File.Path).Path), StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Fill(new SiteCollection(g.Key.Split('/')[^1], g.Key, true), g, language)),
        ];
    }

    private static SiteCollection Fill(SiteCollection collection, IEnumerable<Opened> files, string language)
    {
        foreach (var (file, translations) in InLanguages(files, language))
        {
            var others = translations.Select(t => t.Page!.Matter).OfType<MappingNode>().ToImmutableArray();
            foreach (var fields in NestedTalks.Flatten((MappingNode)file.Page!.Matter!))
                collection.Records.Add(new SiteRecord(collection, file.Page.File, fields, file.Page.Body) { Translations = others });
        }
        return collection;
    }

    /// <summary>Files that differ only in the language of their paths are one; the rest stays in its order.</summary>
    private static IEnumerable<(Opened File, ImmutableArray<Opened> Translations)> InLanguages(IEnumerable<Opened> files, string main)
    {
        foreach (var variants in files.Select(f => (File: f, Place: PageLanguage.Of(f.File.Path))).GroupBy(p => p.Place.Path, StringComparer.Ordinal))
        {
            var ordered = variants.OrderBy(v => PageLanguage.Rank(v.Place.Language, main)).ThenBy(v => v.File.File.Path, StringComparer.Ordinal).Select(v => v.File).ToList();
            yield return (ordered[0], [.. ordered.Skip(1)]);
        }
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    private static bool LooksLikeRecord(MappingNode fields)
    {
        bool Has(ImmutableArray<string> names) => SiteRecord.ValueOf(fields, names) is not null;
        var named = Has(FieldNames.PersonName) && (Has(FieldNames.Affiliation) || Has(FieldNames.Biography) || Has(["talk", "tutorial"]) || Has(FieldNames.Role));
        var written = Has(["title"]) && (Has(FieldNames.Authors) || Has(FieldNames.Speakers)) && (Has(FieldNames.Abstract) || Has(FieldNames.Start) || Has(["session"]));
        return named || written || SiteRecord.ValueOf(fields, FieldNames.Days) is SequenceNode;
    }

    private static HashSet<string>? DeclaredNames(MappingNode? configuration) => configuration?["collections"] switch
    {
        MappingNode map => map.Entries.Select(e => e.Key).ToHashSet(StringComparer.Ordinal),
        SequenceNode list => list.Items.OfType<ScalarNode>().Select(s => s.Text).ToHashSet(StringComparer.Ordinal),
        _ => null,
    };

    // defaults: [{scope: {path, type}, values: {…}}] (Jekyll, "Front Matter Defaults"); a later scope beats an earlier one.
    private static void ApplyDefaults(ImmutableArray<SiteCollection> collections, MappingNode? configuration)
    {
        if (configuration?["defaults"] is not SequenceNode defaults)
            return;
        foreach (var entry in defaults.Items.OfType<MappingNode>())
        {
            var scope = entry["scope"] as MappingNode;
            var type = (scope?["type"] as ScalarNode)?.Text ?? "";
            var path = ((scope?["path"] as ScalarNode)?.Text ?? "").Trim('/');
            foreach (var collection in collections)
            {
                var fits = type.Length > 0 ? type == collection.Name : path.Length > 0 && (collection.Folder == path || collection.Folder.StartsWith(path + "/", StringComparison.Ordinal));
                if (!fits || entry["values"] is not MappingNode values)
                    continue;
                foreach (var value in values.Entries.Where(v => v.Value is ScalarNode { IsNull: false }))
                    collection.Defaults[value.Key] = ((ScalarNode)value.Value).Text;
            }
        }
    }

    private static bool IsPage(WorkspaceFile file) =>
        file.Extension is ".md" or ".markdown" or ".html" or ".htm"
        && !file.FolderPath.Split('/').Any(part => part.StartsWith('_') && part != Pages || Backrooms.Contains(part))
        && file.Name is not ("LICENSE.md" or "CONTRIBUTING.md" or "CHANGELOG.md");

    private static string FirstFolder(string path) => path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? path[..slash] : "";

    /// <summary>The path up to the first folder that begins with '_' and is not machinery, or null.</summary>
    public static string? FolderUnderscore(string path)
    {
        var parts = path.Split('/');
        var index = Array.FindIndex(parts, 0, parts.Length - 1, p => p.StartsWith('_') && p != Pages);
        return index < 0 || Machinery.Contains(parts[index]) || parts[..index].Any(Backrooms.Contains) ? null : string.Join('/', parts[..(index + 1)]);
    }
}
