using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>
/// Records that lie among the others and that no visitor is meant to see: drafts, the theme's samples, templates to copy, earlier years.
/// Each has its reason, which is told.
/// </summary>
internal static partial class NotShown
{
    /// <summary>Why a record is left out, or null.</summary>
    public static string? Reason(string path, MappingNode fields, ReadOnlySpan<char> body)
    {
        if (IsNo(fields["published"]))
            return "it says that it is not published";
        if (fields["draft"].IsTrue())
            return "it is a draft";
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        // Jekyll does not publish what begins with '_'; Hugo's sections are no records anyway.
        if (name.StartsWith('_') || Template().IsMatch(name))
            return "it is a template for others";
        if (IsFiller(body) || fields.Entries.Any(e => e.Value is ScalarNode scalar && IsFiller(scalar.Text)))
            return "its text is a theme's filler";
        return null;
    }

    /// <summary>Whether a page says of itself that it is not to be shown.</summary>
    public static bool IsDraft(MappingNode? fields) => fields is not null && (fields["draft"].IsTrue() || IsNo(fields["published"]));

    /// <summary>
    /// Files in a folder of a year beside folders of later years (<c>_talks/2025/</c> where there is <c>_talks/2026/</c>), by the folder.
    /// </summary>
    public static ImmutableDictionary<string, ImmutableArray<WorkspaceFile>> EarlierYears(IEnumerable<WorkspaceFile> files)
    {
        var dated = new List<(string Parent, int Year, WorkspaceFile File)>();
        foreach (var file in files)
        {
            var parts = file.Path.Split('/');
            var at = Array.FindIndex(parts, 0, parts.Length - 1, p => Year().IsMatch(p));
            if (at > 0)
                dated.Add((string.Join('/', parts[..at]), int.Parse(parts[at], NumberStyles.None, CultureInfo.InvariantCulture), file));
        }
        var latest = dated.GroupBy(d => d.Parent, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(d => d.Year), StringComparer.Ordinal);
        return dated.Where(d => d.Year < latest[d.Parent]).GroupBy(d => string.Create(CultureInfo.InvariantCulture, $"{d.Parent}/{d.Year}"), StringComparer.Ordinal)
            .ToImmutableDictionary(g => g.Key, g => g.Select(d => d.File).ToImmutableArray(), StringComparer.Ordinal);
    }

    public static IEnumerable<LeftOut> EarlierYearsLeftOut(IEnumerable<(string Folder, int Count)> years) =>
        years.Select(y => new LeftOut(SourceLocation.WholeFile(y.Folder), string.Create(CultureInfo.InvariantCulture, $"{y.Folder}/ ({y.Count} {(y.Count == 1 ? "file" : "files")})"), "it is of an earlier year"));

    // A title or the beginning of a paragraph; nobody needs to read on to know it.
    private static bool IsFiller(ReadOnlySpan<char> text) => text.Length > 10 && Filler().IsMatch(text[..Math.Min(text.Length, 80)]);

    private static bool IsNo(ValueNode? node) => node is ScalarNode scalar && scalar.Text.Trim().ToLowerInvariant() is "false" or "no";

    [GeneratedRegex(@"^\W*(?:<[^>]*>\W*)*lorem ipsum\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Filler();

    [GeneratedRegex(@"^(?:example|sample|template|schema|dummy|placeholder)(?:[-_]?(?:talk|speaker|session|presenter|person|sponsor|event|\d+))?$|^(?:talk|speaker|session)[-_](?:example|sample|template)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Template();

    [GeneratedRegex(@"^20\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
