using System.Collections.Immutable;
using Booklet.Content.Model;
using Booklet.Content.Sources.FrontMatterSite;

namespace Booklet.Content.Binding;

/// <summary>Counts what the files hold against what the programme holds.</summary>
internal static class InventoryCount
{
    public static Inventory Of(Programme programme, ScheduleBinding schedule, ContentSelection selection, ContributionReader records)
    {
        var kept = schedule.Days.Sum(d => d.Sessions.Count(s => !schedule.HasCalendar || !s.IsFromPage));
        var events = new Tally("events", schedule.HasCalendar ? Math.Max(kept, schedule.EntryCount) : kept, kept);
        var drafts = selection.Content.ToLookup(c => KindOf(c.Decision.Kind), c => c.Records.Count(r => r.IsDraft) + records.Nameless.Count(r => r.Collection == c));
        Tally Talks(string kind, params TalkKind[] kinds)
        {
            var printed = programme.Talks.Count(t => kinds.Contains(t.Kind));
            return new Tally(kind, printed + drafts[kind].Sum(), printed);
        }

        ImmutableArray<Tally> tallies =
        [
            events,
            Talks("talks", TalkKind.Keynote, TalkKind.Talk, TalkKind.Tutorial, TalkKind.Panel),
            Talks("papers", TalkKind.Paper),
            Talks("posters", TalkKind.Poster),
            new Tally("people", programme.People.Length + drafts["people"].Sum(), programme.People.Length),
        ];
        var source = schedule.HasCalendar
            ? "a website of front-matter files: collections of records and a calendar that was joined to them."
            : "a website of front-matter files without a calendar: the schedule is made of the times on the records' own pages.";
        var nameless = records.Nameless.Select(r => new LeftOut(r.Location, $"the record {r.Path}", "it has neither a name nor a title"));
        return new Inventory(tallies, [.. schedule.LeftOut, .. selection.LeftOut, .. nameless]) { Source = source };
    }

    private static string KindOf(ContentKind kind) => kind switch
    {
        ContentKind.Papers => "papers",
        ContentKind.Posters => "posters",
        ContentKind.Organisers => "people",
        _ => "talks",
    };
}
