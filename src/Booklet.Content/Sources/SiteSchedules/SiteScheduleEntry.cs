using System.Collections.Immutable;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>A day as the schedule heads it; the date is found when all days are known.</summary>
internal sealed class SiteDay(DayLabel label, RawText heading, SourceLocation? location)
{
    public DayLabel Label { get; } = label;

    public RawText Heading { get; } = heading;

    public SourceLocation? Location { get; } = location;

    /// <summary>Of the year 1 where the files give no date.</summary>
    public DateOnly Date { get; set; }
}

/// <summary>An entry of a schedule as its file has it: nothing is looked up yet.</summary>
internal sealed record SiteScheduleEntry(SiteDay Day, SourceLocation Location)
{
    public TimeOnly? Start { get; init; }

    public TimeOnly? End { get; init; }

    public RawText Title { get; init; }

    public string Kind { get; init; } = "";

    public RawText Room { get; init; }

    public RawText Track { get; init; }

    public RawText Text { get; init; }

    /// <summary>Values that mean a talk for certain.</summary>
    public ImmutableArray<RawText> References { get; init; } = [];

    /// <summary>Values that mean a talk only if one has that id.</summary>
    public ImmutableArray<RawText> Hints { get; init; } = [];

    public ImmutableArray<PersonReference> People { get; init; } = [];

    public ImmutableArray<PersonReference> Chairs { get; init; } = [];

    /// <summary>Talks of the entry, in order; with times of their own where the files give them.</summary>
    public ImmutableArray<SiteScheduleEntry> Parts { get; init; } = [];

    /// <summary>Where the entry's record tells more of its talk: an abstract, a picture of who gives it.</summary>
    public MappingNode? Fields { get; init; }
}

/// <summary>The days of a schedule, each once, however often it is headed.</summary>
internal sealed class SiteDays
{
    private readonly Dictionary<string, SiteDay> _byKey = new(StringComparer.Ordinal);

    public List<SiteDay> All { get; } = [];

    /// <summary>Whether a heading is a day's: it has a date, a weekday or a count, and little else.</summary>
    public static bool IsDay(string text)
    {
        const int longest = 60;
        if (text.Length is 0 or > longest)
            return false;
        var label = LabelOf(text);
        return label.Month is not null || label.Number is not null || label.Weekday is not null && label.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 2;
    }

    public SiteDay Of(RawText name, RawText date, SourceLocation? location)
    {
        var heading = PlainText.Of(name.ToString()).Trim('*', '_', '#', ' ', ':');
        var label = LabelOf(heading);
        if (!date.IsEmpty && Known(PlainText.Of(date.Text)) is { } known)
            label = label with { Year = known.Year ?? label.Year, Month = known.Month, DayOfMonth = known.Day, Weekday = label.Weekday ?? known.Weekday };
        var key = label.Month is not null ? $"{label.Month}-{label.DayOfMonth}" : label.Number is not null ? $"#{label.Number}" : label.Weekday is not null ? $"{label.Weekday}" : "=" + FoldedText.Words(heading);
        if (_byKey.TryGetValue(key, out var same))
            return same;
        var day = new SiteDay(label, heading.Length > 0 ? name with { Text = heading } : RawText.None, name.Location ?? location);
        _byKey[key] = day;
        All.Add(day);
        return day;
    }

    private static DayLabel LabelOf(string text)
    {
        var label = DayLabel.Parse(text.Replace('_', ' '));
        if (label.Month is null && Known(text) is { } known)
            label = label with { Year = known.Year, Month = known.Month, DayOfMonth = known.Day, Weekday = known.Weekday, Rest = "" };
        // "talks_day1", "day-2".
        if (label.Number is null && label.Month is null && FoldedText.Words(text) is { } words && words.IndexOf("day", StringComparison.Ordinal) is >= 0 and var at && words[(at + 3)..].Trim() is [var digit, ..] rest && char.IsAsciiDigit(digit) && rest.Length <= 2)
            label = label with { Number = digit - '0' };
        return label;
    }

    private static DateValue? Known(string text)
    {
        text = text.Length > 10 && text[4] == '-' && text[7] == '-' ? text[..10] : text;
        return Values.TryReadDate(text) is { } date && (date.Year is not { } year || WholeDates.IsYear(year)) ? date : null;
    }
}
