using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Content.Sources;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>One place of the files that names a person, with what that place says of them. <see cref="Group"/> is the collection it stands in.</summary>
internal sealed record PersonMention(string Name)
{
    public RawText Affiliation { get; init; }

    public ImmutableArray<RawText> FurtherAffiliations { get; init; } = [];

    public RawText Position { get; init; }

    public RawText Biography { get; init; }

    public RawText Photo { get; init; }

    /// <summary>Where the face is in the photo.</summary>
    public RawText PhotoFocus { get; init; }

    /// <summary>Folders where the photo is looked for, the likeliest first.</summary>
    public ImmutableArray<string> PhotoFolders { get; init; } = [];

    /// <summary>A photo is known of and not in the folder.</summary>
    public bool LacksPhoto { get; init; }

    public string Website { get; init; } = "";

    public string Orcid { get; init; } = "";

    public string Email { get; init; } = "";

    public string? SortName { get; init; }

    public string Group { get; init; } = "";

    public SourceLocation? Location { get; init; }

    private HashSet<string>? _affiliationWords;
    private string[]? _acronyms;
    private string? _address;

    /// <summary>The affiliation's words that tell it from others, folded.</summary>
    public HashSet<string> AffiliationWords => _affiliationWords ??= AffiliationText.TellingWords(Affiliation.ToString());

    /// <summary>What the affiliation may be called for short.</summary>
    public string[] Acronyms => _acronyms ??= AffiliationText.Acronyms(Affiliation.ToString());

    /// <summary>The website without what does not tell it from others.</summary>
    public string Address => _address ??= AddressOf(Website);

    /// <summary>Whether another mention in the same place of the files says nothing else: then it proves nothing that this one does not.</summary>
    public bool ProvesTheSame(PersonMention other) =>
        Affiliation.ToString() == other.Affiliation.ToString() && Website == other.Website && Orcid == other.Orcid && Email == other.Email
        && Group == other.Group && Photo.ToString() == other.Photo.ToString();

    private static string AddressOf(string website)
    {
        var address = website.ToLowerInvariant();
        foreach (var prefix in (string[])["https://", "http://", "www."])
            address = address.StartsWith(prefix, StringComparison.Ordinal) ? address[prefix.Length..] : address;
        return address.TrimEnd('/');
    }

    /// <summary>How much the place says: a page of their own says more than a name in a list of authors.</summary>
    public int Weight => (Photo.IsEmpty ? 0 : 2) + (Biography.IsEmpty ? 0 : 3) + (Affiliation.IsEmpty ? 0 : 1) + (Website.Length == 0 ? 0 : 1);
}

/// <summary>A person as joined so far.</summary>
internal sealed class PersonDraft(PersonMention first, PersonName name, int index)
{
    public int Index { get; } = index;

    public PersonName Name { get; set; } = name;

    public List<PersonMention> Mentions { get; } = [first];

    /// <summary>Mentions that differ in what they prove; the others need not be compared.</summary>
    public List<PersonMention> Evidence { get; } = [first];

    /// <summary>What the joining of each further mention rested on.</summary>
    public List<string> Reasons { get; } = [];

    public string Id { get; set; } = "";
}

/// <summary>A person in a talk or session before ids are given.</summary>
internal sealed record ContributorDraft(PersonDraft Person, ContributorRole Role, string NameAsPrinted)
{
    public RawText Affiliation { get; init; }

    public bool IsPresenter { get; init; }
}
