using System.Collections.Immutable;
using Booklet.Content.Checks;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Content.Sources;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>A website of front-matter files becomes a programme: collections are judged, calendars read, and both joined.</summary>
internal static class SiteBinding
{
    public static Programme Bind(SourceFolder folder, BindingRun run)
    {
        var (settings, bag) = (run.Settings, run.Bag);
        var site = SiteReader.Read(folder, bag);
        var selection = ContentSelection.Decide(site, settings, bag);
        var people = new PersonRegister();
        var clock = new ClockTimes();
        var records = new ContributionReader(people, clock, bag);
        foreach (var collection in selection.Content)
            records.Read(collection);

        var context = new MarkupContext { Language = Language(site, settings), BaseUri = site.BaseUri?.AbsoluteUri, KeepContacts = run.KeepContacts, Macros = settings.Macros };
        var markup = new SiteMarkup(context, run.KeepContacts, bag).Ahead(records.Contributions, people.People);

        var schedule = new ScheduleBinding(site, settings, people, records.Contributions, clock, bag);
        schedule.Bind(selection.Calendars);
        foreach (var session in schedule.Days.SelectMany(d => d.Sessions).SelectMany(s => s.Strands.Prepend(s)))
            SessionCaption.Complete(session, context.Language);
        selection.JudgeByUse(site, records, schedule.HasCalendar, bag);

        var programme = Assemble(site, settings, markup, selection, records, schedule, people, clock, bag);
        if (run.Check)
        {
            FieldCheck.Run(selection.Content, bag);
            RecordChecks.Run(selection.Content.Concat(selection.Calendars), bag);
        }
        return programme;
    }

    private static string Language(Site site, BookletSettings settings) =>
        LanguageNames.OfEvent(RawText.First(settings.Language, site.Config("lang", "language", "locale")));

    private static Programme Assemble(Site site, BookletSettings settings, SiteMarkup markup, ContentSelection selection, ContributionReader records, ScheduleBinding schedule, PersonRegister people, ClockTimes clock, DiagnosticBag bag)
    {
        var talks = TalkOrder.Sort(records.Contributions.Where(c => !c.IsPersonOnly), schedule.Days);
        var used = UsedPeople(talks, records, schedule);
        var ordered = people.People.Where(used.Contains).ToList();
        foreach (var (first, second, reason) in people.KeptApart.Where(k => used.Contains(k.First) && used.Contains(k.Second)))
            bag.Add(BindingDiagnostics.PeopleKeptApartAt(second.Mentions[0].Location, first.Mentions[0].Location, second.Name.Display, reason));
        TalkOrder.Finish(talks, schedule.Days, site);

        var assembler = new ProgrammeAssembler(site.Workspace, site.BaseUri, markup, settings, bag);
        assembler.GiveIds(schedule.Days, talks, ordered);
        var sessions = schedule.Days.SelectMany(d => d.Sessions).ToList();
        var sponsors = new SponsorReader(site, bag).Read();
        var programme = new Programme
        {
            Event = WithHosts(new EventDetailsReader(site, settings, markup, bag).Read(schedule.Days, clock.AreTwelveHours), sponsors),
            Days = [.. schedule.Days.Select(assembler.Day)],
            Talks = assembler.Talks(talks),
            People = assembler.People(ordered),
            Rooms = [.. schedule.Rooms.Rooms],
            Tracks = assembler.Tracks,
            Committees = Committees(records, markup),
            Sponsors = sponsors,
            Information = new InformationReader(site, markup, bag).Read(sessions, settings.Information, selection.Information),
            Inventory = new Inventory([], []),
        };
        return programme with { Inventory = InventoryCount.Of(programme, schedule, selection, records) };
    }

    /// <summary>Who stands in a tier called "hosts" hosts the event, unless booklet.yml names the hosts.</summary>
    private static EventDetails WithHosts(EventDetails details, ImmutableArray<SponsorTier> sponsors) =>
        !details.Hosts.IsEmpty ? details : details with
        {
            Hosts = [.. sponsors.Where(t => FoldedText.Words(t.Name).Split(' ').Any(w => w is "host" or "hosts" or "hosted")).SelectMany(t => t.Sponsors).Select(s => RichText.Of(s.Name, s.Location))],
        };

    private static HashSet<PersonDraft> UsedPeople(IEnumerable<Contribution> talks, ContributionReader records, ScheduleBinding schedule)
    {
        var used = talks.SelectMany(t => t.Contributors).Select(c => c.Person).ToHashSet();
        used.UnionWith(records.Contributions.Where(c => c.IsPersonOnly).SelectMany(c => c.Contributors).Select(c => c.Person));
        used.UnionWith(records.Roles.Select(r => r.Person));
        foreach (var session in schedule.Days.SelectMany(d => d.Sessions))
            used.UnionWith(session.Chairs.Concat(session.Contributors).Select(c => c.Person));
        return used;
    }

    private static ImmutableArray<Committee> Committees(ContributionReader records, SiteMarkup markup) =>
    [
        .. records.Roles.Where(r => CommitteeOrder.IsCommittee(r.Role))
            .GroupBy(r => r.Role, StringComparer.Ordinal)
            .Select((g, i) => (g, i))
            .OrderBy(p => CommitteeOrder.Rank(p.g.Key)).ThenBy(p => p.i)
            .Select(p => new Committee(p.g.Key, [.. p.g.DistinctBy(r => r.Person).Select(r => new CommitteeMember(r.Person.Id, markup.Line(r.Affiliation)))])),
    ];
}
