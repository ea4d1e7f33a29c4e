using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Mapped;

/// <summary>When a record takes place, from a date, times, ranges and lengths in whatever combination there is.</summary>
internal sealed class MappedTimes(IReadOnlyList<(string Id, DayRecord Day)> days, int? year, LocalTimes exact, DiagnosticBag bag)
{
    private readonly ClockTimes _clock = new();

    public bool AreTwelveHours => _clock.AreTwelveHours;

    public (DateOnly? Day, DateTime? Start, DateTime? End) Read(MappedRecord record)
    {
        var (startText, endText) = (record.Text("start"), record.Text("end"));
        var day = DayOf(record.Text("date"));
        var start = Exact(startText);
        var end = Exact(endText);
        if (start is not null)
        {
            end ??= After(start.Value, _clock.Read(RawText.None, endText, RawText.None).End) ?? After(start.Value, _clock.Read(new RawText(Clock(start.Value), null), RawText.None, record.Text("duration")).End);
            return (day, start, end);
        }
        var (from, until) = _clock.Read(startText, end is null ? endText : RawText.None, record.Text("duration"));
        if (!startText.IsEmpty && from is null)
            bag.Add(BindingDiagnostics.TimeNotReadAt(startText.Location, startText.Text));
        var date = day ?? (WholeDates.Read(startText) ?? (days.Count == 1 ? days[0].Day.Date : days.Count == 0 && from is not null ? DateOnly.MinValue : null));
        if (date is not { } known)
            return (null, null, null);
        if (from is null)
            return (known, null, null);
        // "0:30 +1" is after midnight, as jekyll-theme-conference writes it.
        start = known.ToDateTime(from.Value).AddDays(startText.Text.TrimEnd().EndsWith("+1", StringComparison.Ordinal) && known < DateOnly.MaxValue ? 1 : 0);
        return (known, start, end ?? After(start.Value, until));
    }

    /// <summary>A date in full; month and day of the event's year; or what the mapping's days are called.</summary>
    public DateOnly? DayOf(RawText text)
    {
        if (text.IsEmpty)
            return null;
        if (days.FirstOrDefault(d => d.Id == text.Text || FoldedText.Words(PlainText.Of(d.Day.Label.ToString())) == FoldedText.Words(PlainText.Of(text.Text))) is { Day: { } named })
            return named.Date;
        if (DateOf(text, year) is { } date)
            return date;
        var label = DayLabel.Parse(PlainText.Of(text.Text));
        if ((label.Number ?? Values.TryReadInt(text.Text)) is not (> 0 and < 100 and var number))
            return null;
        var first = days.Count > 0 ? days.Min(d => d.Day.Date) : DateOnly.MinValue;
        return first.AddDays(number - 1);
    }

    public static DateOnly? DateOf(RawText text, int? year) =>
        WholeDates.Read(text) ?? (DayLabel.Parse(PlainText.Of(text.ToString())) is { Month: not null } label && (label.Year ?? year) is { } known && WholeDates.IsYear(known) ? label.DateIn(known) : null);

    // An end before its start is of the next morning where it is early; otherwise it is a mistake, and the binding's to report.
    private static DateTime? After(DateTime start, TimeOnly? end)
    {
        if (end is not { } clock)
            return null;
        var until = DateOnly.FromDateTime(start).ToDateTime(clock);
        return until < start && clock < ScheduleClock.NightEnds && until < DateTime.MaxValue.AddDays(-1) ? until.AddDays(1) : until;
    }

    private DateTime? Exact(RawText text) => !text.IsEmpty && LocalTimes.ReadExact(text.Text) is not null ? exact.Read(text) : null;

    private static string Clock(DateTime time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
