using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Exports;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.ProgrammeData;

/// <summary>When an entry takes place; the day may be known without the time.</summary>
internal readonly record struct DataTime(DateOnly? Day, DateTime? Start, DateTime? End);

/// <summary>
/// Days and times in whatever form data files have them: dates with times, seconds or milliseconds since 1970, clocks beside a date, ranges, lengths,
/// names of days.
/// </summary>
internal sealed partial class DataTimes(DataLookups lookups, LocalTimes local, int? year, DiagnosticBag bag)
{
    /// <summary>Days without dates are counted from here: no date is printed then.</summary>
    private static readonly DateOnly Undated = DateOnly.MinValue;

    private static readonly RawText Utc = new("UTC", null);

    private readonly ClockTimes _clock = new();
    private readonly List<RawText> _labels = [];

    public bool AreTwelveHours => _clock.AreTwelveHours;

    public IEnumerable<(DateOnly Date, RawText Label)> Named => _labels.Select((l, i) => (Undated.AddDays(i), l));

    /// <summary>A date with its year, whatever stands behind it.</summary>
    public static DateOnly? DateOf(RawText text) => text.IsEmpty || text.Text.Length > 80 ? null : WholeDates.Read(YearFirst().Replace(text.Text, "$1-$2-$3") is var iso && iso != text.Text ? text with { Text = iso } : text);

    /// <summary>"Day 2", "Monday", "Mon 23", "day1".</summary>
    public static bool IsDayName(string key) => key.Length < 40 && (DayNumber().IsMatch(key) || CalendarNames.Weekday(Word().Match(key).Value) is not null && Word().Count(key) == 1);

    public static bool IsClock(string key) => key.Length < 40 && (Values.TryReadTime(key) is not null || Values.TryReadTimeRange(key) is not null);

    public DataTime Of(DataRecord record, DataContext context)
    {
        var slot = lookups.SlotOf(record);
        var start = RawText.First(slot is null ? RawText.None : StartOf(slot), StartOf(record), context.Start);
        var end = RawText.First(record.Text(DataField.End), slot?.Text(DataField.End) ?? RawText.None, start == context.Start ? context.End : RawText.None);
        var day = DayOf(record) ?? (slot is null ? null : DayOf(slot)) ?? Day(context.Day);
        if (start.IsEmpty)
            return new DataTime(day, null, null);
        var length = Length(record);
        if (Moment(start) is { } exact)
            return new DataTime(day is { } d && Math.Abs(d.DayNumber - DateOnly.FromDateTime(exact).DayNumber) <= 1 ? d : null, exact, EndOf(exact, end, length));
        var (from, until) = _clock.Read(Digits(start), Digits(end), RawText.None);
        if (from is null)
        {
            if (DateOf(start) is null)
                bag.Add(BindingDiagnostics.TimeNotReadAt(start.Location, start.Text.Length > 60 ? start.Text[..60] + "…" : start.Text));
            return new DataTime(DateOf(start) ?? day, null, null);
        }
        var begin = (day ?? Undated).ToDateTime(from.Value);
        DateTime? close = until is { } u ? begin.Date + u.ToTimeSpan() : EndOf(begin, end, length);
        if (until is { } late && ScheduleClock.EndsNextDay(from.Value, late) && begin.Date < DateTime.MaxValue.Date)
            close = close!.Value.AddDays(1);
        return new DataTime(day ?? Undated, begin, close);
    }

    /// <summary>Minutes that the record says it takes.</summary>
    public TimeSpan? Length(DataRecord record)
    {
        var text = RawText.First(record.Text(DataField.Duration), lookups.TypeOf(record)?.Text(DataField.Duration) ?? RawText.None, record.TextOf("duration override"));
        if (record.TextOf("duration override") is { IsEmpty: false } own)
            text = own;
        if (text.IsEmpty)
            return null;
        if (Values.TryReadInt(text.Text) is { } number)
        {
            // WordPress counts seconds, and nobody plans an hour of sixty times sixty minutes.
            var minutes = number >= 600 && number % 60 == 0 && record.TextOf("wcpt session duration", "duration seconds", "duration in seconds") is { IsEmpty: false } ? number / 60 : number;
            return minutes is > 0 and < 24 * 60 ? TimeSpan.FromMinutes(minutes) : null;
        }
        var midnight = new RawText("00:00", text.Location);
        return new ClockTimes().Read(midnight, RawText.None, text) is { End: { } length } && length > TimeOnly.MinValue ? length.ToTimeSpan() : null;
    }

