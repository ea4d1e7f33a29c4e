using System.Globalization;
using Booklet.Content.Sources;
using Booklet.Content.Sources.Records;

namespace Booklet.Content.Binding;

/// <summary>Puts sessions on the days to which people say they belong: a party that ends at three is of the evening before.</summary>
internal sealed class RecordDays
{
    /// <summary>Before this year no date is meant: days are only counted.</summary>
    private const int FirstYear = 1900;

    private readonly SortedDictionary<DateOnly, DayDraft> _days = [];
    private readonly List<DayRecord> _declared;
    private readonly HashSet<DateOnly> _evenings;

    public RecordDays(EventRecord record)
    {
        _declared = [.. record.Days.OrderBy(d => d.Date)];
        foreach (var day in _declared)
            Add(day.Date, day);
        _evenings = [.. record.Sessions.Where(s => s.Start is { } start && TimeOnly.FromDateTime(start) >= ScheduleClock.EveningStarts).Select(s => DateOnly.FromDateTime(s.Start!.Value))];
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
        var date = DateOnly.FromDateTime(start);
        if (TimeOnly.FromDateTime(start) >= ScheduleClock.NightEnds || date == DateOnly.MinValue)
            return date;
        // Only an evening with a programme has a night that belongs to it.
        var before = date.AddDays(-1);
        return _evenings.Contains(before) ? before : date;
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
