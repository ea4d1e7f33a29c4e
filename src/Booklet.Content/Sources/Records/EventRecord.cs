using System.Collections.Immutable;
using Booklet.Content.Model;

namespace Booklet.Content.Sources.Records;

/// <summary>
/// What a layout with explicit ids, days and rooms says of an event, value by value and nothing joined yet.
/// A source fills in what its files state and leaves the rest alone: missing ends, days of late sessions, people under several records,
/// merged breaks, unknown ids and counts are the binding's, once for all sources.
/// </summary>
internal sealed record EventRecord
{
    public EventFacts Facts { get; init; } = new();

    /// <summary>Declared days in any order; days that only sessions show need none.</summary>
    public ImmutableArray<DayRecord> Days { get; init; } = [];

    /// <summary>In the order of the files, which is the order of columns in grids.</summary>
    public ImmutableArray<RoomRecord> Rooms { get; init; } = [];

    public ImmutableArray<TrackRecord> Tracks { get; init; } = [];

    public ImmutableArray<PersonRecord> People { get; init; } = [];

    public ImmutableArray<TalkRecord> Talks { get; init; } = [];

    public ImmutableArray<SessionRecord> Sessions { get; init; } = [];

    /// <summary>In the order of print where <see cref="CommitteesAreOrdered"/>; else by role as everywhere.</summary>
    public ImmutableArray<CommitteeRecord> Committees { get; init; } = [];

    public bool CommitteesAreOrdered { get; init; }

    public ImmutableArray<SponsorRecord> Sponsors { get; init; } = [];

    public ImmutableArray<InformationRecord> Information { get; init; } = [];

    /// <summary>What the source saw and did not read, with the reason.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];
}
