using System.Collections.Immutable;

namespace Booklet.Content.Model;

/// <summary>
/// Everything that the organiser's files say about one event, joined and normalised: the input of composition.
/// Ids are unique within their kind, stable between runs, and ASCII (letters, digits, '-', '_', '.').
/// Lists are in the order in which a person would read them: days and sessions by the clock, talks by session then order,
/// people in the order of first appearance (an index sorts by itself).
/// </summary>
public sealed record Programme
{
    public required EventDetails Event { get; init; }

    public ImmutableArray<Day> Days { get; init; } = [];

    public ImmutableArray<Talk> Talks { get; init; } = [];

    public ImmutableArray<Person> People { get; init; } = [];

    public ImmutableArray<Room> Rooms { get; init; } = [];

    public ImmutableArray<Track> Tracks { get; init; } = [];

    /// <summary>Organisers and committees by role, in the order of the files or of booklet.yml.</summary>
    public ImmutableArray<Committee> Committees { get; init; } = [];

    public ImmutableArray<SponsorTier> Sponsors { get; init; } = [];

    /// <summary>Venue, meals, Wi-Fi, conduct contacts and the like.</summary>
    public ImmutableArray<InformationBlock> Information { get; init; } = [];

    /// <summary>What of the folder is in this programme and what is not, with the reason.</summary>
    public required Inventory Inventory { get; init; }
}
