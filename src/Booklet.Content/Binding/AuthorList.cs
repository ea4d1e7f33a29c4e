using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Booklet.Content.Binding;

/// <summary>One name of a list of authors; the affiliation is empty where the list gives none.</summary>
internal readonly record struct ListedAuthor(string Name, string Affiliation, bool IsMarked);

/// <summary>
/// Takes a line of authors apart: "A, B and C", "A; B", "A (X), B (Y)", "Berg, A.; Ruiz, B.", "A \and B", with footnote marks.
/// </summary>
internal static partial class AuthorList
{
    /// <summary><paramref name="isInverted"/>: other lines of the kind have "Berg, Anna; Ruiz, Bo", so "Berg, Anna" is one person here.</summary>
    public static ImmutableArray<ListedAuthor> Split(string text, bool isInverted = false)
    {
        text = TexLeftovers().Replace(text, " ").Replace("\\&", "&", StringComparison.Ordinal);
        text = AndOthers().Replace(Html().Replace(text, ""), "");
        var separators = isInverted || TopLevel(text, ';').Count > 1 ? ';' : ',';
        var pieces = TopLevel(text, separators);
        if (separators == ',')
            pieces = RejoinInverted(pieces);

        var authors = ImmutableArray.CreateBuilder<ListedAuthor>();
        foreach (var piece in pieces)
        {
            foreach (var part in Parts(piece))
            {
                if (Read(part) is { } author)
                    authors.Add(author);
            }
        }
        return authors.ToImmutable();
    }

    private static ListedAuthor? Read(string text)
    {
        var affiliation = "";
        text = text.Trim();
        var bracket = Bracket().Match(text);
        if (bracket.Success && bracket.Index > 0)
        {
            affiliation = bracket.Groups["inside"].Value.Trim();
            text = text[..bracket.Index];
        }
        var marked = text.Contains('*', StringComparison.Ordinal) || text.Contains('†', StringComparison.Ordinal);
        // Marks at the end: "Anna Berg*,1,2", "Anna Berg^{1}", "Anna Berg†".
        text = Marks().Replace(text.Trim(), "").Trim(' ', ',', '{', '}');
        if (affiliation.All(c => char.IsDigit(c) || c is ',' or ' ' or '*'))
            affiliation = "";
        return text.Any(char.IsLetter)
            ? new ListedAuthor(PersonNames.DisplayOf(text), affiliation, marked)
            : null;
    }

    /// <summary>Splits at "and" outside brackets: "Anna Berg (School of Arts and Letters)" is one person.</summary>
    private static IEnumerable<string> Parts(string piece)
    {
        if (piece.AsSpan().IndexOfAny('(', '[') < 0)
            return Conjunction().Split(piece);
        var parts = new List<string>();
        var from = 0;
        foreach (var match in Conjunction().EnumerateMatches(piece))
        {
            var before = piece.AsSpan(from, match.Index - from);
            if (before.Count('(') + before.Count('[') > before.Count(')') + before.Count(']'))
                continue;
            parts.Add(before.ToString());
            from = match.Index + match.Length;
        }
        parts.Add(piece[from..]);
        return parts;
    }

    /// <summary>Splits at a separator outside brackets.</summary>
    private static List<string> TopLevel(string text, char separator)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        var depth = 0;
        foreach (var c in text)
        {
            if (c is '(' or '[' or '{')
                depth++;
            else if (c is ')' or ']' or '}' && depth > 0)
                depth--;
            if (c == separator && depth == 0)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }
            else
            {
                piece.Append(c);
            }
        }
        pieces.Add(piece.ToString());
        return pieces.FindAll(p => p.Trim().Length > 0);
    }

    /// <summary>
    /// "Berg, A., Ruiz, B. C." has a family name and initials in turn; "Anna Berg, Jr." a suffix.
    /// Only initials are taken as the given half, because "Ma, Yi" inside a comma list can't be told from two one-word names.
    /// </summary>
    private static List<string> RejoinInverted(List<string> pieces)
    {
        var joined = new List<string>();
        foreach (var piece in pieces)
        {
            var text = piece.Trim();
            var follows = joined.Count > 0 && !joined[^1].Contains(',', StringComparison.Ordinal);
            if (follows && (Initials().IsMatch(text) || NameParticles.IsSuffix(text)))
                joined[^1] = joined[^1].Trim() + ", " + text;
            else
                joined.Add(piece);
        }
        return joined;
    }

    [GeneratedRegex(@"\\(?:and|AND|And|quad|qquad|\\)|~|\\,", RegexOptions.CultureInvariant)]
    private static partial Regex TexLeftovers();

    [GeneratedRegex(@"<sup>.*?</sup>|</?[a-zA-Z][^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Html();

    [GeneratedRegex(@",?\s*\bet\.? al\b\.?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AndOthers();

    [GeneratedRegex(@"(?:^|\s)(?:and|&|und|et|y)\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"[\(\[](?<inside>[^\(\)\[\]]*)[\)\]]\s*[*†‡]*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    // Each mark is atomic: a long number that is none could otherwise be parted in exponentially many ways.
    [GeneratedRegex(@"(?>[\s,]*(?:[*†‡§¶#✉]|\$\^[^$]*\$|\^\{[^}]*\}|\^?\{?[\d¹²³⁴⁵⁶⁷⁸⁹⁰]+\}?))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?:\p{Lu}\.?[\s-]?){1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();
}
