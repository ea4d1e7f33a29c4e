using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.FrontMatterSite;

namespace Booklet.Content.Sources.EntryFiles;

/// <summary>When an entry begins and ends, as its fields or its file's name say; nothing is known yet of days that are only counted.</summary>
/// <param name="Day">What stands for the day where it is no whole date: "day2", "Friday", "3 May".</param>
internal sealed partial record EntryMoment(DateOnly? Date, RawText Day, RawText Start, RawText End, RawText Length)
{
    private static readonly string[] StartKeys = ["start", "start_time", "startTime", "starttime", "time_start", "begin", "from", "datetime", "date_time", "startsAt", "starts_at", "start_date", "startDate", "when", "time"];

    private static readonly string[] EndKeys = ["end", "end_time", "endTime", "endtime", "time_end", "finish", "until", "to", "endsAt", "ends_at", "end_date", "endDate", "end_datetime"];

    private static readonly string[] DayKeys = ["day", "date"];

    private static readonly string[] LengthKeys = ["duration", "length", "minutes"];

    /// <summary>Beside a date with a time, one of these says that it is a schedule's and not the page's own.</summary>
    private static readonly string[] Companions = ["room", "location", "venue", "place", "track", "speakers", "speaker", "presenters", "presenter", "presenter_slugs", "speaker_slugs", "all_day", "allday", "session_type"];

    /// <summary>Null where the record is no entry of a schedule.</summary>
    public static EntryMoment? Of(MappingNode fields, string stem)
    {
        var (start, end, length) = (First(fields, StartKeys), First(fields, EndKeys), First(fields, LengthKeys));
        var day = First(fields, DayKeys);
        if (LocalTimes.ReadExact(start.ToString()) is { } exact)
            return new EntryMoment(DateOnly.FromDateTime(exact.Clock), RawText.None, start, end, length);
        // Every page of Hugo may have a date with a time: when it was written.
        if (LocalTimes.ReadExact(day.ToString()) is { } at && (!start.IsEmpty || !end.IsEmpty || !length.IsEmpty || Array.Exists(Companions, c => SiteRecord.ValueOf(fields, [c]) is not null)))
            return new EntryMoment(DateOnly.FromDateTime(at.Clock), RawText.None, start.IsEmpty || !IsTime(start) ? day : start, end, length);
        if (FileTime().Match(stem) is { Success: true } name && DateOf(name) is { } named)
            return new EntryMoment(named, RawText.None, start.IsEmpty ? new RawText($"{name.Groups["hour"].Value}:{name.Groups["minute"].Value}", fields.Location) : start, end, length);
        if (day.IsEmpty || !IsTime(start))
            return null;
        return new EntryMoment(WholeDates.Read(day), day, start, end, length);
    }

    /// <summary>The moments at the event's clocks, once the date is known.</summary>
    public (DateTime? Start, DateTime? End) On(DateOnly date, LocalTimes times)
    {
        var exactEnd = LocalTimes.ReadExact(End.ToString()) is not null ? times.Read(End) : null;
        if (LocalTimes.ReadExact(Start.ToString()) is not null && times.Read(Start) is { } start)
            return (start, exactEnd ?? (End.IsEmpty ? Later(start) : SlotTimes.On(DateOnly.FromDateTime(start), new RawText(start.ToString("HH:mm", CultureInfo.InvariantCulture), Start.Location), End).End));
        var (from, to) = SlotTimes.On(date, Start, exactEnd is null ? End : RawText.None);
        return (from, exactEnd ?? to ?? (from is { } begin ? Later(begin) : null));
    }

    private DateTime? Later(DateTime start)
    {
        var (from, to) = new ClockTimes().Read(new RawText("00:00", null), RawText.None, Length);
        return from is not null && to is { } end && end > TimeOnly.MinValue ? start + end.ToTimeSpan() : null;
    }

    private static bool IsTime(RawText text) => !text.IsEmpty && (Values.TryReadTime(text.Text) is not null || Values.TryReadTimeRange(text.Text) is not null);

    private static RawText First(MappingNode fields, string[] keys) => RawText.Of(SiteRecord.ValueOf(fields, [.. keys.Select(k => k.ToLowerInvariant())]));

    private static DateOnly? DateOf(Match match) =>
        DateOnly.TryParseExact(match.Groups["date"].ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && WholeDates.IsYear(date.Year) ? date : null;

    [GeneratedRegex(@"^(?<date>\d{4}-\d\d-\d\d)[-_T](?<hour>[01]\d|2[0-3])[-_.:]?(?<minute>[0-5]\d)(?:[-_]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex FileTime();
}
