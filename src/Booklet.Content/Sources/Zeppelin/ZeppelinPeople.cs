using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.Zeppelin;

/// <summary>Speakers, the team and other groups of people, and partners by group.</summary>
internal sealed class ZeppelinPeople
{
    private static readonly ImmutableArray<string> PhotoFolders = ["img/people", "images/people", "static/images/people", "img/speakers", "images/speakers", "img", "images"];

    private static readonly ImmutableArray<string> LogoFolders = ["img/partners", "images/partners", "img/logos", "images/logos", "img/sponsors", "img", "images"];

    public List<CommitteeRecord> Committees { get; } = [];

    public List<SponsorRecord> Sponsors { get; } = [];

    /// <summary>Files that were read.</summary>
    public HashSet<WorkspaceFile> Files { get; } = [];

    public static PersonRecord Person(string id, MappingNode fields, string list)
    {
        var name = fields.Text("name", "fullName", "fullname");
        var family = fields.Text("surname", "lastName", "last_name");
        return new PersonRecord
        {
            Id = id,
            Name = family.IsEmpty ? name : RawText.None,
            GivenName = name.IsEmpty ? fields.Text("firstName", "first_name") : name,
            FamilyName = family,
            Affiliations = [fields.Text("company", "organization")],
            Position = fields.Text("title", "jobTitle", "position"),
            Biography = fields.Text("bio", "biography", "shortBio"),
            Photo = fields.Text("thumbnailUrl", "photoUrl", "photoURL", "photo", "image"),
            PhotoFocus = FrontMatterSite.SitePeople.FocusOf(fields),
            PhotoFolders = PhotoFolders,
            Website = Website(fields.At("social") ?? fields.At("socials")),
            List = list,
            Location = fields.Location,
        };
    }

    /// <summary>
    /// A list of people whose titles say what they do for the event, or groups of them (<c>[{title, members}]</c>).
    /// Judges have the titles of their own work, so the list's name is their role.
    /// </summary>
    public void ReadTeam(ZeppelinData data)
    {
        foreach (var (part, role) in new[] { ("team", ""), ("organizers", "Organizers"), ("organisers", "Organisers"), ("judges", "Judges"), ("jury", "Jury"), ("volunteers", "Volunteers") })
        {
            if (data.Part(part) is not { } found || found.Value.Items().Any(i => i.At("elements") is not null || i.At("logos") is not null))
                continue;
            Files.Add(found.File);
            foreach (var item in found.Value.Items().OfType<MappingNode>())
            {
                if (item.At("members") is { } members)
                    Committees.Add(new CommitteeRecord(RawText.First(item.Text("title", "name"), Word(part, item)), [.. members.Items().OfType<MappingNode>().Select(m => Member(m, part))]));
                else
                    Committees.Add(new CommitteeRecord(role.Length > 0 ? Word(role, item) : RawText.First(item.Text("role", "title"), Word("Team", item)), [Member(item, part)]));
            }
        }
    }

    /// <summary>Groups of logos: <c>[{group, elements: [{name, link, imageUrl}]}]</c> or <c>[{title, logos: [{name, url, logoUrl}]}]</c>.</summary>
    public void ReadPartners(ZeppelinData data)
    {
        foreach (var part in new[] { "organizers", "sponsors", "partners" })
        {
            if (data.Part(part) is not { } found)
                continue;
            foreach (var group in found.Value.Items())
            {
                var tier = group.Text("group", "title");
                foreach (var logo in (group.At("elements") ?? group.At("logos")).Items().OfType<MappingNode>())
                {
                    Files.Add(found.File);
                    Sponsors.Add(new SponsorRecord(tier, logo.Text("name", "title"))
                    {
                        Logo = logo.Text("imageUrl", "logoUrl", "image", "logo"),
                        LogoFolders = LogoFolders,
                        Link = logo.Text("link", "url", "website"),
                        Location = logo.Location,
                    });
                }
            }
        }
    }

    // The title in the team is the role at the event, which the speakers' page does not mean.
    private static PersonReference Member(MappingNode fields, string list)
    {
        var person = Person("", fields, list);
        return PersonReference.Of(list is "judges" or "jury" ? person : person with { Position = RawText.None }) with { Affiliation = person.Affiliations[0] };
    }

    private static RawText Word(string text, MappingNode at) => new(char.ToUpperInvariant(text[0]) + text[1..], at.Location);

    private static RawText Website(ValueNode? social)
    {
        foreach (var wanted in new[] { "site", "website", "web", "blog", "link", "homepage" })
        {
            foreach (var entry in social.Items())
            {
                if (entry.Text("name", "icon").ToString().Equals(wanted, StringComparison.OrdinalIgnoreCase))
                    return entry.Text("link", "url");
            }
        }
        return RawText.None;
    }
}
