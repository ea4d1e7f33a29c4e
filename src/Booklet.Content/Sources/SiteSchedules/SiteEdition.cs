using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>
/// Which of several events of one repository a file belongs to, by its path: <c>content/events/2027-porto/…</c>, <c>data/2027/porto/…</c>,
/// <c>_data/porto-2027-schedule.yaml</c>. The year is 0 where the path names none.
/// </summary>
internal readonly partial record struct SiteEdition(int Year, string Name)
{
    private static readonly HashSet<string> Roles =
    [
        "schedule", "schedules", "program", "programme", "agenda", "timetable", "calendar", "config", "settings", "sessions", "session", "talks", "talk", "speakers", "speaker", "people",
        "day", "days", "main", "data", "sponsors", "partners", "team", "organizers", "organisers", "info", "event", "events", "conference", "conf", "papers", "posters", "workshops", "keynotes", "index", "en",
    ];

    public bool IsNamed => Year > 0;

    public static SiteEdition Of(string path)
    {
        var parts = path.Split('/');
        parts[^1] = parts[^1].Split('.')[0] is { Length: > 0 } stem ? stem : parts[^1];
        for (var i = 0; i < parts.Length; i++)
        {
            if (YearWord().Match(parts[i]) is not { Success: true } match)
                continue;
            var name = NameOf(parts[i].Remove(match.Index, match.Length));
            if (name.Length == 0 && i + 1 < parts.Length - 1)
                name = NameOf(parts[i + 1]);
            return new SiteEdition(int.Parse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), name);
        }
        return default;
    }

    /// <summary>Whether a file of this edition may be part of <paramref name="chosen"/>: what names no year or no place contradicts none.</summary>
    public bool Fits(SiteEdition chosen) =>
        !IsNamed || !chosen.IsNamed || Year == chosen.Year && (Name.Length == 0 || chosen.Name.Length == 0 || Name == chosen.Name);

    public override string ToString() => (Name + " " + Year.ToString(CultureInfo.InvariantCulture)).Trim();

    private static string NameOf(string text) =>
        string.Join(' ', FoldedText.Words(text.Replace('_', ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Roles.Contains(w) && !w.All(char.IsAsciiDigit)));

    // A whole date is a day of an event, not an event.
    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d|[-_.]?(?:0[1-9]|1[0-2])[-_.]?[0-3]\d(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex YearWord();
}
