using System.Globalization;
using Booklet.Content.Sources;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Binding;

/// <summary>Puts sessions on the days to which people say they belong: a party that ends at three is of the evening before.</summary>
internal sealed class RecordDays
{
    /// <summary>Before this year no date is meant: days are only counted.</summary>
    private const int FirstYear = 1900;

    /// <summary>What follows the night's last entry without a pause is of the night too, but not later than this.</summary>
    public static readonly TimeOnly MorningStarts = new(8, 0);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    private readonly SortedDictionary<DateOnly, DayDraft> _days = [];
    private readonly List<DayRecord> _declared;
    private readonly Dictionary<DateTime, DateOnly> _nights = [];

    public RecordDays(EventRecord record)
    {
        _declared = [.. record.Days.OrderBy(d => d.Date)];
        foreach (var day in _declared)
            Add(day.Date, day);
        FindNights(record);
    }

    /// <summary>Null where neither a time nor the files say the day.</summary>
    public DayDraft? DayOf(SessionRecord session)
    {
        var date = session.Day ?? (session.Start is { } start ? DateOf(start) : null);
        return date is { } known ? Add(known, null) : null;
    }

    /// <summary>By date, counted from one. Days on which nothing happens are left out.</summary>
    public List<DayDraft> InOrder()
    {
        var days = _days.Values.Where(d => d.Sessions.Count > 0).ToList();
        for (var i = 0; i < days.Count; i++)
            days[i].Number = i + 1;
        return days;
    }

    private DateOnly DateOf(DateTime start)
    {
        if (_declared.Find(d => d.Start <= start && start < d.End) is { } holding)
            return holding.Date;
        return _nights.TryGetValue(start, out var evening) ? evening : DateOnly.FromDateTime(start);
    }

    // Only an evening with a programme has a night that belongs to it.
    private void FindNights(EventRecord record)
    {
        var evenings = new HashSet<DateOnly>();
        DateTime? end = null;
        foreach (var session in record.Sessions.Where(s => s.Start is not null).OrderBy(s => s.Start))
        {
            var start = session.Start!.Value;
            var (date, time) = (DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start));
            if (time >= ScheduleClock.EveningStarts)
                evenings.Add(date);
            var goesOn = end is { } last && DateOnly.FromDateTime(last) == date && start - last <= LongestPause && time < MorningStarts;
            if (date == DateOnly.MinValue || !evenings.Contains(date.AddDays(-1)) || time >= ScheduleClock.NightEnds && !goesOn)
                continue;
            _nights[start] = date.AddDays(-1);
            end = session.End > end || end is null ? session.End ?? start : end;
        }
    }

    private DayDraft Add(DateOnly date, DayRecord? declared)
    {
        if (_days.TryGetValue(date, out var known))
            return known;
        var label = DayLabel.Parse(PlainText.Of(declared?.Label.ToString()));
        var day = new DayDraft(_days.Count + 1, label, declared?.Label.Location ?? declared?.Location)
        {
            Date = date.Year < FirstYear ? null : date,
            Heading = PlainText.Of(declared?.Label.ToString()) is { Length: > 0 } heading ? heading : string.Create(CultureInfo.InvariantCulture, $"Day {_days.Count + 1}"),
        };
        _days[date] = day;
        return day;
    }
}
