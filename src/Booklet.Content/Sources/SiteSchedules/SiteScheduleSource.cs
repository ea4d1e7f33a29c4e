using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Model;
using Booklet.Content.Parsing;
using Booklet.Content.Reading;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.SiteSchedules;

/// <summary>
/// Websites of any generator whose schedule stands in data files or in a table or list of a page, with records of talks and people wherever
/// they lie: the layout of whoever follows no theme.
/// </summary>
internal sealed class SiteScheduleSource : WebsiteSource
{
    public override string Name => "site-schedule";

    public override string Layout => "a website with a schedule in data files or on a page";

    // Every data file and page has to be read for it.
    public override bool IsGeneral => true;

    public override Recognition Recognise(SourceFolder folder)
    {
        if (HasCalendar(folder))
            return Recognition.None;
        var (files, edition) = SiteScheduleFiles.Find(folder);
        if (!files.IsEmpty && IsWebsite(folder, files))
        {
            var count = files.Sum(f => SiteScheduleFiles.Count(folder.Peek(f.Path)));
            return new Recognition(0.65, string.Create(CultureInfo.InvariantCulture, $"'{files[0].Path}'{(files.Length > 1 ? " and others" : "")} {(files.Length > 1 ? "have" : "has")} {count} entries with a time{(edition.IsNamed ? $", and they are the schedule of {edition}" : "")}"));
        }
        if (SitePages.Find(folder) is { Schedules: [var page, ..] } pages)
            return new Recognition(0.55, string.Create(CultureInfo.InvariantCulture, $"the page '{page.Page.Path}' shows a schedule of {page.Count} times{(pages.Edition.IsNamed ? $", that of {pages.Edition}" : "")}"));
        return HasLists(folder) is { } list ? new Recognition(0.4, $"'{list}' is a list of talks") : Recognition.None;
    }

    // Talks without a schedule, in data files: a website's pages hold none of them.
    private static string? HasLists(SourceFolder folder) =>
        folder.Files.Where(f => SiteScheduleFiles.IsData(f) && !SiteItems.IsMachinery(f) && f.FolderPath.Split('/').Any(p => p is "_data" or "data") && SiteItems.KindOfName(f.Name.Split('.')[0]) == SiteItemKind.Talk)
            .FirstOrDefault(f => folder.Peek(f.Path).Items().OfType<MappingNode>().Count(m => SiteDataSchedule.Unnoted(m, ["title", "name"]) is not null && SiteDataSchedule.Unnoted(m, [.. FieldNames.Speakers, "speaker_id", "speaker_ids", "abstract"]) is not null) >= 2)?.Path;

    // Data alone is somebody's export as well; a generator keeps it in folders of its own and has pages or templates beside it.
    private static bool IsWebsite(SourceFolder folder, ImmutableArray<WorkspaceFile> schedules) =>
        schedules.Any(f => f.FolderPath.Split('/').Any(p => p is "_data" or "data" or "content" or "src" or "docs"))
        && folder.Files.Any(f => f.Extension is ".md" or ".mdx" or ".html" or ".njk" or ".astro" or ".haml" or ".erb" or ".slim" or ".liquid" or ".vue" or ".jsx" or ".tsx" or ".rst" || f.Name is "_config.yml" or "hugo.toml" or "hugo.yaml" or "config.toml" or "mkdocs.yml" or "config.rb" or "_config.yaml");

    // What names its days and events as calendars do, beside collections that they link to, is joined by the rules of such websites.
    private static bool HasCalendar(SourceFolder folder)
    {
        var collections = folder.Files.Where(f => f.Extension is ".md" or ".markdown" or ".html" && SiteReader.FolderUnderscore(f.Path) is { } under && under != "_pages").ToList();
        return collections.Count > 0 && (collections.Any(f => folder.PeekPage(f)?.Matter is MappingNode fields && IsCalendar(fields))
            || folder.Files.Any(f => f.FolderPath == "_data" && f.Extension is ".yml" or ".yaml" && SiteScheduleFiles.IsScheduleName(f.Name.Split('.')[0])));
    }

    private static bool IsCalendar(MappingNode fields) =>
        SiteRecord.ValueOf(fields, FieldNames.Days) is SequenceNode days && days.Items.Any(i => i is MappingNode map && (SiteRecord.ValueOf(map, FieldNames.Events) is SequenceNode || SiteRecord.ValueOf(map, FieldNames.Start) is not null));

    public override EventRecord Read(SourceFolder folder, DiagnosticBag bag)
    {
        var (files, edition) = SiteScheduleFiles.Find(folder);
        var pages = files.IsEmpty ? SitePages.Find(folder) : new SitePages([], edition);
        edition = files.IsEmpty ? pages.Edition : edition;
        var configuration = SiteConfiguration.File(folder) is { } file ? folder.Data(file, bag) : null;
        var items = new SiteItems(folder, PageLanguage.Main(configuration), edition, bag);
        items.Read(files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal));
        var people = new SitePeopleIndex(items.All.Where(i => i.Kind == SiteItemKind.Person), PictureFolders(folder, edition));
        var talks = new SiteTalks(items.All.Where(i => i.Kind == SiteItemKind.Talk), people);
        var site = Shown(SiteReader.Read(folder, bag), folder);

