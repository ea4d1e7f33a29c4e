using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Exports;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Frab;

/// <summary>When an event of a schedule file begins and ends, from its date, its clock and its duration.</summary>
internal sealed partial class FrabTimes(LocalTimes times, DiagnosticBag bag)
{
    /// <summary>A day of these programmes runs from four to four, so that a night's talks stand under their evening.</summary>
    private static readonly TimeOnly DayStarts = new(4, 0);

    /// <summary>What lasts longer is an exhibition; the next days' entries are its own.</summary>
    private static readonly TimeSpan LongestEvent = TimeSpan.FromHours(36);

    public (DateTime? Start, DateTime? End) Read(MappingNode fields, DateOnly? day, DateTime? dayStart)
    {
        var start = Start(fields, day, dayStart);
        if (start is not { } from)
            return (null, null);
        if (Length(fields.Text("duration")) is { } length)
            return (start, from + length);
        var end = fields.Text("end");
        if (end.IsEmpty)
            return (start, null);
        if (Values.TryReadTime(end.Text) is { } clock)
            return (start, from.Date.Add(clock.ToTimeSpan()) is var same && same > from ? same : same.AddDays(1));
        // Both ends are as far from UTC, whichever that is.
        return LocalTimes.ReadExact(end.Text) is { } exactEnd && LocalTimes.ReadExact(fields.Text("date").ToString()) is { } exactStart && exactEnd.Offset == exactStart.Offset && exactEnd.Clock - exactStart.Clock is var span && span > TimeSpan.Zero && span <= LongestEvent
            ? (start, from + span)
            : (start, null);
    }

    /// <summary>"00:45", "1:30:00" or minutes.</summary>
    private static TimeSpan? Length(RawText text)
    {
        if (Duration().Match(text.ToString().Trim()) is not { Success: true } match)
            return null;
        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var length = TimeSpan.FromMinutes(Part("h") * 60 + Part("m"));
        return length > TimeSpan.Zero && length <= LongestEvent ? length : null;
    }

    private DateTime? Start(MappingNode fields, DateOnly? day, DateTime? dayStart)
    {
        var date = fields.Text("date");
        var start = fields.Text("start");
        var clock = Values.TryReadTime(start.ToString());
        // Some write the whole date where others write the clock.
        var exact = LocalTimes.ReadExact(date.ToString()) ?? (clock is null ? LocalTimes.ReadExact(start.ToString()) : null);
        if (exact is { } read)
        {
            if (clock is not { } local)
                return times.Read(LocalTimes.ReadExact(date.ToString()) is null ? start : date);
            return Nearest(read.Clock, local);
        }
        if (clock is { } known && (WholeDates.Read(date) ?? day) is { } on)
        {
            var begins = dayStart is { } from && TimeOnly.FromDateTime(from) < new TimeOnly(12, 0) ? TimeOnly.FromDateTime(from) : DayStarts;
            return on.ToDateTime(known).AddDays(known < begins && (day is null || on == day) ? 1 : 0);
        }
        var wrong = RawText.First(start, date);
        if (!wrong.IsEmpty)
            bag.Add(BindingDiagnostics.TimeNotReadAt(wrong.Location, wrong.Text.Length > 60 ? wrong.Text[..60] + "…" : wrong.Text));
        return null;
    }

    // The clock is local by definition; the date beside it may be in UTC, which moves it by less than a day.
    private static DateTime Nearest(DateTime moment, TimeOnly clock)
    {
        var same = moment.Date.Add(clock.ToTimeSpan());
        var off = same - moment;
        return off > TimeSpan.FromHours(14) ? same.AddDays(-1) : off < TimeSpan.FromHours(-14) ? same.AddDays(1) : same;
    }

    [GeneratedRegex(@"^(?:(?<h>\d{1,2}):(?<m>\d\d)(?::\d\d)?|(?<m>\d{1,4}))$", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
