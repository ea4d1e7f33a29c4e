using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>
/// The roles of an organiser's record: one value, a list, or one value that names several ("Program Chair, Web Chair").
/// A record without any role has the collection's name for it.
/// </summary>
internal static partial class CommitteeRoles
{
    private static readonly ImmutableArray<string> Fields = ["role", "roles", "position", "positions", "committee", "committees"];

    public static ImmutableArray<string> Of(SiteRecord record)
    {
        var node = record.Value(Fields);
        var roles = Texts(node).SelectMany(Split).ToList();
        // Beside a name, "title" is as often "Professor" as "Local Chair".
        if (roles.Count == 0)
            roles.AddRange(Texts(record.Value(["title"])).SelectMany(Split).Where(IsRole));
        if (roles.Count == 0 && FoldedText.Words(record.Collection.Name) is { Length: > 0 } name && name is not ("people" or "persons" or "staff" or "team" or "members"))
            roles.Add(char.ToUpperInvariant(name[0]) + name[1..]);
        return [.. roles.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<string> Texts(ValueNode? node) => node switch
    {
        SequenceNode list => list.Items.Select(i => PlainText.Of(RawText.Of(i is MappingNode map ? SiteRecord.ValueOf(map, ["name", "title", "role"]) : i).Text)).Where(t => t.Length > 0),
        _ => PlainText.Of(RawText.Of(node).Text) is { Length: > 0 } text ? [text] : [],
    };

    // Only where every part is a role by itself: "Publication and Web Chair" is one role.
    private static IEnumerable<string> Split(string text)
    {
        var parts = Separator().Split(text).Select(p => p.Trim()).Where(p => p.Length > 0).ToList();
        return parts.Count > 1 && parts.TrueForAll(IsRole) ? parts : [text];
    }

    private static bool IsRole(string text) => RoleNoun().IsMatch(text);

    [GeneratedRegex(@"\s*[,;/]\s*|\s+(?:&|and)\s+|<br\s*/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\b(?:co-?)?(?:chairs?|chairm[ae]n|chairwom[ae]n|chairpersons?|organi[sz]ers?|coordinators?|members?|committee|board|editors?|treasurer|secretary|webmaster|volunteers?|reviewers?|liaisons?|director)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RoleNoun();
}
