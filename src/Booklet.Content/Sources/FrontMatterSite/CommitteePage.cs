using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>
/// A page that shows the organisers by itself: headings are the committees, and their members stand in tables (a row of pictures above a row of
/// names) or lists. What does not look like a name is no member.
/// </summary>
internal static partial class CommitteePage
{
    private static readonly string[] Names = ["organizers", "organisers", "organizer", "organiser", "organizing-committee", "organising-committee", "committee", "committees", "team", "organization", "organisation"];

    /// <summary>More words than that are a sentence.</summary>
    private const int MostNameWords = 6;

    /// <summary>A longer line is no row of people, and taking it apart would cost a square of its length.</summary>
    private const int LongestLine = 4000;

    public static ImmutableArray<CommitteeRecord> Read(Site site)
    {
        var page = site.Pages.Where(p => !p.IsDraft && !p.IsNews && Names.Contains(p.Name)).OrderBy(p => p.Path.Length).ThenBy(p => p.Path, StringComparer.Ordinal).FirstOrDefault();
        if (page is null)
            return [];
        var members = new List<(RawText Role, PersonReference Member)>();
        var role = page.Title;
        var pictures = new Dictionary<int, RawText>();
        foreach (Match line in Line().Matches(HtmlComments.Blank(page.BodyText)))
        {
            if (line.Length > LongestLine)
                continue;
            SourceLocation Place(int at, int length) => new(page.File, new TextSpan(page.Body.Start + line.Index + at, length));
            if (Heading().Match(line.Value) is { Success: true } heading)
            {
                role = new RawText(heading.Groups["text"].Value.Trim(), Place(heading.Groups["text"].Index, heading.Groups["text"].Length));
                pictures.Clear();
                continue;
            }
            ReadRow(line.Value, Place, role, pictures, page, members);
        }
        // One or two names are a contact, not a committee, unless it is said where they are from.
        return members.Count < 2 || members.Count < 3 && members.Exists(m => m.Member.Affiliation.IsEmpty) ? [] : [.. members.GroupBy(m => m.Role.Text, StringComparer.Ordinal).Select(g => new CommitteeRecord(g.First().Role, [.. g.Select(m => m.Member)]))];
    }

    private static void ReadRow(string line, Func<int, int, SourceLocation> place, RawText role, Dictionary<int, RawText> pictures, SitePage page, List<(RawText Role, PersonReference Member)> members)
    {
        var isTable = line.Contains('|', StringComparison.Ordinal);
        if (!isTable && !ListItem().IsMatch(line))
            return;
        var isPictureRow = false;
        var column = 0;
        foreach (Match cell in (isTable ? Cell() : ListItem()).Matches(line))
        {
            var text = cell.Groups["text"].Value.Trim();
            // A row may or may not begin with a bar.
            if (isTable && cell.Index == 0 && text.Length == 0)
                continue;
            column++;
            if (Picture().Match(text) is { Success: true } picture)
            {
                if (!isPictureRow)
                    pictures.Clear();
                isPictureRow = true;
                pictures[column] = new RawText(picture.Groups["source"].Value.Trim(), place(cell.Groups["text"].Index, cell.Groups["text"].Length));
                text = Picture().Replace(text, "").Trim();
            }
            var name = PlainText.Of(BreakTag().Split(text)[0]).Trim(' ', '*', '_', ',', ':');
            var affiliation = "";
            if (!isTable && AuthorList.Split(name) is [var only, ..] listed && (listed.Length == 1 || !IsName(name)))
                (name, affiliation) = (only.Name, only.Affiliation.Length > 0 ? only.Affiliation : name[Math.Min(name.Length, only.Name.Length)..].Trim(' ', ',', '(', ')', '-', '–'));
            if (!IsName(name))
                continue;
            var where = place(cell.Groups["text"].Index, cell.Groups["text"].Length);
            var person = new PersonRecord { Name = new RawText(name, where), Photo = pictures.TryGetValue(column, out var photo) ? photo with { Text = photo.Text.Replace("../", "", StringComparison.Ordinal).TrimStart('/') } : RawText.None, PhotoFolders = ["static", "assets", "static/img", "static/images", "assets/images", page.File.Path.Contains('/', StringComparison.Ordinal) ? page.Path[..page.Path.LastIndexOf('/')] : ""], List = "organisers", Location = where };
            members.Add((role, PersonReference.Of(person) with { Affiliation = affiliation.Length > 0 ? new RawText(affiliation, where) : RawText.None }));
        }
    }

    private static bool IsName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= MostNameWords && text.All(c => char.IsLetter(c) || c is ' ' or '.' or '-' or '\'' or '’' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
            && words.All(w => !char.IsLower(w[0]) || NameParticles.IsParticle(w)) && !char.IsLower(words[^1][0]);
    }

    [GeneratedRegex(@"[^\r\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"^#{1,6}[ \t]+(?<text>[^#\r\n]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<text>[^|]*)(?:\||$)", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();

    [GeneratedRegex(@"^\s*(?:[-*+]|\d+[.)])\s+(?<text>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"!\[[^\]]*\]\((?<source>[^)\s]+)[^)]*\)|<img\b[^>]*?\bsrc\s*=\s*[""'](?<source>[^""']+)[""'][^>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BreakTag();
}
