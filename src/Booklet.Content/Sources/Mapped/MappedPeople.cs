using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.Mapped;

/// <summary>People with records, and the values that name people: ids, names, records on the spot.</summary>
internal sealed class MappedPeople(ImmutableArray<string> pictureFolders)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>How files call a person's facts where the mapping names only the list of people.</summary>
    private static readonly ImmutableArray<(string Field, string[] Keys)> Usual =
    [
        ("id", ["id", "code", "guid"]), ("name", ["name", "full_name", "fullName", "public_name", "display_name", "title"]), ("given", ["first_name", "firstName", "given_name", "given", "first"]),
        ("family", ["last_name", "lastName", "family_name", "surname", "family", "last"]), ("affiliation", ["affiliation", "institution", "organization", "organisation", "company", "employer"]),
        ("position", ["position", "job_title"]), ("biography", ["biography", "bio", "about"]), ("photo", ["photo", "picture", "image", "avatar"]), ("website", ["website", "homepage", "url"]),
        ("orcid", ["orcid"]), ("email", ["email"]),
    ];

    public List<PersonRecord> People { get; } = [];

    public void Add(MappedRecord record)
    {
        var person = Person(f => record.Texts(f), record.Entry.Kind, record.Spot);
        // Parts of a pattern on the name ("A (X)") are facts of the person, too.
        var parts = record.Find("name").SelectMany(f => f.Parts).ToList();
        if (parts.Count > 0)
            person = Person(f => [.. parts.Where(p => p.Name == f).Select(p => p.Text) is var own && own.Any() ? own : record.Texts(f)], record.Entry.Kind, record.Spot);
        if (person.Id.Length > 0)
            _ids.Add(person.Id);
        People.Add(person);
    }

    /// <summary>The record itself as a person: a member of a committee.</summary>
    public PersonReference Itself(MappedRecord record)
    {
        var person = Person(f => f == "position" ? [] : record.Texts(f), record.Entry.Kind, record.Spot);
        return person.Id.Length > 0 && _ids.Contains(person.Id) ? PersonReference.To(new RawText(person.Id, person.Location)) : PersonReference.Of(person) with { Affiliation = person.Affiliations.FirstOrDefault() };
    }

    public IEnumerable<PersonReference> References(MappedRecord record, string field, ContributorRole role) => record.Find(field).SelectMany(f => Reference(f)).Select(r => r with { Role = role });

    private IEnumerable<PersonReference> Reference(Found found)
    {
        if (!found.Parts.IsEmpty || found.Spot.Node is MappingNode && found.Text.IsEmpty)
            return Described(found) is { } described ? [described] : [];
        if (found.By == "id" || found.By.Length == 0 && _ids.Contains(found.Text.Text))
            return [PersonReference.To(found.Text)];
        if (found.By == "name" && found.IsTaken)
            return [PersonReference.Named(found.Text)];
        var names = AuthorList.Split(found.Text.Text);
        // Where people have ids, a word without spaces is one of them that nobody has, and is reported as such.
        if (names.Length <= 1 && _ids.Count > 0 && found.By.Length == 0 && !found.Text.Text.Any(char.IsWhiteSpace))
            return [PersonReference.To(found.Text)];
        return names.SelectMany(n => Named(found.Text with { Text = n.Name }, found.Text with { Text = n.Affiliation }));
    }

    private IEnumerable<PersonReference> Named(RawText name, RawText affiliation) =>
        _ids.Contains(name.Text) ? [PersonReference.To(name)] : [PersonReference.Named(name) with { Affiliation = affiliation }];

    private PersonReference? Described(Found found)
    {
        // Without fields of the mapping, the usual names of the record's own are looked for.
        Func<string, ImmutableArray<RawText>> facts = found.Parts.IsEmpty
            ? f => Usual.FirstOrDefault(u => u.Field == f).Keys is { } keys && found.Spot.Node.Text(keys) is { IsEmpty: false } text ? [text] : []
            : f => [.. found.Parts.Where(p => p.Name == f).Select(p => p.Text)];
        var person = Person(facts, "names", found.Spot);
        if (person.FullName.IsEmpty && !found.Text.IsEmpty)
            person = person with { Name = found.Text };
        if (person.Id.Length > 0 && _ids.Contains(person.Id))
            return PersonReference.To(new RawText(person.Id, person.Location)) with { Affiliation = person.Affiliations.FirstOrDefault() };
        if (person.FullName.IsEmpty)
            return person.Id.Length > 0 ? PersonReference.To(new RawText(person.Id, person.Location)) : null;
        // A bare name with an affiliation for this talk says nothing else about the person.
        return found.Parts.All(p => p.Name is "name" or "affiliation") && !found.Parts.IsEmpty
            ? PersonReference.Named(person.FullName) with { Affiliation = person.Affiliations.FirstOrDefault() }
            : PersonReference.Of(person) with { Affiliation = person.Affiliations.FirstOrDefault() };
    }

    private PersonRecord Person(Func<string, ImmutableArray<RawText>> facts, string list, Spot spot)
    {
        RawText One(string field) => facts(field).FirstOrDefault();
        return new PersonRecord
        {
            Id = One("id").ToString(),
            Name = One("name"),
            GivenName = One("given"),
            FamilyName = One("family"),
            SortName = One("sort_name"),
            Affiliations = facts("affiliation"),
            Position = One("position"),
            Biography = One("biography"),
            Photo = One("photo"),
            PhotoFolders = pictureFolders,
            Website = One("website"),
            Orcid = One("orcid"),
            Email = One("email"),
            List = list,
            Location = One("name").Location ?? spot.Node.Location,
        };
    }
}
