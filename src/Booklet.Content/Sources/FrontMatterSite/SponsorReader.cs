using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>Sponsors from a data file, or from a page or include whose headings are tiers and whose pictures are logos.</summary>
internal sealed partial class SponsorReader(Site site, DiagnosticBag bag)
{
    public ImmutableArray<SponsorTier> Read()
    {
        foreach (var (name, _, value) in site.Data)
        {
            if (IsSponsorName(name) && FromData(value) is { IsEmpty: false } tiers)
                return tiers;
        }
        // The include before the page: a page named so often only includes it.
        var sources = site.Workspace.Files
            .Where(f => f.Extension is ".html" or ".htm" or ".md" && IsSponsorName(Path.GetFileNameWithoutExtension(f.Path)) && (f.FolderPath is "" or "_includes" || f.FolderPath.StartsWith("_includes/", StringComparison.Ordinal)))
            .OrderBy(f => f.FolderPath.Length == 0 ? 1 : 0).ThenBy(f => f.Path, StringComparer.Ordinal);
        foreach (var file in sources)
        {
            if (site.Workspace.ReadText(file, bag) is { } source && FromHtml(source) is { IsEmpty: false } tiers)
                return tiers;
        }
        return [];
    }

    private static bool IsSponsorName(string name) => FoldedText.Squeezed(name) is "sponsors" or "sponsor" or "partners" or "supporters" or "oursponsors";

    private ImmutableArray<SponsorTier> FromHtml(SourceFile source)
    {
        var tiers = new List<(string Name, List<Sponsor> Sponsors)> { ("", []) };
        foreach (var item in HtmlOutline.Read(source, new TextSpan(0, source.Text.Length)))
        {
            if (item is HtmlHeading heading)
                tiers.Add((PlainText.Of(heading.Text), []));
            else if (item is HtmlImage image && NameOf(image) is { Length: > 0 } name)
                tiers[^1].Sponsors.Add(new Sponsor(name, Logo(image.Source, image.Location) is { } logo ? logo with { Description = name } : null, WebLink(image.Link), image.Location));
        }
        return [.. tiers.Where(t => t.Sponsors.Count > 0).Select(t => new SponsorTier(t.Name, [.. t.Sponsors]))];
    }

    // Alternative texts say "Example Corp. Logo"; the word is the picture's, not the sponsor's.
    private static string NameOf(HtmlImage image)
    {
        var name = LogoWord().Replace(PlainText.Of(image.Description), " ").Trim(' ', '-', '–', ',');
        return name.Length > 0 ? name : LogoWord().Replace(Path.GetFileNameWithoutExtension(image.Source).Replace('-', ' ').Replace('_', ' '), " ").Trim();
    }

    private ImmutableArray<SponsorTier> FromData(ValueNode value)
    {
        var tiers = new List<(string Name, List<Sponsor> Sponsors)>();
        void Add(string tier, ValueNode node)
        {
            if (node is not MappingNode map || RawText.Of(SiteRecord.ValueOf(map, ["name", "title", "sponsor"])) is not { IsEmpty: false } name)
                return;
            var own = RawText.Of(SiteRecord.ValueOf(map, ["tier", "level", "category", "type"]));
            var tierName = own.IsEmpty ? tier : PlainText.Of(own.Text);
            if (tiers.FindIndex(t => t.Name == tierName) is var at && at < 0)
            {
                tiers.Add((tierName, []));
                at = tiers.Count - 1;
            }
            var logo = RawText.Of(SiteRecord.ValueOf(map, ["logo", "image", "img", "photo"]));
            tiers[at].Sponsors.Add(new Sponsor(PlainText.Of(name.Text), logo.IsEmpty ? null : Logo(logo.Text, logo.Location), WebLink(RawText.Of(SiteRecord.ValueOf(map, ["url", "link", "website"])).ToString()), name.Location));
        }

        if (value is SequenceNode list)
        {
            foreach (var item in list.Items)
            {
                // [{tier: Gold, sponsors: [{…}]}] or [{name: …, level: Gold}]
                if (item is MappingNode map && SiteRecord.ValueOf(map, ["sponsors", "logos", "items", "partners"]) is SequenceNode members)
                {
                    var tier = PlainText.Of(RawText.Of(SiteRecord.ValueOf(map, ["tier", "level", "name", "title"])).ToString());
                    foreach (var member in members.Items)
                        Add(tier, member);
                }
                else
                {
                    Add("", item);
                }
            }
        }
        else if (value is MappingNode byTier)
        {
            foreach (var entry in byTier.Entries.Where(e => e.Value is SequenceNode))
            {
                foreach (var member in ((SequenceNode)entry.Value).Items)
                    Add(Capital(entry.Key.Replace('_', ' ')), member);
            }
        }
        return [.. tiers.Select(t => new SponsorTier(t.Name, [.. t.Sponsors]))];
    }

    private MediaFile? Logo(string source, SourceLocation? location) =>
        source.Length == 0 ? null : site.Workspace.FindMedia(TemplateTag().Replace(source, "").Trim(), ["assets/images", "assets/images/sponsors", "assets/img", "images"], location, bag);

    private static string? WebLink(string? link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"\b(?:logo|logotype)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LogoWord();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex TemplateTag();
}
