using System.Collections.Immutable;
using Booklet.Content.Model;

namespace Booklet.Design.Wording;

/// <summary>The words that the booklet itself says, in one language.</summary>
internal sealed record Vocabulary
{
    public required string Language { get; init; }

    public required string Contents { get; init; }

    public required string Glance { get; init; }

    public required string GlanceShort { get; init; }

    public required string Information { get; init; }

    /// <summary>"Day {0}".</summary>
    public required string DayNumber { get; init; }

    public required string Chair { get; init; }

    public required string Chairs { get; init; }

    /// <summary>Said of a person in a list of speakers.</summary>
    public required string Moderator { get; init; }

    /// <summary>Said once before people who all do the same.</summary>
    public required string Moderators { get; init; }

    public required string AboutTheSpeaker { get; init; }

    public required string AboutTheSpeakers { get; init; }

    public required string Keynote { get; init; }

    public required string Keynotes { get; init; }

    public required string Talks { get; init; }

    public required string Tutorial { get; init; }

    public required string Tutorials { get; init; }

    public required string Panel { get; init; }

    public required string Panels { get; init; }

    public required string Posters { get; init; }

    public required string Papers { get; init; }

    public required string People { get; init; }

    public required string Organisers { get; init; }

    public required string Sponsors { get; init; }

    public required string Index { get; init; }

    public required string Notes { get; init; }

    /// <summary>Chapter for talks that no session holds.</summary>
    public required string Unscheduled { get; init; }

    /// <summary>Before a page number: "p.", with its space.</summary>
    public required string PageAbbreviation { get; init; }

    /// <summary>After the day's main room.</summary>
    public required string UnlessNoted { get; init; }

    /// <summary>"{0} posters".</summary>
    public required string PosterCount { get; init; }

    /// <summary>Key of the grid: talks, papers, tutorials.</summary>
    public required string KeySessions { get; init; }

    /// <summary>Key of the grid: social events and organisation.</summary>
    public required string KeyOther { get; init; }

    public required string DateAndPlace { get; init; }

    public required string TimeZone { get; init; }

    /// <summary>"All times are local ({0}).", with the zone's name or its distance from UTC.</summary>
    public required string AllTimes { get; init; }

    public required string Website { get; init; }

    /// <summary>Line at the cover's foot.</summary>
    public required string CoverLine { get; init; }

    public required string Keywords { get; init; }

    public required string Photo { get; init; }

    public required string Logo { get; init; }

    /// <summary>After the first of many authors.</summary>
    public required string AndOthers { get; init; }

    /// <summary>Said of the second part of a session whose talks stand with the first.</summary>
    public required string Continued { get; init; }

    public required ImmutableArray<string> Months { get; init; }

    /// <summary>From Sunday, as <see cref="DayOfWeek"/> counts.</summary>
    public required ImmutableArray<string> Weekdays { get; init; }

    /// <summary>
    /// The vocabulary of a BCP 47 tag's language; English where there is none. English without a region is American where the event's own
    /// pages put the month first.
    /// </summary>
    public static Vocabulary For(string language, DateOrder order = DateOrder.DayMonthYear)
    {
        var primary = language.Split('-')[0].ToLowerInvariant();
        return primary switch
        {
            "de" => Vocabularies.German,
            "fr" => Vocabularies.French,
            "es" => Vocabularies.Spanish,
            "it" => Vocabularies.Italian,
            "nl" => Vocabularies.Dutch,
            "pl" => Vocabularies.Polish,
            "pt" => Vocabularies.Portuguese,
            "sv" => Vocabularies.Swedish,
            "en" when language.Length == 2 && order == DateOrder.MonthDayYear => Vocabularies.AmericanEnglish,
            _ => language.Equals("en-US", StringComparison.OrdinalIgnoreCase) ? Vocabularies.AmericanEnglish : Vocabularies.English,
        };
    }
}
