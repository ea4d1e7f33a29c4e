using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.EntryFiles;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>The people that have records, by everything that may name them: ids, keys, names of files, their own names.</summary>
internal sealed partial class SitePeopleIndex
{
    private static readonly ImmutableArray<string> IdKeys = ["id", "slug", "key", "alias", "handle", "uid", "linktitle"];

    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly EntryPeople _reader;

    /// <summary>Of a record that stands in another the folder does not matter.</summary>
    private readonly WorkspaceFile _file = new("speakers.yml", "speakers.yml", 0);

    public SitePeopleIndex(IEnumerable<SiteItem> items, ImmutableArray<string> pictureFolders)
    {
        var count = 0;
        var records = ImmutableArray.CreateBuilder<PersonRecord>();
        foreach (var item in items)
        {
            var page = item.Page;
            var keys = IdKeys.Select(k => page.Text(k).ToString()).Append(page.Stem).Where(k => k.Length > 0 && !k.StartsWith("http", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
            var record = SitePeople.Read(page, new RecordGroup(item.Group, [])) with { Id = keys.Count > 0 ? keys[0] : $"person {++count}" };
            record = record with { PhotoFolders = [.. record.PhotoFolders, .. pictureFolders] };
            if (_ids.ContainsKey(record.Id))
                record = record with { Id = $"{record.Id} {++count}" };
            var name = PlainText.Of(record.FullName.ToString());
            if (name.Length > 0 && _names.TryGetValue(FoldedText.Squeezed(name), out var same))
            {
                // The list for the home page and the person's own page are one record.
                records[_places[same]] = Merged(records[_places[same]], record);
                keys.ForEach(k => _ids.TryAdd(k, same));
                continue;
            }
            _places[record.Id] = records.Count;
            records.Add(record);
            Items.Add((page, record.Id));
            keys.Add(record.Id);
            keys.ForEach(k => _ids.TryAdd(k, record.Id));
            if (name.Length > 0)
                _names[FoldedText.Squeezed(name)] = record.Id;
        }
        Records = records.ToImmutable();
        _reader = new EntryPeople(_ids.Keys.ToHashSet(StringComparer.Ordinal));
    }

    public ImmutableArray<PersonRecord> Records { get; }

    public List<(PageRecord Page, string Id)> Items { get; } = [];

    /// <summary>The full name in the record that has this id.</summary>
    public string NameOf(string id) => _places.TryGetValue(id, out var at) ? Records[at].FullName.ToString() : "";

    public bool IsKnown(RawText text) => IdOf(text.ToString()) is not null;

    public string? IdOf(string text) => _ids.TryGetValue(text, out var id) || _names.TryGetValue(FoldedText.Squeezed(PlainText.Of(text)), out id) ? id : null;

    /// <summary>Who gives the talk of a record: speakers and authors, also as <c>speaker2</c>.</summary>
    public ImmutableArray<PersonReference> Read(MappingNode record)
    {
        var fields = NumberedPeople.Joined(record);
        var described = Described(fields).ToList();
        var found = described.Count > 0 ? described : _reader.Read(fields).People.Select(Resolved).ToList();
        return [.. found.Where(p => !IsNobody(p))];
    }

    // "speakers: [{name: …, bio: …}]": the record stands where the person is named.
    private IEnumerable<PersonReference> Described(MappingNode fields)
    {
        var value = SiteRecord.ValueOf(fields, FieldNames.Speakers);
        foreach (var item in (value is MappingNode only ? [only] : value is SequenceNode list ? list.Items : []).OfType<MappingNode>())
        {
            var (slug, name) = (item.Text("slug", "id", "key"), item.Text("name", "full_name"));
            if ((slug.IsEmpty ? null : IdOf(slug.Text)) is { } id || !name.IsEmpty && (id = IdOf(name.Text)!) is not null)
                yield return PersonReference.To(RawText.First(slug, name) with { Text = id });
            else if (!name.IsEmpty || !item.Text("last_name", "family_name", "surname").IsEmpty)
                yield return PersonReference.Of(SitePeople.Read(PageRecord.OfItem(_file, item, ""), new RecordGroup("speakers", [])) with { Id = slug.ToString() });
        }
    }

    public ImmutableArray<PersonReference> References(RawText text)
    {
        if (text.IsEmpty)
            return [];
        if (IdOf(text.Text) is { } id)
            return [PersonReference.To(text with { Text = id })];
        return [.. AuthorList.Split(PlainText.Of(text.Text)).Select(a => Resolved(PersonReference.Named(text with { Text = a.Name }) with { Affiliation = a.Affiliation.Length > 0 ? text with { Text = a.Affiliation } : RawText.None })).Where(p => !IsNobody(p))];
    }

    private PersonReference Resolved(PersonReference reference)
    {
        var text = RawText.First(reference.Id, reference.Name);
        if (!text.IsEmpty && IdOf(text.Text) is { } id)
            return reference with { Id = text with { Text = id }, Name = RawText.None };
        // Where people have keys, what looks like one is a mistyped one and no name.
        return reference.Id.IsEmpty && !Records.IsEmpty && KeyLike().IsMatch(reference.Name.ToString()) ? reference with { Id = reference.Name, Name = RawText.None } : reference;
    }

    // "speakers: [You]", "TBA".
    private static bool IsNobody(PersonReference person) =>
        person.Id.IsEmpty && (person.Name.IsEmpty || Markup.NotKnown.Is(person.Name.Text) || FoldedText.Words(person.Name.Text) is "you" or "everyone" or "everybody" or "all" or "various" or "attendees" or "participants" or "several speakers" or "various speakers");

    private static PersonRecord Merged(PersonRecord first, PersonRecord second) => first with
    {
        Affiliations = first.Affiliations.Any(a => !a.IsEmpty) ? first.Affiliations : second.Affiliations,
        Position = RawText.First(first.Position, second.Position),
        Biography = RawText.First(first.Biography, second.Biography),
        Photo = RawText.First(first.Photo, second.Photo),
        PhotoFolders = first.Photo.IsEmpty ? second.PhotoFolders : first.PhotoFolders,
        Website = RawText.First(first.Website, second.Website),
    };

    [GeneratedRegex(@"^[a-z0-9]+(?:[-_][a-z0-9]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyLike();
}
