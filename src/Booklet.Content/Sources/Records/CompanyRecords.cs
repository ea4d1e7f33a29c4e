using System.Collections.Immutable;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Records;

/// <summary>A committee's role as printed and its members.</summary>
internal sealed record CommitteeRecord(RawText Role, ImmutableArray<PersonReference> Members);

/// <summary>A sponsor of a tier; tiers are in the order of their first sponsors.</summary>
internal sealed record SponsorRecord(RawText Tier, RawText Name)
{
    public RawText Logo { get; init; }

    public ImmutableArray<string> LogoFolders { get; init; } = [];

    public RawText Link { get; init; }

    public SourceLocation? Location { get; init; }
}

/// <summary>A subject of the useful information.</summary>
internal sealed record InformationRecord(RawText Title, RawText Text);
