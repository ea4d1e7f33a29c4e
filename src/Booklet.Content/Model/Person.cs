using System.Collections.Immutable;
using Booklet.Content.Markup;
using Booklet.Content.Reading;
using Booklet.Diagnostics;

namespace Booklet.Content.Model;

/// <summary>
/// A person, joined from all records that mean the same one. Two people of one name stay two people.
/// </summary>
public sealed record Person
{
    public required string Id { get; init; }

    public required PersonName Name { get; init; }

    /// <summary>In the order of the files; the first is the one printed beside the name.</summary>
    public ImmutableArray<RichText> Affiliations { get; init; } = [];

    /// <summary>Position or title ("Ph.D. Student"), not the role at the event; or empty.</summary>
    public RichText Position { get; init; } = RichText.Empty;

    public RichDocument Biography { get; init; } = RichDocument.Empty;

    public MediaFile? Photo { get; init; }

    /// <summary>The files name a photo, whether it is there or not: a missing one leaves room for initials.</summary>
    public bool NamesPhoto { get; init; }

    /// <summary>Where a face is in the photo, as shares of width and height from the top left; null for the default.</summary>
    public (double X, double Y)? PhotoFocus { get; init; }

    /// <summary>Absolute URI, or null.</summary>
    public string? Website { get; init; }

    public string? Orcid { get; init; }

    /// <summary>Where the person's first record stands.</summary>
    public SourceLocation? Location { get; init; }
}
