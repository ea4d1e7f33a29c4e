using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.Calendar;

/// <summary>
/// Entries of calendars. Who speaks is said where calendars have room for it: behind the title ("Salt (talk by Ana Ruiz)"), by the attendees, or by an
/// organiser who is not the same for all. Events of whole days are useful information; repetitions are written out for as many days as a programme has.
/// </summary>
internal sealed partial class CalendarRecords(LocalTimes local, DiagnosticBag bag)
{
    /// <summary>A programme repeats its registration every morning, and no event is longer than this.</summary>
    private const int MostRepetitions = 31;

    private readonly ImmutableArray<TalkRecord>.Builder _talks = ImmutableArray.CreateBuilder<TalkRecord>();
    private readonly ImmutableArray<SessionRecord>.Builder _sessions = ImmutableArray.CreateBuilder<SessionRecord>();
    private readonly ImmutableArray<InformationRecord>.Builder _information = ImmutableArray.CreateBuilder<InformationRecord>();
    private readonly ImmutableArray<LeftOut>.Builder _leftOut = ImmutableArray.CreateBuilder<LeftOut>();
    private readonly HashSet<(string Title, DateTime Start, string Room)> _known = [];

    public ImmutableArray<TalkRecord> Talks => _talks.ToImmutable();

    public ImmutableArray<SessionRecord> Sessions => _sessions.ToImmutable();

    public ImmutableArray<InformationRecord> Information => _information.ToImmutable();

    public ImmutableArray<LeftOut> LeftOut => _leftOut.ToImmutable();

    public void Add(CalendarEvent entry)
    {
        var title = entry.Text("SUMMARY");
        if (title.IsEmpty)
            return;
        if (entry.Text("STATUS").ToString().Equals("CANCELLED", StringComparison.OrdinalIgnoreCase))
        {
            Leave(entry, title, "it is cancelled");
            return;
        }
        if (entry["DTSTART"] is not { } from)
        {
            Leave(entry, title, "it has no time and no day");
            return;
        }
        if (IsWholeDay(from))
        {
            if (entry.Text("DESCRIPTION") is { IsEmpty: false } about)
                _information.Add(new InformationRecord(title, PlainLines.Of(about)));
            else
                Leave(entry, title, "it is for the whole day and says nothing");
            return;
        }
        if (Moment(from) is not { } start)
        {
            Leave(entry, title, "its time can't be read");
            return;
        }
        var end = entry["DTEND"] is { } until && !IsWholeDay(until) ? Moment(until) : Length(entry.Text("DURATION").ToString()) is { } length ? start + length : null;
        foreach (var day in Repetitions(entry, start))
            Place(entry, title, day, end + (day - start));
    }

    private void Place(CalendarEvent entry, RawText title, DateTime start, DateTime? end)
    {
        var room = entry.Text("LOCATION");
        // One event exported with several calendars stands in each.
        if (!_known.Add((title.Text, start, room.ToString())))
            return;
        var people = People(entry, ref title);
        var text = Description(entry, title);
        var word = entry.Text("CATEGORIES");
        var session = new SessionRecord
        {
            Start = start,
            End = end,
            Rooms = room.IsEmpty ? [] : [room with { Text = room.Text.ReplaceLineEndings(", ") }],
            KindWord = word.ToString() is { Length: > 0 } category && category.Split(',').FirstOrDefault(c => FoldedText.Words(c).Split(' ').Any(SessionKinds.IsKindWord)) is { } known ? known : "",
            Location = entry.Location,
        };
        if (people.IsEmpty && (text.IsEmpty || SessionKinds.Of(session.KindWord, PlainText.Of(title.Text)) is SessionKind.Break or SessionKind.Social or SessionKind.Organisation or SessionKind.Posters))
        {
            _sessions.Add(session with { Title = title.As(Markup.MarkupFormat.Plain), Description = text, IsService = SessionKinds.Of(session.KindWord, PlainText.Of(title.Text)) is SessionKind.Break });
            return;
        }
        var id = string.Create(CultureInfo.InvariantCulture, $"event {_talks.Count + 1}");
        _talks.Add(new TalkRecord
        {
            Id = id,
            Title = title.As(Markup.MarkupFormat.Plain),
            Kind = SessionKinds.Leading(title.Text) switch { SessionKind.Keynote => TalkKind.Keynote, SessionKind.Panel => TalkKind.Panel, SessionKind.Tutorial => TalkKind.Tutorial, _ => null },
            Abstract = text,
            Contributors = people,
            Language = LanguageGuess.Of(RawText.None, text),
            Keywords = [.. word.IsEmpty ? [] : word.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(c => c != session.KindWord).Select(c => word with { Text = c })],
            Link = entry.Text("URL"),
            Location = entry.Location,
        });
        _sessions.Add(session with { Talks = [new SlotRecord(new RawText(id, entry.Location))] });
    }

