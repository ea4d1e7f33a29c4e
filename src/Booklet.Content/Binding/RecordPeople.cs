using Booklet.Content.Model;
using Booklet.Content.Sources;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>
/// People of records: their own records first, then whoever is named elsewhere. An id decides; without one, or with one that nobody has,
/// the name does, by the rules of the register.
/// </summary>
internal sealed class RecordPeople(DiagnosticBag bag)
{
    private readonly Dictionary<string, PersonDraft> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private int _asked;

    public PersonRegister Register { get; } = new();

    /// <summary>Records without a name.</summary>
    public List<LeftOut> LeftOut { get; } = [];

    public void Add(IEnumerable<PersonRecord> records)
    {
        foreach (var record in records)
            Add(record);
    }

    /// <summary>Null where it can't be told who is meant, which is reported.</summary>
    public ContributorDraft? Find(PersonReference reference)
    {
        var known = !reference.Id.IsEmpty && _byId.TryGetValue(reference.Id.Text, out var byId) ? byId : null;
        if (known is null && reference.Details is { } details)
            known = Add(details);
        if (known is null && !reference.Name.IsEmpty)
            known = Register.Add(new PersonMention(PlainText.Of(reference.Name.Text)) { Affiliation = reference.Affiliation, Group = "names", Location = reference.Name.Location });
        if (known is null && !reference.Id.IsEmpty)
            known = Unknown(reference.Id);
        if (known is null)
            return null;
        var name = reference.Name.IsEmpty ? known.Name.Display : PersonNames.DisplayOf(PlainText.Of(reference.Name.Text));
        return new ContributorDraft(known, reference.Role, name) { Affiliation = reference.Affiliation, IsPresenter = reference.IsPresenter };
    }

    public void AddTo(List<ContributorDraft> contributors, IEnumerable<PersonReference> references)
    {
        foreach (var reference in references)
        {
            if (Find(reference) is { } found && !contributors.Exists(c => c.Person == found.Person))
                contributors.Add(found);
        }
    }

    private PersonDraft? Add(PersonRecord record)
    {
        if (record.LeftOutBecause is { } reason)
        {
            LeftOut.Add(new LeftOut(record.Location ?? SourceLocation.WholeFile("."), PlainText.Of(record.FullName.Text), reason));
            return null;
        }
        if (record.FullName.IsEmpty || !PlainText.Of(record.FullName.Text).Any(char.IsLetterOrDigit))
        {
            bag.Add(BindingDiagnostics.RecordWithoutNameAt(record.Location));
            LeftOut.Add(new LeftOut(record.Location ?? SourceLocation.WholeFile("."), record.Id.Length > 0 ? $"the person {record.Id}" : "a person", "the record has no name"));
            return null;
        }
        var person = Register.Add(Mention(record));
        if (record.Id.Length > 0 && !_byId.TryAdd(record.Id, person) && _byId[record.Id] != person)
            bag.Add(BindingDiagnostics.DuplicateIdAt(record.Location, _byId[record.Id].Mentions[0].Location, "person", record.Id));
        return person;
    }

    /// <summary>A mistyped id is a name as often ("Ada Stone" where ids are "ada-stone"), so the register is asked before it is given up.</summary>
    private PersonDraft? Unknown(RawText id)
    {
        var name = PlainText.Of(id.Text);
        if (Register.Find(name) is [var only])
            return only;
        // What has digits is a machine's id and nobody's name: better nobody than that in print.
        var isName = !name.Any(char.IsDigit);
        if (_reported.Add(id.Text))
            bag.Add(BindingDiagnostics.UnknownReferenceAt(id.Location, "person", id.Text, isName ? "the id is printed as a name" : "nobody is printed for it", NearestName.Of(id.Text, _byId.Keys, ref _asked)));
        if (!isName)
            return null;
        return Register.Add(new PersonMention(name) { Group = "names", Location = id.Location });
    }

    private static PersonMention Mention(PersonRecord record)
    {
        var name = PlainText.Of(record.FullName.Text);
        var photo = record.Photo.IsEmpty || PersonReader.IsPlaceholder(record.Photo.Text) ? RawText.None : record.Photo;
        return new PersonMention(name)
        {
            Affiliation = record.Affiliations.FirstOrDefault(a => !a.IsEmpty),
            FurtherAffiliations = [.. record.Affiliations.Where(a => !a.IsEmpty).Skip(1)],
            Position = record.Position,
            Biography = record.Biography,
            Photo = photo,
            PhotoFocus = record.PhotoFocus,
            PhotoFolders = record.PhotoFolders,
            LacksPhoto = record.LacksPhoto,
            Website = PersonReader.WebAddress(record.Website.ToString()),
            Orcid = record.Orcid.ToString().TrimEnd('/').Split('/')[^1],
            Email = record.Email.ToString(),
            SortName = record.SortName.IsEmpty ? PersonNames.SortNameOf(record.GivenName.ToString(), record.FamilyName.ToString(), name) : record.SortName.Text,
            Group = record.List,
            Location = record.FullName.Location ?? record.Location,
        };
    }
}
