using System.Globalization;
using Booklet.Content.Binding;
using Booklet.Content.Model;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>Websites of front-matter files in general: what is left when no narrower layout fits.</summary>
internal sealed class FrontMatterSource : ISource
{
    public string Name => "front-matter";

    public string Layout => "a website of front-matter files";

    // Which records the files hold is only seen by reading all of them, so the folders' names have to do here.
    public Recognition Recognise(SourceFolder folder)
    {
        var pages = folder.Files.Where(f => f.Extension is ".md" or ".markdown" or ".html" or ".htm").ToList();
        var collections = pages.Select(f => SiteReader.FolderUnderscore(f.Path)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return collections.Count > 0 ? new Recognition(0.5, $"it has collections: {string.Join(", ", collections)}")
            : pages.Count > 0 ? new Recognition(0.2, $"it has {pages.Count.ToString(CultureInfo.InvariantCulture)} {(pages.Count == 1 ? "page" : "pages")}")
            : Recognition.None;
    }

    public Programme Bind(SourceFolder folder, BindingRun run) => SiteBinding.Bind(folder, run);
}
