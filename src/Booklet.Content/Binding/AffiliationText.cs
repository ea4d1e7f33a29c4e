namespace Booklet.Content.Binding;

/// <summary>What two ways of writing one institution have in common.</summary>
internal static class AffiliationText
{
    private static readonly HashSet<string> CommonWords =
        ["university", "of", "the", "institute", "technology", "college", "research", "school", "department", "and", "for", "at", "in", "lab", "labs", "laboratory", "inc", "center", "centre", "de", "science", "sciences", "national", "state", "universite", "universitat", "technical", "univ", "dept"];

    public static HashSet<string> TellingWords(string affiliation) =>
        FoldedText.Words(affiliation).Split(' ').Where(w => !CommonWords.Contains(w)).ToHashSet(StringComparer.Ordinal);

    // "Massachusetts Institute of Technology" is "MIT", "University of Washington" is "UW".
    public static string[] Acronyms(string affiliation) =>
        [.. affiliation.Split(['/', ',', ';']).Select(part => string.Concat(part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).Select(w => char.ToLowerInvariant(w[0])))).Where(s => s.Length > 1)];
}
