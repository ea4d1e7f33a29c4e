using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Records;

/// <summary>
/// A declared day. <paramref name="Date"/> is of the year 1 where the files give no dates (the first day is 1 January of it).
/// <see cref="Start"/> and <see cref="End"/> bound the sessions that belong to it; without them the night belongs to its evening's day.
/// </summary>
internal sealed record DayRecord(DateOnly Date)
{
    public RawText Label { get; init; }

    public DateTime? Start { get; init; }

    public DateTime? End { get; init; }

    public SourceLocation? Location { get; init; }
}

/// <summary>A room by the id under which sessions name it; the id may equal the name.</summary>
internal sealed record RoomRecord(string Id, RawText Name);

/// <summary>A track by the id under which talks name it. <paramref name="Color"/> is "#rrggbb" or null.</summary>
internal sealed record TrackRecord(string Id, RawText Name, string? Color = null);

/// <summary>
/// An entry of the schedule: a block of talks, one talk in its own slot (then the title may be empty: it is the talk's), a break.
/// All times are local to the event.
/// </summary>
internal sealed record SessionRecord
{
    /// <summary>Where talks name their session by id; else empty.</summary>
    public string Id { get; init; } = "";

    public RawText Title { get; init; }

    /// <summary>Null lets the words of <see cref="KindWord"/> and the title decide.</summary>
    public SessionKind? Kind { get; init; }

    /// <summary>What the files class the entry as ("Talk", "Keynote", "workshop"), in any wording; or empty.</summary>
    public string KindWord { get; init; } = "";

    /// <summary>A break, a meal, registration: nothing of the programme's content.</summary>
    public bool IsService { get; init; }

    public DateTime? Start { get; init; }

    public DateTime? End { get; init; }

    /// <summary>The declared day under which the files list the entry, where they do.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Ids or names of rooms.</summary>
    public ImmutableArray<RawText> Rooms { get; init; } = [];

    /// <summary>The place as printed, where that is not the rooms' names.</summary>
    public RawText Place { get; init; }

    /// <summary>Id or name of a track.</summary>
    public RawText Track { get; init; }

    public ImmutableArray<PersonReference> Chairs { get; init; } = [];

    /// <summary>People named for the entry itself rather than for a talk in it.</summary>
    public ImmutableArray<PersonReference> Contributors { get; init; } = [];

    /// <summary>The talks in order. Talks may also name the session themselves (<see cref="TalkRecord.Sessions"/>).</summary>
    public ImmutableArray<SlotRecord> Talks { get; init; } = [];

    /// <summary>Parts that run in parallel inside the entry.</summary>
    public ImmutableArray<SessionRecord> Strands { get; init; } = [];

    public RawText Description { get; init; }

    /// <summary>Null where the files do not say: then an entry with nothing beside it is for everybody.</summary>
    public bool? IsPlenary { get; init; }

    public SourceLocation? Location { get; init; }
}

/// <summary>One talk's place in a session, by the talk's id; times are null where only the session's are known.</summary>
internal sealed record SlotRecord(RawText TalkId, DateTime? Start = null, DateTime? End = null);
