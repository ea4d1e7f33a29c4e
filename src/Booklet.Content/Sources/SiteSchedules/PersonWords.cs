using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>Tells names of people from titles, where nothing but their look can tell them.</summary>
internal static partial class PersonWords
{
    /// <summary>More words are a sentence.</summary>
    private const int MostNameWords = 5;

    private static readonly HashSet<string> TitleWords =
    [
        "the", "of", "and", "for", "in", "on", "to", "with", "a", "an", "from", "at", "by", "via", "as", "is", "are", "how", "what", "why", "when", "your", "our", "my", "you", "we", "session", "workshop", "discussion", "talk", "talks",
        "learning", "networks", "models", "systems", "machine", "data", "methods", "analysis", "theory", "room", "hall", "group", "photo", "remarks", "break", "time", "day", "online", "hybrid", "live", "online", "free", "open", "space", "spaces",
        "contributed", "spotlight", "spotlights", "lightning", "questions", "q&a", "part", "track", "demo", "demos", "wrap", "up", "check", "mailbox", "types", "equational", "theories",
    ];

    private static readonly string[] Organisations =
        ["universi", "institut", "college", "school", "lab", "laborator", "center", "centre", "centro", "inc", "ltd", "gmbh", "corp", "research", "academy", "hochschule", "polytech", "ministry", "foundation", "google", "microsoft", "company", "department", "dept", "faculty", "hospital", "museum", "école", "ecole", "eth"];

    public static bool IsName(string text)
    {
        text = AndOthers().Replace(text, "").Trim().TrimEnd('.', ',', '*');
        if (text.Length is < 3 or > 60 || text.Any(c => char.IsDigit(c) || c is '!' or '?' or ':' or ';' or '/' or '@' or '"'))
            return false;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(NameParticles.IsTitle).ToArray();
        return words.Length is >= 2 and <= MostNameWords
            && words.All(w => char.IsUpper(w[0]) || NameParticles.IsParticle(w)) && char.IsUpper(words[^1][0])
            && !words.Any(w => TitleWords.Contains(w.ToLowerInvariant()) || SessionKinds.IsKindWord(w));
    }

    public static bool IsOrganisation(string text)
    {
        var folded = FoldedText.Words(text);
        return Organisations.Any(o => folded.Split(' ').Any(w => w.StartsWith(o, StringComparison.Ordinal))) || text.Trim() is { Length: >= 2 and <= 6 } acronym && acronym.All(char.IsUpper);
    }

    /// <summary>The people of a text that is nothing but names, with affiliations in brackets or behind a comma; empty where it is something else.</summary>
    public static ImmutableArray<PersonReference> People(RawText text, SitePeopleIndex index)
    {
        var plain = PlainText.Of(text.ToString()).Trim('*', '_', ' ', ',', '–', '—', ':', '(', ')').Trim();
        if (plain.Length is 0 or > 600)
            return [];
        if (index.IdOf(plain) is { } whole)
            return [PersonReference.To(text with { Text = whole })];
        if (plain.Count(c => c == '(') != plain.Count(c => c == ')'))
            plain = PlainText.Of(text.ToString()).Trim('*', '_', ' ', ',');
        // "**Ana Ruiz**, UC Foz": only the name is marked.
        if (MarkedName().Match(text.ToString()) is { Success: true } marked && IsPerson(PlainText.Of(marked.Groups["name"].Value).Trim(), index))
            return [Reference(text, PlainText.Of(marked.Groups["name"].Value).Trim(), PlainText.Of(marked.Groups["rest"].Value).Trim(), index)];
        // "Ana Ruiz, Tide Lab": behind the first comma stands where she is.
        var comma = plain.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && !plain.Contains('(', StringComparison.Ordinal) && IsPerson(plain[..comma], index) && (IsOrganisation(plain[(comma + 1)..]) || plain[(comma + 1)..].Split(',').Length == 1 && !IsPerson(plain[(comma + 1)..].Trim(), index) && !plain.Contains(" and ", StringComparison.Ordinal)))
            return [Reference(text, plain[..comma].Trim(), plain[(comma + 1)..].Trim(), index)];
        var listed = AuthorList.Split(plain);
        var named = listed.Count(a => IsPerson(a.Name, index));
        // One unusual name among several does not make a title of the list.
        return listed.Length == 0 || named == 0 || named * 3 < listed.Length * 2 ? [] : [.. listed.Select(a => Reference(text, a.Name, a.Affiliation, index))];
    }

    private static bool IsPerson(string text, SitePeopleIndex index) => index.IdOf(text) is not null || IsName(text);

    private static PersonReference Reference(RawText text, string name, string affiliation, SitePeopleIndex index)
    {
        var given = affiliation.Length > 0 ? text with { Text = affiliation } : RawText.None;
        return index.IdOf(name) is { } id ? PersonReference.To(text with { Text = id }) with { Affiliation = given } : PersonReference.Named(text with { Text = name }) with { Affiliation = given };
    }

    [GeneratedRegex(@"^\s*(?:<a\b[^>]*>|<(?:strong|b)\b[^>]*>|\*\*|\[){1,3}\s*(?<name>[^*<>\[\]]{3,60}?)\s*(?:</(?:a|strong|b)>|\*\*|\]\([^()]*\)){1,3}\s*,\s*(?<rest>[^*<>\[\]]{2,160})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MarkedName();

    [GeneratedRegex(@",?\s*\bet\.? al\b\.?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AndOthers();
}
