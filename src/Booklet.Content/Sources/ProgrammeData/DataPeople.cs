using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.ProgrammeData;

/// <summary>People of lists of their own, and those whom entries name: by id, by name, or with facts on the spot.</summary>
internal sealed class DataPeople
{
    private readonly List<(PersonRecord Person, RawText Picture)> _people = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<int> _named = [];
    private readonly LocalPhotos _photos;

    public DataPeople(DataWalk walk, LocalPhotos photos)
    {
        _photos = photos;
        foreach (var thing in walk.People)
        {
            var person = Person(thing.Record) with { List = thing.List };
            if (person.FullName.IsEmpty)
                continue;
            var at = thing.Record.Ids.Where(_byId.ContainsKey).Select(i => _byId[i]).Where(i => Key(_people[i].Person) == Key(person)).DefaultIfEmpty(-1).First();
            if (at < 0)
            {
                at = _people.Count;
                // Two lists may count from one each.
                _people.Add((_byId.ContainsKey(person.Id) ? person with { Id = $"{person.Id} of {thing.List} {at}" } : person, thing.Record.Text(DataField.Photo)));
            }
            else
            {
                _people[at] = (Filled(_people[at].Person, person), RawText.First(_people[at].Picture, thing.Record.Text(DataField.Photo)));
            }
            foreach (var id in thing.Record.Ids)
                _byId.TryAdd(id, at);
            _byName.TryAdd(Key(person), at);
        }
    }

    public IEnumerable<PersonRecord> Records() =>
        _people.Select((p, i) => _named.Contains(i) || _named.Count == 0 ? _photos.Fill(p.Person, p.Picture) : p.Person with { LeftOutBecause = "no entry of the programme names them" }).ToList();

    /// <summary>Everybody whom an entry names, speakers among the authors marked.</summary>
    public ImmutableArray<PersonReference> Of(DataRecord record)
    {
        ImmutableArray<PersonReference> speakers = [.. Of(record[DataField.Speakers], ContributorRole.Speaker)];
        ImmutableArray<PersonReference> authors = [.. Of(record[DataField.Authors], ContributorRole.Author)];
        ImmutableArray<PersonReference> panel = [.. Of(record[DataField.Panellists], ContributorRole.Panellist)];
        if (speakers is [var only] && authors.IsEmpty && only.Details is null)
            speakers = [WithFacts(only, record)];
        if (authors.IsEmpty || speakers.IsEmpty)
            return [.. authors, .. speakers, .. panel];
        var speaking = speakers.Select(Key).ToHashSet(StringComparer.Ordinal);
        var writing = authors.Select(Key).ToHashSet(StringComparer.Ordinal);
        return [.. speakers.Where(s => !writing.Contains(Key(s))), .. authors.Select(a => a with { IsPresenter = speaking.Contains(Key(a)) }), .. panel];
    }

    public ImmutableArray<PersonReference> Chairs(DataRecord record) => [.. Of(record[DataField.Chairs], ContributorRole.Chair)];

    public IEnumerable<PersonReference> Of(ValueNode? node, ContributorRole role)
    {
        switch (node)
        {
            case ScalarNode when RawText.Of(node) is { IsEmpty: false } text:
                return Named(text, role);
            case SequenceNode list:
                return list.Items.SelectMany(i => Of(i, role));
            case MappingNode map:
                return Of(map, role);
            default:
                return [];
        }
    }

    /// <summary>The names of those whom a value names, by id or outright.</summary>
    public IEnumerable<string> Names(ValueNode node) =>
        Of(node, ContributorRole.Speaker).Select(p => p.Name.IsEmpty && _byId.TryGetValue(p.Id.ToString(), out var at) ? PlainText.Of(_people[at].Person.FullName.ToString()) : PlainText.Of(p.Name.ToString())).Where(n => n.Length > 0);

    public PersonReference? Member(DataRecord record)
    {
        var person = Person(record);
        return person.FullName.IsEmpty ? null : PersonReference.Of(_photos.Fill(person with { Position = RawText.None }, record.Text(DataField.Photo)) with { Biography = RawText.None }) with { Affiliation = person.Affiliations.FirstOrDefault() };
    }

    private IEnumerable<PersonReference> Of(MappingNode map, ContributorRole role)
    {
        var record = new DataRecord(map, "");
        var name = RawText.First(record.PersonName, RawText.Of(map[XmlParser.TextKey]));
        var id = RawText.First(record.TextOf("person id", "speaker id", "author id", "user id"), record.TextOf("id", "code", "uid", "slug", "key"));
        if (!id.IsEmpty && _byId.TryGetValue(id.Text, out var at) && (name.IsEmpty || Key(_people[at].Person) == FoldedText.Words(name.Text)))
        {
            _people[at] = (Filled(_people[at].Person, Person(record)), RawText.First(_people[at].Picture, record.Text(DataField.Photo)));
            return [To(at, role, id.Location) with { Affiliation = Affiliations(record).FirstOrDefault() }];
        }
        if (name.IsEmpty)
            return map.Entries.Where(e => e.Value is not ScalarNode).SelectMany(e => Of(e.Value, role));
        if (_byName.TryGetValue(FoldedText.Words(name.Text), out at))
            return [To(at, role, name.Location) with { Affiliation = Affiliations(record).FirstOrDefault() }];
        var person = Person(record) with { Name = name };
        return [PersonReference.Of(_photos.Fill(person, record.Text(DataField.Photo)), role) with { Affiliation = person.Affiliations.FirstOrDefault() }];
    }

