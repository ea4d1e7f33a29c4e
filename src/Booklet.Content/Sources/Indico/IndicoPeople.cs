using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Sources.Indico;

/// <summary>
/// People as contributions and sessions name them. Their ids number the places, not the persons, so names and affiliations have to tell;
/// hashes of addresses are nobody's business.
/// </summary>
internal static class IndicoPeople
{
    public static ImmutableArray<PersonReference> Of(ValueNode? list, ContributorRole role)
    {
        var people = ImmutableArray.CreateBuilder<PersonReference>();
        foreach (var node in list.Items())
        {
            if (node is MappingNode fields && Person(fields) is { FullName.IsEmpty: false } person)
                people.Add(PersonReference.Of(person, role));
            else if (RawText.Of(node) is { IsEmpty: false } name && name.Text.Any(char.IsLetter))
                people.Add(PersonReference.Named(name, role));
        }
        return people.DrainToImmutable();
    }

    /// <summary>
    /// Authors in their order, with the speakers among them marked; before them speakers who are no authors.
    /// Without authors the speakers are all that there is.
    /// </summary>
    public static ImmutableArray<PersonReference> OfTalk(MappingNode fields)
    {
        var speakers = Of(fields["speakers"] ?? fields["presenters"], ContributorRole.Speaker);
        ImmutableArray<PersonReference> authors = [.. Of(fields["primaryauthors"] ?? fields["primaryAuthors"], ContributorRole.Author), .. Of(fields["coauthors"] ?? fields["coAuthors"], ContributorRole.Author)];
        if (authors.IsEmpty)
            return speakers;
        var speaking = speakers.Select(Key).ToHashSet(StringComparer.Ordinal);
        var writing = authors.Select(Key).ToHashSet(StringComparer.Ordinal);
        return [.. speakers.Where(s => !writing.Contains(Key(s))), .. authors.Select(a => a with { IsPresenter = speaking.Contains(Key(a)) })];
    }

    private static string Key(PersonReference person) => PersonNames.KeyOf(PlainText.Of(person.Name.Text));

    private static PersonRecord Person(MappingNode fields)
    {
        var (given, family) = (fields.Text("first_name", "firstName"), fields.Text("last_name", "familyName", "lastName"));
        return new PersonRecord
        {
            // "Li, Bo" and "LI, Bo" are how the full name is sorted.
            Name = given.IsEmpty || family.IsEmpty ? fields.Text("fullName", "full_name", "name") : RawText.None,
            GivenName = given,
            FamilyName = family,
            Affiliations = [fields.Text("affiliation").As(Markup.MarkupFormat.Plain)],
            List = "names",
            Location = fields.Location,
        };
    }
}