        var days = new SiteDays();
        var schedule = new SiteDataSchedule(days, people, bag);
        var values = files.Select(f => (File: f, Value: folder.Data(f, bag))).Where(p => p.Value is not null).ToList();
        foreach (var (source, value) in values)
            schedule.Read(value!, source.Name.Split('.')[0], value!.Location);
        var shown = new SitePageSchedule(days, people);
        ReadPages(pages, shown);
        var facts = SiteFacts.Read(folder, site, edition, values.Select(v => v.Value!), bag);
        new SiteDates(folder, site, facts, bag).Set(days.All);

        var (rooms, tracks) = SiteRooms.Read(folder, bag);
        var builder = new SiteBuilder(talks, people, rooms);
        schedule.Entries.ForEach(builder.Add);
        var told = new PageTalks(people, shown.Entries);
        foreach (var text in TextsOf(folder, pages))
            told.Read(text);
        shown.Entries.ForEach(e => builder.Add(told.Completed(e)));
        return new EventRecord
        {
            Facts = facts with { Clock = schedule.AreTwelveHours || shown.AreTwelveHours ? ClockStyle.TwelveHours : null },
            Days = [.. days.All.Select(d => new DayRecord(d.Date) { Label = d.Heading, Location = d.Location })],
            Tracks = tracks,
            People = people.Records,
            Talks = [.. talks.All.Where(t => !IsOnlyNamed(t, builder))],
            Sessions = [.. builder.Sessions.Select(s => Unfolded(s, talks))],
            Committees = Organisers(items, site),
            Sponsors = SiteSponsorItems.Read(items.All, folder, bag),
            LeftOut = [.. schedule.LeftOut, .. shown.LeftOut, .. items.LeftOut, .. items.OtherEditions()],
        };
    }

    // Beside the schedule itself: "invited speakers", "accepted papers", "abstracts".
    private static IEnumerable<ImmutableArray<PageBlock>> TextsOf(SourceFolder folder, SitePages pages)
    {
        if (pages.Schedules.IsEmpty)
            return [];
        var others = folder.Files.Where(f => SitePages.IsText(f) && !SiteItems.IsMachinery(f) && SiteEdition.Of(f.Path).Fits(pages.Edition) && TellingWords.Any(w => f.Name.Contains(w, StringComparison.OrdinalIgnoreCase)))
            .Select(f => SitePages.Page(folder, f)).OfType<SitePage>().Where(p => !p.IsDraft && pages.Schedules.All(s => s.Page.Path != p.Path)).Select(PageBlocks.Of);
        return pages.Schedules.Select(s => s.Blocks).Concat(others);
    }

    private static readonly ImmutableArray<string> TellingWords = ["speaker", "invited", "keynote", "abstract", "paper", "accepted", "talk", "tutorial", "program", "index"];

    // Of several pages the fullest is the schedule; others add days that it does not have.
    private static void ReadPages(SitePages pages, SitePageSchedule schedule)
    {
        foreach (var (_, blocks, _) in pages.Schedules)
        {
            var known = schedule.Entries.Select(e => e.Day).ToHashSet();
            var before = schedule.Entries.Count;
            schedule.Read(blocks);
            if (before > 0 && schedule.Entries.Skip(before).Any(e => known.Contains(e.Day)))
                schedule.Entries.RemoveRange(before, schedule.Entries.Count - before);
        }
    }

    // "assets/events/2027/porto/speakers": folders with pictures that are called as people are.
    private static ImmutableArray<string> PictureFolders(SourceFolder folder, SiteEdition edition) =>
        [.. folder.Files.Where(f => f.Extension is ".png" or ".jpg" or ".jpeg" or ".webp" or ".gif" or ".svg" && SiteItems.KindOfName(f.FolderPath.Split('/')[^1]) is SiteItemKind.Person or SiteItemKind.Organiser && SiteEdition.Of(f.Path).Fits(edition)).Select(f => f.FolderPath).Distinct(StringComparer.Ordinal)];

    protected override Site Shown(Site site, SourceFolder folder)
    {
        var (files, edition) = SiteScheduleFiles.Find(folder);
        edition = files.IsEmpty ? SitePages.Find(folder).Edition : edition;
        return edition.IsNamed ? site.Only(p => SiteEdition.Of(p.Path).Fits(edition)) : site;
    }

    // Records of breaks are no talks: their entries have the title.
    private static bool IsOnlyNamed(TalkRecord talk, SiteBuilder builder) =>
        talk.Contributors.IsEmpty && talk.Abstract.IsEmpty && builder.Sessions.Exists(s => s.Talks is [var only] && only.TalkId.Text == talk.Id && !s.Title.IsEmpty);

    private static SessionRecord Unfolded(SessionRecord session, SiteTalks talks) =>
        session.Talks is [var only] && !session.Title.IsEmpty && talks.Find(only.TalkId.Text) is { Contributors.IsEmpty: true, Abstract.IsEmpty: true } ? session with { Talks = [] } : session;

    private static ImmutableArray<CommitteeRecord> Organisers(SiteItems items, Site site)
    {
        var members = items.All.Where(i => i.Kind == SiteItemKind.Organiser).Select(i => SitePeople.Organiser(i.Page, new RecordGroup(SiteDataSchedule.Humanised(i.Group), []))).ToImmutableArray();
        return members.IsEmpty ? CommitteePage.Read(site) : members;
    }
}
