using System.Collections.Immutable;
using Booklet.Content.Markup;

namespace Booklet.Content.Model;

/// <summary>
/// One day of the event. <see cref="Date"/> is null where no file tells it; then <see cref="Label"/> is all that is known.
/// Events after midnight belong to the day on which their evening began.
/// </summary>
public sealed record Day
{
    public required string Id { get; init; }

    /// <summary>Counts from 1 over the days of the event.</summary>
    public required int Number { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>What the files call the day beside its date and its weekday ("Workshop day"), or empty.</summary>
    public RichText Label { get; init; } = RichText.Empty;

    /// <summary>By start, then by room order; sessions at the same time in different rooms are parallel.</summary>
    public ImmutableArray<Session> Sessions { get; init; } = [];
}
