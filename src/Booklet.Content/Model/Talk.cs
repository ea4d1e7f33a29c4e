using System.Collections.Immutable;
using Booklet.Content.Markup;
using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Model;

/// <summary>What a contribution is; decides in which chapter of the booklet it stands.</summary>
public enum TalkKind
{
    Keynote,
    Talk,
    Paper,
    Poster,
    Tutorial,
    Panel,
}

/// <summary>
/// A contribution: something that somebody presents. Papers and posters often have only title and authors.
/// <see cref="Title"/> is empty where the files do not give one (then the speaker's name stands for it).
/// </summary>
public sealed record Talk
{
    public required string Id { get; init; }

    public required TalkKind Kind { get; init; }

    public required RichText Title { get; init; }

    /// <summary>The title in another language of the event, or empty.</summary>
    public RichText Subtitle { get; init; } = RichText.Empty;

    /// <summary>Speakers and authors in the order of the files.</summary>
    public ImmutableArray<Contributor> Contributors { get; init; } = [];

    public RichDocument Abstract { get; init; } = RichDocument.Empty;

    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>Board or paper number as printed ("17", "A-3"), given by the files or by the order in the session; or null.</summary>
    public string? Number { get; init; }

    /// <summary>What the event calls the group that this talk belongs to ("Rising Stars", "Proceedings track"); chapters are made of it.</summary>
    public string? Group { get; init; }

    public string? TrackId { get; init; }

    /// <summary>Id of the session (or strand) that holds the talk; null where it is never scheduled.</summary>
    public string? SessionId { get; init; }

    /// <summary>Absolute URI of the paper or the talk's page, or null.</summary>
    public string? Link { get; init; }

    /// <summary>BCP 47 tag where it differs from the event's.</summary>
    public string? Language { get; init; }

    /// <summary>A picture of the talk itself (not of its speaker), or null.</summary>
    public MediaFile? Picture { get; init; }

    public SourceLocation? Location { get; init; }
}

/// <summary>What a person does in a talk or session.</summary>
public enum ContributorRole
{
    Speaker,
    Author,
    Panellist,
    Moderator,
    Chair,
}

/// <summary>
/// A person in a talk. <paramref name="NameAsPrinted"/> is the name as this talk's file writes it, which may differ from the person's own page.
/// </summary>
public sealed record Contributor(string PersonId, ContributorRole Role, string NameAsPrinted)
{
    /// <summary>Affiliation given for this talk only, or empty: then the person's own holds.</summary>
    public RichText Affiliation { get; init; } = RichText.Empty;

    public bool IsPresenter { get; init; }
}
