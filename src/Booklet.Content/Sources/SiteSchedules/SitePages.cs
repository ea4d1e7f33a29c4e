using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.FrontMatterSite;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>Pages that may show a schedule, and which of them do.</summary>
internal sealed record SitePages(ImmutableArray<(SitePage Page, ImmutableArray<PageBlock> Blocks, int Count)> Schedules, SiteEdition Edition)
{
    /// <summary>Fewer are an example or the opening hours.</summary>
    public const int FewestRows = 4;

    private const long LargestFile = 1_000_000;

    public static SitePages Find(SourceFolder folder)
    {
        var candidates = folder.Files.Where(IsCandidate)
            .Select(f => (File: f, Edition: SiteEdition.Of(f.Path), IsNamed: SiteScheduleFiles.IsScheduleName(NameOf(f))))
            .OrderByDescending(p => p.IsNamed).ThenByDescending(p => p.Edition.Year).ThenBy(p => p.File.Path, StringComparer.Ordinal).ToList();
        var found = new List<(SitePage Page, ImmutableArray<PageBlock> Blocks, int Count, bool IsNamed)>();
        foreach (var (file, _, isNamed) in candidates)
        {
            // Once a page that is called so shows the schedule, others only repeat parts of it.
            if (!isNamed && found.Count > 0)
                break;
            if (Page(folder, file) is not { } page || page.IsDraft || page.IsNews)
                continue;
            var blocks = PageBlocks.Of(page);
            var count = SitePageSchedule.Count(blocks);
            if (count >= FewestRows)
                found.Add((page, blocks, count, isNamed));
        }
        if (found.Count == 0)
            return new SitePages([], default);
        var edition = found.Select(f => SiteEdition.Of(f.Page.Path)).MaxBy(e => e.Year);
        var kept = found.Where(f => SiteEdition.Of(f.Page.Path).Fits(edition)).OrderByDescending(f => f.Count).ThenBy(f => f.Page.Path, StringComparer.Ordinal).ToList();
        return new SitePages([.. kept.Select(k => (k.Page, k.Blocks, k.Count))], edition);
    }

    public static SitePage? Page(SourceFolder folder, WorkspaceFile file) =>
        folder.PeekPage(file) is { } page ? new SitePage(page.File, page.Matter as MappingNode, page.Body) : null;

    public static bool IsText(WorkspaceFile file) => file.Extension is ".md" or ".markdown" or ".mdx" or ".html" or ".htm" or ".njk" or ".qmd" or ".rmd" && file.Length <= LargestFile;

    // Includes are parts of pages: "_includes/schedule.html" is the schedule that a page shows.
    private static bool IsCandidate(WorkspaceFile file) =>
        IsText(file) && (!SiteItems.IsMachinery(file) || file.Path.StartsWith("_includes/", StringComparison.Ordinal) && SiteScheduleFiles.IsScheduleName(file.Name.Split('.')[0]))
        && file.Name is not ("README.md" or "CONTRIBUTING.md" or "CHANGELOG.md" or "CODE_OF_CONDUCT.md" or "LICENSE.md");

    private static string NameOf(WorkspaceFile file)
    {
        var stem = file.Name.Split('.')[0];
        return stem is "index" or "_index" ? FoldedText.Words(file.FolderPath.Split('/')[^1]) : stem;
    }
}
