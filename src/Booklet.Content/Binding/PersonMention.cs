using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>One place of the files that names a person, with what that place says of them. <see cref="Group"/> is the collection it stands in.</summary>
internal sealed record PersonMention(string Name)
{
    public RawText Affiliation { get; init; }

    public RawText Position { get; init; }

    public RawText Biography { get; init; }

    public RawText Photo { get; init; }

    /// <summary>Folders where the photo is looked for, the likeliest first.</summary>
    public ImmutableArray<string> PhotoFolders { get; init; } = [];

    public string Website { get; init; } = "";

    public string Orcid { get; init; } = "";

    public string Email { get; init; } = "";

    public string? SortName { get; init; }

    public string Group { get; init; } = "";

    public SourceLocation? Location { get; init; }

    /// <summary>How much the place says: a page of their own says more than a name in a list of authors.</summary>
    public int Weight => (Photo.IsEmpty ? 0 : 2) + (Biography.IsEmpty ? 0 : 3) + (Affiliation.IsEmpty ? 0 : 1) + (Website.Length == 0 ? 0 : 1);
}

/// <summary>A person as joined so far.</summary>
internal sealed class PersonDraft(PersonMention first, PersonName name, int index)
{
    public int Index { get; } = index;

    public PersonName Name { get; set; } = name;

    public List<PersonMention> Mentions { get; } = [first];

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
