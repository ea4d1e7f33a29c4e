using System.Text.RegularExpressions;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.Exports;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.ProgrammeData;

/// <summary>
/// The data files of a folder that may hold a programme: JSON and XML anywhere, scripts that are nothing but data, and YAML and TOML where no website's
/// pages and settings lie beside them, which are data files too.
/// </summary>
internal static partial class DataFiles
{
    /// <summary>Files of build tools and editors by their beginnings.</summary>
    private static readonly string[] Tools = ["package", "tsconfig", "jsconfig", "composer", "angular", "babel", "eslint", "jest", "vite", "webpack", "tailwind", "next.config", "nuxt", "gatsby", "postcss", "manifest", "site.webmanifest", "pom", "web.config", "sitemap", "feed", "rss", "atom", "docker-compose", "netlify", "vercel", "firebase", "mkdocs", "pubspec", "openapi", "swagger", "lerna", "yarn", "pnpm", "renovate", "booklet", "_config", "config", "hugo", "gulpfile", "index.", "lang", "locale", "en.", "de.", "fr.", "es."];

    /// <summary>A folder with more of them is a program's.</summary>
    private const int MostScripts = 20;

    private const long LongestScript = 4 << 20;

    /// <summary>Each file's tree with the name of its list, which is the file's own.</summary>
    public static IEnumerable<(WorkspaceFile File, ValueNode Root)> Find(SourceFolder folder)
    {
        var files = ExportFiles.Json(folder).Concat(ExportFiles.OfKind(folder, ".xml"));
        if (!IsSite(folder))
            files = files.Concat(((string[])[".yml", ".yaml", ".toml"]).SelectMany(e => ExportFiles.OfKind(folder, e)));
        foreach (var file in files.Where(f => !IsTool(f)))
        {
            if (folder.Peek(file.Path) is MappingNode or SequenceNode)
                yield return (file, folder.Peek(file.Path)!);
        }
        foreach (var file in ExportFiles.OfKind(folder, ".js").Where(f => f.Length < LongestScript && !IsTool(f) && !f.Name.Contains(".min.", StringComparison.Ordinal)).Take(MostScripts))
        {
            if (Script(folder, file) is { } root)
                yield return (file, root);
        }
    }

    /// <summary>Tables of talks without times, which other files place.</summary>
    public static IEnumerable<(WorkspaceFile File, ValueNode Root)> Tables(SourceFolder folder) =>
        ExportFiles.OfKind(folder, ".csv").Concat(ExportFiles.OfKind(folder, ".tsv")).Select(f => (File: f, Root: folder.Peek(f.Path)!))
            .Where(t => t.Root is SequenceNode { Items: [MappingNode first, ..] } && new DataRecord(first, "") is var row && row.Has(DataField.Title) && row.Has(DataField.Authors) && !row.HasTime);

    /// <summary>What a data folder says of the event.</summary>
    public static IEnumerable<(WorkspaceFile File, MappingNode Root)> Settings(SourceFolder folder) =>
        folder.Files.Where(f => f.Name is "config.yml" or "config.yaml" or "config.json" or "site.yml").Select(f => (File: f, Root: folder.Peek(f.Path) as MappingNode)).Where(t => t.Root is not null).Select(t => (t.File, t.Root!));

    /// <summary>Files that should be data and have no tree; their findings wait for whoever reads them.</summary>
    public static IEnumerable<WorkspaceFile> Broken(SourceFolder folder) =>
        ExportFiles.Json(folder).Concat(ExportFiles.OfKind(folder, ".xml")).Where(f => f.Length > 0 && !IsTool(f) && folder.Peek(f.Path) is null);

    public static bool IsSite(SourceFolder folder) =>
        folder.Files.Any(f => f.Name is "_config.yml" or "_config.yaml" or "hugo.toml" or "hugo.yaml" or "config.toml" or "mkdocs.yml" || f.Path.StartsWith('_') && f.Extension is ".md" || f.Path.StartsWith("content/", StringComparison.Ordinal) && f.Extension is ".md");

    private static bool IsTool(WorkspaceFile file) => Tools.Any(t => file.Name.StartsWith(t, StringComparison.OrdinalIgnoreCase)) || file.Path.Contains("node_modules/", StringComparison.Ordinal) || file.Path.StartsWith('.');

    /// <summary><c>var program = [ … ];</c>, where what is assigned is JSON.</summary>
    private static ValueNode? Script(SourceFolder folder, WorkspaceFile file)
    {
        var ignored = new DiagnosticBag();
        if (folder.Text(file, ignored) is not { } source || Assignment().Match(source.Text) is not { Success: true } match)
            return null;
        var (value, end) = JsonParser.ParseHead(source, match.Index + match.Length, ignored);
        return value is MappingNode or SequenceNode && source.Text.AsSpan(end).Trim("; \t\r\n").Length < source.Text.Length / 2 ? value : null;
    }

    [GeneratedRegex(@"\A\uFEFF?(?:\s|//[^\n]*\n|/\*(?:[^*]|\*(?!/))*\*/)*(?:(?:export\s+)?(?:var|const|let)\s+\w+\s*=|export\s+default|module\.exports\s*=|window\.\w+\s*=)\s*(?=[\[{])", RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();
}
