using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Records;

/// <summary>A person's own record.</summary>
internal sealed record PersonRecord
{
    /// <summary>The id under which talks name the person, or empty.</summary>
    public string Id { get; init; } = "";

    /// <summary>The name for print; where only parts are given, they make it.</summary>
    public RawText Name { get; init; }

    public RawText GivenName { get; init; }

    public RawText FamilyName { get; init; }

    public RawText SortName { get; init; }

    public ImmutableArray<RawText> Affiliations { get; init; } = [];

    public RawText Position { get; init; }

    public RawText Biography { get; init; }

    public RawText Photo { get; init; }

    public RawText PhotoFocus { get; init; }

    /// <summary>Folders where the photo is looked for, the likeliest first.</summary>
    public ImmutableArray<string> PhotoFolders { get; init; } = [];

    /// <summary>The files know of a photo that the folder does not have, and the source has said so: initials stand in its place.</summary>
    public bool LacksPhoto { get; init; }

    public RawText Website { get; init; }

    public RawText Orcid { get; init; }

    public RawText Email { get; init; }

    /// <summary>The list that the record stands in ("speakers"): within one list a second page is rather a second person.</summary>
    public string List { get; init; } = "";

    /// <summary>Why the person is not part of the programme, as the end of a sentence ("no talk of theirs was accepted"); or null.</summary>
    public string? LeftOutBecause { get; init; }

    public SourceLocation? Location { get; init; }

    /// <summary>The name as given or as its parts make it.</summary>
    public RawText FullName => !Name.IsEmpty ? Name : new RawText($"{GivenName} {FamilyName}".Trim(), GivenName.Location ?? FamilyName.Location);
}

/// <summary>
/// A place that names a person: by the id of a record, by name, or with a record of its own on the spot.
/// What can't be found is printed as typed and reported.
/// </summary>
internal sealed record PersonReference
{
    public RawText Id { get; init; }

    public RawText Name { get; init; }

    /// <summary>Facts that stand where the person is named.</summary>
    public PersonRecord? Details { get; init; }

    public ContributorRole Role { get; init; }

    /// <summary>The affiliation for this talk only.</summary>
    public RawText Affiliation { get; init; }

    public bool IsPresenter { get; init; }

    public static PersonReference To(RawText id, ContributorRole role = ContributorRole.Speaker) => new() { Id = id, Role = role };

    public static PersonReference Named(RawText name, ContributorRole role = ContributorRole.Speaker) => new() { Name = name, Role = role };

    public static PersonReference Of(PersonRecord details, ContributorRole role = ContributorRole.Speaker) =>
        new() { Name = details.FullName, Details = details, Role = role, Id = new RawText(details.Id, details.Location) };
}
