using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.Aclpub2;

/// <summary>People as the lists give them: in parts of names, as one text, or as a line of several.</summary>
internal static class Aclpub2People
{
    /// <summary>Null where the entry names nobody.</summary>
    public static PersonReference? Person(ValueNode? entry, ContributorRole role)
    {
        if (entry is ScalarNode)
            return RawText.Of(entry) is { IsEmpty: false } text ? Listed(text, role) : null;
        var affiliation = entry.Text("institution", "instituion", "affiliation", "affiliations", "organization");
        var (given, family) = (Joined(entry.Text("first_name", "preferred_name"), entry.Text("middle_name")), entry.Text("last_name", "family_name"));
        var name = given.IsEmpty || family.IsEmpty ? RawText.First(entry.Text("name", "speaker_name", "full_name"), given, family) : Joined(given, family);
        if (name.IsEmpty)
            return null;
        // Offices are typed in front of the name: first name "President:", middle name "Gabriel".
        var colon = name.Text.LastIndexOf(':');
        if (colon > 0 && colon < name.Text.Length - 1)
        {
            var office = name.Text[..colon].Replace(":", "", StringComparison.Ordinal).Trim();
            affiliation = new RawText(affiliation.IsEmpty ? office : office + ", " + affiliation.Text, affiliation.Location ?? name.Location);
            name = name with { Text = name.Text[(colon + 1)..].Trim() };
            given = RawText.None;
        }
        var person = new PersonRecord
        {
            Name = name,
            GivenName = given.IsEmpty || family.IsEmpty ? RawText.None : given,
            FamilyName = given.IsEmpty || family.IsEmpty ? RawText.None : family,
            Affiliations = affiliation.IsEmpty || colon > 0 ? [] : [affiliation],
            Orcid = entry.Text("orcid"),
            Email = entry.Text("email"),
            Website = entry.Text("homepage", "website", "url"),
            Location = entry?.Location,
        };
        return PersonReference.Of(person, role) with { Affiliation = affiliation };
    }

    /// <summary>A list of people, or a line such as "A, B and C".</summary>
    public static ImmutableArray<PersonReference> People(ValueNode? node, ContributorRole role)
    {
        if (node is ScalarNode)
            return RawText.Of(node) is { IsEmpty: false } line ? Line(line, role) : [];
        if (node is MappingNode)
            return Person(node, role) is { } only ? [only] : [];
        return [.. node.Items().Select(n => Person(n, role)).OfType<PersonReference>()];
    }

    public static ImmutableArray<PersonReference> Line(RawText line, ContributorRole role) =>
        [.. AuthorList.Split(line.Text).Select(a => PersonReference.Named(line with { Text = a.Name }, role) with { Affiliation = a.Affiliation.Length > 0 ? line with { Text = a.Affiliation } : RawText.None })];

    /// <summary>Roles with their members; a role that is divided into areas is a committee an area.</summary>
    public static IEnumerable<CommitteeRecord> Committees(ValueNode? list)
    {
        foreach (var group in list.Items())
        {
            var role = group.Text("role", "title", "name");
            var area = group.Text("area", "track");
            var members = new List<PersonReference>();
            foreach (var entry in group.At("members").Items().AddRange(group.At("entries").Items()))
            {
                if (entry is MappingNode && (entry.At("members") ?? entry.At("entries")) is { } inner)
                    yield return new CommitteeRecord(WithArea(role, entry.Text("area", "title", "name", "role", "track")), [.. inner.Items().Select(m => Person(m, ContributorRole.Chair)).OfType<PersonReference>()]);
                else if (Person(entry, ContributorRole.Chair) is { } member)
                    members.Add(member);
            }
            if (members.Count > 0)
                yield return new CommitteeRecord(WithArea(role, area), [.. members]);
        }
    }

    private static RawText WithArea(RawText role, RawText area) => role.IsEmpty ? area : area.IsEmpty ? role : role with { Text = role.Text + ": " + area.Text };

    /// <summary>"Ana Ruiz", "Ana Ruiz (Harbour University)" or "Ana Ruiz, Harbour University".</summary>
    private static PersonReference Listed(RawText text, ContributorRole role)
    {
        var name = text.Text;
        var affiliation = "";
        if (name.EndsWith(')') && name.LastIndexOf('(') is > 0 and var open)
            (name, affiliation) = (name[..open].Trim(), name[(open + 1)..^1].Trim());
        else if (name.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && name[..comma].Trim().Contains(' ', StringComparison.Ordinal))
            (name, affiliation) = (name[..comma].Trim(), name[(comma + 1)..].Trim());
        return PersonReference.Named(text with { Text = name }, role) with { Affiliation = affiliation.Length > 0 ? text with { Text = affiliation } : RawText.None };
    }

    private static RawText Joined(RawText first, RawText second) =>
        second.IsEmpty ? first : first.IsEmpty ? second : first with { Text = first.Text + " " + second.Text };
}
