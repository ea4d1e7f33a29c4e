using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>The folder of a website that is made from front-matter files, as read: nothing is joined or judged yet.</summary>
internal sealed class Site
{
    public required Workspace Workspace { get; init; }

    public required MappingNode? Configuration { get; init; }

    public required ImmutableArray<SiteCollection> Collections { get; init; }

    public required ImmutableArray<SitePage> Pages { get; init; }

    /// <summary>Values of <c>_data/</c> by file name without extension.</summary>
    public required ImmutableArray<(string Name, SourceFile File, ValueNode Value)> Data { get; init; }

    /// <summary>Folders of earlier years that were not read, and how many files each has.</summary>
    public ImmutableArray<(string Folder, int Count)> EarlierYears { get; init; } = [];

    /// <summary>The same site with fewer pages.</summary>
    public Site Only(Func<SitePage, bool> isShown) => new()
    {
        Workspace = Workspace,
        Configuration = Configuration,
        Collections = Collections,
        Pages = Pages.RemoveAll(p => !isShown(p)),
        Data = Data,
        EarlierYears = EarlierYears,
    };

    public SiteCollection? Collection(string name) =>
        Collections.FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public SitePage? Page(string name) =>
        name.Length == 0 ? null : Pages.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public RawText Config(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            ValueNode? node = Configuration;
            foreach (var part in key.Split('.'))
                node = (node as MappingNode)?[part];
            if (RawText.Of(node) is { IsEmpty: false } value)
                return value;
        }
        return RawText.None;
    }

    /// <summary>The site's address with the path under which it lives and a final '/', or null where the configuration has none.</summary>
    public Uri? BaseUri =>
        Uri.TryCreate((Config("url").Text.TrimEnd('/') + "/").TrimStart('/') + Config("baseurl").Text.Trim('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? new Uri(uri.AbsoluteUri.TrimEnd('/') + "/")
            : null;
}
