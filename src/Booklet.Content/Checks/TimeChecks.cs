using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Diagnostics;

namespace Booklet.Content.Checks;

/// <summary>Events outside their day, talks outside their session, time zones that say two things.</summary>
internal static partial class TimeChecks
{
    /// <summary>Hours from UTC of abbreviations that mean one offset wherever conferences use them (BST and IST do not).</summary>
    private static readonly FrozenDictionary<string, int> Offsets = new Dictionary<string, int>
    {
        ["CET"] = 1,
        ["CEST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["WEST"] = 1,
        ["MSK"] = 3,
        ["HKT"] = 8,
        ["SGT"] = 8,
        ["JST"] = 9,
        ["KST"] = 9,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Run(Programme programme, DiagnosticBag bag)
    {
        var talks = programme.Talks.ToDictionary(t => t.Id, StringComparer.Ordinal);
        foreach (var day in programme.Days)
        {
            foreach (var session in day.Sessions)
            {
                // What begins after midnight belongs to the evening before.
                if (day.Date is { } date && session.Start is { } start && DateOnly.FromDateTime(start) is var on && on != date && !(on == date.AddDays(1) && TimeOnly.FromDateTime(start) < RecordDays.MorningStarts))
                    bag.Add(CheckDiagnostics.OutsideItsTimeAt(session.Location, session.Title.ToPlainText(), $"its day, {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"));
                foreach (var part in session.Strands.Prepend(session))
                    CheckSlots(part, talks, bag);
            }
        }
        if (programme.Event.TimeZone is { } zone)
            CheckZone(zone, bag);
        else if (programme.Days.Any(d => d.Sessions.Any(s => s.Start is not null)))
            bag.Add(CheckDiagnostics.TimeZoneUnknownAt());
    }

    private static void CheckSlots(Session session, Dictionary<string, Talk> talks, DiagnosticBag bag)
    {
        foreach (var slot in session.Talks)
        {
            if ((slot.Start is { } start && (start < session.Start || start >= session.End)) || (slot.End is { } end && end > session.End))
                bag.Add(CheckDiagnostics.OutsideItsTimeAt(talks[slot.TalkId].Location ?? session.Location, talks[slot.TalkId].Title.ToPlainText(), $"the time of its session, “{session.Title.ToPlainText()}”"));
        }
    }

    private static void CheckZone(string zone, DiagnosticBag bag)
    {
        var offset = Offset().Match(zone);
        if (!offset.Success || !int.TryParse(offset.Groups["hours"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var hours))
            return;
        foreach (var name in Abbreviation().Matches(zone).Select(m => m.Value))
        {
            if (Offsets.TryGetValue(name, out var known) && known != hours)
                bag.Add(CheckDiagnostics.TimeZoneContradictsItself(zone, name, known));
        }
    }

    [GeneratedRegex(@"(?:GMT|UTC)\s*(?<hours>[+-]\d{1,2})", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    [GeneratedRegex(@"\b[A-Z]{3,4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