    private IEnumerable<PersonReference> Named(RawText text, ContributorRole role)
    {
        if (_byId.TryGetValue(text.Text, out var at) || _byName.TryGetValue(FoldedText.Words(text.Text), out at))
            return [To(at, role, text.Location)];
        if (!text.Text.Any(char.IsLetter))
            return [];
        return AuthorList.Split(text.Text.ReplaceLineEndings(";").Replace('|', ';')).Select(a => _byName.TryGetValue(FoldedText.Words(a.Name), out var known)
            ? To(known, role, text.Location) with { Affiliation = a.Affiliation.Length > 0 ? text with { Text = a.Affiliation } : RawText.None }
            : PersonReference.Named(text with { Text = a.Name }, role) with { Affiliation = a.Affiliation.Length > 0 ? text with { Text = a.Affiliation } : RawText.None });
    }

    private PersonReference To(int at, ContributorRole role, Diagnostics.SourceLocation? location)
    {
        _named.Add(at);
        return PersonReference.To(new RawText(_people[at].Person.Id, location), role);
    }

    /// <summary>Facts that stand beside an entry's only speaker are theirs.</summary>
    private PersonReference WithFacts(PersonReference speaker, DataRecord record)
    {
        var affiliation = Affiliations(record).FirstOrDefault();
        if (speaker.Name.IsEmpty)
            return speaker;
        var person = new PersonRecord
        {
            Name = speaker.Name,
            Affiliations = affiliation.IsEmpty ? [] : [affiliation],
            Position = record.TextOf("job title", "speaker title", "speaker role", "tagline"),
            Biography = record.TextOf("bio", "biography", "speaker bio", "organiser bio", "about the speaker", "about"),
            Location = speaker.Name.Location,
        };
        return PersonReference.Of(_photos.Fill(person, record.TextOf("photo", "avatar", "speaker image", "speaker photo", "headshot")), speaker.Role) with { Affiliation = RawText.First(speaker.Affiliation, affiliation), IsPresenter = speaker.IsPresenter };
    }

    private static PersonRecord Person(DataRecord record)
    {
        var name = record.PersonName;
        var (given, family) = (record.Text(DataField.Given), record.Text(DataField.Family));
        var isParted = !given.IsEmpty && !family.IsEmpty;
        var title = record.Text(DataField.Title);
        var website = record.All(DataField.Website).Select(DataRecord.Text).FirstOrDefault(t => t.ToString().StartsWith("http", StringComparison.OrdinalIgnoreCase));
        var position = RawText.First(record.Text(DataField.Position), name.IsEmpty ? RawText.None : title);
        return new PersonRecord
        {
            Id = record.Ids.FirstOrDefault() ?? "person of " + record.Node.Location,
            Name = RawText.First(name, title),
            GivenName = isParted ? given with { Text = name.Text[..Math.Max(given.Text.Length, name.Text.Length - family.Text.Length - 1)] } : RawText.None,
            FamilyName = isParted ? family : RawText.None,
            Affiliations = [.. Affiliations(record)],
            // "Author", "Participants" say why somebody is listed and nothing of the person.
            Position = FoldedText.Words(position.ToString()) is "author" or "authors" or "speaker" or "presenter" or "participant" or "participants" or "moderator" or "chair" or "panelist" or "host" ? RawText.None : position,
            Biography = record.Text(DataField.Biography),
            PhotoFocus = RawText.First(record.Text(DataField.PhotoFocus), FrontMatterSite.SitePeople.FocusOf(record.Node)),
            Website = website,
            Orcid = record.Text(DataField.Orcid),
            Email = record.Text(DataField.Email),
            List = "people",
            Location = record.Node.Location,
        };
    }

    private static IEnumerable<RawText> Affiliations(DataRecord record) => record[DataField.Affiliation] switch
    {
        SequenceNode list => list.Items.Select(Affiliation).Where(t => !t.IsEmpty),
        { } one => Affiliation(one) is { IsEmpty: false } text ? [text] : [],
        null => [],
    };

    /// <summary>An institution in parts is printed with its town and country.</summary>
    private static RawText Affiliation(ValueNode node)
    {
        if (DataRecord.Text(node) is { IsEmpty: false } text)
            return text;
        if (node is not MappingNode map)
            return RawText.None;
        var parts = ((string[])["institution", "organization", "organisation", "company", "city", "country"]).Select(k => RawText.Of(map[k])).Where(t => !t.IsEmpty).DistinctBy(t => t.Text).ToList();
        return parts.Count == 0 ? RawText.None : parts[0] with { Text = string.Join(", ", parts.Select(p => p.Text)) };
    }

    private static PersonRecord Filled(PersonRecord known, PersonRecord other) => known with
    {
        Biography = RawText.First(known.Biography, other.Biography),
        Affiliations = known.Affiliations.Any(a => !a.IsEmpty) ? known.Affiliations : other.Affiliations,
        Position = RawText.First(known.Position, other.Position),
        Website = RawText.First(known.Website, other.Website),
        Orcid = RawText.First(known.Orcid, other.Orcid),
    };

    private static string Key(PersonRecord person) => FoldedText.Words(person.FullName.ToString());

    private string Key(PersonReference reference) => !reference.Id.IsEmpty && _byId.TryGetValue(reference.Id.Text, out var at) ? Key(_people[at].Person) : FoldedText.Words(reference.Name.ToString());
}
