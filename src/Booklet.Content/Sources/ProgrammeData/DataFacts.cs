using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.ProgrammeData;

/// <summary>The event as a whole, from mappings that hold its lists or are called "conference", "event", "meta".</summary>
internal static partial class DataFacts
{
    public static EventFacts Read(DataWalk walk, SourceFolder folder, DiagnosticBag bag)
    {
        // What is called a conference knows more of it than what only holds the lists.
        var records = walk.Facts.Where(f => f.Node.Entries.Any(e => e.Value is ScalarNode)).ToList();
        RawText First(params string[] names) => records.Select(r => r.TextOf(names)).FirstOrDefault(t => !t.IsEmpty);
        var title = RawText.First(First("full name", "conference name", "event name", "conference title"), records.Select(r => Scalar(r, "conference", "event")).FirstOrDefault(t => !t.IsEmpty), First("title", "name"));
        var place = RawText.First(First("venue", "location", "place"), RawText.None);
        var city = First("city");
        return new EventFacts
        {
            Title = title.IsEmpty || Generic().IsMatch(FoldedText.Words(title.Text)) ? FolderTitle.Find(folder, bag) : title,
            ShortTitle = First("short name", "acronym", "short title") is { IsEmpty: false } brief && brief.Text.Any(char.IsLetter) && First("year") is { IsEmpty: false } year && !brief.Text.Contains(year.Text[^2..], StringComparison.Ordinal) ? brief with { Text = $"{brief} {year}" } : First("short name", "acronym", "short title"),
            Subtitle = First("subtitle", "tagline", "theme", "motto"),
            FirstDate = DataTimes.DateOf(First("start date", "start", "date", "date start")),
            LastDate = DataTimes.DateOf(First("end date", "end", "date end")),
            Place = place.IsEmpty ? city : city.IsEmpty || place.Text.Contains(city.Text, StringComparison.OrdinalIgnoreCase) ? place : place with { Text = $"{place.Text}, {city.Text}" },
            TimeZone = ZoneOf(walk),
            Website = RawText.First(First("website", "homepage", "base url", "url")) is { IsEmpty: false } url && url.Text.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? url : RawText.None,
        };
    }

    public static RawText ZoneOf(DataWalk walk) => walk.Facts.Select(f => f.TextOf("time zone name", "timezone name", "time zone", "timezone", "tz")).FirstOrDefault(t => !t.IsEmpty);

    /// <summary>The only year that the event's facts and days name, for dates without one.</summary>
    public static int? YearOf(DataWalk walk)
    {
        var texts = walk.Facts.SelectMany(f => ((string[])["conference", "event", "title", "name", "full name", "year", "dates", "date", "start date", "event name"]).Select(n => f.TextOf(n)))
            .Concat(walk.Entries.Take(2000).SelectMany(e => new[] { e.Record.Text(DataField.Date), e.Record.Text(DataField.Start), e.Context.Day }));
        var years = texts.Where(t => !t.IsEmpty && t.Text.Length < 120).Select(t => Year().Match(t.Text)).Where(m => m.Success).Select(m => int.Parse(m.ValueSpan)).Distinct().Take(2).ToList();
        return years is [var only] ? only : null;
    }

    private static RawText Scalar(DataRecord record, params string[] keys) =>
        keys.Select(k => record.Node[k]).OfType<ScalarNode>().Select(RawText.Of).FirstOrDefault(t => !t.IsEmpty && t.Text.Any(char.IsLetter));

    [GeneratedRegex(@"\b20\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("^(?:schedule|programme?|agenda|sessions|talks|conference|event|data|timetable)$", RegexOptions.CultureInvariant)]
    private static partial Regex Generic();
}
