using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources;
using Booklet.Diagnostics;

namespace Booklet.Content.Checks;

/// <summary>Time zones that do not exist, that say two things, or that the offsets of the files' own times contradict.</summary>
internal static partial class TimeZoneChecks
{
    /// <summary>Hours from UTC of abbreviations that mean one offset wherever conferences use them (BST and IST do not).</summary>
    private static readonly FrozenDictionary<string, int> Abbreviations = new Dictionary<string, int>
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

    private static readonly FrozenSet<string> ZoneKeys = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "time_zone", "timezone", "time-zone", "tz", "time_zone_name");

    /// <summary>The longest name in the IANA database has 32 letters.</summary>
    private const int LongestName = 60;

    /// <summary>A machine without zone data has fewer and can't say what does not exist.</summary>
    private const int FewestZones = 100;

    /// <param name="programme">With its zone as the files write it.</param>
    /// <param name="folder">Whose read files are looked through for other zones and for times with offsets.</param>
    /// <param name="wished">The zone of booklet.yml: who sets it has decided between those of the files.</param>
    /// <param name="bag">Gets the findings.</param>
    public static void Run(Programme programme, SourceFolder folder, RawText wished, DiagnosticBag bag)
    {
        var zone = programme.Event.TimeZone;
        if (zone is null)
        {
            if (programme.Days.Any(d => d.Sessions.Any(s => s.Start is not null)))
                bag.Add(CheckDiagnostics.TimeZoneUnknownAt());
        }
        else
        {
            CheckWords(zone, bag);
        }
        var values = folder.ReadTrees().SelectMany(t => TreeValues.Of(t.Tree)).ToList();
        var stated = values.Where(v => ZoneKeys.Contains(v.Key)).Select(v => new RawText(v.Value.Text.Trim(), v.Value.Location)).Where(v => !v.IsEmpty && v.Text.Length < LongestName).ToList();
        CheckNames(zone, wished.IsEmpty ? stated : [wished, .. stated], bag);
        if (programme.Event.FirstDate is not { } first)
            return;
        if (wished.IsEmpty)
            CheckAgreement(stated, first, bag);
        if (zone is not null)
            CheckOffsets(zone, values, first, programme.Event.LastDate ?? first, bag);
    }

    private static void CheckWords(string zone, DiagnosticBag bag)
    {
        var offset = Offset().Match(zone);
        if (!offset.Success || !int.TryParse(offset.Groups["hours"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var hours))
            return;
        foreach (var name in Abbreviation().Matches(zone).Select(m => m.Value))
        {
            if (Abbreviations.TryGetValue(name, out var known) && known != hours)
                bag.Add(CheckDiagnostics.TimeZoneContradictsItself(zone, name, known));
        }
    }

    private static void CheckNames(string? zone, List<RawText> stated, DiagnosticBag bag)
    {
        var names = stated.Where(s => IanaName().IsMatch(s.Text)).DistinctBy(s => s.Text).ToList();
        if (zone is not null && IanaName().IsMatch(zone) && zone.Length < LongestName && names.TrueForAll(n => n.Text != zone))
            names.Add(new RawText(zone, null));
        foreach (var name in names.Where(n => !TimeZoneInfo.TryFindSystemTimeZoneById(n.Text, out _)))
        {
            var known = TimeZoneInfo.GetSystemTimeZones();
            if (known.Count >= FewestZones)
                bag.Add(CheckDiagnostics.TimeZoneNowhereAt(name.Location, name.Text, NearestName.Of(name.Text, known.Select(z => z.Id))));
        }
    }

    /// <summary>Two names of one clock (Europe/Berlin, Europe/Paris) contradict nothing that is printed; "UTC" is what site generators run in.</summary>
    private static void CheckAgreement(List<RawText> stated, DateOnly first, DiagnosticBag bag)
    {
        var noon = first.ToDateTime(new TimeOnly(12, 0));
        var known = stated.Where(s => s.Text is not ("UTC" or "GMT" or "Etc/UTC")).Select(s => (Zone: s, Offset: OffsetOf(s.Text, noon))).Where(s => s.Offset is not null).ToList();
        if (known.Count > 1 && known.Find(k => k.Offset != known[0].Offset) is { Offset: not null } other)
            bag.Add(CheckDiagnostics.ZonesContradict(other.Zone.Location!, known[0].Zone.Location!, other.Zone.Text, known[0].Zone.Text));
    }

    private static void CheckOffsets(string zone, List<(string Key, ScalarNode Value)> values, DateOnly first, DateOnly last, DiagnosticBag bag)
    {
        var wrong = new List<(ScalarNode Value, TimeSpan Right)>();
        foreach (var (_, value) in values)
        {
            if (value.Text.Length is < 20 or > 40 || Instant().Match(value.Text.Trim()) is not { Success: true } match
                || !DateTime.TryParseExact(match.Groups["local"].Value.Replace(' ', 'T'), "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
                || DateOnly.FromDateTime(local) < first || DateOnly.FromDateTime(local) > last.AddDays(1))
                continue;
            var written = TimeSpan.ParseExact(match.Groups["offset"].Value, "hh\\:mm", CultureInfo.InvariantCulture) * (match.Groups["sign"].Value == "-" ? -1 : 1);
            // Zero is how exports write UTC, which they mean.
            if (written != TimeSpan.Zero && OffsetOf(zone, local) is { } right && right != written)
                wrong.Add((value, right));
        }
        if (wrong.Count > 0)
            bag.Add(CheckDiagnostics.OffsetContradicts(wrong[0].Value.Location, wrong[0].Value.Text.Trim(), zone, InWords(wrong[0].Right), wrong.Count));
    }

    private static TimeSpan? OffsetOf(string zone, DateTime local)
    {
        if (FixedOffset().Match(zone) is { Success: true } match)
            return new TimeSpan(int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture), match.Groups["m"].Success ? int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) : 0, 0) * (match.Groups["sign"].Value == "+" ? 1 : -1);
        return zone.Length < LongestName && IanaName().IsMatch(zone) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found.GetUtcOffset(local) : null;
    }

    private static string InWords(TimeSpan offset) =>
        "UTC" + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(offset.Minutes == 0 ? "%h" : "h\\:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:GMT|UTC)\s*(?<hours>[+-]\d{1,2})", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    // "+02:00", "GMT+8", "HKT (UTC+08:00)", as exports' times are moved by.
    [GeneratedRegex(@"(?:^|\(|\b(?:GMT|UTC)\s?)(?<sign>[+-])(?<h>0?\d|1[0-4])(?::?(?<m>[0-5]\d))?\)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FixedOffset();

    [GeneratedRegex(@"\b[A-Z]{3,4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    // An area and a place: "CET", "HKT" and the like are words for people.
    [GeneratedRegex(@"^[A-Za-z_]+(?:/[A-Za-z][A-Za-z_+\-0-9]*){1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex IanaName();

    [GeneratedRegex(@"^(?<local>\d{4}-\d\d-\d\d[T ]\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s?(?<sign>[+-])(?<offset>(?:0\d|1[0-4]):[0-5]\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Instant();
}
