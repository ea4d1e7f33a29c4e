using System.Text.RegularExpressions;
using Booklet.Content.Model;
using Booklet.Content.Reading;
using Booklet.Content.Sources;
using Booklet.Diagnostics;

namespace Booklet.Content.Checks;

/// <summary>
/// Names data files that lie beside data that was read. A website has many files that no programme needs: what belongs to the site's machinery
/// is left alone, and folders from which nothing was read are none of ours.
/// </summary>
internal static partial class FileChecks
{
    /// <summary>Pages are told only in a folder of records: of fewer that are read, nobody can say what the folder is for.</summary>
    private const int FewestPages = 3;

    public static void Run(Programme programme, SourceFolder folder, DiagnosticBag bag)
    {
        var used = folder.Workspace.UsedFiles.ToHashSet(StringComparer.Ordinal);
        var named = programme.Inventory.LeftOut.Select(l => l.Location.Path).ToHashSet(StringComparer.Ordinal);
        // A workbook is looked into only where it may be the programme.
        bool IsRead(WorkspaceFile file) => folder.WasRead(file.Path) || (file.Extension is ".xlsx" && used.Contains(file.Path));
        foreach (var group in folder.Files.GroupBy(f => f.FolderPath, StringComparer.Ordinal))
        {
            if (named.Contains(group.Key))
                continue;
            var data = group.Where(f => IsData(f) && !IsMachinery(f)).ToList();
            var pages = group.Where(f => f.Extension is ".md" or ".markdown").ToList();
            var idle = data.Exists(IsRead) ? data.FindAll(f => !IsRead(f)) : [];
            var idlePages = pages.FindAll(f => !IsRead(f) && !IsMachinery(f));
            if (pages.Count - idlePages.Count >= FewestPages && idlePages.Count * 4 <= pages.Count)
                idle.AddRange(idlePages);
            idle.RemoveAll(f => named.Contains(f.Path));
            if (idle.Count > 0)
                bag.Add(CheckDiagnostics.FilesNotReadIn(group.Key, [.. idle.Select(f => f.Name).Order(StringComparer.Ordinal)]));
        }
    }

    private static bool IsData(WorkspaceFile file) => file.Extension is ".yml" or ".yaml" or ".json" or ".toml" or ".csv" or ".tsv" or ".xlsx";

    private static bool IsMachinery(WorkspaceFile file) => Machinery().IsMatch(file.Name);

    // Settings, building, navigation and words of websites; what describes a repository; pages that are about others.
    [GeneratedRegex(
        @"^(?:_.*|booklet\..*|.*\.schema\.json|.*\.config\.json|.*rc\.json|.*[-_.](?:config|settings|lock)\..*|(?:package|tsconfig|composer|netlify|vercel|firebase|docker-compose|mkdocs|renovate|dependabot|lighthouse.*|manifest|site\.?webmanifest|sitemap|robots|feed|search|algolia|codecov|appveyor|cloudbuild|pyproject|cargo|hugo|theme|pubspec|angular|bower|polymer|deno|app)\..*|(?:config|site|settings|nav|navbar|navigation|menus?|header|footer|sidebar|social|socials|socialnetworks?|links|resources|features|layouts?|styles?|colou?rs|seo|analytics|redirects|ui(?:-text)?|strings|i18n|translations?|locales?|lang|languages?|[a-z]{2}(?:[-_][a-z]{2})?|messages|buttons?|icons?|hero|home|landing|stats|metadata)\.[a-z]+|(?:readme|license|licence|changelog|contributing|code[-_]of[-_]conduct|security|index|404|authors)\..*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Machinery();
}
