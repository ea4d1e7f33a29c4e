using System.Text.RegularExpressions;

namespace Booklet.Content.Checks;

/// <summary>What is wrong with the way an address is written. Addresses within the site ("/talks/", "#salt", "salt.html") are nobody's fault here.</summary>
internal static partial class LinkFault
{
    /// <summary>The fault as the end of a sentence, or null.</summary>
    public static string? Of(string target)
    {
        var text = target.Trim();
        if (text.Length == 0 || text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal))
            return null;
        if (text.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase))
            return "it is a script, which leads nowhere outside of a browser";
        if (text.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || Drive().IsMatch(text))
            return "it leads to a file of the writer's own machine";
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            return text.Contains('@', StringComparison.Ordinal) ? null : "it has no e-mail address";
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || BareHost().IsMatch(text))
            return "it has no 'https://', so that browsers look for it on the event's own site";
        if (Doubled().IsMatch(text))
            return "it begins twice";
        if (Misspelt().IsMatch(text))
            return "it does not begin with 'https://'";
        if (!text.StartsWith("http:", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            return null;
        if (text.AsSpan().IndexOfAny(" \t\n") >= 0)
            return "there is a space in it";
        if (Unbalanced(text, '(', ')') || Unbalanced(text, '[', ']') || Unbalanced(text, '<', '>') || Unbalanced(text, '{', '}'))
            return "its brackets do not fit together";
        return Uri.TryCreate(text, UriKind.Absolute, out _) ? null : "no browser can read it";
    }

    private static bool Unbalanced(string text, char open, char close) => text.Count(c => c == open) != text.Count(c => c == close);

    // "http//a.b", "https:/a.b", "https:a.b", "htpp://a.b", "ttps://a.b"; "https://" itself is none of these.
    [GeneratedRegex(@"^(?:https?(?:/{1,2}|:/?)(?=[\w])|(?!https?:)(?:h{1,2}t{0,3}p{1,2}s{0,2}|t{1,2}ps?)(?::?//|:/))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Misspelt();

    [GeneratedRegex(@"^https?:/{0,2}https?:?/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Doubled();

    // Top-level domains that are no endings of files.
    [GeneratedRegex(@"^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|io|dev|info|eu|de|fr|uk|ch|at|it|es|nl|jp|ca|au|se|no|fi|dk|pl|pt|be|br|ac\.[a-z]{2}|ai|events)(?:/\S*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BareHost();

    [GeneratedRegex(@"^[A-Za-z]:[\\/]", RegexOptions.CultureInvariant)]
    private static partial Regex Drive();
}
