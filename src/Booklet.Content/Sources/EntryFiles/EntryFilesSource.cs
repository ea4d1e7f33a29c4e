using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Sources.Exports;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.EntryFiles;

/// <summary>
/// A website whose schedule is nowhere written down as a whole: each entry, talk or break, is a file of its own that says when it is and,
/// if it is a session, the ids of its talks.
/// </summary>
internal sealed class EntryFilesSource : WebsiteSource
{
    /// <summary>Fewer dated files are an event with a few talks, which any website's reading makes as well.</summary>
    private const int FewestEntries = 3;

    /// <summary>As many files show what the others of their folder are.</summary>
    private const int SampleSize = 6;

    public override string Name => "entry-files";

    public override string Layout => "a website with a file for each entry of the schedule";

    public override Recognition Recognise(SourceFolder folder)
    {
        var groups = RecordGroup.All(folder);
        var entries = groups.Where(g => IsEntries(g, folder)).ToList();
        if (entries.Count == 0 || HasCalendar(folder, groups.Except(entries)))
            return Recognition.None;
        var count = entries.Sum(g => g.Files.Length);
        var places = string.Join(", ", entries.Select(g => $"'{g.Path}'"));
        return count < FewestEntries ? Recognition.None : new Recognition(0.6, string.Create(CultureInfo.InvariantCulture, $"{places} {(entries.Count == 1 ? "has" : "have")} {count} files with a title and a time each"));
    }

    public override EventRecord Read(SourceFolder folder, DiagnosticBag bag)
    {
        var configuration = SiteConfiguration.File(folder) is { } file ? folder.Data(file, bag) : null;
        var language = PageLanguage.Main(configuration);
        var leftOut = ImmutableArray.CreateBuilder<LeftOut>();
        var groups = RecordGroup.All(folder);
        var site = SiteReader.Read(folder, bag);
        ImmutableArray<PageRecord> Records(RecordGroup group) => group.Read(folder, language, leftOut, bag);

        var entryGroups = groups.Where(g => IsEntries(g, folder)).ToList();
        var entries = entryGroups.SelectMany(g => Records(g).Select(p => (Group: g, Page: p))).ToList();
        var rest = groups.Except(entryGroups).ToList();
        var people = rest.Where(g => SitePeople.IsSpeakers(g) && !g.IsNews).SelectMany(g => Records(g).Select(p => SitePeople.Read(p, g))).ToImmutableArray();
        var organisers = rest.Where(g => !SitePeople.IsSpeakers(g) && SitePeople.IsOrganisers(g)).SelectMany(g => Records(g).Select(p => SitePeople.Organiser(p, g))).ToImmutableArray();
        var sponsors = rest.Where(SiteSponsors.IsSponsors).SelectMany(g => SiteSponsors.Read(g, Records(g))).ToImmutableArray();

        var facts = SiteConfiguration.Facts(configuration);
        var titled = EventTitle.Find(folder, rest, site, new HashSet<int>());
        var times = new LocalTimes(folder, facts.TimeZone, bag);
        var schedule = new EntrySchedule(new EntryDays(site, facts.FirstDate ?? titled?.First), times, new EntryPeople(people.Select(p => p.Id).ToHashSet(StringComparer.Ordinal)));
        schedule.Read(entries);
        times.Report();
        leftOut.AddRange(schedule.LeftOut);
        leftOut.AddRange(Unread(rest, folder));
        return new EventRecord
        {
            Facts = facts with
            {
                Title = RawText.First(titled?.Title ?? RawText.None, facts.Title.IsEmpty ? SiteSchedules.SiteFacts.HomeHeading(folder, site) : facts.Title),
                Subtitle = RawText.First(titled?.Subtitle ?? RawText.None, facts.Subtitle),
                Place = RawText.First(facts.Place, EventDetailsReader.PlaceFromPages(site)),
                TimeZone = RawText.First(facts.TimeZone, EventDetailsReader.ZoneFromPages(site), OffsetOf(entries)),
            },
            People = people,
            Talks = [.. schedule.Talks],
            Sessions = [.. schedule.Sessions],
            Committees = organisers.IsEmpty ? CommitteePage.Read(site) : organisers,
            Sponsors = sponsors,
            Information = [.. schedule.Information],
            LeftOut = leftOut.ToImmutable(),
        };
    }

