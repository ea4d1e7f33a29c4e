using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.EntryFiles;

/// <summary>Who gives an entry: ids or names of speakers, authors of whom some present, and rooms that stand behind a name for want of a field.</summary>
internal sealed partial class EntryPeople(IReadOnlySet<string> ids)
{
    private static readonly ImmutableArray<string> SpeakerKeys = ["presenter_slugs", "speaker_slugs", "speakers", "speaker", "presenters", "presenter", "instructors", "instructor", "panelists", "panellists", "presenting_author", "presenting_authors", "speaker_id", "speaker_ids", "speakerid", "speakerids"];

    private static readonly ImmutableArray<string> AuthorKeys = ["authors", "author", "author_list"];

    /// <summary>People in order; the room is empty where none stands behind a name.</summary>
    public (ImmutableArray<PersonReference> People, RawText Room) Read(MappingNode record)
    {
        var fields = NumberedPeople.Joined(record);
        var room = RawText.None;
        var speakers = new List<PersonReference>();
        foreach (var (value, inList, key, map) in Values(fields, SpeakerKeys))
        {
            var text = value;
            if (key.EndsWith("_slugs", StringComparison.Ordinal))
            {
                speakers.Add(PersonReference.To(text));
                continue;
            }
            if (RoomBehind().Match(text.Text) is { Success: true } behind)
            {
                room = new RawText(Capital(behind.Groups["room"].Value.Trim()), text.Location);
                text = text with { Text = text.Text[..behind.Index].TrimEnd() };
            }
            speakers.AddRange(References(text, inList, ContributorRole.Speaker).Select(r => Described(r, map)));
        }
        var authors = Values(fields, AuthorKeys).SelectMany(v => References(v.Text, v.InList, ContributorRole.Author).Select(r => Described(r, v.Map))).ToList();
        var affiliation = RawText.Of(SiteRecord.ValueOf(fields, FieldNames.Affiliation));
        return ([.. Merged(speakers, authors, affiliation)], room);
    }

    // Whoever presents is one of the authors; where they are the same people, they are speakers.
    private static IEnumerable<PersonReference> Merged(List<PersonReference> speakers, List<PersonReference> authors, RawText affiliation)
    {
        if (authors.Count == 0 || authors.TrueForAll(a => speakers.Exists(s => Key(s) == Key(a))))
            return !affiliation.IsEmpty && speakers.Count == 1 ? speakers.Select(s => s with { Affiliation = affiliation }) : speakers;
        var merged = authors.ConvertAll(a => a with { IsPresenter = speakers.Exists(s => Key(s) == Key(a)) });
        // One affiliation beside many authors is that of whoever presents, or of the first.
        var holder = Math.Max(0, merged.FindIndex(a => a.IsPresenter));
        merged[holder] = merged[holder] with { Affiliation = affiliation };
        merged.AddRange(speakers.Where(s => !authors.Exists(a => Key(a) == Key(s))).Select(s => s with { IsPresenter = true }));
        return merged;
    }

    private static string Key(PersonReference person) => FoldedText.Words(person.Name.IsEmpty ? person.Id.ToString() : person.Name.Text);

    private static IEnumerable<(RawText Text, bool InList, string Key, MappingNode? Map)> Values(MappingNode fields, ImmutableArray<string> keys)
    {
        foreach (var key in keys)
        {
            switch (SiteRecord.ValueOf(fields, [key]))
            {
                case SequenceNode list:
                    foreach (var item in list.Items)
                    {
                        var map = item as MappingNode;
                        if ((map is not null ? RawText.First(map.Text("slug", "id", "key", "name", "title"), FullName(map)) : RawText.Of(item)) is { IsEmpty: false } text)
                            yield return (text, true, key, map);
                    }
                    break;
                case ScalarNode scalar when RawText.Of(scalar) is { IsEmpty: false } text:
                    yield return (text, false, key, null);
                    break;
            }
        }
    }

    private static RawText FullName(MappingNode map) =>
        map.Text("last_name", "family_name", "surname") is { IsEmpty: false } family ? family with { Text = $"{map.Text("first_name", "given_name")} {family.Text}".Trim() } : RawText.None;

    // What a list says of a person beside the name.
    private static PersonReference Described(PersonReference person, MappingNode? map) => map is null || person.Name.IsEmpty ? person
        : SitePeople.Read(PageRecord.OfItem(Nowhere, map, ""), new RecordGroup("speakers", [])) is var details
            ? PersonReference.Of(details with { Id = "", Name = person.Name, GivenName = RawText.None, FamilyName = RawText.None }, person.Role) with { Affiliation = details.Affiliations.FirstOrDefault() } : person;

    /// <summary>Of a record that stands in another the folder does not matter.</summary>
    private static readonly WorkspaceFile Nowhere = new("speakers.yml", "speakers.yml", 0);

    private IEnumerable<PersonReference> References(RawText text, bool inList, ContributorRole role)
    {
        if (ids.Contains(text.Text))
            return [PersonReference.To(text, role)];
        var listed = AuthorList.Split(PlainText.Of(text.Text));
        if (inList && listed.Length > 1)
            return [PersonReference.Named(text, role)];
        return listed.Select(a => PersonReference.Named(text with { Text = a.Name }, role) with { Affiliation = a.Affiliation.Length > 0 ? text with { Text = a.Affiliation } : RawText.None });
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"\((?<room>(?:room|hall|auditorium|raum|saal|salle|sala|aula)\b[^()]*)\)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RoomBehind();
}
