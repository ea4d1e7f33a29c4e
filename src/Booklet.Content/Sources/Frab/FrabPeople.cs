using System.Collections.Immutable;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.Frab;

/// <summary>People of a schedule: as events name them again and again, with what a list of speakers adds.</summary>
internal sealed class FrabPeople
{
    private readonly List<PersonRecord> _people = [];
    private readonly List<RawText> _pictures = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<int> _named = [];

    public FrabPeople(FrabFiles files)
    {
        foreach (var fields in files.Speakers.SelectMany(s => s.People))
            Add(fields);
        // All of them before the first reference: one event may tell the name that another leaves out.
        foreach (var fields in files.Schedule!.Events.SelectMany(FrabFiles.Persons).Where(p => FrabSchedule.IdsOf(p).Any()))
            Add(fields);
    }

    /// <summary>References to those whom the event names; who has no id is named by name.</summary>
    public ImmutableArray<PersonReference> Of(MappingNode talk)
    {
        var persons = talk["persons"] ?? talk["speakers"];
        var references = ImmutableArray.CreateBuilder<PersonReference>();
        foreach (var person in FrabSchedule.Many(persons.At("person") ?? persons))
        {
            if (person is MappingNode fields && FrabSchedule.IdsOf(fields).Any())
            {
                var at = Add(fields);
                _named.Add(at);
                // Who has no name anywhere can't be printed, and the record without it is named.
                if (!_people[at].FullName.IsEmpty)
                    references.Add(PersonReference.To(new RawText(_people[at].Id, fields.Location)));
            }
            else if (Name(person) is { IsEmpty: false } name)
            {
                references.Add(person is MappingNode details ? PersonReference.Of(Person(details)) : PersonReference.Named(name));
            }
        }
        return references.DrainToImmutable();
    }

    public ImmutableArray<PersonRecord> Records(LocalPhotos photos) =>
    [
        .. _people.Select((p, i) => _named.Contains(i) ? photos.Fill(p, _pictures[i]) : p with { LeftOutBecause = "no event of the schedule names them" }),
    ];

    private int Add(MappingNode fields)
    {
        var ids = FrabSchedule.IdsOf(fields).ToList();
        var known = ids.FindIndex(_places.ContainsKey);
        var at = known >= 0 ? _places[ids[known]] : _people.Count;
        var person = Person(fields);
        var picture = fields.Text("avatar", "avatar_url", "image", "photo");
        if (at == _people.Count)
        {
            _people.Add(person);
            _pictures.Add(picture);
        }
        else
        {
            _people[at] = Filled(_people[at], person);
            _pictures[at] = RawText.First(_pictures[at], picture);
        }
        foreach (var id in ids)
            _places.TryAdd(id, at);
        return at;
    }

    private static PersonRecord Filled(PersonRecord known, PersonRecord other) => known with
    {
        Name = RawText.First(known.Name, other.Name),
        Biography = RawText.First(known.Biography, other.Biography),
        Affiliations = known.Affiliations.Any(a => !a.IsEmpty) ? known.Affiliations : other.Affiliations,
        Position = RawText.First(known.Position, other.Position),
        Website = RawText.First(known.Website, other.Website),
    };

    private static PersonRecord Person(MappingNode fields)
    {
        var text = FrabRecords.Joined(fields.Text("abstract"), fields.Text("description"));
        return new PersonRecord
        {
            Id = FrabSchedule.IdsOf(fields).FirstOrDefault("person of " + fields.Location),
            Name = Name(fields),
            Biography = RawText.First(fields.Text("biography", "bio"), text),
            Affiliations = [fields.Text("affiliation", "company", "organization", "organisation")],
            Position = fields.Text("position", "job_title"),
            // "url" is the speaker's page in the schedule's own software.
            Website = RawText.First(fields.Text("website", "homepage"), FrabSchedule.Many(fields["links"]).Select(l => l.Text("url", "href")).FirstOrDefault(u => !u.IsEmpty)),
            List = "speakers",
            Location = fields.Location,
        };
    }

    private static RawText Name(ValueNode person) => person is MappingNode fields
        ? RawText.First(fields.Text("public_name", "full_public_name", "name", "full_name", XmlParser.TextKey))
        : RawText.Of(person);
}
