using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Parsing;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>A page that visitors of the site see: text of its own, and template code that shows records.</summary>
internal sealed partial class SitePage(SourceFile file, MappingNode? matter, TextSpan body)
{
    private ImmutableArray<PageLoop> _loops;

    public SourceFile File { get; } = file;

    public MappingNode? Matter { get; } = matter;

    public TextSpan Body { get; } = body;

    public string Path => File.Path;

    /// <summary>By which links mean the page: its permalink's last part, or its file's name ("venue"); "index" for the home page.</summary>
    public string Name { get; } = NameOf(file.Path, matter);

    public string BodyText => File.Text.Substring(Body.Start, Body.Length);

    /// <summary>The title given in the front matter, else the first heading, else the file's name.</summary>
    public RawText Title
    {
        get
        {
            var title = RawText.Of(Matter?["title"]);
            if (!title.IsEmpty)
                return title;
            var heading = FirstHeading().Match(BodyText);
            return heading.Success && !heading.Value.Contains("{{", StringComparison.Ordinal)
                ? new RawText(heading.Groups[1].Value.Trim(), new SourceLocation(File, new TextSpan(Body.Start + heading.Index, heading.Length)))
                : new RawText(Name.Replace('_', ' ').Replace('-', ' '), SourceLocation.WholeFile(Path));
        }
    }

    /// <summary>Whether the page says of itself that it is not to be shown yet.</summary>
    public bool IsDraft => NotShown.IsDraft(Matter);

    /// <summary>What was new before the event is not on its day.</summary>
    public bool IsNews => Path.Split('/')[..^1].Any(f => f.ToLowerInvariant() is "news" or "blog" or "posts" or "post" or "_posts" or "announcements");

    public ImmutableArray<PageLoop> Loops => _loops.IsDefault ? _loops = PageLoops.Find(BodyText) : _loops;

    private static string NameOf(string path, MappingNode? matter)
    {
        if (matter?["permalink"] is ScalarNode { IsNull: false } permalink && permalink.Text.Contains('/', StringComparison.Ordinal) && !permalink.Text.Contains(':', StringComparison.Ordinal))
        {
            var name = Binding.FoldedText.PageName(permalink.Text);
            return name.Length == 0 ? "index" : name;
        }
        var stem = System.IO.Path.GetFileNameWithoutExtension(path).ToLowerInvariant();
        if (stem is "index" or "_index" && path.Contains('/', StringComparison.Ordinal))
            stem = path.Split('/')[^2].ToLowerInvariant();
        return stem;
    }

    [GeneratedRegex(@"^#{1,3}[ \t]+([^\r\n]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FirstHeading();
}
