using System.Text.RegularExpressions;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Exports;

/// <summary>
/// What an event is called whose export does not say it: the website's configuration, else the heading of the folder's own
/// README, which is often the name of the repository and then written as one.
/// </summary>
internal static partial class FolderTitle
{
    /// <summary>Names of events are shorter; longer headings explain.</summary>
    private const int Longest = 70;

    public static RawText Find(SourceFolder folder, DiagnosticBag bag)
    {
        foreach (var path in (string[])["_config.yml", "_config.yaml", "config.yml", "config.yaml", "hugo.yaml", "hugo.yml"])
        {
            if (folder.Peek(path).Text("title") is { IsEmpty: false } title)
                return title;
        }
        // What booklet.yml says is printed without a word.
        if (!folder.Peek("booklet.yml").Text("title").IsEmpty)
            return RawText.None;
        if (folder.Files.FirstOrDefault(f => f.Path.Equals("README.md", StringComparison.OrdinalIgnoreCase)) is not { } file || folder.Text(file, bag) is not { } readme)
            return RawText.None;
        if (Heading().Match(readme.Text) is not { Success: true } heading || Event(heading.Groups[1].Value) is not { } name)
            return RawText.None;
        var location = new SourceLocation(readme, new TextSpan(heading.Groups[1].Index, heading.Groups[1].Length));
        bag.Add(ExportDiagnostics.TitleGuessedAt(location, name));
        return new RawText(name, location);
    }

    private static string? Event(string heading)
    {
        var text = PlainText.Of(heading).TrimEnd('#', ' ');
        if (Slug().IsMatch(text))
            text = Capital().Replace(text.Replace('-', ' ').Replace('_', ' '), m => m.Value.ToUpperInvariant());
        text = Site().Replace(text, "").Trim(' ', '-', '–', ':', '|');
        // "Website" and "Getting started" name no event; a year or several words do.
        return text.Length is > 3 and <= Longest && !Generic().IsMatch(text) && text.Contains(' ', StringComparison.Ordinal) ? text : null;
    }

    [GeneratedRegex(@"\A\s*#\s+(.{1,200}?)\s*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[a-z0-9]+(?:[-_][a-z0-9]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();

    [GeneratedRegex(@"\b[a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();

    [GeneratedRegex(@"(?:^(?:the )?(?:official )?web ?site (?:of|for) (?:the )?|\b(?:official )?(?:web ?site|site|web ?page|homepage|repository|repo|web|schedule|app)$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Site();

    [GeneratedRegex(@"\b(?:read ?me|getting started|starter|template|theme|create react app|next\.js|svelte|astro|vite|angular|project|hugo|jekyll|generator|backend|frontend|api|tool)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Generic();
}
