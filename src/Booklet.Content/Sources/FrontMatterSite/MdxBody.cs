using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>
/// Bodies of MDX pages: Markdown with imports at the head and elements of the site's own. An element that names a person holds what is
/// said of that person; of others the text stays.
/// </summary>
internal static partial class MdxBody
{
    public static (RawText Body, ImmutableArray<(string Name, RawText Text)> Components) Parted(RawText body, string extension)
    {
        if (extension != ".mdx" || body.IsEmpty)
            return (body, []);
        var text = Import().Replace(body.Text, "");
        var components = ImmutableArray.CreateBuilder<(string, RawText)>();
        text = Named().Replace(text, match =>
        {
            components.Add((match.Groups["name"].Value, body with { Text = Dedented(match.Groups["text"].Value) }));
            return "\n";
        });
        text = OwnElement().Replace(text, "");
        return (string.IsNullOrWhiteSpace(text) ? RawText.None : body with { Text = text }, components.ToImmutable());
    }

    // Four spaces would make code of it.
    private static string Dedented(string text) => OnlyLink().Replace(Indent().Replace(text, ""), "").Trim();

    [GeneratedRegex(@"^(?:import|export)\s[^\r\n]*(?:\r?\n|$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"<(?<tag>[A-Z]\w*)\b[^<>]*?\bname=[""'](?<name>[^""'<>]{1,100})[""'][^<>]*>(?<text>.*?)</\k<tag>\s*>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Named();

    [GeneratedRegex(@"</?[A-Z]\w*\b[^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex OwnElement();

    [GeneratedRegex(@"^\[[^\[\]]{1,40}\]\([^()\s]*\)[ \t]*\r?$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex OnlyLink();

    [GeneratedRegex(@"^[ \t]+", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Indent();
}
