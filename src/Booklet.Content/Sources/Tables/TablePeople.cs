using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.Tables;

/// <summary>People of a table of their own, and those whom a row of a talk names.</summary>
internal sealed partial class TablePeople(SourceFolder folder)
{
    private readonly ImmutableArray<string> _pictureFolders =
    [
        .. folder.Files.Where(f => f.Extension is ".jpg" or ".jpeg" or ".png" or ".webp" or ".gif").Select(f => f.FolderPath).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    public ImmutableArray<string> PictureFolders => _pictureFolders;

    public IEnumerable<PersonRecord> Read(Table table) => table.Rows.Select(r => Person(table, r)).OfType<PersonRecord>();

    public PersonRecord? Person(Table table, TableRow row)
    {
        var name = NameOf(row);
        if (name.Text.IsEmpty)
            return null;
        return Details(name.Text, row) with
        {
            Id = row[TableField.Id].ToString(),
            GivenName = name.Given,
            FamilyName = name.Family,
            List = table.Name,
            Location = name.Text.Location,
        };
    }

    public ImmutableArray<CommitteeRecord> Committees(Table table) =>
    [
        .. table.Rows.Select(r => (Role: RawText.First(r[TableField.Position], r[TableField.Type], r[TableField.Tier]), Person: Person(table, r))).Where(p => p.Person is not null)
            .GroupBy(p => p.Role.IsEmpty ? table.Name : p.Role.Text, StringComparer.Ordinal)
            .Select(g => new CommitteeRecord(new RawText(g.Key, g.First().Role.Location), [.. g.Select(p => PersonReference.Of(p.Person! with { Position = RawText.None }) with { Affiliation = p.Person!.Affiliations.FirstOrDefault() })])),
    ];

    public ImmutableArray<SponsorRecord> Sponsors(Table table) =>
    [
        .. table.Rows.Select(r => new SponsorRecord(r[TableField.Tier], RawText.First(r[TableField.Name], r[TableField.Affiliation], r[TableField.Title]))
        {
            Logo = RawText.First(r[TableField.Logo], r[TableField.Photo]),
            LogoFolders = _pictureFolders,
            Link = RawText.First(r[TableField.Link], r[TableField.Website]),
        }),
    ];

    /// <summary>Everybody whom a talk's row names, in order: people in columns of their own, else the list of authors, else the speakers.</summary>
    public ImmutableArray<PersonReference> Of(Table table, TableRow row)
    {
        if (table.People.Length > 0 && Numbered(table, row) is { IsEmpty: false } numbered)
            return numbered;
        var (authors, speakers) = (row[TableField.Authors], row[TableField.Speakers]);
        var own = NameOf(row);
        if (speakers.IsEmpty && authors.IsEmpty)
            return own.Text.IsEmpty ? [] : [PersonReference.Of(Details(own.Text, row) with { GivenName = own.Given, FamilyName = own.Family, Location = own.Text.Location })];
        var isInverted = IsInverted(table);
        if (speakers.IsEmpty)
            return Listed(authors, row, ContributorRole.Author, isInverted);
        var listed = Listed(speakers, row, ContributorRole.Speaker, isInverted);
        if (authors.IsEmpty)
            return listed;
        var given = listed.Select(s => FoldedText.Words(s.Name.Text)).ToHashSet(StringComparer.Ordinal);
        var all = Listed(authors, row, ContributorRole.Author, isInverted).Select(a => given.Contains(FoldedText.Words(a.Name.Text)) ? Presenting(a, listed.First(s => FoldedText.Words(s.Name.Text) == FoldedText.Words(a.Name.Text))) : a).ToList();
        return [.. listed.Where(s => !all.Exists(a => FoldedText.Words(a.Name.Text) == FoldedText.Words(s.Name.Text))), .. all];
    }

    private static PersonReference Presenting(PersonReference author, PersonReference speaker) =>
        author with { IsPresenter = true, Details = author.Details ?? speaker.Details, Id = author.Details is null ? speaker.Id : author.Id, Affiliation = RawText.First(author.Affiliation, speaker.Affiliation) };

    public static IEnumerable<PersonReference> Line(RawText line, ContributorRole role, bool isInverted = false) =>
        line.IsEmpty ? [] : AuthorList.Split(line.Text.ReplaceLineEndings(";").Replace('|', ';'), isInverted).Select(a => Reference(line, a, role));

    /// <summary>Whether the table has lists such as "Ruiz, Ana; Li, Bo": then "Ruiz, Ana" is one person in it.</summary>
    private bool IsInverted(Table table)
    {
        if (_inverted.TryGetValue(table, out var known))
            return known;
        var lists = table.Rows.SelectMany(r => new[] { r[TableField.Authors], r[TableField.Speakers] }).Where(t => !t.IsEmpty && t.Text.Contains(';', StringComparison.Ordinal)).Select(t => t.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        return _inverted[table] = lists.Count > 0 && lists.TrueForAll(l => l.All(n => Bracket().Replace(n, "").Count(c => c == ',') == 1));
    }

    private readonly Dictionary<Table, bool> _inverted = [];

    /// <summary>"1: Tide Lab; 2: Foz" with the numbers behind the authors' names.</summary>
    private static List<PersonReference> Numbered(RawText line, List<PersonReference> names, RawText affiliation)
    {
        var parts = affiliation.IsEmpty ? [] : affiliation.Text.ReplaceLineEndings(";").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => NumberedPart().Match(p)).ToList();
        if (parts.Count == 0 || !parts.TrueForAll(p => p.Success))
            return names;
        var byNumber = parts.DistinctBy(p => p.Groups["n"].Value).ToDictionary(p => p.Groups["n"].Value, p => p.Groups["what"].Value, StringComparer.Ordinal);
        var pieces = line.Text.ReplaceLineEndings(";").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length != names.Count)
            return names;
        return [.. names.Select((n, i) => n with { Affiliation = Marks().Match(pieces[i]) is { Success: true } marks ? affiliation with { Text = string.Join("; ", marks.Groups["n"].Captures.Select(c => byNumber.GetValueOrDefault(c.Value)).OfType<string>()) } : n.Affiliation })];
    }

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(?<n>\d{1,3})\s*[:.)]\s*(?<what>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedPart();

    [GeneratedRegex(@"\((?<n>\d{1,3})(?:\s*,\s*(?<n>\d{1,3}))*\)\s*\*?$", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    private ImmutableArray<PersonReference> Numbered(Table table, TableRow row)
    {
        var people = ImmutableArray.CreateBuilder<PersonReference>();
        foreach (var n in table.People)
        {
            var given = Joined(row.OfPerson(n, TableField.GivenName), row.OfPerson(n, TableField.MiddleName));
            var family = row.OfPerson(n, TableField.FamilyName);
            var name = RawText.First(Joined(given, family), row.OfPerson(n, TableField.Name));
            if (name.IsEmpty)
                continue;
            var affiliation = row.OfPerson(n, TableField.Affiliation);
            people.Add(PersonReference.Of(new PersonRecord
            {
                Name = name,
                GivenName = given,
                FamilyName = family,
                Affiliations = affiliation.IsEmpty ? [] : [affiliation],
                Position = row.OfPerson(n, TableField.Position),
                Biography = row.OfPerson(n, TableField.Biography),
                Photo = row.OfPerson(n, TableField.Photo),
                PhotoFocus = row.OfPerson(n, TableField.PhotoFocus),
                PhotoFolders = _pictureFolders,
                Email = row.OfPerson(n, TableField.Email),
                Orcid = row.OfPerson(n, TableField.Orcid),
                Website = row.OfPerson(n, TableField.Website),
                Location = name.Location,
            }, table.Has(TableField.Authors) ? ContributorRole.Author : ContributorRole.Speaker) with
            {
                Affiliation = affiliation,
                IsPresenter = row.OfPerson(n, TableField.Presents).ToString() is { Length: > 0 } presents && FoldedText.Words(presents) is "yes" or "y" or "true" or "1" or "x" or "presenter",
            });
        }
        return people.ToImmutable();
    }

    /// <summary>Facts beside a list of names are the one name's; affiliations of the same number as the names are theirs in order.</summary>
    private ImmutableArray<PersonReference> Listed(RawText line, TableRow row, ContributorRole role, bool isInverted)
    {
        var plain = Line(line, role, isInverted).ToList();
        var names = Numbered(line, plain, row[TableField.Affiliation]);
        if (names != plain)
            return [.. names];
        if (names is [var only] && only.Affiliation.IsEmpty)
            return [PersonReference.Of(Details(only.Name, row), role) with { Affiliation = row[TableField.Affiliation] }];
        if (names is [var single])
            return [PersonReference.Of(Details(single.Name, row) with { Affiliations = [single.Affiliation] }, role) with { Affiliation = single.Affiliation }];
        var affiliation = row[TableField.Affiliation];
        var parts = affiliation.IsEmpty ? [] : affiliation.Text.ReplaceLineEndings(";").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < names.Count; i++)
        {
            // One institution for all, or one each; other numbers tell nothing of who belongs where.
            if (names[i].Affiliation.IsEmpty && (parts.Length == names.Count || parts.Length == 1))
                names[i] = names[i] with { Affiliation = affiliation with { Text = parts[parts.Length == 1 ? 0 : i] } };
        }
        return [.. names];
    }

    private static PersonReference Reference(RawText line, ListedAuthor author, ContributorRole role) =>
        PersonReference.Named(line with { Text = author.Name }, role) with { Affiliation = author.Affiliation.Length > 0 ? line with { Text = author.Affiliation } : RawText.None };

    private PersonRecord Details(RawText name, TableRow row) => new()
    {
        Name = name,
        Affiliations = row[TableField.Affiliation] is { IsEmpty: false } affiliation ? [affiliation] : [],
        // A number is the place in the session.
        Position = row[TableField.Position] is var position && position.ToString().Any(char.IsLetter) ? position : RawText.None,
        Biography = row[TableField.Biography],
        Photo = row[TableField.Photo],
        PhotoFocus = row[TableField.PhotoFocus],
        PhotoFolders = _pictureFolders,
        Email = row[TableField.Email],
        Orcid = row[TableField.Orcid],
        Website = row[TableField.Website],
        Location = name.Location,
    };

    /// <summary>In a table of people the column may be called "Speaker" or "Author" as well.</summary>
    private static (RawText Text, RawText Given, RawText Family) NameOf(TableRow row)
    {
        var given = Joined(row[TableField.GivenName], row[TableField.MiddleName]);
        var family = row[TableField.FamilyName];
        return given.IsEmpty || family.IsEmpty
            ? (RawText.First(row[TableField.Name], row[TableField.Speakers], row[TableField.Authors], given, family), RawText.None, RawText.None)
            : (Joined(given, family), given, family);
    }

    private static RawText Joined(RawText first, RawText second) => second.IsEmpty ? first : first.IsEmpty ? second : first with { Text = first.Text + " " + second.Text };
}
