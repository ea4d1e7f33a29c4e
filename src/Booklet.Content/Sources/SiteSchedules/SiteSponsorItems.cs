using System.Collections.Immutable;
using Booklet.Content.Reading;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>Sponsors with records, or named by id beside a folder of their records; tiers may be ids of a list of their own.</summary>
internal static class SiteSponsorItems
{
    public static ImmutableArray<SponsorRecord> Read(IReadOnlyList<SiteItem> items, SourceFolder folder, DiagnosticBag bag)
    {
        var tiers = items.Where(i => i.Kind == SiteItemKind.SponsorTier).Select((i, at) => (Id: i.Page.Text("id").ToString(), Label: i.Page.Text("label", "name", "title"), At: at))
            .Where(t => t.Id.Length > 0).DistinctBy(t => t.Id).ToDictionary(t => t.Id, StringComparer.Ordinal);
        var sponsors = items.Where(i => i.Kind == SiteItemKind.Sponsor).ToList();
        var named = sponsors.Where(i => i.Page.Text("name", "title").IsEmpty).ToList();
        var files = named.Count == 0 ? [] : folder.Files.Where(f => SiteScheduleFiles.IsData(f) && f.FolderPath.Split('/').Contains("sponsors")).GroupBy(f => f.Name.Split('.')[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        // A folder of all sponsors that there ever were beside a list of this event's is looked up only.
        var listed = named.Count > 0 ? named : sponsors;
        return
        [
            .. listed.Select(i => Sponsor(i, files, folder, bag)).Where(s => !s.Name.IsEmpty)
                .OrderBy(s => tiers.TryGetValue(s.Tier.ToString(), out var tier) ? tier.At : int.MaxValue)
                .Select(s => tiers.TryGetValue(s.Tier.ToString(), out var tier) && !tier.Label.IsEmpty ? s with { Tier = tier.Label } : s with { Tier = s.Tier.IsEmpty ? s.Tier : s.Tier with { Text = SiteDataSchedule.Humanised(s.Tier.Text) } }),
        ];
    }

    private static SponsorRecord Sponsor(SiteItem item, Dictionary<string, WorkspaceFile> files, SourceFolder folder, DiagnosticBag bag)
    {
        var page = item.Page;
        var id = page.Text("id", "slug").ToString();
        var record = page.Text("name", "title").IsEmpty && files.TryGetValue(id, out var file) ? folder.Data(file, bag) : page.Fields;
        return new SponsorRecord(page.Text("level", "tier", "category", "package", "type"), record.Text("name", "title"))
        {
            Logo = SitePeople.Picture(record.Text("logo", "image", "img", "picture")),
            LogoFolders = SitePeople.PictureFolders(new RecordGroup(item.Group, [])),
            Link = record.Text("url", "link", "website"),
            Location = page.Fields.Location,
        };
    }
}
