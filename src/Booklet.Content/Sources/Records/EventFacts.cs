using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Records;

/// <summary>The event as a whole, as its files say; booklet.yml beats every one of these.</summary>
internal sealed record EventFacts
{
    public RawText Title { get; init; }

    public RawText ShortTitle { get; init; }

    public RawText Subtitle { get; init; }

    public RawText Description { get; init; }

    /// <summary>Where no sessions tell the dates.</summary>
    public DateOnly? FirstDate { get; init; }

    public DateOnly? LastDate { get; init; }

    public RawText Place { get; init; }

    public RawText TimeZone { get; init; }

    /// <summary>The site's address; relative links of texts start there.</summary>
    public RawText Website { get; init; }

    public RawText Logo { get; init; }

    public ImmutableArray<string> LogoFolders { get; init; } = [];

    public ImmutableArray<RawText> Hosts { get; init; } = [];

    public RawText Language { get; init; }

    public ClockStyle? Clock { get; init; }

    public DateOrder? DateOrder { get; init; }

    public SourceLocation? Location { get; init; }
}