    private DateTime? EndOf(DateTime start, RawText end, TimeSpan? length)
    {
        if (!end.IsEmpty && Moment(end) is { } exact)
            return exact;
        if (!end.IsEmpty && _clock.Read(RawText.None, Digits(end), RawText.None).End is { } clock)
        {
            var close = start.Date + clock.ToTimeSpan();
            return ScheduleClock.EndsNextDay(TimeOnly.FromDateTime(start), clock) && start.Date < DateTime.MaxValue.Date ? close.AddDays(1) : close;
        }
        return length is { } known && start < DateTime.MaxValue.AddDays(-2) ? start + known : null;
    }

    /// <summary>What says the moment, before a clock whose day has to be found elsewhere; "start_date" may be the day alone.</summary>
    private static RawText StartOf(DataRecord record)
    {
        var values = record.All(DataField.Start).Concat(record.All(DataField.Time)).Where(v => v is not SequenceNode && !DataRecord.IsRecord(v)).Select(DataRecord.Text).Where(t => !t.IsEmpty && (t.Text.Length > 2 || !t.Text.All(char.IsAsciiDigit))).ToList();
        var clocks = values.Where(t => DateOf(t) is null || Values.TryReadDate(t.Text) is { Time: not null } || WithClock().IsMatch(t.Text)).ToList();
        // Midnight is what software adds to a day.
        return RawText.First([clocks.FirstOrDefault(t => IsMoment(t.Text) && !(clocks.Count > 1 && t.Text.Contains("00:00:00", StringComparison.Ordinal))), clocks.FirstOrDefault()]);
    }

    private static bool IsMoment(string text) => text.Length is 10 or 13 && text.All(char.IsAsciiDigit) || LocalTimes.ReadExact(text) is not null;

    private DateTime? Moment(RawText text)
    {
        var value = text.Text;
        if (value.Length is 10 or 13 && value.All(char.IsAsciiDigit) && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var since))
            return local.MovedFrom(DateTime.UnixEpoch.AddSeconds(value.Length == 13 ? since / 1000 : since), Utc with { Location = text.Location }) is var moved && WholeDates.IsYear(moved.Year) ? DateTime.SpecifyKind(moved, DateTimeKind.Unspecified) : null;
        if (LocalTimes.ReadExact(value) is not null)
            return local.Read(text);
        if (WithClock().Match(value) is { Success: true } match && DateOf(text with { Text = match.Groups["date"].Value }) is { } date && _clock.Read(text with { Text = match.Groups["clock"].Value }, RawText.None, RawText.None).Start is { } clock)
            return date.ToDateTime(clock);
        return null;
    }

    /// <summary>"0930" as programmes for machines write it.</summary>
    private static RawText Digits(RawText text) =>
        !text.IsEmpty && text.Text.Length is 3 or 4 && text.Text.All(char.IsAsciiDigit) ? text with { Text = $"{text.Text[..^2]}:{text.Text[^2..]}" } : text;

    private DateOnly? DayOf(DataRecord record)
    {
        if (record.Text(DataField.Date) is { IsEmpty: false } date)
            return Day(lookups.DayOf(date) ?? date);
        return DateOf(record.TextOf("start date", "start"));
    }

    private DateOnly? Day(RawText text)
    {
        if (text.IsEmpty)
            return null;
        if (DateOf(text) is { } known)
            return known;
        if (Moment(text) is { } moment)
            return DateOnly.FromDateTime(moment);
        if (year is { } y && Values.TryReadDate(text.Text) is { Year: null } partial && partial.Day <= DateTime.DaysInMonth(y, partial.Month))
            return new DateOnly(y, partial.Month, partial.Day);
        var label = Values.TryReadInt(text.Text) is { } number ? text with { Text = string.Create(CultureInfo.InvariantCulture, $"Day {number}") } : text;
        if (label.Text.Length > 60)
            return null;
        var at = _labels.FindIndex(l => FoldedText.Squeezed(l.Text) == FoldedText.Squeezed(label.Text));
        if (at < 0)
        {
            at = _labels.Count;
            _labels.Add(label);
        }
        return Undated.AddDays(at);
    }

    [GeneratedRegex(@"^(\d{4})/(\d\d?)/(\d\d?)(?=$|[ T])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?:day|tag|jour|d[ií]a|dia|giorno)[\s_-]?\d{1,2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayNumber();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?<date>.{4,40}?\d{4}),?\s+(?:at |um |à )?(?<clock>\d{1,2}[:.h]\d\d.{0,10})$", RegexOptions.CultureInvariant)]
    private static partial Regex WithClock();
}
