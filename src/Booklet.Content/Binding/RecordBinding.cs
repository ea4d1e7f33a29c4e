using System.Collections.Immutable;
using Booklet.Content.Checks;
using Booklet.Content.Markup;
using Booklet.Content.Model;
using Booklet.Content.Reading;
using Booklet.Content.Sources;
using Booklet.Content.Sources.FrontMatterSite;
using Booklet.Content.Sources.Records;
using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>
/// Makes a programme of what a source with explicit records says. It uses the drafts and registers of the websites' binding, so that
/// names, ids, texts and breaks come out the same whichever files they come from.
/// </summary>
internal static class RecordBinding
{
    public static Programme Bind(EventRecord record, SourceFolder folder, BindingRun run, bool isExport = false)
    {
        var (settings, bag) = (run.Settings, run.Bag);
        var people = new RecordPeople(bag);
        people.Add(record.People);
        var language = RecordEvent.Language(record.Facts, settings);
        var talks = new RecordTalks(record, people, bag);
        talks.Add(record.Talks);
        var baseUri = BaseUri(RawText.First(settings.Website, record.Facts.Website));
        var context = new MarkupContext { Language = language, BaseUri = baseUri?.AbsoluteUri, KeepContacts = run.KeepContacts, Macros = settings.Macros };
        var markup = new SiteMarkup(context, run.KeepContacts, bag).Ahead(talks.Contributions, people.Register.People);

        var schedule = new RecordSchedule(record, people, talks, bag);
        schedule.Bind();
        foreach (var session in schedule.Days.SelectMany(d => d.Sessions).SelectMany(s => s.Strands.Prepend(s)))
            SessionCaption.Complete(session, language);
        var committees = Committees(record, people);

        var ordered = TalkOrder.Sort(talks.Contributions, schedule.Days);
        foreach (var (first, second, reason) in people.Register.KeptApart)
            bag.Add(BindingDiagnostics.PeopleKeptApartAt(second.Mentions[0].Location, first.Mentions[0].Location, second.Name.Display, reason));
        TalkOrder.Finish(ordered, schedule.Days);

        var assembler = new ProgrammeAssembler(folder.Workspace, baseUri, markup, settings, bag);
        foreach (var track in record.Tracks.Where(t => !t.Name.IsEmpty))
            assembler.Declare(track.Name, track.Color);
        assembler.GiveIds(schedule.Days, ordered, people.Register.People);
        var programme = new Programme
        {
            Event = RecordEvent.Details(record.Facts, settings, schedule.Days, folder.Workspace, markup, bag),
            Days = [.. schedule.Days.Select(assembler.Day)],
            Talks = assembler.Talks(ordered),
            People = assembler.People(people.Register.People),
            Rooms = [.. schedule.Rooms.Rooms],
            Tracks = assembler.Tracks,
            Committees = [.. committees.Select(c => new Committee(c.Role, [.. c.Members.Select(m => new CommitteeMember(m.Person.Id, markup.Line(m.Affiliation)))]))],
            Sponsors = Sponsors(record.Sponsors, folder.Workspace, bag),
            Information = Information(record, settings, markup),
            Inventory = new Inventory([], []),
        };
        if (run.Check)
            RecordChecks.Run(folder, checksFields: !isExport, bag);
        return programme with { Inventory = Count(programme, record, people, talks, schedule) };
    }

    private static List<(string Role, List<ContributorDraft> Members)> Committees(EventRecord record, RecordPeople people)
    {
        var committees = new List<(string Role, List<ContributorDraft> Members)>();
        foreach (var committee in record.Committees)
        {
            var role = PlainText.Of(committee.Role.ToString());
            if (!CommitteeOrder.IsCommittee(role))
                continue;
            var at = committees.FindIndex(c => c.Role == role);
            if (at < 0)
            {
                at = committees.Count;
                committees.Add((role, []));
            }
            people.AddTo(committees[at].Members, committee.Members);
        }
        committees.RemoveAll(c => c.Members.Count == 0);
        return record.CommitteesAreOrdered ? committees : [.. committees.Select((c, i) => (c, i)).OrderBy(p => CommitteeOrder.Rank(p.c.Role)).ThenBy(p => p.i).Select(p => p.c)];
    }

    private static ImmutableArray<SponsorTier> Sponsors(ImmutableArray<SponsorRecord> records, Workspace workspace, DiagnosticBag bag) =>
    [
        .. records.Where(s => !s.Name.IsEmpty).GroupBy(s => PlainText.Of(s.Tier.ToString()), StringComparer.Ordinal)
            .Select(g => new SponsorTier(g.Key, [.. g.Select(s => Sponsor(s, workspace, bag))])),
    ];

    private static Sponsor Sponsor(SponsorRecord record, Workspace workspace, DiagnosticBag bag)
    {
        var name = PlainText.Of(record.Name.Text);
        var logo = record.Logo.IsEmpty ? null : workspace.FindMedia(record.Logo.Text, record.LogoFolders, record.Logo.Location, bag);
        var link = PersonReader.WebAddress(record.Link.ToString()) is { Length: > 0 } address ? address : null;
        return new Sponsor(name, logo is null ? null : logo with { Description = name }, link, record.Name.Location ?? record.Location);
    }

    private static ImmutableArray<InformationBlock> Information(EventRecord record, BookletSettings settings, SiteMarkup markup)
    {
        var ids = new IdRegister("information");
        var blocks = ImmutableArray.CreateBuilder<InformationBlock>();
        foreach (var (title, text) in settings.Information.Concat(record.Information.Select(i => (i.Title, i.Text))))
        {
            var body = markup.Text(text);
            if (!body.IsEmpty)
                blocks.Add(new InformationBlock(ids.Take(PlainText.Of(title.ToString())), markup.Line(title), body, text.Location));
        }
        return blocks.ToImmutable();
    }

    private static Inventory Count(Programme programme, EventRecord record, RecordPeople people, RecordTalks talks, RecordSchedule schedule)
    {
        Tally Talks(string name, params TalkKind[] kinds)
        {
            var kept = programme.Talks.Count(t => kinds.Contains(t.Kind));
            return new Tally(name, kept + talks.Lost.Count(t => kinds.Contains(t.Kind ?? TalkKind.Talk)), kept);
        }

        ImmutableArray<Tally> tallies =
        [
            new Tally("events", record.Sessions.Length, schedule.Days.Sum(d => d.Sessions.Count)),
            Talks("talks", TalkKind.Keynote, TalkKind.Talk, TalkKind.Tutorial, TalkKind.Panel),
            Talks("papers", TalkKind.Paper),
            Talks("posters", TalkKind.Poster),
            new Tally("people", programme.People.Length + people.LeftOut.Count, programme.People.Length),
        ];
        return new Inventory(tallies, [.. schedule.LeftOut, .. talks.LeftOut, .. people.LeftOut, .. record.LeftOut]);
    }

    private static Uri? BaseUri(RawText website) =>
        Uri.TryCreate(website.ToString(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? new Uri(uri.AbsoluteUri.TrimEnd('/') + "/") : null;
}
