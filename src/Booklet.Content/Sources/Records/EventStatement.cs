using System.Collections.Immutable;
using Booklet.Content.Model;

namespace Booklet.Content.Sources.Records;

/// <summary>What anybody may say of the event as a whole: its files, and booklet.yml, which beats them value by value.</summary>
internal abstract record EventStatement
{
    public RawText Title { get; init; }

    public RawText ShortTitle { get; init; }

    public RawText Subtitle { get; init; }

    public RawText Description { get; init; }

    /// <summary>Of the files, where no sessions tell the dates.</summary>
    public DateOnly? FirstDate { get; init; }

    public DateOnly? LastDate { get; init; }

    public RawText Place { get; init; }

    public RawText TimeZone { get; init; }

    /// <summary>The site's address; relative links of texts start there.</summary>
    public RawText Website { get; init; }

    public RawText Logo { get; init; }

    public ImmutableArray<RawText> Hosts { get; init; } = [];

    public RawText Language { get; init; }

    public ClockStyle? Clock { get; init; }

    public DateOrder? DateOrder { get; init; }
}
