using System.Collections.Immutable;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>Sponsors that have a file each, with their tier as a field or as the folder that they lie in.</summary>
internal static class SiteSponsors
{
    private static readonly string[] Words = ["sponsor", "partner", "client", "supporter"];

    // What is worth more stands first where the files say nothing else; metals fall in value in every programme.
    private static readonly ImmutableArray<string> Tiers = ["host", "patron", "patronage", "title", "headline", "diamond", "platinum", "platin", "gold", "silver", "bronze"];

    public static bool IsSponsors(RecordGroup group) => Array.Exists(Words, w => group.Name.Contains(w, StringComparison.Ordinal));

    public static ImmutableArray<SponsorRecord> Read(RecordGroup group, IEnumerable<PageRecord> pages)
    {
        var read = pages.Select(p => Sponsor(p, group)).Where(s => !s.Name.IsEmpty).ToList();
        return [.. read.Select((s, i) => (s, i)).OrderBy(p => Rank(p.s.Tier.ToString())).ThenBy(p => p.i).Select(p => p.s)];
    }

    private static SponsorRecord Sponsor(PageRecord page, RecordGroup group)
    {
        var tier = page.Text("tier", "level", "category", "package", "type");
        if (tier.IsEmpty && page.Path.Length > group.Path.Length && page.Path[(group.Path.Length + 1)..].Split('/') is [var folder, _, ..])
            tier = new RawText(folder, page.Fields.Location);
        return new SponsorRecord(tier.IsEmpty ? tier : tier with { Text = Capital(WithoutOrder(tier.Text)) }, page.Text("name", "title"))
        {
            Logo = SitePeople.Picture(page.Text("logo", "image", "img", "logoURL", "logoUrl", "logo_url", "photo", "photoURL")),
            LogoFolders = SitePeople.PictureFolders(group, page),
            Link = page.Text("url", "link", "website", "web"),
            Location = page.Fields.Location,
        };
    }

    // Tiers that no table knows keep their places behind those that are worth something by name; "other" and the like come last.
    private static int Rank(string tier)
    {
        var name = tier.ToLowerInvariant();
        var rank = Tiers.IndexOf(name);
        return rank >= 0 ? rank : name is "other" or "others" or "misc" ? Tiers.Length + 1 : Tiers.Length;
    }

    // Folders are put in order by a number in front: "01-gold".
    private static string WithoutOrder(string tier) => tier.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '_', '.', ' ') is { Length: > 0 } rest ? rest : tier;

    private static string Capital(string text)
    {
        text = text.Replace('_', ' ').Replace('-', ' ').Trim();
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }
}