    private static bool IsEntries(RecordGroup group, SourceFolder folder)
    {
        if (group.IsNews || SitePeople.IsSpeakers(group) || SitePeople.IsOrganisers(group) || SiteSponsors.IsSponsors(group) || !IsDeclared(group, folder))
            return false;
        var sample = group.Sample(folder, SampleSize).ToList();
        var dated = sample.Count(s => IsEntry(s.File.Path, s.Fields, group.IsData));
        // Most of them: a few may wait for their time.
        return dated > 0 && dated * 3 >= sample.Count * 2;
    }

    private static bool IsEntry(string path, MappingNode fields, bool isData)
    {
        if (fields.Text("title", "name").IsEmpty || fields.At("talk") is not null)
            return false;
        var moment = EntryMoment.Of(fields, Path.GetFileNameWithoutExtension(PageLanguage.Of(path).Path));
        // Pages that only count their days are joined by the rules of websites in general.
        return moment is not null && (isData || moment.Date is not null);
    }

    // Jekyll shows only collections that its configuration names.
    private static bool IsDeclared(RecordGroup group, SourceFolder folder)
    {
        if (!group.Path.StartsWith('_') || group.IsData)
            return true;
        return folder.Peek("_config.yml").At("collections") switch
        {
            MappingNode map => map[group.Path[1..]] is not null,
            SequenceNode list => list.Texts().Any(t => t.Text == group.Path[1..]),
            _ => true,
        };
    }

    private static bool HasCalendar(SourceFolder folder, IEnumerable<RecordGroup> groups)
    {
        static bool IsCalendar(MappingNode fields) =>
            SiteRecord.ValueOf(fields, FieldNames.Days) is SequenceNode days && days.Items.Any(i => i is MappingNode map && (SiteRecord.ValueOf(map, FieldNames.Events) is SequenceNode || SiteRecord.ValueOf(map, FieldNames.Start) is not null));
        return groups.SelectMany(g => g.Sample(folder, SampleSize)).Any(s => IsCalendar(s.Fields))
            || folder.Files.Where(f => f.FolderPath is "_data" or "data" && f.Extension is ".yml" or ".yaml" or ".json" or ".toml" && CalendarWords.Any(w => f.Name.Contains(w, StringComparison.OrdinalIgnoreCase)))
                .Any(f => folder.Peek(f.Path) is { } value && (value is SequenceNode || value is MappingNode map && IsCalendar(map)));
    }

    private static readonly ImmutableArray<string> CalendarWords = ["schedule", "calendar", "program", "agenda", "timetable"];

    /// <summary>The distance from UTC that all entries with one have in common.</summary>
    private static RawText OffsetOf(IEnumerable<(RecordGroup Group, PageRecord Page)> entries)
    {
        var offsets = entries.Select(e => EntryMoment.Of(e.Page.Fields, e.Page.Stem)?.Start ?? RawText.None)
            .Select(t => (Text: t, LocalTimes.ReadExact(t.ToString())?.Offset)).Where(o => o.Offset is not null).ToList();
        if (offsets.Count == 0 || offsets.Exists(o => o.Offset != offsets[0].Offset) || offsets[0].Offset == TimeSpan.Zero)
            return RawText.None;
        var offset = offsets[0].Offset!.Value;
        return new RawText((offset < TimeSpan.Zero ? "-" : "+") + offset.Duration().ToString(@"hh\:mm", CultureInfo.InvariantCulture), offsets[0].Text.Location);
    }

    private static IEnumerable<LeftOut> Unread(IEnumerable<RecordGroup> groups, SourceFolder folder)
    {
        foreach (var group in groups.Where(g => g.IsNews || !SitePeople.IsSpeakers(g) && !SitePeople.IsOrganisers(g) && !SiteSponsors.IsSponsors(g)))
        {
            var count = string.Create(CultureInfo.InvariantCulture, $"{group.Path}/ ({group.Files.Length} {(group.Files.Length == 1 ? "file" : "files")})");
            yield return new LeftOut(SourceLocation.WholeFile(group.Path), count, group.IsNews ? "it is news" : !IsDeclared(group, folder) ? "the configuration does not declare it, so no page of the site shows it" : "its records have no time and are no people");
        }
    }
}
