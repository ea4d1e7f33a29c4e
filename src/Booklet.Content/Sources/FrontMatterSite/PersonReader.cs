using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.FrontMatterSite;

/// <summary>Reads what records say of people.</summary>
internal static partial class PersonReader
{
    /// <summary>Names that sites give to a picture that stands for a missing one.</summary>
    private static readonly string[] Placeholders = ["placeholder", "default", "avatar", "anonymous", "unknown", "noimage", "nophoto", "blank", "dummy", "tba", "missing", "generic", "silhouette"];

    /// <summary>Positions that only repeat what the person does at the event.</summary>
    private static readonly HashSet<string> EventRoles = ["speaker", "keynote speaker", "keynote", "invited speaker", "presenter", "author", "tutorial speaker", "panelist", "plenary speaker"];

    /// <summary>The person whose page the record is, or null where it is not about a person.</summary>
    public static PersonMention? Owner(SiteRecord record)
    {
        var name = NameOf(record);
        return name.IsEmpty ? null : Described(record, PlainText.Of(name.Text), name.Location ?? record.Location);
    }

    /// <summary>The only speaker of a talk whose page tells of the speaker too; a picture or an address without a closer name is the talk's.</summary>
    public static PersonMention OnTalkPage(SiteRecord record, string name, SourceLocation location) =>
        Described(record, name, location, ["photo", "headshot", "portrait", "avatar", "speaker_photo", "speaker_image"], ["homepage", "personal_website", "speaker_website", "speaker_url"]);

    public static PersonMention Described(SiteRecord record, string name, SourceLocation location) =>
        Described(record, name, location, FieldNames.Photo, FieldNames.Website);

    private static PersonMention Described(SiteRecord record, string name, SourceLocation location, ImmutableArray<string> photoNames, ImmutableArray<string> websiteNames)
    {
        var photo = record.Text(photoNames);
        var role = record.Text(FieldNames.Role);
        if (role.IsEmpty && record.Text(FieldNames.TitleOnly) is { IsEmpty: false } title && AcademicTitle().IsMatch(title.Text))
            role = title;
        return new PersonMention(name)
        {
            Affiliation = Joined(record.Value(FieldNames.Affiliation)),
            Position = EventRoles.Contains(FoldedText.Words(role.Text ?? "")) ? RawText.None : role,
            Biography = record.Text(FieldNames.Biography),
            Photo = IsPlaceholder(photo.ToString()) ? RawText.None : photo,
            PhotoFocus = record.Value(FieldNames.PhotoFocus) is null ? RawText.None : SitePeople.FocusOf(record.Fields),
            PhotoFolders = PhotoFolders(record.Collection),
            Website = WebAddress(record.Text(websiteNames).ToString()),
            Orcid = record.Text(FieldNames.Orcid).ToString().Split('/')[^1],
            Email = record.Text(FieldNames.Email).ToString(),
            SortName = record.Text(FieldNames.SortName) is { IsEmpty: false } sort && sort.Text.Any(char.IsLetter) ? sort.Text : PersonNames.SortNameOf(record.Text(FieldNames.GivenName).ToString(), record.Text(FieldNames.FamilyName).ToString(), name),
            Group = record.Collection.Name,
            Location = location,
        };
    }

    public static RawText NameOf(SiteRecord record)
    {
        var name = record.Text(FieldNames.PersonName);
        var family = record.Text(FieldNames.FamilyName);
        if (!name.IsEmpty || family.IsEmpty)
            return name.IsEmpty ? RawText.None : name;
        var given = record.Text(FieldNames.GivenName);
        return new RawText((given + " " + family).Trim(), given.Location ?? family.Location);
    }

    /// <summary>People of a list-like value: a line of authors, a list of names, or a list of mappings with a name each.</summary>
    public static IEnumerable<(ListedAuthor Author, SourceLocation Location, MappingNode? Fields)> Listed(ValueNode? node)
    {
        switch (node)
        {
            case ScalarNode scalar when !RawText.Of(scalar).IsEmpty:
                foreach (var author in AuthorList.Split(PlainText.Of(scalar.Text)))
                    yield return (author, scalar.Location, null);
                break;
            case SequenceNode list:
                foreach (var item in list.Items)
                {
                    if (item is ScalarNode name && !RawText.Of(name).IsEmpty)
                    {
                        // One item is one person, so a comma inside is "Family, Given" or an affiliation, never a separator of people.
                        var parts = AuthorList.Split(PlainText.Of(name.Text));
                        if (parts.Length == 1)
                            yield return (parts[0], name.Location, null);
                        else
                            yield return (new ListedAuthor(PersonNames.DisplayOf(PlainText.Of(name.Text)), "", false), name.Location, null);
                    }
                    else if (item is MappingNode map)
                    {
                        foreach (var listed in Listed(map))
                            yield return listed;
                    }
                }
                break;
            case MappingNode map:
                var full = RawText.Of(SiteRecord.ValueOf(map, FieldNames.PersonName));
                if (full.IsEmpty)
                    full = new RawText((RawText.Of(SiteRecord.ValueOf(map, FieldNames.GivenName)) + " " + RawText.Of(SiteRecord.ValueOf(map, FieldNames.FamilyName))).Trim(), map.Location);
                if (!full.IsEmpty)
                    yield return (new ListedAuthor(PersonNames.DisplayOf(full.Text), Joined(SiteRecord.ValueOf(map, FieldNames.Affiliation)).ToString(), false), full.Location ?? map.Location, map);
                break;
        }
    }

    public static bool IsPlaceholder(string photo)
    {
        var name = FoldedText.Squeezed(Path.GetFileNameWithoutExtension(photo));
        return Placeholders.Any(p => name.Contains(p, StringComparison.Ordinal) && name.Length <= p.Length + 6);
    }

    // The folder that the configuration gives, then where themes usually put them.
    private static ImmutableArray<string> PhotoFolders(SiteCollection collection)
    {
        var folders = new List<string>();
        foreach (var key in new[] { "subpath", "image_path", "photo_path", "image_folder", "photo_folder", "imgpath" })
        {
            if (collection.Defaults.TryGetValue(key, out var folder))
                folders.Add(folder);
        }
        foreach (var root in new[] { "assets/images", "assets/img", "images", "img", "static/images", "static/img" })
        {
            if (collection.Name.Length > 0)
                folders.Add($"{root}/{collection.Name}");
            folders.Add(root);
        }
        folders.Add(collection.Folder);
        return [.. folders];
    }

    private static RawText Joined(ValueNode? node) => node switch
    {
        ScalarNode => RawText.Of(node),
        SequenceNode list => new RawText(string.Join(" / ", list.Items.Select(i => i is MappingNode m ? RawText.Of(SiteRecord.ValueOf(m, FieldNames.PersonName)).ToString() : RawText.Of(i).ToString()).Where(t => t.Length > 0)), list.Location),
        MappingNode map => RawText.Of(SiteRecord.ValueOf(map, ["name", "title"])),
        _ => RawText.None,
    };

    // Beside a name, "title" is the person's only where it says a position; else it is the talk's.
    [GeneratedRegex(@"^(?:(?:full|assistant|associate|adjunct|distinguished|senior|junior|chief|principal|lead|research|visiting|emerit\w+)\s+)*(?:prof(?:essor)?|dr|lecturer|reader|scientist|researcher|engineer|director|fellow|ph\.?d\.?(?:\s+(?:student|candidate))?|postdoc\w*|ceo|cto|founder|head|president|chair|officer|manager)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AcademicTitle();

    public static string WebAddress(string text)
    {
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            text = "https://" + text;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : "";
    }
}
