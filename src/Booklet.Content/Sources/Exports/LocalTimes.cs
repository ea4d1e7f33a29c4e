using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Exports;

/// <summary>
/// Dates with times as clocks at the event show them. A time with a distance from UTC is local already, since exporters write the event's;
/// only "Z" has to be moved, and for that the event's time zone has to be known.
/// </summary>
internal sealed partial class LocalTimes
{
    private readonly string? _name;
    private readonly TimeZoneInfo? _zone;
    private readonly TimeSpan? _offset;
    private readonly DiagnosticBag _bag;
    private SourceLocation? _firstUniversal;
    private int _universal;

    public LocalTimes(SourceFolder folder, RawText zone, DiagnosticBag bag)
    {
        _bag = bag;
        // What booklet.yml says beats every file, here too.
        var settings = folder.Peek("booklet.yml") ?? folder.Peek("booklet.yaml");
        var wished = RawText.First(settings.Text("time_zone"), zone);
        if (wished.IsEmpty)
            return;
        _name = wished.Text;
        if (Offset().Match(_name) is { Success: true } match)
            _offset = OffsetOf(match);
        // The machine's zone data: zones' rules of the past and the next years are the same on all of them.
        else if (_name.Length < 60 && TimeZoneInfo.TryFindSystemTimeZoneById(_name, out var found))
            _zone = found;
    }

    /// <summary>Null where there is nothing, or nothing that is a date with a time, which is reported.</summary>
    public DateTime? Read(RawText text)
    {
        if (text.IsEmpty)
            return null;
        if (ReadExact(text.Text) is not { } read)
        {
            _bag.Add(BindingDiagnostics.TimeNotReadAt(text.Location, text.Text.Length > 60 ? text.Text[..60] + "…" : text.Text));
            return null;
        }
        return read.Offset == TimeSpan.Zero ? Moved(read.Clock, text.Location) : read.Clock;
    }

    /// <summary>A clock of another zone at the event's; the same where either zone is not known.</summary>
    public DateTime MovedFrom(DateTime clock, RawText zone)
    {
        if (zone.IsEmpty || zone.Text == _name)
            return clock;
        if (zone.Text is "UTC" or "GMT" or "Etc/UTC")
            return Moved(clock, zone.Location);
        if ((_zone is null && _offset is null) || zone.Text.Length >= 60 || !TimeZoneInfo.TryFindSystemTimeZoneById(zone.Text, out var other))
            return clock;
        return Moved(clock - other.GetUtcOffset(clock), zone.Location);
    }

    /// <summary>The clock as written and its distance from UTC where one is written.</summary>
    public static (DateTime Clock, TimeSpan? Offset)? ReadExact(string text)
    {
        if (Values.TryReadDate(text) is not { Year: { } year, Time: { } time } date || !WholeDates.IsYear(year) || date.Day > DateTime.DaysInMonth(year, date.Month))
            return null;
        // Seconds are the software's, not the programme's.
        return (new DateTime(year, date.Month, date.Day, time.Hour, time.Minute, 0, DateTimeKind.Unspecified), date.Offset);
    }

    /// <summary>Says once what could not be moved.</summary>
    public void Report()
    {
        if (_universal > 0)
            _bag.Add(ExportDiagnostics.TimesUniversalAt(_firstUniversal, _universal, _name));
    }

    private DateTime Moved(DateTime universal, SourceLocation? location)
    {
        if (_offset is { } offset)
            return universal + offset;
        if (_zone is not null)
            return TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(universal, DateTimeKind.Utc), _zone);
        _firstUniversal ??= location;
        _universal++;
        return universal;
    }

    private static TimeSpan OffsetOf(Match match)
    {
        var length = new TimeSpan(int.Parse(match.Groups["h"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0, 0);
        return match.Groups["sign"].ValueSpan is "+" ? length : -length;
    }

    // "+02:00", "GMT+8", "HKT (UTC+08:00)". No place is further than fourteen hours from Greenwich.
    [GeneratedRegex(@"(?:^|\(|\b(?:GMT|UTC)\s?)(?<sign>[+\-\u2212])(?<h>0?\d|1[0-4])(?::?(?<m>[0-5]\d))?\)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Offset();
}
