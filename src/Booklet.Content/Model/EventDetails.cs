using System.Collections.Immutable;
using Booklet.Content.Markup;
using Booklet.Content.Reading;

namespace Booklet.Content.Model;

/// <summary>How clock times are printed; follows the event's own files unless booklet.yml says otherwise.</summary>
public enum ClockStyle
{
    TwentyFourHours,
    TwelveHours,
}

/// <summary>The order of a date's parts, which in English depends on the country.</summary>
public enum DateOrder
{
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
}

/// <summary>The event as a whole: what the cover and the running heads say.</summary>
public sealed record EventDetails
{
    public required RichText Title { get; init; }

    /// <summary>An acronym or shortened title for running heads; equals the title where the files give none.</summary>
    public required string ShortTitle { get; init; }

    public RichText Subtitle { get; init; } = RichText.Empty;

    /// <summary>A sentence or more about the event, or empty.</summary>
    public RichDocument Description { get; init; } = RichDocument.Empty;

    public DateOnly? FirstDate { get; init; }

    public DateOnly? LastDate { get; init; }

    /// <summary>City or venue as printed on the cover, or empty.</summary>
    public RichText Place { get; init; } = RichText.Empty;

    /// <summary>The time zone as the files name it ("HKT (GMT+8)", "Europe/Madrid"), or null. All times of the programme are local to it.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Absolute URI of the event's site, or null.</summary>
    public string? Website { get; init; }

    public MediaFile? Logo { get; init; }

    /// <summary>Institutions named as hosts, or empty.</summary>
    public ImmutableArray<RichText> Hosts { get; init; } = [];

    /// <summary>BCP 47 tag of the language in which the programme is written.</summary>
    public string Language { get; init; } = "en";

    public ClockStyle Clock { get; init; } = ClockStyle.TwentyFourHours;

    public DateOrder DateOrder { get; init; } = DateOrder.DayMonthYear;

    /// <summary>Edition line of the cover ("Second printing"), or null.</summary>
    public string? Edition { get; init; }
}
