using System.Collections.Immutable;
using Booklet.Content.Markup;
using Booklet.Diagnostics;

namespace Booklet.Content.Model;

/// <summary>What kind of entry of the schedule a session is; decides its weight on the page and its colour in the grid.</summary>
public enum SessionKind
{
    /// <summary>Several talks or papers in a row.</summary>
    Talks,

    /// <summary>One invited talk to everybody.</summary>
    Keynote,

    Posters,

    Tutorial,

    /// <summary>A discussion with several people on stage.</summary>
    Panel,

    /// <summary>One contributed talk with a slot of its own.</summary>
    Talk,

    /// <summary>Dinner, reception, tour, wellness: things around the programme.</summary>
    Social,

    /// <summary>Registration, opening, awards, closing, business meetings.</summary>
    Organisation,

    /// <summary>Coffee, lunch: printed quieter than everything else.</summary>
    Break,
}

/// <summary>
/// An entry of the schedule. Times are local to the event; <see cref="End"/> is after <see cref="Start"/> or null where unknown,
/// and may be on the next calendar day. Where no file tells the date, days count from 1 January of the year 1, so that only the clock and the order mean something. <see cref="Start"/> is null only where the files give an entry no time at all.
/// </summary>
public sealed record Session
{
    public required string Id { get; init; }

    public required RichText Title { get; init; }

    public required SessionKind Kind { get; init; }

    /// <summary>What the event calls this kind ("Rising Stars"), where that says more than <see cref="Kind"/>; or null.</summary>
    public string? KindLabel { get; init; }

    public DateTime? Start { get; init; }

    public DateTime? End { get; init; }

    /// <summary>Ids of rooms; several where a session uses several, empty where unknown.</summary>
    public ImmutableArray<string> RoomIds { get; init; } = [];

    /// <summary>The place as the files put it, for print ("Lecture Hall, LG.17 and LG.18"); empty where unknown.</summary>
    public RichText Place { get; init; } = RichText.Empty;

    /// <summary>Ids of people who chair the session.</summary>
    public ImmutableArray<string> ChairIds { get; init; } = [];

    /// <summary>Speakers or panellists named for the session itself rather than for a talk in it.</summary>
    public ImmutableArray<Contributor> Contributors { get; init; } = [];

    public string? TrackId { get; init; }

    /// <summary>The talks in the order in which they are given.</summary>
    public ImmutableArray<TalkSlot> Talks { get; init; } = [];

    /// <summary>Sessions that run in parallel inside this one (two tutorial tracks in one entry), each with its own room and talks.</summary>
    public ImmutableArray<Session> Strands { get; init; } = [];

    /// <summary>
    /// Id of the session (or strand) that holds the talks with which this one goes on ("Part II" of the same tutorials); or null.
    /// The talks are not listed again here.
    /// </summary>
    public string? ContinuesId { get; init; }

    /// <summary>Why the talks are in this session, a sentence's part for each join ("papers with session 3: page, number"); for dumps, never printed.</summary>
    public ImmutableArray<string> JoinedBy { get; init; } = [];

    /// <summary>Text about the session, or empty.</summary>
    public RichDocument Description { get; init; } = RichDocument.Empty;

    /// <summary>Everybody goes there: it spans all rooms of the grid.</summary>
    public bool IsPlenary { get; init; }

    public SourceLocation? Location { get; init; }
}

/// <summary>One talk's place in a session; times are null where only the session's are known.</summary>
public sealed record TalkSlot(string TalkId, DateTime? Start = null, DateTime? End = null);