    private static ImmutableArray<PersonReference> People(CalendarEvent entry, ref RawText title)
    {
        if (By().Match(title.Text) is { Success: true } by)
        {
            var names = by.Groups["names"];
            var people = AuthorList.Split(names.Value).Select(a => PersonReference.Named(new RawText(a.Name, entry.Location)) with { Affiliation = a.Affiliation.Length > 0 ? new RawText(a.Affiliation, entry.Location) : RawText.None }).ToImmutableArray();
            title = title with { Text = title.Text[..by.Index].TrimEnd(' ', '-', '–', ':') };
            return people;
        }
        return [.. entry.All("ATTENDEE").Where(a => a.Parameters.GetValueOrDefault("ROLE") is not "NON-PARTICIPANT").Select(a => a.Parameters.GetValueOrDefault("CN", "")).Where(n => n.Length > 0 && !n.Contains('@', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Select(n => PersonReference.Named(new RawText(n, entry.Location)))];
    }

    /// <summary>A description that is only the address, or begins with the title again, has nothing of that to say.</summary>
    private static RawText Description(CalendarEvent entry, RawText title)
    {
        var text = entry.Text("DESCRIPTION");
        if (text.IsEmpty || !text.Text.Any(char.IsWhiteSpace) && text.Text.Contains("://", StringComparison.Ordinal))
            return RawText.None;
        if (text.Text.StartsWith(title.Text, StringComparison.OrdinalIgnoreCase))
            text = text with { Text = text.Text[title.Text.Length..].TrimStart(' ', '\n', ':', '-', '.') };
        return text.Text.Length == 0 ? RawText.None : text.Text.Contains("</", StringComparison.Ordinal) ? text.As(Markup.MarkupFormat.Html) : PlainLines.Of(text);
    }

    private DateTime? Moment(CalendarProperty property)
    {
        var match = Stamp().Match(property.Value.ToString());
        var isDayEnd = match.Groups["t"].ValueSpan is "2400";
        if (!match.Success || !DateTime.TryParseExact(match.Groups["d"].Value + (isDayEnd ? "0000" : match.Groups["t"].Value), "yyyyMMddHHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) || !WholeDates.IsYear(clock.Year))
        {
            bag.Add(BindingDiagnostics.TimeNotReadAt(property.Value.Location, property.Value.ToString() is { Length: > 60 } text ? text[..60] + "…" : property.Value.ToString()));
            return null;
        }
        if (isDayEnd)
            clock = clock.AddDays(1);
        if (match.Groups["z"].Success)
            return local.MovedFrom(clock, new RawText("UTC", property.Value.Location));
        return property.Parameters.TryGetValue("TZID", out var zone) ? local.MovedFrom(clock, new RawText(zone, property.Value.Location)) : clock;
    }

    private static bool IsWholeDay(CalendarProperty property) => property.Parameters.GetValueOrDefault("VALUE") is "DATE" || property.Value.ToString().Length == 8;

    /// <summary>RFC 5545, 3.3.6: "PT45M", "PT1H30M", "P1DT2H".</summary>
    private static TimeSpan? Length(string text)
    {
        if (LengthForm().Match(text) is not { Success: true } match)
            return null;
        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var length = new TimeSpan(Part("d"), Part("h"), Part("m"), 0);
        return length > TimeSpan.Zero ? length : null;
    }

    /// <summary>Daily and weekly rules with an end, and what they except; others stand once.</summary>
    private IEnumerable<DateTime> Repetitions(CalendarEvent entry, DateTime start)
    {
        var rule = entry.Text("RRULE").ToString().Split(';').Select(p => p.Split('=', 2)).Where(p => p.Length == 2).GroupBy(p => p[0].ToUpperInvariant(), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First()[1].ToUpperInvariant(), StringComparer.Ordinal);
        var step = rule.GetValueOrDefault("FREQ") switch { "DAILY" => 1, "WEEKLY" => 7, _ => 0 } * (rule.TryGetValue("INTERVAL", out var interval) && int.TryParse(interval, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 100 ? n : 1);
        var count = rule.TryGetValue("COUNT", out var counted) && int.TryParse(counted, NumberStyles.None, CultureInfo.InvariantCulture, out var c) ? c : int.MaxValue;
        DateTime? last = rule.TryGetValue("UNTIL", out var until) && until.Length >= 8 && DateTime.TryParseExact(until[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (step == 0 || count == int.MaxValue && last is null || rule.ContainsKey("BYDAY") && step == 7)
        {
            yield return start;
            yield break;
        }
        var except = entry.All("EXDATE").SelectMany(e => e.Value.ToString().Split(',')).Where(e => e.Length >= 8).Select(e => e[..8]).ToHashSet(StringComparer.Ordinal);
        var meant = last is { } final && final >= start.Date ? (int)Math.Min(count, (final - start.Date).Days / step + 1) : last is null ? count : 0;
        SourceDiagnostics.ReportCut(bag, entry.Location, meant, Math.Min(meant, MostRepetitions), "repetitions of this event");
        for (var (i, at) = (0, start); i < Math.Min(count, MostRepetitions) && (last is null || at.Date <= last) && at < DateTime.MaxValue.AddDays(-1000); i++, at = at.AddDays(step))
        {
            if (!except.Contains(at.ToString("yyyyMMdd", CultureInfo.InvariantCulture)))
                yield return at;
        }
    }

    private void Leave(CalendarEvent entry, RawText title, string reason) => _leftOut.Add(new LeftOut(entry.Location, $"“{PlainText.Of(title.Text)}”", reason));

    [GeneratedRegex(@"^(?<d>\d{8})T(?<t>\d{4})(?:\d\d)?(?<z>Z)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();

    [GeneratedRegex(@"^P(?:(?<d>\d{1,2})D)?(?:T(?:(?<h>\d{1,2})H)?(?:(?<m>\d{1,4})M)?(?:\d{1,5}S)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LengthForm();

    [GeneratedRegex(@"\s*[(\[](?:an?\s+)?(?:talk|workshop|keynote|tutorial|session|presented|lecture|given)?\s*by\s+(?<names>[^()\[\]]{3,200})[)\]]\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex By();
}
