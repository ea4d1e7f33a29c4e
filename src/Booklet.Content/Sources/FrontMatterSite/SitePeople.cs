using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>People's own records in groups: those who speak, and those who organise.</summary>
internal static class SitePeople
{
    private static readonly string[] SpeakerWords = ["speaker", "presenter", "people", "person", "keynote", "author", "instructor", "trainer"];

    private static readonly string[] OrganiserWords = ["organi", "committee", "team", "staff", "volunteer", "board", "jury"];

    public static bool IsSpeakers(RecordGroup group) => Array.Exists(SpeakerWords, w => group.Name.Contains(w, StringComparison.Ordinal));

    public static bool IsOrganisers(RecordGroup group) => Array.Exists(OrganiserWords, w => group.Name.Contains(w, StringComparison.Ordinal));

    /// <summary>
    /// Talks name the person by <c>slug</c>, <c>key</c> or <c>id</c>, or by the file's name. Beside a name that is all the file says, the title of a
    /// page is the name.
    /// </summary>
    public static PersonRecord Read(PageRecord page, RecordGroup group)
    {
        var family = page.Text("surname", "last_name", "lastname", "family_name");
        var name = page.Text("name", "full_name", "fullname");
        if (name.IsEmpty && family.IsEmpty)
            name = page.Text("title");
        var bio = RawText.First(page.Text("bio", "biography", "about"), page.Body, page.Text("text", "description", "info", "details", "content"));
        var affiliation = page.Text("affiliation", "company", "organization", "organisation", "institution", "employer", "university");
        var position = page.Text("position", "role", "job_title", "jobtitle", "job", "designation", "tagline", "tag_line");
        // Beside a name a title is what somebody is, unless the record is the talk's as well.
        if (position.IsEmpty && !page.Text("name").IsEmpty && page.Text("title") is { IsEmpty: false } title && title.Text != name.Text && page.Text("abstract", "talk", "start", "time").IsEmpty)
            position = title;
        if (affiliation.IsEmpty)
            (position, affiliation) = Parted(position);
        return new PersonRecord
        {
            Id = IdOf(page),
            Name = family.IsEmpty ? WithoutRole(name) : RawText.None,
            GivenName = family.IsEmpty ? RawText.None : RawText.First(page.Text("first_name", "firstname", "given_name"), name),
            FamilyName = family,
            Affiliations = [affiliation],
            Position = position,
            Biography = bio,
            Photo = Picture(page.Text("photo", "avatar", "image", "picture", "headshot", "photo_url", "photoURL", "photoUrl", "img", "thumbnail", "override_schedule_title_photo")),
            PhotoFocus = FocusOf(page.Fields),
            PhotoFolders = PictureFolders(group, page),
            Website = page.Text("website", "homepage", "web", "url", "site"),
            Orcid = page.Text("orcid"),
            List = group.Name,
            Location = page.Fields.Location,
        };
    }

    /// <summary>Which part of the photo matters: "40% 30%", a list of two shares, or a mapping with x and y.</summary>
    public static RawText FocusOf(MappingNode fields) => SiteRecord.ValueOf(fields, FieldNames.PhotoFocus) switch
    {
        SequenceNode list => new RawText(string.Join(' ', list.Items.Select(i => RawText.Of(i).ToString())), list.Location),
        MappingNode map when map["x"] is { } x && map["y"] is { } y => new RawText($"{RawText.Of(x)} {RawText.Of(y)}", map.Location),
        var node => RawText.Of(node),
    };

    public static string IdOf(PageRecord page) => page.Text("slug", "key", "id") is { IsEmpty: false } own ? own.Text : page.Stem;

    /// <summary>A path from the site's root: the generators copy <c>static</c> and <c>assets</c> there.</summary>
    public static RawText Picture(RawText picture) => picture.IsEmpty ? picture : picture with { Text = picture.Text.TrimStart('/') };

    public static ImmutableArray<string> PictureFolders(RecordGroup group, PageRecord? page = null)
    {
        var last = group.Path.Split('/')[^1].TrimStart('_');
        var folders = new List<string>();
        if (page is not null && page.File.FolderPath.Length > 0)
            folders.Add(page.File.FolderPath);
        foreach (var root in new[] { "static", "public", "src", "source", "assets", "assets/images", "assets/img", "static/images", "static/img", "images", "img" })
        {
            folders.Add(root);
            folders.Add(root + "/" + last);
        }
        return [.. folders];
    }

    // "Professor, University of the Coast" has both; of more commas it can't be told which one parts them.
    private static (RawText Position, RawText Affiliation) Parted(RawText position)
    {
        var parts = position.ToString().Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length < 2)
            return (position, RawText.None);
        return parts.Length == 2 ? (position with { Text = parts[0] }, position with { Text = parts[1] }) : (RawText.None, position);
    }

    // "Ada Stone, Keynote": what she does at the event stands behind the name.
    private static RawText WithoutRole(RawText name)
    {
        var comma = name.ToString().LastIndexOf(',');
        if (comma <= 0)
            return name;
        var words = FoldedText.Words(name.Text[(comma + 1)..]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words.All(w => w is "keynote" or "speaker" or "invited" or "plenary" or "panelist" or "panellist" or "moderator" or "chair" or "lecture") ? name with { Text = name.Text[..comma].TrimEnd() } : name;
    }

    public static CommitteeRecord Organiser(PageRecord page, RecordGroup group)
    {
        var person = Read(page, group);
        var role = page.Text("role", "committee", "position", "title");
        if (role.IsEmpty || role.Text == person.Name.Text)
            role = new RawText(char.ToUpperInvariant(group.Name[0]) + group.Name[1..], page.Fields.Location);
        return new CommitteeRecord(role, [PersonReference.Of(person with { Position = RawText.None }) with { Affiliation = person.Affiliations[0] }]);
    }
}
