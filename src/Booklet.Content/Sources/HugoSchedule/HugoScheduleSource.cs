using System.Collections.Immutable;
using System.Globalization;
using Booklet.Content.Model;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Sources.HugoSchedule;

/// <summary>
/// Hugo themes for developers' conferences: <c>data/schedule</c> names sessions by key and time, sessions and speakers are pages, partners lie in
/// folders of their tiers.
/// </summary>
internal sealed class HugoScheduleSource : WebsiteSource
{
    private static readonly ImmutableArray<string> SessionFolders = ["content/sessions", "content/talks", "content/session", "content/talk"];

    public override string Name => "hugo-schedule";

    public override string Layout => "Hugo conference theme";

    public override Recognition Recognise(SourceFolder folder)
    {
        if (HugoScheduleFile.Find(folder) is not { } file)
            return Recognition.None;
        var keys = HugoScheduleFile.Days(folder.Peek(file.Path)).SelectMany(d => d.Slots).SelectMany(s => s.Keys).Select(k => k.Text).Distinct(StringComparer.Ordinal).ToList();
        var groups = RecordGroup.All(folder).Where(g => SessionFolders.Contains(g.Path)).ToList();
        // The names of the files have to do here: a key may stand inside, but hardly for most of them.
        var stems = groups.SelectMany(g => g.Files).SelectMany(f => f.Path.Split('/')).Select(p => p.Split('.')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var known = keys.Count(stems.Contains);
        if (keys.Count == 0 || known * 3 < keys.Count)
            return Recognition.None;
        return new Recognition(0.9, string.Create(CultureInfo.InvariantCulture, $"'{file.Path}' names {keys.Count} sessions by key and {known} of them have a page in '{groups[0].Path}'"));
    }

    public override EventRecord Read(SourceFolder folder, DiagnosticBag bag)
    {
        var configuration = SiteConfiguration.File(folder) is { } file ? folder.Data(file, bag) : null;
        var language = PageLanguage.Main(configuration);
        var leftOut = ImmutableArray.CreateBuilder<LeftOut>();
        var groups = RecordGroup.All(folder).Where(g => !g.IsNews).ToList();
        List<PageRecord> Records(RecordGroup group) => LastOfEachKey(group.Read(folder, language, leftOut, bag), leftOut);

        var sessions = groups.Where(g => SessionFolders.Contains(g.Path)).SelectMany(Records).ToList();
        var people = groups.Where(SitePeople.IsSpeakers).SelectMany(g => Speaking(g, Records(g), sessions).Select(p => SitePeople.Read(p, g))).ToImmutableArray();
        var organisers = groups.Where(g => !SitePeople.IsSpeakers(g) && SitePeople.IsOrganisers(g)).SelectMany(g => Records(g).Select(p => SitePeople.Organiser(p, g))).ToImmutableArray();
        var sponsors = groups.Where(SiteSponsors.IsSponsors).SelectMany(g => SiteSponsors.Read(g, Records(g))).ToImmutableArray();
        var facts = SiteConfiguration.Facts(configuration);
        var site = SiteReader.Read(folder, bag);
        var schedule = new HugoSessions(sessions, facts.FirstDate, bag);
        if (HugoScheduleFile.Find(folder) is { } data)
            schedule.Read(HugoScheduleFile.Days(folder.Data(data, bag)));
        leftOut.AddRange(schedule.LeftOut);
        return new EventRecord
        {
            Facts = facts with
            {
                Place = RawText.First(facts.Place, EventDetailsReader.PlaceFromPages(site)),
                TimeZone = RawText.First(facts.TimeZone, EventDetailsReader.ZoneFromPages(site)),
            },
            Days = [.. schedule.Days],
            Rooms = [.. schedule.Rooms.DistinctBy(r => r.Text).Select(r => new RoomRecord(r.Text, r))],
            People = people,
            Talks = [.. schedule.Talks],
            Sessions = [.. schedule.Sessions],
            Committees = organisers.IsEmpty ? CommitteePage.Read(site) : organisers,
            Sponsors = sponsors,
            LeftOut = leftOut.ToImmutable(),
        };
    }

    /// <summary>Pages of earlier years stay beside the latest ones; of these only who is named speaks.</summary>
    private static IEnumerable<PageRecord> Speaking(RecordGroup group, List<PageRecord> people, List<PageRecord> sessions)
    {
        var before = NotShown.EarlierYears(group.Files).Values.SelectMany(f => f).ToHashSet();
        if (before.Count == 0)
            return people;
        var named = sessions.SelectMany(s => HugoSessions.SpeakersOf(s)).Select(s => s.Text).ToHashSet(StringComparer.Ordinal);
        return people.Where(p => !before.Contains(p.File) || named.Contains(SitePeople.IdOf(p)));
    }

    /// <summary>Copied pages keep the key of the page that they were copied from; the one that was made of it later is the real one.</summary>
    private static List<PageRecord> LastOfEachKey(ImmutableArray<PageRecord> pages, ImmutableArray<LeftOut>.Builder leftOut)
    {
        var kept = new List<PageRecord>();
        foreach (var group in pages.GroupBy(SitePeople.IdOf, StringComparer.Ordinal))
        {
            kept.Add(group.Last());
            foreach (var copy in group.SkipLast(1))
                leftOut.Add(new LeftOut(copy.Fields.Location, $"“{PlainText.Of(copy.Text("title", "name").ToString())}”", $"{group.Last().File.Path} has the same key and stands later"));
        }
        return kept;
    }
}
