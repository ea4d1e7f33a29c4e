using System.Globalization;
using System.Text.RegularExpressions;
using Booklet.Content.Binding;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.FrontMatterSite;

namespace Booklet.Content.Sources.EntryFiles;

/// <summary>
/// A title with the event's days behind it ("Meeting on Salt, 3-5 May 2027") is the event's name, whatever the configuration calls the site;
/// what stands below it is the event's subtitle, and its first day is the event's.
/// </summary>
internal sealed partial record EventTitle(RawText Title, RawText Subtitle, DateOnly First)
{
    /// <summary>A longer text is a paragraph.</summary>
    private const int LongestSubtitle = 100;

    /// <summary>With its dates.</summary>
    private const int LongestTitle = 200;

    public static EventTitle? Find(SourceFolder folder, IEnumerable<RecordGroup> groups, Site site, IReadOnlySet<int> daysOfMonth)
    {
        var candidates = groups.Where(g => g.IsData).SelectMany(g => g.Sample(folder, int.MaxValue)).Select(r => r.Fields)
            .Concat(site.Pages.Where(p => p.Name is "index" or "_index" or "home").Select(p => p.Matter).OfType<MappingNode>());
        foreach (var fields in candidates)
        {
            var title = fields.Text("title", "name");
            if (title.ToString().Length > LongestTitle)
                continue;
            if (Dated().Match(PlainText.Of(title.ToString())) is not { Success: true } match || FirstOf(match.Groups["dates"].Value) is not { } first)
                continue;
            if (daysOfMonth.Count > 0 && !daysOfMonth.Contains(first.Day))
                continue;
            var subtitle = fields.Text("subtitle", "description", "tagline");
            return new EventTitle(title with { Text = match.Groups["title"].Value.Trim() }, PlainText.Of(subtitle.ToString()).Length <= LongestSubtitle ? subtitle : RawText.None, first);
        }
        return null;
    }

    // Of "3-5 May 2027" the first number is the first day, whichever of them stands beside the month.
    private static DateOnly? FirstOf(string dates)
    {
        var label = DayLabel.Parse(dates);
        return label.Year is { } year && int.TryParse(Number().Match(dates).ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? (label with { DayOfMonth = day }).DateIn(year) : null;
    }

    [GeneratedRegex(@"\d{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?<title>\D.{3,}?)[,:–—-]\s*(?<dates>(?:" + DayLabel.MonthNames + @")\.?\s+\d{1,2}(?:\s*[-–]\s*(?:[a-z]+\s+)?\d{1,2})?,?\s+20\d\d|\d{1,2}(?:\s*[-–]\s*\d{1,2})?\.?\s+(?:" + DayLabel.MonthNames + @")\.?,?\s+20\d\d)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Dated();
}
